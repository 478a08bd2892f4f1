"""Acts that are hoped for, offered once more, awaited or still possible, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman renewed on Monday an offer to host a summit of Chad, Niger and Mali.", "summit"),
        ("Oman repeated its offer to host talks between Chad and Niger.", "talks"),
        ("Oman reiterated its offer to mediate between Chad and Niger.", "talks"),
        ("Oman has not given up hope of bringing Chad's army and the rebels together in Muscat.", "talks"),
        ("Oman expressed hope of hosting talks between Chad and Niger.", "talks"),
        ("Talks between Chad and Niger in Muscat are still possible, an envoy said.", "talks"),
        ("Oman plans to bring Chad and Niger together in Muscat on June 3.", "talks"),
    ],
)
def test_they_may_come(read: Read, text: str, kind: str) -> None:
    acts = read(text)
    assert [act.kind for act in acts] == [kind]
    assert acts[0].status == ("confirmed" if "plans" in text else "possible")


@pytest.mark.parametrize(
    "text",
    [
        "Oman withdrew its offer to host talks between Chad and Niger.",
        "There is no hope of reviving the talks between Chad and Niger.",
        "A film brings Omani and Chadian actors together in June.",
        "Chad has yet to receive an invitation to a summit in Oman.",
        "Chad has not yet received an invitation to visit Oman.",
        "Chad awaits approval of its request.",
        "Thousands in Chad await a decision on their claims.",
    ],
)
def test_what_is_gone_or_was_never_made_does_not(read: Read, text: str) -> None:
    assert {act.kind for act in read(text)}.isdisjoint({"talks", "visit", "vote"})


def test_the_day_of_an_offer_is_not_that_of_the_act(read: Read) -> None:
    assert read("Oman renewed on Friday an offer to host talks between Chad and Niger.")[0].first is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chad and Niger await a ruling by the World Court on June 3.", "vote"),
        ("Chad, Niger await World Court ruling on June 3", "vote"),
        ("Chad is awaiting a visit by the French president on June 3.", "visit"),
    ],
)
def test_who_awaits_an_act_on_a_day_takes_part(read: Read, text: str, kind: str) -> None:
    act = read(text)[0]
    assert (act.kind, act.status, act.first) == (kind, "confirmed", dt.date(2024, 6, 3))
    assert "TCD" in {who.actor for who in act.participants}
