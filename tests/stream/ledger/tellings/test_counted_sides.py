"""Sides told by their number are the states that the article names, where these are as many."""

from __future__ import annotations

from stream.ledger.tellings.counted_sides import with_the_counted
from tests.stream.ledger.timetable import told


def _sides(text: str, cast: str) -> set[str]:
    act = told("PER", kind="talks", status="agreed", text=text, names={"PER": "Peru"})
    return with_the_counted((act,), cast.split())[0].sides


def test_as_many_as_the_article_names_take_part() -> None:
    assert _sides("the three delegations agreed to hold a further round", "CHL ECU PER") == {
        "CHL",
        "ECU",
        "PER",
    }


def test_bodies_are_not_counted() -> None:
    assert _sides("the two governments agreed to meet again", "ECU PER UN") == {"ECU", "PER"}


def test_where_the_article_names_more_or_fewer_nobody_is_added() -> None:
    assert _sides("the three delegations agreed to hold a further round", "ECU PER") == {"PER"}
    assert _sides("Peru agreed to hold a further round", "CHL ECU PER") == {"PER"}
