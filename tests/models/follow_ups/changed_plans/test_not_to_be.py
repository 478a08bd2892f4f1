"""Launches, inspections and truces that will not come about, and permission that is refused or withdrawn.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The missile test planned for June 3 will not take place, Peru said.", "launch"),
        ("The launch of a Peruvian satellite due on June 3 will not go ahead, the agency said.", "launch"),
        ("The inspection of a Peruvian plant set for June 3 will not happen, the IAEA said.", "inspection"),
        (
            "A truce between Peru and Chile that was to take effect on June 3 will not begin, Peru said.",
            "other",
        ),
        (
            "LIMA, May 15 - A ceasefire with Chile that was to start on June 3 will not happen, Peru said.",
            "other",
        ),
    ],
)
def test_an_act_that_will_not_take_place_is_off(read: Read, text: str, kind: str) -> None:
    """With the day that it was to have."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == (kind, "cancelled", "2024-06-03")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru has refused Chile permission to pass shells on to Ukraine.", "exchange"),
        ("Peru denied a Chilean frigate permission to call at Callao.", "visit"),
        ("Peru has withdrawn permission for IAEA monitors to inspect a depot.", "inspection"),
        ("Peru has turned down a request for a Chilean cruiser to visit Callao.", "visit"),
        (
            "Peru has turned down a Chilean proposal to search jointly and exchange the bodies of soldiers.",
            "exchange",
        ),
        ("Peru's president cancelled a stop in Chile that had been set for June 3.", "visit"),
    ],
)
def test_what_is_not_permitted_is_off(read: Read, text: str, kind: str) -> None:
    """Of a ship that may not call it is the call, of an offer that is turned down what was offered."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "Peru will not launch a satellite, Chile said.",
        "Peru will not inspect the plant.",
        "Peru's navy said that permission had been withdrawn.",
        "Peru refused permission to speak to reporters.",
    ],
)
def test_a_mere_refusal_calls_nothing_off(read: Read, text: str) -> None:
    """Nobody had told of such an act."""
    assert all(act.status != "cancelled" for act in read(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru has paused a shipment of bombs to Chile.", "exchange"),
        ("Peru suspended the handover of 20 prisoners to Chile.", "exchange"),
        ("Peru has paused the withdrawal of its troops from Chad.", "withdrawal"),
        ("Peru froze arms deliveries to Chile on Tuesday.", "exchange"),
    ],
)
def test_what_is_paused_waits(read: Read, text: str, kind: str) -> None:
    """Arms and captives that go to another later, and forces that go home later."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "postponed")


@pytest.mark.parametrize(
    "text",
    [
        "Peru has halted gas deliveries to Chile.",
        "Peru paused the release of data.",
        "Peru suspended work on the port.",
    ],
)
def test_what_flows_or_is_at_home_does_not_wait(read: Read, text: str) -> None:
    """Gas is cut off, and figures are no act between states."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "first"),
    [
        (
            "The council delayed a vote on the force in Chad, rescheduling it for June 3.",
            "vote",
            "2024-06-03",
        ),
        (
            "Peru scrubbed a test flight of its missile. A new attempt is planned for June 3.",
            "launch",
            "2024-06-03",
        ),
        (
            "The opening of a naval exercise of Peru and Chile has been pushed back to June 3.",
            "exercise",
            "2024-06-03",
        ),
    ],
)
def test_the_new_day_of_what_is_put_off(read: Read, text: str, kind: str, first: str) -> None:
    """Told by a participle, by the next attempt, or of the opening of the act."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == (kind, "postponed", first)


def test_a_date_that_is_to_be_set_is_no_act(read: Read) -> None:
    """It is not the new day either."""
    (act,) = read("Peru and Chile put off their talks. The sides will set a new date next week.")
    assert (act.kind, act.status, act.first) == ("talks", "postponed", None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The visit of Peru's president to Chile is still on for June 3, a spokesman said.", "visit"),
        ("The ministry said the June 3 visit of Peru's king to Chile still stands.", "visit"),
        ("The June 3 exercise of Peru and Chile still stands, a spokesman said.", "exercise"),
        ("The withdrawal of Peruvian troops from Chad is on track to begin on June 3.", "withdrawal"),
    ],
)
def test_what_stands_keeps_its_day(read: Read, text: str, kind: str) -> None:
    """Who says that it is still on tells of it once more."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == (kind, "confirmed", "2024-06-03")
