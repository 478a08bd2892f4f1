"""Charts draw what they are given, break where days are missing, and say the same in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec
import pytest

from stream.serve.page.charts import Line, series, spark
from stream.serve.view.pairs import PairDay

FIRST = dt.date(2024, 2, 27)


def _days(tensions: Sequence[float | None]) -> list[PairDay]:
    return [
        PairDay(
            day=day, as_of=dt.datetime.combine(day, dt.time(), dt.UTC), tension=tension, escalation=tension / 50,
            de_escalation=0.0, articles=1, stories=1, sparse=False,
        )
        for nth, tension in enumerate(tensions)
        if tension is not None
        for day in [FIRST + dt.timedelta(days=nth)]
    ]  # fmt: skip


def test_nothing_is_drawn_of_nothing() -> None:
    assert spark([], FIRST, FIRST + dt.timedelta(days=29)) is None
    assert series([]) is None


def test_lines_break_where_days_are_missing() -> None:
    """A lone day is a dot, since a line shows nothing of it; other lines lead over what is missing."""
    found = series(_days([10, 20, None, 30, None, 40, 50]))
    assert found is not None
    assert found.tension == Line(
        path="M0.0 90.0L100.0 80.0M500.0 60.0L600.0 50.0",
        dots="M300.0 70.0h0",
        between="M100.0 80.0L300.0 70.0M300.0 70.0L500.0 60.0",
    )
    assert found.area.count("Z") == 3
    assert (found.escalation.path.count("M"), found.escalation.dots.count("M")) == (2, 1)


def test_a_sparkline_spans_its_range_and_ends_in_its_last_point() -> None:
    """Days before the first one that is known take their room, too."""
    last = FIRST + dt.timedelta(days=38)
    found = spark([(FIRST + dt.timedelta(days=19), 10.0), (last, 30.0)], FIRST, last)
    assert found is not None
    assert found.line == Line(path="", dots="M60.0 25.0h0M117.0 3.0h0", between="M60.0 25.0L117.0 3.0")
    assert (found.x, found.y) == (117.0, 3.0)
    assert found.told == "27 Feb to 5 Apr 2024: from 10 to 30, lowest 10, highest 30"


def test_years_are_named_by_their_months() -> None:
    (day,), (last,) = _days([10]), _days([20])
    later = msgspec.structs.replace(last, day=FIRST + dt.timedelta(days=3 * 366))
    found = series([day, later])
    assert found is not None
    assert found.names == ("Feb 2024", "Feb 2025", "Feb 2026", "Mar 2027")


@pytest.mark.parametrize(("highest", "top"), [(0.0, 1.0), (50.0, 1.0), (60.0, 2.0), (100.0, 2.0)])
def test_the_scale_of_intensities_ends_at_a_round_number(highest: float, top: float) -> None:
    found = series(_days([0, highest]))
    assert found is not None
    assert found.top == top


def test_a_chart_is_told_in_words() -> None:
    """Across a leap day and on a single day."""
    found = series(_days([10, 90, 5, 20]))
    assert found is not None
    assert "from 10.0 to 20.0, highest 90.0 on 2024-02-28, lowest 5.0 on 2024-02-29" in found.told
    assert found.names == ("27 Feb", "28 Feb", "29 Feb", "1 Mar 2024")
    alone = series(_days([10]))
    assert alone is not None
    assert alone.names == ("27 Feb 2024",)
    assert alone.tension == Line(path="", dots="M300.0 90.0h0", between="")
