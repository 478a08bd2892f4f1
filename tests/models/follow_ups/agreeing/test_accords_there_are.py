"""Accords that there are, and acts that "it" stands for, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("There is now an agreement on a summit of Peru and Chile in Lima, the mediator said.", "summit"),
        ("There was agreement between Peru and Chile on a swap of prisoners, the mediator said.", "exchange"),
        ("The signatures opened the way to a summit: Peru and Chile have agreed to hold it.", "summit"),
        ("The mediator spoke of a swap of prisoners. Peru and Chile agreed to carry it out.", "exchange"),
    ],
)
def test_what_is_agreed_is_told(read: Read, text: str, kind: Kind) -> None:
    assert (kind, "agreed") in {(act.kind, act.status) for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "There is no agreement on a summit of Peru and Chile.",
        "There is still disagreement between Peru and Chile on a summit.",
        "Peru and Chile have agreed to discuss it.",
    ],
)
def test_what_is_not_is_none(read: Read, text: str) -> None:
    assert "agreed" not in {act.status for act in read(text)}
