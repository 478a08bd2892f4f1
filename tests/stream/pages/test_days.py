"""Days in words."""

from __future__ import annotations

import datetime as dt

import pytest

from models.signal import FollowUp, When
from stream.pages.days import short_days, stated_moment
from stream.pages.timeline import timeline

TODAY = dt.date(2024, 5, 14)


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ("2026-09-30", "Wed 30 Sep 2026"),
        ("2025-05-10T17:30:00+05:30", "Sat 10 May 2025, 17:30 UTC+05:30"),
        ("2023-11-15T20:10:00-08:00", "Wed 15 Nov 2023, 20:10 UTC-08:00"),
        ("2026-06-09T11:00:00Z", "Tue 9 Jun 2026, 11:00 UTC"),
        ("2026-06-09T11:00:00", "Tue 9 Jun 2026, 11:00 UTC"),
    ],
)
def test_a_moment_is_told_in_the_offset_that_the_article_states(stated: str, words: str) -> None:
    """The days that the text names are meant there."""
    assert stated_moment(stated) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-06-19", "2024-06-19", "19 Jun"),
        ("2019-06-19", "2019-06-19", "19 Jun 2019"),
        ("2024-02-01", "2024-02-29", "Feb"),
        ("2023-02-01", "2023-02-28", "Feb 2023"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2015-01-01", "2019-12-31", "2015 to 2019"),
        ("2024-06-28", "2024-07-02", "28 Jun to 2 Jul"),
        ("2024-06-28", None, "from 28 Jun"),
        (None, "2024-06-28", "to 28 Jun"),
        (None, None, ""),
    ],
)
def test_days_are_short_among_days_of_the_same_year(start: str | None, end: str | None, words: str) -> None:
    assert short_days(start, end, "2024-05-14") == words


def act(start: str | None, end: str | None) -> FollowUp:
    return FollowUp(
        place="text", id="", span=(0, 1), text="x", kind="talks", status="agreed", participants=(), location=None,
        when=When(text=None, start=start, end=end, precision="day"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("start", "end", "day", "distance"),
    [
        ("2024-05-14", "2024-05-14", "Tue 14 May 2024", "that day"),
        ("2024-05-15", "2024-05-15", "Wed 15 May 2024", "the next day"),
        ("2024-05-20", "2024-05-20", "Mon 20 May 2024", "in 6 days"),
        ("2024-06-03", "2024-06-09", "3 to 9 Jun 2024", "within 3 weeks"),
        ("2024-12-31", "2025-01-01", "31 Dec 2024 to 1 Jan 2025", "within 8 months"),
        ("2024-05-28", "2024-06-01", "28 May to 1 Jun 2024", "within 2 weeks"),
        ("2024-05-10", "2024-05-10", "Fri 10 May 2024", ""),
        ("2024-05-15", None, "From Wed 15 May 2024", ""),
        (None, "2024-05-16", "By Thu 16 May 2024", "within 2 days"),
        (None, None, "No date told", ""),
    ],
)
def test_an_act_tells_its_days_and_how_far_off_they_are(
    start: str | None, end: str | None, day: str, distance: str
) -> None:
    (entry,) = timeline([act(start, end)], TODAY)

    assert (entry.day, entry.distance) == (day, distance)


def test_acts_stand_by_their_days_then_the_open_then_the_undated() -> None:
    acts = [
        act(None, None),
        act("2024-05-15", None),
        act("2024-07-01", "2024-07-01"),
        act(None, "2024-06-01"),
    ]

    assert [entry.number for entry in timeline(acts, TODAY)] == [4, 3, 2, 1]


def test_without_a_day_of_the_article_no_distance_is_told() -> None:
    (entry,) = timeline([act("2024-05-15", "2024-05-15")], None)

    assert entry.distance == ""
