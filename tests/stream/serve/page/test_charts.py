"""Charts draw what they are given, break where days are missing, and say the same in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from stream.serve.page.charts import series, spark
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
    assert spark([None] * 30) is None
    assert series([]) is None


def test_lines_break_where_days_are_missing() -> None:
    """A lone day is a dot, since a line shows nothing of it."""
    found = series(_days([10, 20, None, 30, None, 40, 50]))
    assert found is not None
    assert found.tension.count("M") == 3
    assert found.area.count("Z") == 3
    assert found.dots == ((300.0, 70.0),)
    sparkline = spark([1, 2, None, 3])
    assert sparkline is not None
    assert sparkline.path.count("M") == 2


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
    assert alone.dots == ((300.0, 90.0),)
