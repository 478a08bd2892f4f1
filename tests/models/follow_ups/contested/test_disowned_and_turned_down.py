"""Days that somebody denies having accepted, acts that are turned down and arrivals that are disputed, as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

OFF = (
    ("Syria's atomic agency denied that it had accepted June 3 as the day of an inspection at Homs.", "inspection"),
    ("Peru denied on Tuesday that it had agreed to June 4 as the date for talks with Chile.", "talks"),
    ("Mali denied having proposed June 3 for a meeting with Niger.", "meeting"),
    ("Minsk denied that it had set June 7 as the start of the exercise with Serbia.", "exercise"),
    ("Cuba's defence minister said that there were no plans to station Chinese missiles there, contradicting Beijing.", "deployment"),
    ("Niger's interior minister said that there were no plans to visit Algiers, contradicting the Algerian premier.", "visit"),
    ("Iceland has turned down the stationing of a British patrol squadron at Keflavik.", "deployment"),
    ("Slovakia has rejected the deployment of German troops on its soil.", "deployment"),
    ("Kenya turned down a visit by the Somali president, the foreign ministry said.", "visit"),
    ("Lawmakers in Bangui disputed on Tuesday that 300 Rwandan soldiers had landed.", "deployment"),
    ("Fishermen in Vanuatu contested that 40 Fijian policemen had arrived.", "deployment"),
)  # fmt: skip

NOT_OFF = (
    "There are no plans to deploy Polish troops, the ministry said.",
    "The Kremlin denied that Russian troops had arrived in Niger.",
    "Peru's congress rejected the visit programme.",
    "Kenya disputed that it had sent police officers.",
)


@pytest.mark.parametrize(("text", "kind"), OFF)
def test_what_is_disowned_turned_down_or_disputed_is_off(read: Read, text: str, kind: str) -> None:
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]


@pytest.mark.parametrize("text", NOT_OFF)
def test_what_contradicts_nobody_is_not_off(read: Read, text: str) -> None:
    assert read(text) == ()


def test_who_says_that_there_are_no_plans_is_told_with_whom_that_contradicts(read: Read) -> None:
    text = "Cuba's defence minister said that there were no plans to station Chinese missiles there, contradicting Beijing."
    (mention,) = read(text)
    assert {one.actor for one in mention.participants} == {"CUB", "CHN"}
    assert text[mention.start : mention.end] == text[:-1]


@pytest.mark.parametrize(
    "untrue", ["are false", "do not correspond to reality", "were dismissed by Oslo", "were denied by Oslo"]
)
def test_reports_of_an_act_are_told_with_what_is_said_of_them(read: Read, untrue: str) -> None:
    text = f"Reports of a visit by the king of Norway to Riga on May 26 {untrue}, the court said."
    (mention,) = read(text)
    assert (mention.status, text[mention.start : mention.end].endswith(untrue)) == ("cancelled", True)


def test_a_clause_that_a_report_tells_is_told_with_its_denial(read: Read) -> None:
    (mention,) = read(
        "A report that Chad and Niger would hold talks on June 3 was denied by both governments."
    )
    assert (mention.kind, mention.status, str(mention.first)) == ("talks", "cancelled", "2024-06-03")


def test_what_is_denied_to_somebody_is_no_report(read: Read) -> None:
    (mention,) = read(
        "The report said visas had been denied to the delegation, which will visit Peru on June 4."
    )
    assert (mention.kind, mention.status) == ("visit", "confirmed")


def test_what_was_said_before_is_denied_and_not_what_goes_ahead(read: Read) -> None:
    (mention,) = read("Togo's envoy denied that and said the swap with Benin would go ahead on Friday.")
    assert (mention.kind, mention.status) == ("exchange", "confirmed")
