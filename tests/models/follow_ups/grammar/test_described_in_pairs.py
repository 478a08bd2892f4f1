"""Acts whose object two words joined by "and" describe, and acts that somebody agreed may be done, as of 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

PAIRED = (
    "Peru and Chile will exchange sick and wounded prisoners on June 8, a commissioner said.",
    "Armenia and Azerbaijan will release elderly and ailing captives on June 8.",
    "Sudan and Chad will swap wounded and captured soldiers on June 8.",
    "Iran and Iraq are to repatriate civilian and military prisoners on June 8.",
    "India and Pakistan will exchange jailed and detained fishermen on June 8.",
    "Niger and Mali will exchange gravely ill and badly wounded soldiers on June 8.",
    "Syria and Jordan will exchange dead and living captives on June 8.",
)
AGREED = (
    ("Iran has agreed that inspectors of the U.N. nuclear watchdog may return to Natanz, the agency said.", "inspection"),
    ("Serbia agreed on Monday that Kosovo's president may visit Belgrade.", "visit"),
    ("North Korea has accepted that IAEA inspectors may enter Yongbyon.", "inspection"),
    ("Cuba and the United States have agreed that their envoys could meet in Panama.", "meeting"),
    ("Egypt and Ethiopia agreed that their ministers might meet in Accra.", "meeting"),
    ("Algeria has consented that Moroccan experts may inspect the pipeline.", "inspection"),
)  # fmt: skip
NOT_AGREED = (
    "Iran has not agreed that inspectors may return to Natanz.",
    "Iran said that inspectors may return to Natanz.",
)


@pytest.mark.parametrize("text", PAIRED)
def test_the_act_goes_on_behind_a_pair_of_adjectives(read: Read, text: str) -> None:
    assert [(one.kind, str(one.first)) for one in read(text)] == [("exchange", "2024-06-08")]


def test_a_second_verb_begins_a_clause_of_its_own(read: Read) -> None:
    told = read("The ministers will meet in Oslo on June 8 and signed prisoners lists last week.")
    assert [one.kind for one in told] == ["meeting"]


@pytest.mark.parametrize(("text", "kind"), AGREED)
def test_what_somebody_agreed_may_be_done_is_agreed(read: Read, text: str, kind: str) -> None:
    assert [(one.kind, one.status) for one in read(text)] == [(kind, "agreed")]


@pytest.mark.parametrize("text", NOT_AGREED)
def test_what_nobody_agreed_to_is_not(read: Read, text: str) -> None:
    assert all(one.status != "agreed" for one in read(text))
