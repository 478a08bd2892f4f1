"""Laws and dues that come into force on a day, or later than was told; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru put off its law on Chilean lorries until June 3 on Tuesday night.",
        "Peru has postponed its toll for Chilean lorries to June 3.",
        "Peru delayed until June 3 a decree on Chilean lorries.",
        "The rules for Chilean lorries were put off until June 3, Peru said.",
    ],
)
def test_a_law_that_is_put_off_has_its_new_day(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == ("other", "postponed", "2024-06-03")


def test_by_how_much_is_no_day(read: Read) -> None:
    """The law had its own."""
    (act,) = read("Peru delays lorry toll by a month")
    assert (act.status, act.first) == ("postponed", None)


@pytest.mark.parametrize(
    "text",
    [
        "Peru's law that bars Chilean lorries from its roads and closes two ports will come into force on June 3.",
        "A decree by which Chilean drivers have to pay a toll will take effect in Peru on June 3.",
        "Peru's order that all Chilean drivers must carry a permit will take effect on June 3.",
    ],
)
def test_what_the_law_says_belongs_to_it(read: Read, text: str) -> None:
    """Its own verbs begin no act."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == ("other", "confirmed", "2024-06-03")
    assert act.start == 0


def test_a_habit_that_is_put_off_is_no_law(read: Read) -> None:
    assert read("As a rule the ministers put off such questions until the summer.") == ()
