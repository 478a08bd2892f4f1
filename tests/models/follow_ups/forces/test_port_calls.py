"""Warships that call at ports: visits, and neither telephone calls nor deployments.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Two Peruvian frigates and a tanker will call at Valparaiso on June 3, Chile's navy said.",
        "The Chilean destroyer Prat is to put in at Callao on June 3.",
        "The Indian corvette Kora is due to dock in Mombasa on June 3 for a three-day stay, Kenya said.",
        "A Peruvian squadron will anchor in Mombasa on June 3 for a short stop, Kenya said.",
        "The submarine Angamos plans to call at Mombasa on June 3, Kenya and Peru said.",
    ],
)
def test_a_ship_that_calls_at_a_port_pays_a_visit(read: Read, text: str) -> None:
    """By the verb, or by how short the stay is."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == ("visit", "confirmed", "2024-06-03")


def test_navies_that_swap_ship_visits_agree_on_visits(read: Read) -> None:
    """They exchange nothing else."""
    (act,) = read("Peru and Chile have agreed to exchange port calls, Peru's navy said.")
    assert (act.kind, act.status) == ("visit", "agreed")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The cruise ship Aurora will call at Callao on June 3, Peru said.", "other"),
        ("Peruvian troops will arrive in Kenya on June 3 for a stay of a year.", "deployment"),
        ("Peru's president and Chile's will hold a call on June 3.", "call"),
    ],
)
def test_merchant_ships_and_those_who_stay_pay_none(read: Read, text: str, kind: str) -> None:
    """So does a call by telephone."""
    (act,) = read(text)
    assert act.kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A Chilean frigate will anchor in the bay of Callao from June 3 to 6, Peru said.", "visit"),
        ("Two Indian destroyers will moor in the port of Mombasa on June 3.", "visit"),
        ("An Italian warship is to lie at anchor in the harbour of Tunis from June 3 to 5.", "visit"),
        ("A Swedish flotilla will tie up in Riga on June 3.", "visit"),
        ("Two Greek corvettes will enter the port of Oran on June 3 and stay until June 6.", "visit"),
        ("A Greek corvette calls at Oran on June 3 for three days.", "visit"),
        ("A Swedish frigate will dock in Djibouti on June 3 to join the mission against pirates.", "deployment"),
        ("An Italian warship with 200 marines will berth in Tunis on June 3.", "deployment"),
        ("An Italian destroyer will anchor off Tunis on June 3 to protect the embassy.", "deployment"),
    ],
)  # fmt: skip
def test_ships_at_anchor_pay_a_visit_unless_they_have_a_task(read: Read, text: str, kind: str) -> None:
    """How they lie there does not matter."""
    (act,) = read(text)
    assert (act.kind, str(act.first)) == (kind, "2024-06-03")
