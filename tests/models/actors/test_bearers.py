"""Others who bear the surname of an office-holder."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.actors.conftest import ReadActors

DAY = dt.date(2024, 5, 15)


@pytest.mark.parametrize(
    "text",
    [
        "SEOUL - Defence Minister Han Ji-won will meet her colleague on Friday.",
        "President Li Jae-min of South Korea spoke.",
        "Foreign Minister Wang Min-su said South Korea would answer.",
        "Premier Li Okafor arrived.",
    ],
)
def test_a_given_name_behind_the_surname_makes_another_person(actors: ReadActors, text: str) -> None:
    """A title alone would have it that it is the minister of China."""
    assert "CHN" not in {actor for actor, _ in actors(text, DAY)}


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Wang Yi said China would answer.",
        "Foreign Minister Wang Will Visit Japan",
        "President Xi, Premier Li to visit Moscow.",
        "Premier Li Tuesday arrived.",
    ],
)
def test_the_holder_is_known_by_his_own_name(actors: ReadActors, text: str) -> None:
    """In headlines, where every word has a capital, and before a day as well."""
    assert "CHN" in {actor for actor, _ in actors(text, DAY)}
