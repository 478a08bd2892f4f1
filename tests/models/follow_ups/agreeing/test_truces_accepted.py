"""Truces that both sides accept before they begin, and working groups that are to meet, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

ACCEPTED = (
    ("Chad's army and the M23 have accepted a truce starting on June 4, mediators said.", "2024-06-04"),
    ("Peru and Chile accepted a ceasefire beginning on June 4.", "2024-06-04"),
    ("Peru and Chile have accepted a ceasefire to start on June 4.", "2024-06-04"),
    ("Peru and Chile have accepted a ceasefire that will take hold on June 4.", "2024-06-04"),
    ("Peru and Chile have accepted a truce, which is to begin on June 4.", "2024-06-04"),
    ("Peru and Chile have approved a truce along their border from June 4.", "2024-06-04"),
    ("Peru and Chile have committed to a humanitarian pause starting on June 4.", "2024-06-04"),
    ("Both sides have accepted a humanitarian truce.", None),
)
NONE = (
    "Peru and Chile have not accepted a ceasefire.",
    "Peru and Chile accepted monitors for the ceasefire.",
    "Peru and Chile could have accepted a truce.",
    "Peru and Chile had accepted a truce in 1988.",
    "The rebels accepted a truce.",
    "Peru and Chile have committed to a truce on paper.",
)


@pytest.mark.parametrize(("text", "day"), ACCEPTED)
def test_a_truce_that_both_accept_is_agreed(read: Read, text: str, day: str | None) -> None:
    (told,) = read(text)
    assert (told.kind, told.status) == ("other", "agreed")
    assert (None if told.first is None else told.first.isoformat()) == day


@pytest.mark.parametrize("text", NONE)
def test_no_other_truce_is_accepted(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile agreed that a working group would meet in Arica.", "meeting"),
        ("Peru and Chile agreed that a joint working group will convene in Arica.", "meeting"),
        ("Peru and Chile agreed that their working group would meet for talks in Arica.", "talks"),
    ],
)
def test_a_working_group_meets_without_a_day(read: Read, text: str, kind: str) -> None:
    (told,) = read(text)
    assert (told.kind, told.status, told.location) == (kind, "agreed", "Arica")


@pytest.mark.parametrize(
    "text",
    [
        "The text calls on the rival governments of Libya to agree on a budget and on elections.",
        "The resolution urges Chad and Niger to agree on a border and on talks.",
        "The mediators told Chad and Niger to agree on terms and on a vote.",
    ],
)
def test_what_others_are_to_agree_on_is_not_agreed(read: Read, text: str) -> None:
    assert all(told.status != "agreed" for told in read(text))
