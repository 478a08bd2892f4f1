"""Acts called off or put off by who did something else first, and what forces sent somewhere do not join, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from models.signal import Kind, Status
from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Chad recalled its ambassador and cancelled the talks in Rabat set for Friday.", "talks", "cancelled"),
        ("Peru on Monday expelled two Chilean diplomats and called off a visit planned for May 20.", "visit", "cancelled"),
        ("Oman's king dissolved parliament and postponed the summit with Yemen.", "summit", "postponed"),
        ("The speaker withdrew the bill for good and scrapped the vote that had been set for Friday.", "vote", "cancelled"),
        ("Kenya closed the border and suspended a drill with Somalia that was planned for Friday.", "exercise", "postponed"),
    ],
)  # fmt: skip
def test_who_did_something_else_calls_off_what_and_joins_to_it(
    read: Read, text: str, kind: Kind, status: Status
) -> None:
    """Both verbs have one subject."""
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, status)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan policemen arrived in Haiti. The ministry said that the policemen would not take part in raids.",
        "Danish troops are in Latvia. The soldiers will not participate in patrols, the minister said.",
    ],
)
def test_forces_that_do_not_join_in_something_are_sent_all_the_same(read: Read, text: str) -> None:
    """It is what they will do there, and not whether they will come."""
    assert "cancelled" not in [mention.status for mention in read(text)]


def test_who_will_not_take_part_in_what_was_told_stays_away(read: Read) -> None:
    """Words that only point are of the act before."""
    (*_, away) = read("Peru and Chile will hold a drill in June. Bolivia will not take part in it.")
    assert (away.kind, away.status) == ("exercise", "cancelled")


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian and Chilean diplomats were due to meet in Tacna on Tuesday but the Chilean side did not turn up.",
        "Chad and Niger were to meet on Monday, but the rebels failed to appear.",
        "The convoy of Ugandan soldiers that was to cross into South Sudan on Monday has not left its base.",
    ],
)
def test_a_weekday_on_which_nothing_was_done_is_not_the_next(read: Read, text: str) -> None:
    """What was to be then is over."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A visit by the Greek prime minister to Ankara that was planned for Friday is off, his office said.", "visit"),
        ("The talks between Peru and Chile that were set for Friday in Lima are off.", "talks"),
        ("The prisoner swap between Chad and Niger that was fixed for Friday is now off.", "exchange"),
    ],
)  # fmt: skip
def test_what_was_planned_for_a_day_is_off(read: Read, text: str, kind: Kind) -> None:
    """The clause that dates it does not end what is said of it."""
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "cancelled")]


def test_a_visitor_who_will_leave_only_leaves(read: Read) -> None:
    """Where nobody says whither, it is the end of the visit."""
    assert read("The minister arrived in the morning and was to leave late at night.") == ()


def test_an_ambassador_goes_back_to_her_post(read: Read) -> None:
    """It is no visit, told by a pronoun either."""
    text = "Widows asked Ambassador Nasreen Akhter to raise their case when she goes back to New Delhi on Friday."
    assert "visit" not in [mention.kind for mention in read(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The African Union has called its leaders to a summit on Mali. It will be held in Accra on June 22.", "summit"),
        ("ASEAN called its ministers to talks on Myanmar. They will take place in Jakarta on June 22.", "talks"),
        ("Oman opened a museum. It will be held in trust from June 22.", "other"),
    ],
)  # fmt: skip
def test_it_will_be_held_is_of_the_gathering_told_before(read: Read, text: str, kind: Kind) -> None:
    """Without one before it is of no kind of its own."""
    assert {mention.kind for mention in read(text)} <= {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zambia said it was ready to host a meeting of the presidents of Congo and Rwanda.", "meeting"),
        ("Qatar said on Tuesday that it was prepared to host talks between Chad and its rebels.", "talks"),
        ("Iran said that it was willing to hold talks with Oman in Muscat.", "talks"),
    ],
)
def test_what_somebody_said_to_be_ready_for_may_be(read: Read, text: str, kind: Kind) -> None:
    """The report only shifts back what is so now."""
    assert [(mention.kind, mention.status) for mention in read(text)] == [(kind, "possible")]
