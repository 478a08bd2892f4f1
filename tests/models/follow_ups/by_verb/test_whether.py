"""What somebody leaves open, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Oman on Monday left open whether Sultan Haitham would visit Lima in the autumn.",
        "Oman left open whether its sultan would visit Lima in June, as Peru has proposed.",
        "Oman would not say whether its sultan would travel to Lima in June.",
        "Oman declined to say whether its sultan would come to Lima next week.",
    ],
)
def test_an_act_of_which_somebody_leaves_open_whether_it_will_be_is_possible(read: Read, text: str) -> None:
    """Nobody has announced it."""
    assert [(act.kind, act.status) for act in read(text)] == [("visit", "possible")]


def test_what_somebody_is_asked_is_none(read: Read) -> None:
    """The question is the reporter's."""
    assert not read("Asked whether the sultan would visit Lima in June, the court said nothing.")
