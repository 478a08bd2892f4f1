from __future__ import annotations

import statistics

import pytest

from stream.backtest.correlation import correlation, means, pearson
from stream.pairs.days import day_named

MONDAY = day_named("2024-01-01")


def test_r_is_pearson_s() -> None:
    xs, ys = [1.0, 2.0, 4.0, 3.0], [2.0, 1.0, 5.0, 7.0]
    assert pearson(xs, ys) == pytest.approx(statistics.correlation(xs, ys))


@pytest.mark.parametrize(("xs", "ys"), [([1.0, 2.0], [1.0, 2.0]), ([1.0, 1.0, 1.0], [1.0, 2.0, 3.0])])
def test_too_few_points_or_one_that_never_moves_have_no_r(xs: list[float], ys: list[float]) -> None:
    assert pearson(xs, ys) is None


def test_weeks_are_iso_weeks_of_four_common_days() -> None:
    ours = {MONDAY + at: float(at // 7) for at in range(35)}
    gaps = {*range(7, 11), 14, 15, 16}
    theirs = {MONDAY + at: 2.0 * (at // 7) for at in range(35) if at not in gaps}
    found = means(ours, theirs, "week")
    assert [(mean.first - MONDAY, mean.ours, mean.theirs) for mean in found] == [
        (0, 0.0, 0.0), (17, 2.0, 4.0), (21, 3.0, 6.0), (28, 4.0, 8.0),
    ]  # fmt: skip
    assert correlation(ours, theirs, "week").level == pytest.approx(1.0)
    assert correlation(ours, theirs, "week").points == 4


def test_months_have_ten_common_days_and_changes_are_between_neighbours() -> None:
    days = [day_named(f"2024-{month:02}-{day:02}") for month in range(1, 6) for day in range(1, 11)]
    ours = {day: [0.0, 5.0, 1.0, 7.0, 2.0][at // 10] for at, day in enumerate(days)}
    theirs = {day: -value for day, value in ours.items()}
    del theirs[days[-1]]
    found = correlation(ours, theirs, "month")
    assert found.points == 4
    assert found.level == pytest.approx(-1.0)
    assert found.change == pytest.approx(-1.0)
