"""How many of a body's members have done something by now is a state of things, and no act that took place."""

from __future__ import annotations

import pytest

from tests.models.held.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "All other members of the EU have ratified the treaty.",
        "Most members of the EU have ratified the treaty with Peru.",
        "All but two member states of NATO have ratified the accord.",
        "So far 12 African Union members have ratified the pact.",
        "The remaining members of ASEAN have signed the treaty.",
        "Several member states of the EU have approved the sanctions on Peru.",
    ],
)
def test_members_counted_tell_of_no_act(read: Read, text: str) -> None:
    """Each did so on a day of its own."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile have ratified the treaty.",
        "All members of the EU have signed the treaty on Tuesday.",
        "The members of the EU signed the treaty on Tuesday.",
    ],
)
def test_what_they_did_together_is_one(read: Read, text: str) -> None:
    """A day, or the names of those who did it, tell one act."""
    assert len(read(text)) == 1
