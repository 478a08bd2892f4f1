"""The page of a backtest: pictures that say what the tables say, and text that stays text."""

from __future__ import annotations

import datetime as dt
import re

import msgspec
import pytest

from stream.backtest.correlation import Correlation, correlation, means
from stream.backtest.reference import Reference
from stream.backtest.replay import Replayed
from stream.backtest.series import Series
from stream.pages.backtest import backtest_page
from stream.pages.calendar import Band, Calendar
from stream.pages.series import compared, tension_path
from stream.pairs.days import day_named
from stream.pairs.figures import Row
from stream.records.alert import AlertRecord
from tests.stream.pages.page_reader import Page, check_sound
from tests.stream.pages.test_hostile_text import HOSTILE

FIRST = day_named("2024-01-01")
DRAWN = {"d", "points", "y"}


def alert(pair: str | None, text: str, *, ended: bool = False, severity: str = "critical") -> AlertRecord:
    begun = dt.datetime(2024, 1, 10, 5, tzinfo=dt.UTC)
    return AlertRecord(
        fingerprint="f",
        episode=f"{pair} {severity}",
        state="resolved" if ended else "firing",
        rule=text,
        pair=pair,
        severity=severity,  # type: ignore[arg-type]  # one of the three
        value=1.0,
        threshold=0.5,
        starts_at=begun,
        ends_at=begun + dt.timedelta(days=2) if ended else None,
        why=text,
        evidence=(),
        links={},
        notice="resolved" if ended else "fired",
    )


def replayed(name: str = "CHN-USA", *alerts: AlertRecord, days: int = 40) -> Replayed:
    series = Series()
    for day in range(days):
        level = float(day % 9 + day % 5)
        rows = [Row("ALL", level, 0.5, level, 1, 1), Row(name, level, 0.5, 4 * level, 1, 1)]
        series.add(FIRST + day, rows)
    articles = tuple(0 if 10 <= day < 15 else 3 for day in range(days))
    return Replayed(series, articles, (), alerts, {"scored": 90}, 70, {})


def page_of(text: str = "CHN-USA") -> str:
    """A page in which everything that can carry text carries this."""
    found = replayed(
        text, alert(text, text), alert(None, text, ended=True), alert("ALL", text, severity="info")
    )
    reference = Reference(text, text, {FIRST + day: float(day % 6) for day in range(40)})
    ours = found.series.escalation_by_day("ALL")
    correlations = [correlation(ours, reference.values, "week"), Correlation("month", 2, None, None)]
    return backtest_page(found, reference, correlations, files=[f"/{text}/{text}"])


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    page = page_of(text)
    check_sound(Page(page), DRAWN)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_the_page_names_no_address_and_needs_no_script() -> None:
    page = page_of()
    assert any(content.startswith("default-src 'none'") for content in Page(page).values("content"))
    assert not re.search(r"https?:|//[a-z]|url\(|@import|<script|javascript:", page)


def test_every_picture_has_a_name_and_a_description() -> None:
    page = Page(page_of())
    pictures = [at for tag, at in page.elements if tag == "svg" and "aria-hidden" not in at]
    assert len(pictures) == 3
    ids = set(page.values("id"))
    for picture in pictures:
        assert picture["role"] == "img"
        assert set(picture["aria-labelledby"].split()) <= ids


def test_the_tables_hold_what_the_pictures_show() -> None:
    page = Page(page_of())
    figures = " ".join(page.read("standing", joint=" ").split())
    assert "CHN-USA 44.0 Tue 9 Jan 2024 28.0 7.000 0.500 1" in figures
    assert "week 6 " in " ".join(page.read("against", joint=" ").split())
    alerts = " ".join(page.read("fired", joint=" ").split())
    assert "Wed 10 Jan 2024 still firing CHN-USA critical" in alerts
    assert "Wed 10 Jan 2024 Fri 12 Jan 2024 critical" in alerts


def test_pairs_that_are_named_are_shown_also_where_nothing_was_told_of_them() -> None:
    page = Page(backtest_page(replayed(), None, [], pairs=["IND-PAK", "IND-PAK"], files=["news.jsonl"]))
    figures = page.read("standing", joint=" ")
    assert "IND-PAK" in figures
    assert "CHN-USA" not in figures
    assert "not in the news" in page.read("tensions", joint=" ")


def test_one_day_is_enough_for_a_page() -> None:
    check_sound(Page(backtest_page(replayed(days=1), None, [], files=["news.jsonl"])), DRAWN)


def test_days_in_a_row_that_are_marked_are_shaded_where_they_are() -> None:
    calendar = Calendar(FIRST, FIRST + 10, 100)
    marked = [day in {1, 3, 4, 5, 9, 10} for day in range(11)]
    assert calendar.bands(marked) == [Band(25.0, 30.0), Band(85.0, 15.0)]


@pytest.mark.parametrize(("daily", "shaded"), [(0, False), (400, True)])
def test_a_feed_that_is_silent_is_shaded_and_one_that_rarely_speaks_is_not(daily: int, shaded: bool) -> None:
    found = msgspec.structs.replace(replayed(), articles=(daily,) * 20 + (0,) * 20)
    page = Page(backtest_page(found, None, [], files=["news.jsonl"]))
    assert ("silent" in page.values("class")) == shaded
    assert ("levels are held" in page.read("tensions")) == shaded


@pytest.mark.parametrize(
    ("first", "last", "most", "labels"),
    [
        ("2020-04-01", "2020-08-31", 14, ["Apr", "May", "Jun", "Jul", "Aug"]),
        ("2020-04-02", "2021-09-19", 4, ["Jul", "2021", "Jul"]),
        ("2000-01-01", "2024-12-31", 6, ["2000", "2005", "2010", "2015", "2020"]),
    ],
)
def test_months_are_named_evenly_and_januaries_by_their_year(
    first: str, last: str, most: int, labels: list[str]
) -> None:
    ticks = Calendar(day_named(first), day_named(last), 900).ticks(most)
    assert [tick.label for tick in ticks] == labels


def test_the_peak_of_a_long_line_is_not_thinned_away() -> None:
    series = Series()
    for day in range(3000):
        series.add(FIRST + day, [Row("ALL", 0.0, 0.0, 100.0 if day == 1234 else 1.0, 0, 0)])
    line = tension_path(series.levels("ALL")[:, 2], Calendar(FIRST, FIRST + 2999, 300), 100)
    assert len(line.split()) <= 400
    assert line.count(",0.0") == 1


def test_a_line_breaks_where_weeks_are_missing_and_there_is_none_of_what_never_moves() -> None:
    ours = {FIRST + day: float(day // 7) for day in range(70) if not 21 <= day < 35}
    drawn = compared(means(ours, ours, "week"), Calendar(FIRST, FIRST + 69, 100), 50)
    assert drawn is not None
    assert drawn.ours == drawn.theirs
    assert drawn.ours.count("M") == 2
    assert (
        compared(means(ours, dict.fromkeys(ours, 1.0), "week"), Calendar(FIRST, FIRST + 69, 100), 50) is None
    )
