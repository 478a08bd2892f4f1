"""Truces that are declared or signed and only begin later took not yet hold; read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile declared a ceasefire in Tacna starting on May 20.",
        "The rebels of Mali proclaimed a truce from Saturday.",
    ],
)
def test_a_truce_that_has_yet_to_begin_is_none(read: Read, text: str) -> None:
    """However surely it is declared."""
    assert [act for act in read(text) if act.kind == "other" and act.sure] == []


def test_the_day_of_a_truce_is_not_that_of_its_signing(read: Read) -> None:
    """The accord was signed when it is told."""
    told = read("Chad's government and the rebels signed a ceasefire taking effect on May 20.")
    assert [(act.kind, act.first) for act in told if act.sure] == [("signing", None)]


def test_ships_that_moor_in_a_port_paid_a_visit(read: Read) -> None:
    """As those do that drop anchor there."""
    told = read("Two Peruvian frigates moored in Mombasa on Monday, Kenya said.")
    assert [act.kind for act in told if act.sure] == ["visit"]
