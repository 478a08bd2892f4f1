"""A title that says that an act was denied, dropped or given a new day is word of that where the text told nothing of it."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.particulars.told import Told
from stream.ledger.tellings.headlines import headline
from stream.ledger.tellings.telling import Telling
from stream.ledger.tellings.title_turns import Turn, denied, turn_of
from stream.records.follow_up import ActRecord
from tests.stream.ledger.timetable import after, article, told, when

TALKS = told("PER ECU", kind="talks", on="2025-06-11", at="Tumbes", text="will hold talks on the river")


def titled(
    title: str, *acts: Told, day: str = "2025-06-05", cast: str = "ECU PER", ahead: str = "2025-06-20"
) -> Telling:
    act = headline(title, acts, when(on=ahead))
    assert act is not None
    return msgspec.structs.replace(
        article(day, *acts, act, source="two", cast=cast), article=f"{day}/{title}"
    )


def life(*tellings: Telling, now: str = "2025-06-08") -> ActRecord:
    (act,) = after(article("2025-05-20", TALKS), *tellings, now=now)
    return act


@pytest.mark.parametrize(
    ("title", "turn"),
    [
        ("Quito denies any date for Tumbes", "denied"),
        ("Quito disputes date for Tumbes", "denied"),
        ("Quito: there is no round", "denied"),
        ("Truce holds, says one; never began, say others", "denied"),
        ("Quito denies summit in doubt", None),
        ("Quito says no round in Tumbes was ever agreed", "denied"),
        ("Quito says it knows of no round", "denied"),
        ("No round on Quito's calendar, ministry says", "denied"),
        ("Quito rejects Peruvian account of round", "denied"),
        ("Tumbes round has not been agreed, Quito says", "denied"),
        ("Quito says no breakthrough in Tumbes", None),
        ("Quito says no to Tumbes round", None),
        ("World court rejects Ecuadorean claim to Tumbes", None),
        ("Lima says pullback has begun; Quito sees no movement", "doubted"),
        ("Convoys leave Tumbes; Quito calls it a sham", "doubted"),
        ("No convoy seen at Tumbes", "doubted"),
        ("Quito has doubts about Tumbes text", None),
        ("Quito: no decision on Tumbes", None),
        ("Gas dispute overshadows summit", None),
        ("Bloc drops sanctions after ruler frees rival", "dropped"),
        ("Sponsors give up floor vote", "dropped"),
        ("Carrier drops anchor off Callao", None),
        ("Parties want drill scrapped", None),
        ("Lima urges Quito to scrap launch", None),
        ("New day for inspectors at the works", "new day"),
    ],
)
def test_what_a_title_says(title: str, turn: Turn | None) -> None:
    assert turn_of(title) == turn


def test_a_denial_disputes_the_act_and_calls_nothing_off() -> None:
    act = life(titled("Quito denies any date for Tumbes"))
    assert (act.state, act.disputed) == ("dated", True)


def test_a_denial_of_what_was_held_disputes_it() -> None:
    held = article("2025-06-11", told("PER ECU", kind="talks", status=None, on="2025-06-11", at="Tumbes"))
    denial = titled("Quito: no talks took place", day="2025-06-12")
    late = titled("Quito: no talks took place", day="2025-06-19")
    assert life(held, denial, now="2025-06-20").disputed
    assert not life(held, late, now="2025-06-20").disputed


@pytest.mark.parametrize(
    "report",
    [
        titled("Quito denies any date for Tumbes", cast="ECU"),
        titled("Quito denies raising eggs", cast="ECU PER"),
        titled("Quito drops plan for eggs"),
    ],
)
def test_another_matter_or_a_side_that_is_not_named_changes_nothing(report: Telling) -> None:
    act = life(report)
    assert (act.state, act.disputed, len(act.articles)) == ("dated", False, 1)


def test_who_drops_an_act_calls_it_off() -> None:
    assert life(titled("Lima drops Tumbes round")).state == "cancelled"


def test_a_new_day_is_that_of_an_act_put_off_to_none() -> None:
    off = told("PER ECU", kind="talks", status="postponed", at="Tumbes", was="2025-06-11")
    act = life(article("2025-06-02", off), titled("Hosts name new day for Tumbes round"))
    assert [event.state for event in act.history] == ["dated", "postponed", "dated"]
    assert act.when.start == "2025-06-20"


def test_a_new_day_is_none_of_an_act_that_has_one() -> None:
    act = life(titled("Hosts name new day for Tumbes round"))
    assert act.when.start == "2025-06-11"


def test_a_title_begins_no_act() -> None:
    assert after(titled("Quito names new date for Tumbes round"), now="2025-06-08") == []


def test_a_text_that_tells_the_change_itself_needs_no_title() -> None:
    off = told("PER ECU", kind="talks", status="cancelled", on="2025-06-11", at="Tumbes")
    assert headline("Lima drops Tumbes round", (off,)) is None


def test_what_is_off_under_a_title_that_denies_it_is_denied() -> None:
    off = told("PER ECU", kind="talks", status="cancelled", at="Tumbes", text="would not come to Tumbes")
    title = "Quito denies plan for Tumbes"
    for named, state in ((title, "dated"), ("Quito shuns Tumbes", "cancelled")):
        assert (
            life(article("2025-06-05", *denied(named, (off,)), source="two", cast="ECU PER")).state == state
        )


def test_a_denial_in_a_title_is_heard_beside_words_of_another_kind() -> None:
    other = told("PER ECU", kind="withdrawal", status="cancelled", text="not one lorry has left the works")
    act = life(titled("Quito denies any date for Tumbes", other))
    assert (act.state, act.disputed) == ("dated", True)


def test_a_title_that_repeats_the_denial_of_the_text_is_of_no_other_act() -> None:
    denial = told(
        "PER ECU", kind="talks", status="cancelled", on="2025-06-11", at="Tumbes", text="no such talks"
    )
    visit = article("2025-05-21", told("PER ECU", kind="visit", on="2025-07-02", at="Quito"))
    acts = after(
        article("2025-05-20", TALKS), visit, titled("Quito denies Tumbes round", denial), now="2025-06-08"
    )
    assert {act.kind: act.disputed for act in acts} == {"talks": True, "visit": False}


def test_that_no_day_is_agreed_disputes_a_day_only() -> None:
    told_of = told("PER ECU", kind="talks", status="possible", at="Tumbes")
    denial = titled("Quito says no date agreed for Tumbes talks")
    (act,) = after(article("2025-05-20", told_of), denial, now="2025-06-08")
    assert not act.disputed
    assert life(denial).disputed


@pytest.mark.parametrize(("cast", "disputed"), [("ECU PER", True), ("ECU", False)])
def test_a_body_that_only_proposed_the_act_need_not_be_named(cast: str, *, disputed: bool) -> None:
    proposed = told("PER ECU UN", kind="talks", on="2025-06-11", at="Tumbes")
    (act,) = after(
        article("2025-05-20", proposed), titled("Quito denies Tumbes talks", cast=cast), now="2025-06-08"
    )
    assert act.disputed is disputed


def test_doubts_are_of_what_is_due_or_was_held_just_now() -> None:
    doubt = "Quito sees no sign of Tumbes talks"
    assert not life(titled(doubt)).disputed
    held = article("2025-06-11", told("PER ECU", kind="talks", status=None, on="2025-06-11", at="Tumbes"))
    assert life(held, titled(doubt, day="2025-06-12"), now="2025-06-20").disputed
    assert life(titled(doubt, day="2025-06-11"), now="2025-06-12").disputed


def test_a_report_and_the_doubt_of_its_title_are_both_heard() -> None:
    report = told("PER ECU", kind="talks", status=None, on="2025-06-11", at="Tumbes")
    act = life(
        titled("Lima says talks have begun; Quito sees no sign of Tumbes round", report, day="2025-06-11"),
        now="2025-06-20",
    )
    assert (act.state, act.disputed) == ("held", True)


def test_the_day_that_only_a_title_names_is_that_of_an_act_without_one() -> None:
    agreed = told(
        "PER ECU", kind="talks", status="agreed", at="Tumbes", text="agreed to hold talks on the river"
    )
    title = headline("Envoys to gather in Tumbes for river talks on June 20", (), None, when(on="2025-06-20"))
    assert title is not None
    named = article("2025-06-05", title, source="two", cast="ECU PER")
    (act,) = after(article("2025-05-20", agreed), named, now="2025-06-08")
    assert (act.state, act.when.start) == ("dated", "2025-06-20")
