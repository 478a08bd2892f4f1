"""A bare weekday that is the article's own is the day on which somebody spoke, and not the same day a week later."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from models.signal import Status, When
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.own_weekday import without_own_weekday
from tests.stream.ledger.timetable import told

TUESDAY = dt.date(2025, 6, 3)


def _act(text: str, on: str, *, status: Status | None = "agreed") -> Told:
    act = told("TCD MLI", kind="other", status=status, text=f"Chad and Mali agreed on a truce {text}")
    return msgspec.structs.replace(act, when=When(text=text, start=on, end=on, precision="day"))


@pytest.mark.parametrize("text", ["on Tuesday", "Tuesday", "on Tuesday evening", "late on Tuesday"])
def test_what_was_agreed_on_the_day_has_no_day_of_its_own(text: str) -> None:
    (act,) = without_own_weekday((_act(text, "2025-06-10"),), TUESDAY)
    assert act.when.start is None


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("next Tuesday", "2025-06-10"),
        ("on Tuesday, June 10", "2025-06-10"),
        ("on Wednesday", "2025-06-04"),
        ("on Tuesday", "2025-06-03"),
    ],
)
def test_another_day_and_a_date_stay(text: str, on: str) -> None:
    (act,) = without_own_weekday((_act(text, on),), TUESDAY)
    assert act.when.start == on


def test_the_weekday_of_what_is_put_off_stays() -> None:
    """It is the old day: "put off the signing set for Tuesday"."""
    (act,) = without_own_weekday((_act("for Tuesday", "2025-06-10", status="postponed"),), TUESDAY)
    assert act.when.start == "2025-06-10"


@pytest.mark.parametrize(("day", "kept"), [(2, False), (3, False), (5, True)])
def test_early_in_the_week_the_weekend_is_the_one_gone_by(day: int, kept: bool) -> None:
    (act,) = without_own_weekday((_act("at the weekend", "2025-06-07"),), dt.date(2025, 6, day))
    assert (act.when.start is not None) == kept
