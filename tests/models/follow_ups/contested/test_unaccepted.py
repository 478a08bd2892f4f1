"""Acts to which somebody says not to have agreed or that are not planned, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

DENIED = (
    ("Guyana said on Tuesday that it had not agreed to a meeting with Peru.", "meeting"),
    ("Gabon said that it had never accepted a visit by the Angolan president.", "visit"),
    ("Sudan said it had not consented to any inspection of its ports.", "inspection"),
    ("Egypt has agreed to no talks with Chad in Rabat, its foreign minister said.", "talks"),
    ("Nobody in Tirana has agreed to such a meeting, the Albanian ministry said.", "meeting"),
    ("Albania said that no meeting with Serbia had been arranged.", "meeting"),
    ("A summit with Niger is not planned, the Chadian presidency said.", "summit"),
    ("Kenya said that a drill with Somalia was not being prepared.", "exercise"),
)

OPEN = (
    "Chad has not yet agreed to the talks, its minister said.",
    "Peru said that it had not agreed to the terms of the withdrawal.",
    "The rebels have not agreed to a ceasefire, a mediator said.",
)


@pytest.mark.parametrize(("text", "kind"), DENIED)
def test_what_was_never_agreed_or_planned_is_off(read: Read, text: str, kind: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]


@pytest.mark.parametrize("text", OPEN)
def test_what_may_still_be_agreed_is_not_off(read: Read, text: str) -> None:
    assert "cancelled" not in [mention.status for mention in read(text)]
