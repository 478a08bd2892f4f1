"""Reports of a delay that somebody rejects, and acts that stand, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

STANDING = (
    ("A vote in Peru's parliament on a pact with Chile will take place on June 20, the speaker said on Sunday, rejecting a statement by a small party that it had been put off again.", "been put off"),
    ("Talks between Chad and Sudan will go ahead in Doha on June 20, the ministry said, denying a report that they had been cancelled.", "been cancelled"),
    ("The summit of Japan and South Korea will be held on June 20, Tokyo said, dismissing reports that it had been postponed.", "been postponed"),
    ("Peru said the visit of Chile's president would take place on June 20, rejecting media reports that it had been called off.", "been called off"),
    ("The exercise of India and France will begin on June 20, the navy said, rejecting claims that it had been scrapped.", "been scrapped"),
    ("Poland's foreign minister will visit Ukraine on June 20, his office said, denying a report that the trip had been delayed.", "been delayed"),
)  # fmt: skip
NO_DELAY = (
    "Iraqi speaker denies report of new delay to vote on advisers",
    "Moscow denies report that talks with Kyiv are postponed",
    "Tokyo rejects claim of delay to summit with Seoul",
    "Nairobi denies talks with Mogadishu put off",
    "Peru dismisses reports of postponement of border talks with Chile",
    "Chad denies cancellation of exercise with France",
)
ONLY_SAID = (
    "A lawmaker had said that party leaders agreed to move the vote to June 27.",
    "The paper had claimed that Tokyo would postpone the summit with Seoul to June 9.",
    "The opposition had said that the government planned to put off the talks with Chad to June.",
    "An aide had said that Oslo would push back the signing with Riga to June 20.",
)
NONE_ARRANGED = (
    "China's defence ministry said on Tuesday that no phone call between Minister Lin Bo and Australia's Ruth Kerr had been arranged, rejecting an announcement by Canberra.",
    "Japan's foreign ministry said that no telephone conversation with the Chinese minister had been fixed, dismissing a claim by Beijing.",
    "Tehran said no video call with U.S. envoys had been agreed, dismissing a statement by Washington.",
)  # fmt: skip


@pytest.mark.parametrize(("text", "end"), STANDING)
def test_an_act_that_stands_is_told_with_the_word_it_is_rejected_by(read: Read, text: str, end: str) -> None:
    told = [(one.status, str(one.first), text[one.start : one.end].endswith(end)) for one in read(text)]
    assert told == [("confirmed", "2024-06-20", True)]


@pytest.mark.parametrize("text", NO_DELAY)
def test_who_denies_a_delay_puts_nothing_off(read: Read, text: str) -> None:
    assert all(act.status == "confirmed" for act in read(text))


@pytest.mark.parametrize("text", ONLY_SAID)
def test_what_others_had_said_moves_nothing(read: Read, text: str) -> None:
    assert read(text) == ()


@pytest.mark.parametrize("text", NONE_ARRANGED)
def test_who_denies_a_call_rejects_the_word_of_it(read: Read, text: str) -> None:
    (told,) = read(text)
    last = text[told.start : told.end].rpartition(" ")[2]
    assert (told.kind, told.status) == ("call", "cancelled")
    assert last in ("announcement", "claim", "statement")
