"""What was just signed begins an act, who looks for a pullback has no part in it, and talks that are to be resumed are others."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.rules import rules
from stream.ledger.tellings.anaphora import resumed
from stream.ledger.tellings.asides import in_passing
from stream.ledger.tellings.told_days import of_the_plan
from tests.stream.ledger.timetable import told


def test_a_truce_of_one_state_with_its_rebels_begins_an_act() -> None:
    truce = told(
        "SSD",
        kind="other",
        status="agreed",
        on="2025-06-20",
        text="a ceasefire that is to take effect on June 20",
    )
    assert not in_passing(truce, more=False)
    assert in_passing(msgspec.structs.replace(truce, follows=True), more=False)


@pytest.mark.parametrize(
    "text",
    [
        "it had seen no evidence of any withdrawal",
        "NATO saw no sign of a Russian pullback",
        "they had seen no pullback",
    ],
)
def test_who_sees_no_pullback_speaks_of_the_one_told_of(text: str) -> None:
    report = told(
        "RUS UKR", kind="withdrawal", status=None, on="2025-06-20", text="Russian troops began to withdraw"
    )
    doubt = told("NATO", kind="withdrawal", status="cancelled", text=text, follows=True)
    doubt = msgspec.structs.replace(doubt, span=(200, 200 + len(text)))
    assert resumed((report, doubt))[1].sides == {"RUS", "UKR"}


@pytest.mark.parametrize(
    ("text", "time", "planned"),
    [
        ("postponed its talks with chad, due on june 8 and 9, until july 4", "until July 4", False),
        ("postponed its talks with chad, due on june 8", "on June 8", True),
    ],
)
def test_until_when_an_act_is_put_off_is_no_day_of_the_plan(text: str, time: str, planned: bool) -> None:
    act = told("OMN TCD", status="postponed", on="2025-07-04", text=text)
    when = msgspec.structs.replace(act.when, text=time)
    assert of_the_plan(msgspec.structs.replace(act, when=when), text) is planned


def test_words_below_a_title_do_not_make_its_day_the_old_one() -> None:
    text = "exchange now on june 20\nthe delayed exchange will go ahead on june 20"
    act = told("OMN TCD", kind="exchange", status="postponed", on="2025-06-20", text="the delayed exchange")
    when = msgspec.structs.replace(act.when, text="on June 20")
    assert not of_the_plan(msgspec.structs.replace(act, when=when), text)


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [("the talks are to resume on friday", True), ("have agreed to resume talks on fishing", False)],
)
def test_what_is_agreed_to_be_resumed_is_no_part_of_what_took_place(text: str, goes_on: bool) -> None:
    assert (rules().goes_on.search(text) is not None) is goes_on


def test_who_moves_it_moves_the_act_of_those_told_before() -> None:
    first = told("TCD NER", on="2025-06-20", text="talks of Chad and Niger were to open on June 20")
    text = "Oman has moved them to July 3"
    moved = told("OMN", status="postponed", on="2025-07-03", text=text, follows=True)
    moved = msgspec.structs.replace(moved, span=(200, 200 + len(text)))
    assert resumed((first, moved))[1].sides == {"TCD", "NER"}
