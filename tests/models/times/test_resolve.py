"""Phrases of time read by themselves as the time of acts to come: the hard cases that are decided."""

from __future__ import annotations

import datetime as dt

import pytest

from models.times import Role, resolve

WEDNESDAY = dt.date(2024, 4, 17)
SATURDAY = dt.date(2024, 4, 20)
SUNDAY = dt.date(2024, 4, 21)


def told(phrase: str, day: dt.date = WEDNESDAY, role: Role = "act") -> tuple[str | None, str | None, str]:
    meaning = resolve(phrase, day=day, future=True, role=role)
    first, last = (None if found is None else found.isoformat() for found in (meaning.first, meaning.last))
    return first, last, meaning.precision


@pytest.mark.parametrize(
    ("phrase", "first", "last", "precision"),
    [
        ("later today", "2024-04-17", "2024-04-17", "day"),
        ("tomorrow morning", "2024-04-18", "2024-04-18", "day"),
        ("on Friday", "2024-04-19", "2024-04-19", "day"),
        ("on Wednesday", "2024-04-24", "2024-04-24", "day"),
        ("later on Wednesday", "2024-04-17", "2024-04-17", "day"),
        ("next Monday", "2024-04-22", "2024-04-22", "day"),
        ("on 3 May", "2024-05-03", "2024-05-03", "day"),
        ("on March 3", "2025-03-03", "2025-03-03", "day"),
        ("at 10:00 GMT on Friday", "2024-04-19", "2024-04-19", "day"),
        ("on May 3-5", "2024-05-03", "2024-05-05", "day"),
        ("from 29 April to 3 May", "2024-04-29", "2024-05-03", "day"),
        ("on Friday and Saturday", "2024-04-19", "2024-04-20", "day"),
        ("by Friday", "2024-04-18", "2024-04-19", "day"),
        ("by 3 May", "2024-04-18", "2024-05-03", "day"),
        ("no later than 3 May", "2024-04-18", "2024-05-03", "day"),
        ("by mid-May", "2024-04-18", "2024-05-20", "month"),
        ("by the end of the month", "2024-04-18", "2024-04-30", "month"),
        ("before the end of June", "2024-04-18", "2024-06-30", "month"),
        ("by the end of the year", "2024-04-18", "2024-12-31", "year"),
        ("by 2026", "2024-04-18", "2026-12-31", "year"),
        ("within 10 days", "2024-04-18", "2024-04-27", "day"),
        ("within 48 hours", "2024-04-18", "2024-04-19", "day"),
        ("within two weeks", "2024-04-18", "2024-05-01", "week"),
        ("within a month", "2024-04-18", "2024-05-17", "month"),
        ("in the next two weeks", "2024-04-18", "2024-05-01", "week"),
        ("within days", "2024-04-18", None, "vague"),
        ("within 48 hours of its signing", "2024-04-18", None, "vague"),
        ("in three days", "2024-04-20", "2024-04-20", "day"),
        ("in a day or so", "2024-04-18", "2024-04-19", "day"),
        ("in two weeks", "2024-04-29", "2024-05-05", "week"),
        ("in three weeks' time", "2024-05-06", "2024-05-12", "week"),
        ("two weeks from now", "2024-04-29", "2024-05-05", "week"),
        ("in six months", "2024-10-01", "2024-10-31", "month"),
        ("this week", "2024-04-18", "2024-04-21", "week"),
        ("later this week", "2024-04-18", "2024-04-21", "week"),
        ("next week", "2024-04-22", "2024-04-28", "week"),
        ("this month", "2024-04-18", "2024-04-30", "month"),
        ("next month", "2024-05-01", "2024-05-31", "month"),
        ("in early May", "2024-05-01", "2024-05-10", "month"),
        ("in mid-May", "2024-05-11", "2024-05-20", "month"),
        ("in late May", "2024-05-21", "2024-05-31", "month"),
        ("the end of May", "2024-05-21", "2024-05-31", "month"),
        ("on Friday after the July summit", "2024-04-19", "2024-04-19", "day"),
        ("in late May or early June", "2024-05-21", "2024-06-10", "month"),
        ("for July this year", "2024-07-01", "2024-07-31", "month"),
        ("in March", "2025-03-01", "2025-03-31", "month"),
        ("at the weekend", "2024-04-20", "2024-04-21", "day"),
        ("this weekend", "2024-04-20", "2024-04-21", "day"),
        ("in the summer", "2024-06-01", "2024-08-31", "season"),
        ("in the winter", "2024-12-01", "2025-02-28", "season"),
        ("next spring", "2025-03-01", "2025-05-31", "season"),
        ("in the third quarter", "2024-07-01", "2024-09-30", "season"),
        ("early next year", "2025-01-01", "2025-03-31", "season"),
        ("this year", "2024-04-18", "2024-12-31", "year"),
        ("later in the year", "2024-04-18", "2024-12-31", "year"),
        ("next year", "2025-01-01", "2025-12-31", "year"),
        ("in 2027", "2027-01-01", "2027-12-31", "year"),
        ("in the coming months", "2024-04-18", None, "vague"),
        ("in the next few days", "2024-04-18", None, "vague"),
        ("in the near future", "2024-04-18", None, "vague"),
        ("soon", "2024-04-18", None, "vague"),
        ("at a later date", "2024-04-18", None, "vague"),
        ("no date was set", None, None, "none"),
        ("no timetable has been agreed for May", None, None, "none"),
        ("after the talks", None, None, "none"),
        ("as soon as they comply", None, None, "none"),
        ("every Friday", None, None, "none"),
        ("", None, None, "none"),
    ],
)
def test_a_phrase_of_what_is_to_come(
    phrase: str, first: str | None, last: str | None, precision: str
) -> None:
    assert told(phrase) == (first, last, precision)


def test_in_a_sunday_article_this_week_and_next_week_are_the_one_that_follows() -> None:
    following = ("2024-04-22", "2024-04-28", "week")
    assert told("this week", SUNDAY) == following
    assert told("later this week", SUNDAY) == following
    assert told("next week", SUNDAY) == following


def test_at_the_weekend_is_the_next_saturday_and_sunday() -> None:
    assert told("at the weekend", SATURDAY) == ("2024-04-27", "2024-04-28", "day")
    assert told("this weekend", SATURDAY) == ("2024-04-20", "2024-04-21", "day")


def test_a_dated_deadline_is_that_day() -> None:
    assert told("until May 6", role="deadline") == ("2024-05-06", "2024-05-06", "day")
    assert told("48 hours", role="deadline") == ("2024-04-19", "2024-04-19", "day")
    assert told("by the end of May", role="deadline") == ("2024-04-18", "2024-05-31", "month")
    assert told("a year", role="deadline") == ("2024-04-18", "2025-04-17", "year")


def test_this_winter_told_in_winter_is_the_one_that_goes_on() -> None:
    january = dt.date(2024, 1, 9)
    assert told("this winter", january) == ("2024-01-10", "2024-02-29", "season")
    assert told("this winter") == ("2024-12-01", "2025-02-28", "season")


def test_a_postponed_act_takes_the_new_time_itself() -> None:
    assert told("until the autumn", role="postponed") == ("2024-09-01", "2024-11-30", "season")
    assert told("until the autumn") == ("2024-04-18", "2024-11-30", "season")


def test_the_same_day_is_the_one_last_spoken_of() -> None:
    meaning = resolve("the same day", day=WEDNESDAY, future=True, mentioned=dt.date(2024, 5, 3))
    assert (meaning.first, meaning.value) == (dt.date(2024, 5, 3), "2024-05-03")


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [
        ("on Friday", "2024-04-12", "2024-04-12"),
        ("in July", "2023-07-01", "2023-07-31"),
        ("this week", "2024-04-15", "2024-04-21"),
        ("at the weekend", "2024-04-13", "2024-04-14"),
        ("by the end of March", "2024-03-21", "2024-03-31"),
        ("two weeks ago", "2024-04-01", "2024-04-07"),
    ],
)
def test_a_phrase_of_what_has_happened(phrase: str, first: str, last: str) -> None:
    meaning = resolve(phrase, day=WEDNESDAY, future=False)
    assert (str(meaning.first), str(meaning.last)) == (first, last)


def test_the_value_of_a_range_has_both_ends() -> None:
    assert resolve("from 29 April to 3 May", day=WEDNESDAY, future=True).value == "2024-04-29/2024-05-03"


def test_without_a_day_the_type_and_value_are_told_and_no_days() -> None:
    meaning = resolve("by Friday", day=None, future=True)
    assert meaning == ("DATE", "XXXX-WXX-5", None, None, "none")
