"""Acts that are off because nobody will do them, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

OFF = (
    ("No Dutch troops would be sent to Mali, the defence minister said.", "deployment"),
    ("Sweden said on Tuesday that no Swedish contingent would be sent to Niger.", "deployment"),
    ("No Polish soldiers will be deployed in Chad, Warsaw said.", "deployment"),
    ("No treaty will be signed on Friday, the Peruvian president said.", "signing"),
    ("No prisoners would be exchanged on Monday, the rebels said.", "exchange"),
    ("No British minister is to attend the summit in Baku, London said.", "summit"),
    ("None of the two ministers will travel to Ankara on Friday.", "visit"),
    ("Neither of the presidents will attend the summit in Riga, officials said.", "summit"),
)

OPEN = (
    "No country will attack us, the president said.",
    "No minister will travel to Oslo without an invitation, the ministry said.",
    "No further troops will be sent to Mali, the minister said.",
    "No rifles would be handed out, the colonel said.",
    "No troops will be sent to Chad unless the council agrees, he said.",
)


@pytest.mark.parametrize(("text", "kind"), OFF)
def test_what_nobody_will_do_is_off(read: Read, text: str, kind: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]


@pytest.mark.parametrize("text", OPEN)
def test_truths_about_everybody_and_conditions_call_nothing_off(read: Read, text: str) -> None:
    assert "cancelled" not in [mention.status for mention in read(text)]
