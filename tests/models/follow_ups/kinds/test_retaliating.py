"""Measures by which one state answers those of another, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru will respond to the Chilean tariff on its copper with duties of its own.",
        "Peru will answer the Chilean tariffs with tariffs on wine.",
        "Peru will retaliate against the Chilean levy on copper with counter-duties on wine.",
        "Peru would reply to any new Chilean duty with duties on wine, it said.",
        "Peru will retaliate with curbs on Chilean wine.",
    ],
)
def test_are_sanctions_of_their_own(read: Read, text: str) -> None:
    """Who answers imposes them."""
    (act,) = read(text)
    assert (act.kind, act.status) == ("sanctions", "confirmed")
    assert act.participants[0].actor == "PER"


@pytest.mark.parametrize(
    "text",
    [
        "Peru will respond to the Chilean sanctions with a statement.",
        "Peru will respond to the Chilean sanctions.",
        "Peru will react if Chile hits it with sanctions.",
    ],
)
def test_an_answer_of_another_sort_is_none(read: Read, text: str) -> None:
    """What is answered are the measures of the other."""
    assert not [act for act in read(text) if act.kind == "sanctions" and act.status == "confirmed"]
