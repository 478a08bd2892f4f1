"""Reports that name nobody of a known state: two persons who talked, an exercise by its own name and place."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ana Dovrin and Kofi Mensa spoke by telephone for an hour on Monday.", "call"),
        ("The multinational exercise Iron Heron began near Lviv on Monday.", "exercise"),
        ("The drill Calm Sea ended off Bergen on Monday.", "exercise"),
        ("The second round between Oman and Peru opened in Vienna on Monday.", "talks"),
        ("Peru smiled. The second round on a ferry settlement closed in Vienna on Monday.", "talks"),
        ("The ferry pact was signed in Quito on Monday.", "signing"),
        ("The inspection of the mine took place near Potosi on Monday.", "inspection"),
        ("Oman and Peru closed two days of talks in Vienna on Monday.", "talks"),
    ],
)
def test_who_is_known_by_name_alone(read: Read, text: str, kind: str) -> None:
    (told,) = read(text)
    assert told.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Mensa spoke by telephone for an hour on Monday.",
        "Ana Dovrin and Kofi Mensa spoke by telephone for an hour.",
        "The boxer fell in the last round in Lima on Monday.",
        "The exercise began on Monday.",
    ],
)
def test_one_name_no_day_or_no_place_tell_none(read: Read, text: str) -> None:
    assert not [told for told in read(text) if told.kind in ("call", "talks", "exercise")]
