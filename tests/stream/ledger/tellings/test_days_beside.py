"""An act that its words leave undated is on the one day to come that its article names."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import cast

import msgspec
import pytest

from models.signal import Place, Status, Time
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.days_beside import day_ahead, on_days_beside
from stream.records.score import Score
from tests.stream.ledger.timetable import told

TODAY = dt.date(2025, 6, 2)
ENVOYS = told("OMN YEM", kind="meeting", text="the envoys will meet")


def time(text: str, day: str, at: int, *, place: Place = "text") -> Time:
    return Time(
        place=place,
        span=(at, at + len(text)),
        text=text,
        type="DATE",
        value=day,
        start=day,
        end=day,
        precision="day",
    )


def score(*times: Time) -> Score:
    return cast("Score", SimpleNamespace(times=times))


def days(acts: tuple[Told, ...], *times: Time) -> list[str | None]:
    return [act.when.start for act in on_days_beside(score(*times), acts, TODAY)]


AHEAD = time("June 8", "2025-06-08", 40)


def test_the_day_behind_the_words_is_that_of_the_act() -> None:
    assert days((ENVOYS,), AHEAD, time("Monday", "2025-06-02", 60)) == ["2025-06-08"]


def test_so_is_the_one_day_of_the_text_for_what_only_the_title_tells() -> None:
    title = msgspec.structs.replace(ENVOYS, place="title", span=(0, 20))
    far = time("June 8", "2025-06-08", 400)
    assert days((title,), far) == ["2025-06-08"]
    assert days((title, told("OMN", kind="visit", text="will go")), far) == [None, None]


@pytest.mark.parametrize(
    "times",
    [
        (AHEAD, time("June 9", "2025-06-09", 50)),
        (time("June 8", "2025-06-08", 200),),
        (time("Monday", "2025-06-09", 40),),
        (time("June 1", "2025-06-01", 40),),
        (),
    ],
)
def test_two_days_one_far_off_a_bare_weekday_or_one_gone_by_are_not(times: tuple[Time, ...]) -> None:
    assert days((ENVOYS,), *times) == [None]


@pytest.mark.parametrize("status", ["cancelled", "postponed"])
def test_nor_is_the_day_for_which_something_was_planned(status: Status) -> None:
    assert days((ENVOYS, told("OMN", kind="visit", status=status)), AHEAD) == [None, None]


def test_nor_is_that_of_another_act() -> None:
    assert days((ENVOYS, told("OMN", kind="visit", on="2025-06-08")), AHEAD) == [None, "2025-06-08"]


def test_what_is_only_possible_stays_without() -> None:
    assert days((told("OMN YEM", status="possible", text="the envoys could meet"),), AHEAD) == [None]


def test_a_title_names_its_own_day() -> None:
    found = day_ahead(
        score(time("June 8", "2025-06-08", 5, place="title"), time("June 9", "2025-06-09", 9)), TODAY, "title"
    )
    assert found is not None
    assert (found[0].start, found[1]) == ("2025-06-08", 5)


def test_what_is_moved_goes_to_the_day_behind_its_words() -> None:
    moved = told("OMN", kind="visit", status="postponed", text="has moved the visit")
    assert days((moved,), AHEAD)[0] == "2025-06-08"
