"""What lies more than a year before the article is told from what is recent."""

from __future__ import annotations

import datetime as dt

import pytest

from models.military.history import Past, load_history, old_wars, past_times

DAY = dt.date(2022, 4, 10)


def found_in(text: str, day: dt.date | None = DAY) -> list[Past]:
    """The past times of a text by themselves."""
    return past_times(text, load_history().times.scan(text), day)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("they fought in 1998", ["1998"]),
        ("the winter of 2019-20", ["2019-20"]),
        ("in the 1990s", ["1990s"]),
        ("in march 2021", ["2021"]),
        ("in june 2021", []),
        ("in 2022", []),
        ("at war since 2014", []),
        ("a war that began in 2014", []),
        ("three years ago", ["years ago"]),
        ("under the 1987 missile treaty", []),
        ("some 1,990 people and 2000 troops", []),
    ],
)
def test_past_times(text: str, found: list[str]) -> None:
    assert [text[past.start : past.end] for past in found_in(text)] == found


def test_no_year_is_past_without_a_day() -> None:
    assert found_in("they fought in 1998", None) == []


def test_since_dates_only_what_stands_between() -> None:
    (past,) = found_in("the worst clashes since the war of 1971")
    assert past.since == len("the worst clashes ")


@pytest.mark.parametrize(("day", "count"), [(dt.date(1944, 6, 6), 0), (dt.date(2022, 1, 1), 1), (None, 1)])
def test_a_named_war_is_old_once_it_is_over(day: dt.date | None, count: int) -> None:
    assert len(old_wars(load_history().wars.scan("veterans of the second world war"), day)) == count
