"""Acts of which somebody says to have had no request or word, calls invented, or contradicts the day.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru said that it had received no request for an inspection by Chilean officers.", "inspection"),
        ("Peru has had no notice of an inspection by Chile, its ministry said.", "inspection"),
        ("Peru's ministry said it had not been told of any visit by Chile's president.", "visit"),
        ("Peru has received no invitation to a summit with Chile, it said.", "summit"),
        ("Peru has not been notified of a Chilean exercise, its navy said.", "exercise"),
        ("An inspection from June 15 to 17 was an invention, a Peruvian spokesman said.", "inspection"),
        ("A meeting of Peru's and Chile's presidents on June 3 was pure fiction, he said.", "meeting"),
        ("Peru disputed on Tuesday that talks with Chile would open on June 3.", "talks"),
        ("Peru contradicted Chile's announcement that their envoys would go back on May 28.", "other"),
    ],
)
def test_who_knows_nothing_of_an_act_denies_it(read: Read, text: str, kind: str) -> None:
    """It is told as off, in words that say who contradicts."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile freed 68 prisoners on Tuesday, a day after Peru had denied that a swap was arranged.",
        "Peru, which had denied that talks with Chile were planned, was silent on Tuesday.",
        "Monitors saw a train with Chilean soldiers leave Arica on Sunday evening.",
        "Villagers watched Chilean tanks cross the border on Monday.",
    ],
)
def test_what_lies_behind_is_no_act_to_come(read: Read, text: str) -> None:
    """A denial that the article goes back to, and what somebody saw others do."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will swap prisoners at the border with Bolivia on Friday.",
        "Peru and Chile have gone to the Bolivian border and will swap prisoners on Friday.",
        "Peru and Chile will hold an exercise off the Bolivian coast on Friday.",
    ],
)
def test_whose_border_it_is_takes_no_part(read: Read, text: str) -> None:
    """The state only tells where."""
    (act,) = read(text)
    assert {member.actor for member in act.participants} == {"PER", "CHL"}


def test_guards_of_a_border_take_part(read: Read) -> None:
    """They are people and no place."""
    (act,) = read("Bolivian border guards will meet Peru's police on Friday.")
    assert {member.actor for member in act.participants} == {"BOL", "PER"}
