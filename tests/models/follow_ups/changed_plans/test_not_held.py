"""Acts that did not take place on their day, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

NOT_HELD = (
    ("Talks between Sudan and Ethiopia that were to be held on Wednesday did not take place.", "talks"),
    ("The prisoner exchange between Sudan and Chad due on Tuesday did not happen, the Red Cross said.", "exchange"),
    ("A meeting of the Greek and Turkish ministers did not go ahead on Wednesday, Athens said.", "meeting"),
    ("The visit by the Togolese premier to Accra didn't take place.", "visit"),
    ("Angola's drill with Zambia did not materialise, Lusaka said.", "exercise"),
)  # fmt: skip

NO_SUCH = (
    "The meeting in Rome did not take long, the minister said.",
    "An explosion at the plant did not happen, Iran said.",
    "Clashes during the visit did not take place, police said.",
    "The attack did not take place during the talks, Mali said.",
)


@pytest.mark.parametrize(("text", "kind"), NOT_HELD)
def test_what_did_not_take_place_is_off(read: Read, text: str, kind: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]


@pytest.mark.parametrize("text", NO_SUCH)
def test_what_is_no_act_or_only_stands_beside_one_is_not(read: Read, text: str) -> None:
    assert read(text) == ()
