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
