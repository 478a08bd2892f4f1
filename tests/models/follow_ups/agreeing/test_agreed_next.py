"""One more act agreed on by those who have just met, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad and Niger held talks in Lome on Monday and agreed on another round.", "talks"),
        ("Envoys of Chad and Niger met in Lome on Monday and agreed on a third round of talks.", "talks"),
        (
            "Delegations from Chad and Niger sat down in Togo on Monday and agreed to a second round in June.",
            "talks",
        ),
        (
            "Chad and Niger ended two days of talks in Lome on Tuesday and agreed on a further meeting.",
            "meeting",
        ),
        ("Chad and Niger signed a pact in Lome on Monday and agreed on a new summit.", "summit"),
        ("Chad and Niger exchanged 40 prisoners each on Monday and agreed on another exchange.", "exchange"),
        ("The presidents of Chad and Niger spoke by phone on Monday and agreed on a second call.", "call"),
        (
            "Officials of Chad and Niger ended their talks in Lome on Monday and agreed on a fresh round.",
            "talks",
        ),
        (
            "Negotiators from Chad and Niger parted in Lome on Monday and agreed on one more meeting.",
            "meeting",
        ),
        (
            "Ministers of Chad and Niger discussed the dam on Monday and agreed on a follow-up meeting.",
            "meeting",
        ),
        ("Chad and Niger ended talks in Lome on Monday without a deal but agreed on another round.", "talks"),
        ("Chad and Niger met on Monday to no avail but then settled on a second summit in June.", "summit"),
    ],
)
def test_it_is_agreed_by_those_who_met(read: Read, text: str, kind: str) -> None:
    """It is agreed, by the same, and not on the day of what was done."""
    found = [mention for mention in read(text) if mention.kind == kind and mention.status == "agreed"]
    assert len(found) == 1
    assert {member.actor for member in found[0].participants} == {"TCD", "NER"}
    assert found[0].first is None or found[0].first.month == 6


def test_the_next_round_is_the_one_agreed_on(read: Read) -> None:
    """Where it will be, which the host tells, is added to it; the host takes no part."""
    text = (
        "LOME, Togo (AP) - Officials from Chad and Niger held a day of talks in Togo's capital on Tuesday and agreed on a second round. "
        "Togolese Foreign Minister Yao Koffi said the next round would take place in Kara at a time to be determined."
    )
    (found,) = read(text)
    assert found.status == "agreed"
    assert found.location == "Kara"
    assert {member.actor for member in found.participants} == {"TCD", "NER"}
