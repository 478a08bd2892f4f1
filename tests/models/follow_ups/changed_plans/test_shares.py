"""Shares of acts that are off, and plans of which "but" tells what became of them; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

SHARES = (
    "A third of the landings in the exercise of Peru and Chile has been dropped.",
    "Two of the five drills of Peru and Chile have been postponed.",
    "The sea phase of the exercise of Peru and Chile was called off because of a storm.",
    "Oslo cancelled half the field exercise with Riga, its army said.",
    "The exercise's night part was scrapped by Oslo and Riga.",
    "One leg of the Chadian president's visit to Mali has been put off, Bamako said.",
    "Some field drills of Peru and Chile have been cancelled.",
)

WHOLE = (
    ("The exercise of Peru and Chile on June 3 has been called off, Lima said.", "exercise", "cancelled"),
    ("The first round of talks between Peru and Chile has been postponed.", "talks", "postponed"),
    ("Oslo has put off the release of two of its six Chadian prisoners.", "exchange", "postponed"),
    ("As part of the cuts, the Norwegian exercise with Latvia has been cancelled.", "exercise", "cancelled"),
    ("Both of the meetings of Peru and Chile on June 3 have been called off.", "meeting", "cancelled"),
)


@pytest.mark.parametrize("text", SHARES)
def test_a_share_that_is_off_leaves_the_act(read: Read, text: str) -> None:
    """Whatever else is told of it."""
    assert not {"cancelled", "postponed"}.intersection(act.status for act in read(text))


@pytest.mark.parametrize(("text", "kind", "status"), WHOLE)
def test_an_act_that_only_has_parts_is_off(read: Read, text: str, kind: str, status: str) -> None:
    """So is one of a share of the prisoners."""
    assert [(act.kind, act.status) for act in read(text)] == [(kind, status)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Peru and Chile were to hold talks on Friday but put them off to Monday.", ("talks", "postponed", "2024-05-20")),
        ("Peru and Chile were to sign the pact on Friday but will now do so on Monday.", ("signing", "postponed", "2024-05-20")),
        ("Mali's king was due to visit Chad on Friday, but cancelled the trip.", ("visit", "cancelled", "2024-05-17")),
        ("Peru and Chile were to meet on Friday but Peru called it off.", ("meeting", "cancelled", "2024-05-17")),
        ("The drill that Peru and Chile were to begin on Friday will start on Monday.", ("exercise", "postponed", "2024-05-20")),
        ("The launch of Peru's satellite has slipped once more, to May 20.", ("launch", "postponed", "2024-05-20")),
        ("The drill of Peru and Chile will begin on May 20, a week late.", ("exercise", "postponed", "2024-05-20")),
        ("The talks of Peru and Chile are off until May 20.", ("talks", "postponed", "2024-05-20")),
        ("Mali's king will not, after all, visit Chad on Friday.", ("visit", "cancelled", "2024-05-17")),
    ],
)  # fmt: skip
def test_what_becomes_of_a_plan_behind_but(read: Read, text: str, told: tuple[str, str, str]) -> None:
    """The new day counts, or that it is off."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == told


def test_what_else_is_off_behind_but_leaves_the_plan(read: Read) -> None:
    """A visit somewhere else is another act."""
    told = read("Peru and Chile were to hold talks on Friday but did not rule out Monday.")
    assert [act.status for act in told] == ["confirmed"]
