"""An article goes on from the act that it has told of: with its parties, to its end, in a title, and beside the day it left."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Participant
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules
from stream.ledger.tellings.anaphora import resumed
from stream.ledger.tellings.titles import summed
from tests.stream.ledger.timetable import after, article, steps, told

NAMES = {"NATO": "NATO", "NOR": "Norway", "NLD": "Dutch", "CHN": "China", "USA": "US"}
FIRST = told("NATO", kind="exercise", on="2025-06-20", text="NATO's exercise Arctic Shield starts", names=NAMES)  # fmt: skip


def _later(text: str, who: str = "NLD NOR", *, on: str | None = None, until: str | None = None) -> Told:
    """A telling further on, by an extractor that guessed who takes part."""
    act = told(who, kind="exercise", on=on, until=until, text=text, names=NAMES, follows=True)
    return msgspec.structs.replace(act, span=(200, 200 + len(text)))


def _parties(act: Told) -> set[str | None]:
    return {one.actor for one in act.participants}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The exercise with 16,000 soldiers lasts until July 2", {"NATO"}),
        ("These drills are to end on July 2", {"NATO"}),
        ("The exercise in which Dutch marines take part lasts until July 2", {"NLD", "NOR"}),
        ("A second exercise is planned", {"NLD", "NOR"}),
        ("The next exercise will be held in May", {"NLD", "NOR"}),
        ("The marines will leave on July 2", {"NLD", "NOR"}),
    ],
)
def test_the_act_named_before_keeps_its_parties(text: str, expected: set[str]) -> None:
    """Where its noun is that of the known one, and nobody is named beside it."""
    assert _parties(resumed((FIRST, _later(text)))[1]) == expected


def test_nothing_told_before_leaves_the_guess() -> None:
    later = _later("The exercise lasts until July 2")
    assert resumed((later,)) == (later,)


def test_how_long_an_act_lasts_is_no_second_one() -> None:
    """Its end has a day of its own."""
    last = resumed((FIRST, _later("The exercise lasts until July 2", on="2025-06-02", until="2025-07-02")))
    (act,) = after(article("2025-06-01", *last), now="2025-06-02")
    assert (act.actors, steps(act), act.when.start) == (("NATO",), "dated 06-01", "2025-06-20")


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("the exercise lasts until march 15", True),
        ("the war games will run for two weeks", True),
        ("the talks are expected to last until friday", True),
        ("they are due to end on friday", True),
        ("the visit ends on friday", True),
        ("it goes on for three days", True),
        ("groups urged them to resume the talks", False),
        ("the minister runs the talks", False),
        ("the last round will be held", False),
    ],
)
def test_what_tells_how_long_an_act_lasts(text: str, lasts: bool) -> None:
    assert (rules().lasts.search(text) is not None) == lasts


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("another round of talks", True),
        ("a second meeting will be held", True),
        ("a new round is planned", True),
        ("they will meet again", True),
        ("600 more officers", True),
        ("the new foreign minister will visit", False),
        ("will visit new york", False),
        ("postponed for a second time", False),
        ("the two agreed to meet a third time", True),
        ("more than 8,000 officers", False),
        ("in a third country", False),
        ("next week's talks", False),
    ],
)
def test_what_tells_of_one_more_act(text: str, more: bool) -> None:
    """New people, cities and times make no further act."""
    assert (rules().more.search(text) is not None) == more


def test_a_title_may_call_a_call_talks() -> None:
    """That one "will talk to" the other says in short that they will speak by telephone; in a place they meet."""
    call = told("CHN USA", kind="call", on="2025-06-05", text="China's and the US presidents will speak by telephone")  # fmt: skip
    title = msgspec.structs.replace(
        told("CHN", kind="talks", on="2025-06-05", text="Zhao will talk to Whitcombe"),
        place="title",
        participants=(Participant("Zhao", None),),
    )
    (act,) = summed((call, title))
    assert (act.kind, act.title) == ("call", title.id)
    elsewhere = msgspec.structs.replace(title, location="Geneva")
    assert len(summed((call, elsewhere))) == 2


@pytest.mark.parametrize(
    ("text", "on", "count"),
    [
        ("Danesh in Oman to talk gas", None, 1),
        ("Iran and Oman to talk again", None, 2),
        ("Iran, Oman to talk on June 9", "2025-06-09", 2),
    ],
)
def test_a_title_tells_what_for_somebody_came(text: str, on: str | None, count: int) -> None:
    """Where the text reports the visit as made, and the title names no day and not one more."""
    arrived = told("IRN OMN", kind="visit", status=None, on="2025-06-01", at="Oman", text="Iran's Danesh arrived in Oman")  # fmt: skip
    title = msgspec.structs.replace(told("IRN", on=on, text=text), place="title")
    assert len(summed((title, arrived))) == count


def test_one_more_agreed_at_the_end_of_the_first_is_ahead() -> None:
    """The words of the one lie within those of the other: "agreed at the end of their talks to hold a second round"."""
    agreed = told("ERI ETH", status="agreed", text="Eritrea and Ethiopia agreed at the end of their talks to hold a second round")  # fmt: skip
    ended = told("ERI ETH", status=None, text="the end of their talks to hold a second round")
    assert summed((agreed, ended)) == (agreed, ended)
    same = msgspec.structs.replace(agreed, text="Eritrea and Ethiopia agreed at the end of their talks")
    assert summed((same, ended)) == (ended,)


def test_what_only_the_title_reports_was_done_on_the_day_of_the_lead() -> None:
    """Where the lead tells of one of its parties, in words that name no act."""
    title = msgspec.structs.replace(
        told("NLD", kind="exchange", status=None, text="Dutch howitzers arrive"), place="title"
    )
    lead = told("NLD UKR", kind="meeting", status=None, on="2025-06-12", text="handed over on Thursday")
    lead = msgspec.structs.replace(lead, sure=False)
    other = msgspec.structs.replace(told("PER", kind="meeting", status=None, on="2025-06-12"), sure=False)
    assert summed((title, lead))[0].when == lead.when
    assert summed((title, other))[0] == title


def test_a_day_that_is_the_new_one_is_no_old_one() -> None:
    """What an article puts off to a day is not moved from that day of the year before."""
    first = told("AU GNB", kind="deadline", on="2025-06-10")
    moved = told("AU", kind="deadline", status="postponed", on="2025-06-30")
    acts = after(
        article("2025-06-01", first, cast="AU GNB"),
        article("2025-06-08", moved, source="two", cast="AU GNB"),
        now="2025-06-09",
    )
    assert [steps(act) for act in acts] == ["dated 06-01, postponed 06-08"]


def test_who_proposes_such_an_act_is_no_party_to_it() -> None:
    """A mediator or host proposes what was told of others: it is theirs."""
    first = told(
        "CHN USA",
        kind="meeting",
        status="possible",
        at="Oslo",
        text="China's and the US leaders may meet in Oslo",
    )
    such = told(
        "NOR",
        kind="summit",
        status="possible",
        text="Norway has proposed such a summit",
        follows=True,
        names=NAMES,
    )
    later = msgspec.structs.replace(such, span=(200, 240))
    (act,) = after(article("2025-06-01", *resumed((first, later))), now="2025-06-02")
    assert act.actors == ("CHN", "USA")  # fmt: skip
