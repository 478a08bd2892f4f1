"""Who sets out on the eve, new days that overlap the old, and lands too wide to be a place."""

from __future__ import annotations

import pytest

from stream.ledger.particulars.places import NOWHERE, spot_of
from tests.stream.ledger.timetable import after, article, steps, told


def test_who_leaves_for_a_visit_on_its_eve_tells_of_no_other() -> None:
    (act,) = after(
        article("2031-05-20", told("OMN IND", kind="visit", on="2031-06-05", at="India")),
        article(
            "2031-06-03",
            told("OMN IND", kind="visit", on="2031-06-04", at="Delhi", text="The sultan leaves on Wednesday for Delhi"),
        ),
        now="2031-06-04",
    )  # fmt: skip
    assert (steps(act), act.when.start, act.disputed) == ("dated 05-20", "2031-06-05", False)


def test_new_days_that_overlap_the_old_are_taken_from_the_same_article() -> None:
    (act,) = after(
        article("2031-05-27", told("TWN", kind="exercise", on="2031-07-12", until="2031-07-21")),
        article(
            "2031-07-10",
            told("TWN", kind="exercise", status="postponed"),
            told("TWN", kind="exercise", on="2031-07-19", until="2031-07-28"),
        ),
        now="2031-07-11",
    )
    assert (act.state, act.when.start, act.when.end) == ("postponed", "2031-07-19", "2031-07-28")


def test_a_desert_is_no_place_that_a_town_could_contradict() -> None:
    assert spot_of("Sahara") == NOWHERE
    assert spot_of("the Western Balkans") == NOWHERE
    assert spot_of("Bechar") != NOWHERE


def test_a_visit_is_begun_though_its_article_tells_first_what_comes_the_next_day() -> None:
    (act,) = after(
        article("2031-05-20", told("OMN IND", kind="visit", on="2031-06-03", until="2031-06-04", at="Delhi")),
        article(
            "2031-06-03",
            told("OMN IND", on="2031-06-04", at="Delhi"),
            told("OMN IND", kind="visit", status=None, on="2031-06-03", at="Delhi"),
        ),
        now="2031-06-20",
    )
    assert steps(act) == "dated 05-20, held 06-03"


def test_who_leaves_on_the_eve_of_what_the_article_has_told_need_not_say_where_to() -> None:
    (act,) = after(
        article("2031-05-20", told("OMN IND", kind="visit", on="2031-06-05", at="India")),
        article(
            "2031-06-03",
            told("OMN IND", kind="talks", on="2031-06-05", at="Delhi"),
            told("OMN", kind="visit", on="2031-06-04", text="Oman's premier leaves on Wednesday for the first visit in years"),
            cast="OMN IND",
        ),
        now="2031-06-04",
    )  # fmt: skip
    assert (steps(act), act.when.start, act.disputed) == ("dated 05-20", "2031-06-05", False)


def test_who_travels_as_planned_goes_to_what_is_due() -> None:
    (act,) = after(
        article("2031-05-20", told("OMN IND", kind="meeting", on="2031-06-05", at="Doha")),
        article(
            "2031-06-03",
            told("OMN IND", kind="visit", text="the ministers of Oman and India would travel as planned"),
            cast="OMN IND",
        ),
        now="2031-06-04",
    )
    assert (steps(act), act.when.start) == ("dated 05-20", "2031-06-05")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The talks have been postponed by two weeks", "2031-06-19"),
        ("Oman has put off the talks with India by a fortnight", "2031-06-19"),
        ("The talks were delayed on Tuesday by 10 days", "2031-06-15"),
        ("The talks were delayed by at least two weeks", None),
    ],
)
def test_what_is_put_off_by_so_much_is_to_be_so_much_later(text: str, day: str | None) -> None:
    (act,) = after(
        article("2031-05-20", told("OMN IND", kind="talks", on="2031-06-05", at="Doha")),
        article("2031-06-03", told("OMN IND", kind="talks", status="postponed", text=text)),
        now="2031-06-04",
    )
    assert (steps(act), act.when.start) == ("dated 05-20, postponed 06-03", day)


@pytest.mark.parametrize(
    "text",
    [
        "the journey, planned for next week, is to take place on June 25 instead",
        "the sultan will fly to Delhi on June 25 instead",
    ],
)
def test_a_day_that_stands_instead_of_another_moves_the_act(text: str) -> None:
    (act,) = after(
        article("2031-05-20", told("OMN IND", kind="visit", on="2031-06-05", at="Delhi")),
        article("2031-05-28", told("OMN IND", kind="visit", on="2031-06-25", at="Delhi", text=text)),
        now="2031-05-29",
    )
    assert steps(act) == "dated 05-20, postponed 05-28"
