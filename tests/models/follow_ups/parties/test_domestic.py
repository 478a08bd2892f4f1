"""Sittings that politicians ask for at home, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The opposition in Chad demanded a debate.",
        "The opposition in Chad demanded an urgent debate in parliament.",
        "Opposition lawmakers in Chad called for an emergency session on the raid.",
        "The opposition in Chad called for a debate about the drones.",
        "Chad's opposition asked for a meeting of the foreign affairs committee.",
        "Deputies in Chad want a hearing on the ship's cargo.",
        "Senators in Chad demanded a special session on the talks with Niger.",
        "Chad's socialists called for an immediate debate on the accord.",
        "Several lawmakers of Chad's ruling party called for hearings next week.",
        "Republicans in the United States demanded a hearing on the strikes.",
    ],
)
def test_they_are_no_act_between_states(read: Read, text: str) -> None:
    """What one parliament debates is no meeting of states."""
    assert not any(mention.kind == "meeting" for mention in read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chad called for an emergency session of the Security Council on the raid.",
        "The opposition in Chad called for a meeting with Niger.",
        "Niger asked for a meeting with Chad on the drones.",
    ],
)
def test_what_states_ask_for_is_one(read: Read, text: str) -> None:
    """A session of several states is wished for."""
    assert any(mention.kind == "meeting" for mention in read(text))
