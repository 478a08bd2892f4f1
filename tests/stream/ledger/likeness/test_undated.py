"""What is reported holds an act without a day only where more than a side is in common."""

from __future__ import annotations

import pytest

from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import article, lives, told

CAME_LATER = "2025-08-10"
VISIT = told("BRA USA", kind="visit", status="possible", text="may visit the White House")
PROMISED = told("BGD IND", kind="visit", status="agreed", at="Dhaka", text="agreed on a visit to Dhaka")

TALKS = told("BGD IND", kind="talks", status="agreed", at="Dhaka", text="agreed on talks in Dhaka")


def life(planned: Told, report: Told, *, day: str = CAME_LATER) -> str:
    (one,) = lives(article("2025-05-20", planned), article(day, report, source="two"), now="2025-08-11")
    return one


@pytest.mark.parametrize(
    "report",
    [
        told("USA", kind="visit", status=None, text="arrived late"),
        told("BRA USA", kind="visit", status=None, text="the end of a one-day visit"),
        told("BRA USA", kind="talks", status=None, on=CAME_LATER, text="consultations at noon"),
    ],
)
def test_no_day_of_its_own_or_another_kind_holds_nothing(report: Told) -> None:
    assert life(VISIT, report) == "told 05-20"


@pytest.mark.parametrize(
    "report",
    [
        told("BGD IND", kind="visit", status=None, on=CAME_LATER, text="came on Sunday"),
        told("BGD IND", kind="meeting", status=None, on=CAME_LATER, at="Dhaka", text="met in Dhaka"),
    ],
)
def test_its_kind_on_a_day_or_its_place_holds_it(report: Told) -> None:
    planned = PROMISED if report.kind == "visit" else TALKS
    assert life(planned, report) == "agreed 05-20, held 08-10"


def test_one_of_many_sides_is_not_enough() -> None:
    many = told("DEU FRA RUS TUR", kind="summit", status="possible", text="a summit")
    dinner = told("RUS", kind="summit", status=None, on=CAME_LATER, text="dined with a host")
    assert life(many, dinner) == "told 05-20"
