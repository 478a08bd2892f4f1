"""Turns of plain agency copy: what is agreed, denied, put off and given its day in the sentence that follows.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile have agreed to a truce of two weeks.", "other"),
        ("Peru and Chile agreed on Monday to a ceasefire, Brazil said.", "other"),
        ("Peru and Chile have agreed to reopen their border.", "other"),
        ("Peru has agreed to let inspectors into its mine.", "inspection"),
        ("Peru's ministers agreed on a package of sanctions against Chile.", "sanctions"),
    ],
)
def test_what_is_agreed_needs_no_day(read: Read, text: str, kind: str) -> None:
    """Accords on acts without a kind of their own count too, where both sides make them."""
    (act,) = read(text)
    assert (act.kind, act.status, act.precision) == (kind, "agreed", "none")


@pytest.mark.parametrize(
    "text",
    [
        "Peru has agreed to a ceasefire, it said.",
        "Peru and Chile agreed on Monday to restore full relations.",
        "A new date for it will be announced in the coming weeks, Peru said.",
        "Peru and Chile exchanged 40 prisoners on Monday, the largest swap this spring.",
        "The drills of Peru and Chile will run until Friday.",
        "Peru's president offered help in a phone call with Chile's president on Monday.",
    ],
)
def test_what_is_no_act_to_come(read: Read, text: str) -> None:
    """One side's word, a state of things, the telling of a date, a record and the end of what goes on are none."""
    assert read(text) == ()


def test_a_lead_that_sums_up_gives_way_to_its_details(read: Read) -> None:
    """Where the article goes on to say what will be done when, the accord as such is told no second time."""
    (act,) = read(
        "Peru and Chile agreed on Monday to open their border. The crossing at Tacna will open on June 3."
    )
    assert act.time_text == "on June 3"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru denied on Monday that a third round of talks with Chile was planned for June 3.", "talks"),
        ("Peru denied reports that a meeting with Chile's president had been arranged.", "meeting"),
        ("Peru denied on Monday that a call between its president and Chile's was planned.", "call"),
        ("Peru has decided not to deploy troops to Chile.", "deployment"),
        ("Peru has scrapped plans for tariffs on Chilean copper.", "sanctions"),
        ("Peru said on Monday that no meeting with Chile's minister was planned.", "meeting"),
        ("Peru has called off the opening of the border with Chile that was planned for June 3.", "other"),
    ],
)
def test_what_is_denied_or_given_up_is_off(read: Read, text: str, kind: str) -> None:
    """A denial of a plan and a decision against an act call it off."""
    (act,) = read(text)
    assert (act.kind, act.status) == (kind, "cancelled")


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("Talks of Peru and Chile were postponed and will now be held on June 3.", "talks", "2024-06-03"),
        ("A drill of Peru and Chile, planned for May 20, was delayed and will run from June 3 to 7.", "exercise", "2024-06-03"),
        ("A drill of Peru and Chile was delayed because of a storm and will start on June 3.", "exercise", "2024-06-03"),
        ("The visit of Peru's king to Chile was put off and is now set for June 3.", "visit", "2024-06-03"),
        ("A drill of Peru and Chile was delayed because of a storm and the drill will now be held from June 3.", "exercise",
         "2024-06-03"),
        ("The talks of Peru and Chile were moved from June 1 to 3.", "talks", "2024-06-03"),
        ("A swap of wounded prisoners between Peru and Chile planned for Friday was delayed until June 3.", "exchange", "2024-06-03"),
        ("Peru has postponed tariffs on Chilean copper by a week to June 3.", "sanctions", "2024-06-03"),
        ("The ceasefire between Peru and Chile has been delayed to June 3.", "other", "2024-06-03"),
        ("Peru confirmed that its summit with Chile on June 3 had been put off.", "summit", "2024-06-03"),
        ("Peru said the talks with Chile and Brazil would be put off to June 3.", "talks", "2024-06-03"),
    ],
)  # fmt: skip
def test_what_is_put_off_takes_the_day_that_follows(read: Read, text: str, kind: str, time: str) -> None:
    """The sentence that puts an act off is one with the clause that gives the new day; without one the old day is told."""
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == (kind, "postponed", time)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Peru and Chile agreed to hold a summit. It will take place in Lima on June 3.", "summit"),
        ("Talks of Peru and Chile have been put off, Lima said. They will now be held on June 3.", "talks"),
        ("Peru will impose sanctions on Chile. They will take effect on June 3.", "sanctions"),
        ("Peru and Chile will sign a treaty. The ceremony will be held in Lima on June 3.", "signing"),
        ("Peru will deploy a brigade to Chile. The soldiers will arrive on June 3.", "deployment"),
    ],
)
def test_a_sentence_that_goes_on_gives_the_day(read: Read, text: str, kind: str) -> None:
    """A sentence with "It will be held on …" tells of no other act than the sentence before."""
    (act,) = read(text)
    assert (act.kind, str(act.first)) == (kind, "2024-06-03")


def test_a_plan_that_no_longer_holds_gives_no_day(read: Read) -> None:
    """A sentence with "It was to take place on …" tells when an act that is put off will not be."""
    (act,) = read("The visit of Peru's king to Chile has been postponed. It was to take place on June 3.")
    assert (act.status, act.first) == ("postponed", None)


def test_who_warns_of_a_drill_has_no_part_in_it(read: Read) -> None:
    """Of an act named in a condition, they take part who are named in the condition; what a relative clause adds is sure."""
    (act,) = read(
        "Brazil warned of consequences if Peru and Chile go ahead with the drill, which is due to begin on June 3."
    )
    assert {member.actor for member in act.participants} == {"PER", "CHL"}
    assert act.status == "confirmed"


def test_what_a_court_says_it_would_rule_is_a_vote(read: Read) -> None:
    """A pronoun is who says so, a body that decides."""
    (act,) = read(
        "The International Court of Justice said it would rule on June 3 in a case of Peru against Chile."
    )
    assert act.kind == "vote"


def test_both_who_agreed_take_part(read: Read) -> None:
    """What one of two will do as they agreed is the affair of both."""
    (act,) = read("Chile and Peru have agreed that all Peruvian soldiers will leave the country.")
    assert {member.actor for member in act.participants} == {"PER", "CHL"}


def test_a_season_may_be_a_part_of_the_name(read: Read) -> None:
    """A "winter exercise" need not be held in winter, and plans for it need no day."""
    (act,) = read("Peru and Chile are planning a joint winter exercise.")
    assert (act.kind, act.precision) == ("exercise", "none")


def test_a_vote_on_a_bill_is_one_act(read: Read) -> None:
    """What the bill would do is no second vote."""
    (act,) = read("Peru's parliament could vote in June on a bill that would impose sanctions on Chile.")
    assert (act.kind, act.status) == ("vote", "possible")


def test_a_visit_by_inspectors_is_an_inspection(read: Read) -> None:
    """Whoever comes to inspect, the noun may be "visit"."""
    (act,) = read("A visit to Peru by inspectors of the UN nuclear agency has been delayed to June 3.")
    assert act.kind == "inspection"


def test_a_time_that_begins_tomorrow(read: Read) -> None:
    """The words "in the next month" are not the calendar's next month; a bare date long gone by is the one to come."""
    (near,) = read("Peru's president will visit Chile in the next month.")
    assert (str(near.first), str(near.last)) == ("2024-05-16", "2024-06-15")
    (bare,) = read("Peru said that its talks with Chile on August 3 are crucial.")
    assert str(bare.first) == "2024-08-03"
