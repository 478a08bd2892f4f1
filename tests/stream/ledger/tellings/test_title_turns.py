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
