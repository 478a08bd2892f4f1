"""What an article tells to be off for its day and on for another is put off."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Kind, Status
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.put_off import put_off_at_once, put_off_by_title
from tests.stream.ledger.timetable import after, article, steps, told

OFF = told(
    "PER ECU", kind="vote", status="cancelled", on="2025-06-11", text="the vote will not be held on June 11"
)


def _then(text: str, *, kind: Kind = "vote", on: str | None = None, who: str = "PER") -> Told:
    act = told(who, kind=kind, on=on, text=text, follows=True)
    return msgspec.structs.replace(act, span=(200, 200 + len(text)))


@pytest.mark.parametrize(
    ("later", "on"),
    [
        (_then("It is now to be held on June 20", on="2025-06-20"), "2025-06-20"),
        (_then("deputies will vote on June 20 instead", on="2025-06-20"), "2025-06-20"),
        (_then("another day would be proposed soon", kind="other"), None),
    ],
)
def test_another_time_puts_it_off(later: Told, on: str | None) -> None:
    (act,) = put_off_at_once((OFF, later))
    assert (act.status, act.when.start, act.also) == ("postponed", on, (("2025-06-11", "2025-06-11"),))


def test_a_title_that_gives_the_new_day_tells_of_the_same() -> None:
    title = msgspec.structs.replace(
        told("", kind="vote", status="postponed", on="2025-06-20", text="Vote put off to June 20"),
        place="title",
    )
    (act,) = put_off_at_once((OFF, title))
    assert (act.status, act.when.start) == ("postponed", "2025-06-20")


@pytest.mark.parametrize(
    "later",
    [
        _then("It was to have been held on June 20", on="2025-06-20"),
        _then("will vote on its budget on June 20", on="2025-06-20"),
        _then("It is now to be held on June 20", on="2025-06-20", who="BRA"),
        _then("another crossing would be opened soon", kind="other"),
    ],
)
def test_an_old_day_another_vote_or_others_leave_it_off(later: Told) -> None:
    assert [act.status for act in put_off_at_once((OFF, later))] == ["cancelled", "confirmed"]


def test_the_act_is_moved() -> None:
    plan = told("PER ECU", kind="vote", on="2025-06-11", text="will vote on the river treaty on June 11")
    told_off = put_off_at_once((OFF, _then("It is now to be held on June 20", on="2025-06-20")))
    (act,) = after(article("2025-06-01", plan), article("2025-06-08", *told_off), now="2025-06-12")
    assert steps(act) == "dated 06-01, postponed 06-08"


def test_the_new_day_told_once_more_is_no_second_act() -> None:
    moved = told("AU SDN", kind="vote", status="postponed", on="2025-06-20", text="put off a vote to June 20")
    again = _then("We will decide next Friday", on="2025-06-20", who="AU ETH")
    assert put_off_at_once((moved, again)) == (moved,)
    one_more = _then("Another vote will be held next Friday", on="2025-06-20", who="AU ETH")
    assert put_off_at_once((moved, one_more)) == (moved, one_more)


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Swap of captives delayed", "postponed"),
        ("Sides put off swap of captives", "postponed"),
        ("Bamako postpones swap", "postponed"),
        ("Swap of captives called off", "cancelled"),
        (None, "cancelled"),
    ],
)
def test_what_did_not_take_place_is_put_off_where_the_title_says_so(
    title: str | None, status: Status
) -> None:
    off = told("MLI NER", kind="exchange", status="cancelled", text="did not take place")
    assert [act.status for act in put_off_by_title(title, (off,))] == [status]


def test_the_same_source_may_tell_that_it_is_put_off_once_more() -> None:
    vote = told("HUN SWE", kind="vote", on="2025-06-11", text="will vote on the treaty")
    first = told(
        "HUN SWE", kind="vote", status="postponed", was="2025-06-11", text="put off the vote on the treaty"
    )
    anew = told("HUN SWE", kind="vote", on="2025-07-02", text="will vote on the treaty")
    again = told(
        "HUN SWE", kind="vote", status="postponed", was="2025-07-02", text="put off the vote on the treaty"
    )
    tellings = (
        article("2025-05-20", vote),
        article("2025-06-09", first),
        article("2025-06-20", anew),
        article("2025-06-30", again),
    )
    (act,) = after(*tellings, now="2025-07-20")
    assert [event.state for event in act.history] == ["dated", "postponed", "dated", "postponed"]
