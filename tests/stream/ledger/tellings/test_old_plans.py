"""An article that tells an act to be put off goes on to when it was to be: that is its old day, and no other act."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.particulars.told import Told
from stream.ledger.tellings.anaphora import resumed
from stream.ledger.tellings.old_plans import without_old_plans
from tests.stream.ledger.timetable import after, article, steps, told


def _then(text: str, on: str = "2025-06-11") -> Told:
    act = told("AU", kind="vote", on=on, text=text, follows=True)
    return msgspec.structs.replace(act, span=(200, 200 + len(text)))


OFF = told(
    "AU SDN", kind="vote", status="postponed", on="2025-06-25", text="put off a vote on Sudan to June 25"
)


@pytest.mark.parametrize(
    "text",
    [
        "The council was to decide on June 11",
        "The ballot had been scheduled for June 11",
        "The vote was originally due on June 11",
        "Members were expected to vote on June 11",
    ],
)
def test_the_old_plan_is_the_old_day_of_what_is_put_off(text: str) -> None:
    (act,) = without_old_plans((OFF, _then(text)))
    assert act.also == (("2025-06-11", "2025-06-11"),)


@pytest.mark.parametrize(
    "text",
    ["The council will decide on June 11", "A committee votes on June 11", "It was due but will now vote"],
)
def test_what_is_still_to_come_is_an_act_of_its_own(text: str) -> None:
    assert len(without_old_plans((OFF, _then(text)))) == 2


def test_the_old_day_leads_to_the_act_that_was_planned() -> None:
    (act,) = after(
        article(
            "2025-06-01", told("AU SDN", kind="vote", on="2025-06-11", text="will vote on readmitting Sudan")
        ),
        article("2025-06-10", *without_old_plans((OFF, _then("The council was to decide on June 11")))),
        now="2025-06-12",
    )
    assert steps(act) == "dated 06-01, postponed 06-10"


def test_the_exercise_of_two_sides_named_before_is_theirs() -> None:
    """Who speaks of "the drills" is no one who takes part."""
    first = told(
        "KOR USA", kind="exercise", on="2025-06-09", until="2025-06-15", text="their exercise next week"
    )
    text = "the drills, set to start on Monday"
    second = told("KOR PRK", kind="exercise", on="2025-06-09", text=text, follows=True)
    acts = resumed((first, msgspec.structs.replace(second, span=(200, 200 + len(text)))))
    assert {one.actor for one in acts[1].participants} == {"KOR", "USA"}


def test_nobody_on_no_day_begins_no_act() -> None:
    """An opening by somebody whose state nobody knows could not be followed."""
    assert (
        after(
            article(
                "2025-06-01",
                told("", kind="meeting", unnamed="Camille Ollivierre", text="will open the session"),
            ),
            now="2025-06-02",
        )
        == []
    )


def test_a_call_takes_place_nowhere() -> None:
    """What it is about, and where somebody speaks from, does not part two tellings of it."""
    (act,) = after(
        article("2025-06-01", told("ISR JOR", kind="call", on="2025-06-10", at="Jerusalem")),
        article("2025-06-02", told("ISR JOR", kind="call", on="2025-06-10", at="Amman")),
        now="2025-06-03",
    )
    assert len(act.articles) == 2


@pytest.mark.parametrize(
    ("text", "time", "kept"),
    [
        ("postponed a summit that was to open on June 11", "on June 11", False),
        ("suspended a session which had been to be held on June 11", "on June 11", False),
        ("The king will not fly to Oslo on June 11", "on June 11", False),
        ("a summit that was to open next week has been put off to June 11", "to June 11", True),
        ("a summit that was to open next week won't open until June 11", "until June 11", True),
        ("The king will not fly to Oslo before June 11", "before June 11", True),
        ("A swap set for Tuesday did not take place and has been moved to June 11", "June 11", True),
    ],
)
def test_the_day_that_an_act_was_to_have_is_no_new_one(text: str, time: str, kept: bool) -> None:
    act = told("AU SDN", kind="summit", status="postponed", on="2025-06-11", text=text)
    act = msgspec.structs.replace(act, when=msgspec.structs.replace(act.when, text=time))
    (life,) = after(article("2025-06-01", act), now="2025-06-02")
    assert (life.when.start is not None) == kept


def test_the_week_of_what_is_off_is_not_its_day() -> None:
    """The plan of a day in the week for which the article has told it to be off is that of the same act."""
    off = told(
        "AU SDN", kind="vote", status="cancelled", on="2025-06-09", until="2025-06-15", text="off next week"
    )
    plan = _then("The vote was planned for June 9", on="2025-06-09")
    (act,) = without_old_plans((off, plan))
    assert act.status == "cancelled"
