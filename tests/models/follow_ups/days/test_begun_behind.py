"""Plans that came about as the sentence goes on, and dates half a year ahead, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The talks of Peru and Chile, planned for Monday, opened on Tuesday.",
        "The visit of Peru's president to Chile, due on Monday, finally began on Tuesday.",
        "A drill of Peru and Chile, scheduled for Monday, got under way on Tuesday.",
        "Talks between Peru and Chile, set for Monday, were held on Tuesday.",
    ],
)
def test_what_took_place_is_not_to_come(read: Read, text: str) -> None:
    assert not read(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks of Peru and Chile, planned for Monday, were postponed.", "postponed"),
        ("The talks of Peru and Chile, planned for Monday, were to take place in Lima.", "confirmed"),
    ],
)
def test_other_verbs_leave_the_plan(read: Read, text: str, status: str) -> None:
    assert [act.status for act in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ministers of Peru and Chile meet in Lima on November 3.", "meeting"),
        ("The president of Peru visits Chile on November 3.", "visit"),
        ("The fisheries pact between Peru and Chile expires on November 3.", "other"),
        ("Peru will not renew its fisheries pact with Chile, which expires on November 3.", "other"),
        ("Peru will not renew its fisheries pact with Chile, which will run out on November 3.", "other"),
        ("Peru's fisheries pact with Chile will end on November 3 unless both pay.", "deadline"),
    ],
)
def test_the_present_tense_looks_half_a_year_ahead(read: Read, text: str, kind: Kind) -> None:
    assert (kind, dt.date(2024, 11, 3)) in {(act.kind, act.first) for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Peru revoked its decision to let the pact with Chile lapse.",
        "The pact between Peru and Chile will not expire on November 3.",
        "Lima halts exit from fisheries pact with Chile",
    ],
)
def test_a_pact_that_is_kept_has_no_end(read: Read, text: str) -> None:
    assert ("deadline", "cancelled") in {(act.kind, act.status) for act in read(text)}


def test_forces_depart_by_withdrawing(read: Read) -> None:
    (act,) = read("The departure of Chilean troops from Peru, planned for June 3, was put off to June 9.")
    assert (act.kind, act.status) == ("withdrawal", "postponed")
    (act,) = read("The departure of Chile's minister for Peru, planned for June 3, was put off to June 9.")
    assert act.kind != "withdrawal"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The referendum on Arica, scheduled for December 12, will be held as planned, Chile said.", "vote"),
        ("Peru and Chile have fixed December 12 for a first summit in Lima.", "summit"),
        ("Peru's ban on Chilean fish ends on December 12.", "other"),
        ("Peru expects the first of six Chilean howitzers on December 12.", "exchange"),
    ],
)
def test_plans_half_a_year_ahead_stand(read: Read, text: str, kind: Kind) -> None:
    assert (kind, dt.date(2024, 12, 12)) in {(act.kind, act.first) for act in read(text)}
