"""What belongs to one state alone by the first word of its name: warships, missiles and popes."""

from __future__ import annotations

import pytest

from tests.models.actors.conftest import ReadActors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("HMS Dorset moored at Rota on Wednesday.", "GBR"),
        ("The destroyer USS Cole will be based at Rota.", "USA"),
        ("The frigate HMAS Perth left Darwin.", "AUS"),
        ("The test of an Agni missile has been put off.", "IND"),
        ("A Hwasong rocket fell into the sea.", "PRK"),
        ("Pope Urban will come in May.", "VAT"),
    ],
)
def test_the_name_tells_whose_it_is(actors: ReadActors, text: str, actor: str) -> None:
    assert [one for one, _ in actors(text)] == [actor]


@pytest.mark.parametrize("text", ["Mrs Pope came in May.", "Prince Clement left.", "The us and them of it."])
def test_the_rest_of_the_name_alone_tells_nothing(actors: ReadActors, text: str) -> None:
    assert actors(text) == []
