"""Acts of which the next sentence tells the last day.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will start a naval exercise on May 20. The drills are to finish on May 30.",
        "Peru and Chile will hold manoeuvres from May 20. They will run until May 30.",
        "Peru's exercise with Chile opens on May 20. The exercise, with ten ships, will last until May 30.",
    ],
)
def test_the_next_sentence_tells_the_last_day(read: Read, text: str) -> None:
    """By the noun of the act, another for it, or a pronoun."""
    (act,) = read(text)
    assert (act.kind, str(act.first), str(act.last)) == ("exercise", "2024-05-20", "2024-05-30")


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will start a naval exercise on May 20. The talks with Chad will end on May 30.",
        "Peru and Chile will start a naval exercise on May 20. It will be the first of its kind.",
        "Peru and Chile will start a naval exercise on May 20. The drills ended on May 10 last year.",
        "Peru and Chile will start a naval exercise on May 20. Winter will end on September 22.",
    ],
)
def test_the_end_of_something_else_is_not_its_own(read: Read, text: str) -> None:
    """Nor is that of another year."""
    act = read(text)[0]
    assert (act.kind, str(act.first), str(act.last)) == ("exercise", "2024-05-20", "2024-05-20")


@pytest.mark.parametrize(
    "text",
    [
        "Peru will hand over the bodies of two Chileans missing since the war in Tacna on June 3.",
        "Peru will free two Chileans held since the coup on June 3.",
    ],
)
def test_since_when_somebody_is_held_ends_no_clause(read: Read, text: str) -> None:
    """The day of the act stands behind it."""
    (act,) = read(text)
    assert (act.kind, str(act.first)) == ("exchange", "2024-06-03")
