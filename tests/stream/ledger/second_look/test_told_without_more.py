"""What is told of an act by its noun alone, or shortly before a visit, is of the act that readers know."""

from __future__ import annotations

import pytest

from models.signal import Kind
from stream.ledger.particulars.told import Told
from tests.stream.ledger.timetable import after, article, lives, steps, told

PLAN = told(
    "USA PHL",
    kind="deployment",
    status="possible",
    at="Batanes",
    text="may station rocket launchers on the islands of Batanes",
)
TRIP = told(
    "JPN KOR",
    kind="visit",
    on="2025-06-12",
    at="Seoul",
    text="Haruto Nishida will visit Seoul on June 12",
    names={"JPN": "Haruto Nishida"},
)


def _still(text: str, who: str = "USA", *, kind: Kind = "deployment") -> Told:
    return told(who, kind=kind, status="possible", text=text)


def test_the_deployment_is_the_one_that_was_told() -> None:
    later = article(
        "2025-07-10", _still("The deployment is still being discussed"), source="two", cast="USA PHL"
    )
    assert lives(article("2025-06-11", PLAN), later, now="2025-07-11") == ["told 06-11"]


@pytest.mark.parametrize(
    ("later", "cast"),
    [
        (_still("A deployment is still being discussed with allies"), "USA PHL"),
        (_still("The deployment is still being discussed with Guam"), "USA JPN"),
        (_still("The exercise is still being discussed", kind="exercise"), "USA PHL"),
    ],
)
def test_one_for_the_first_time_with_others_or_of_another_kind_is_not(later: Told, cast: str) -> None:
    acts = after(
        article("2025-06-11", PLAN), article("2025-07-10", later, source="two", cast=cast), now="2025-07-11"
    )
    assert len(acts) == 2


def _talks(day: str, *, on: str | None = None, who: str = "JPN PRK") -> list[str]:
    talks = told(
        who, kind="talks", on=on, text="Nishida and Kang will talk about trade", names={"JPN": "Nishida"}
    )
    acts = after(
        article("2025-05-20", TRIP), article(day, talks, source="two", cast="JPN KOR PRK"), now="2025-06-12"
    )
    return [steps(act) for act in acts]


def test_what_a_visitor_will_talk_about_is_the_visit_that_is_due() -> None:
    assert _talks("2025-06-11") == ["dated 05-20"]


@pytest.mark.parametrize(("day", "on"), [("2025-05-28", None), ("2025-06-11", "2025-06-20")])
def test_long_before_it_or_on_another_day_it_is_another_act(day: str, on: str | None) -> None:
    assert len(_talks(day, on=on)) == 2
