"""Words of two senses: goods and ministers for them, terms and days of rest, visits and inspections, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read

_JUNE_3 = dt.date(2024, 6, 3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ethiopian Water Minister Tsegaye Alemu flies to Nairobi on June 3.", "visit"),
        ("Peruvian Food Minister Ana Rojas will leave on June 3 for Quito.", "visit"),
        ("Chilean negotiators depart on June 3 for Lima.", "visit"),
        ("Two Chilean frigates will leave on June 3 for Callao.", "deployment"),
        ("The grain will leave on June 3 for Oman, Peru's ministry said.", "exchange"),
    ],
)
def test_who_leaves_tells_goods_from_those_in_office(read: Read, text: str, kind: str) -> None:
    act = read(text)[0]
    assert (act.kind, act.first) == (kind, _JUNE_3)


def test_where_somebody_leaves_for_stands_behind_the_day(read: Read) -> None:
    (act,) = read("Peruvian President Ana Rojas will leave on Monday morning for Santiago.")
    assert act.location == "Santiago"


@pytest.mark.parametrize(
    "text",
    [
        "Iraq gave its civil servants two days off on Thursday before the summit.",
        "Shares in Oman gave up their gains of the past week.",
        "Chad gave its clerks a week of leave on Monday.",
        "The draft, written by Peru, would prolong the mission of 800 soldiers in Chad by six months.",
    ],
)
def test_no_term_is_set_and_nothing_put_off(read: Read, text: str) -> None:
    assert not {"deadline", "deployment"} & {act.kind for act in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Niger will not be hurried by the ECOWAS deadline for the release of four officers, which expires on June 3.",
        "Peru ignored the Chilean deadline for the handover of two boats, which runs out on June 3.",
    ],
)
def test_what_expires_is_the_deadline_and_not_its_matter(read: Read, text: str) -> None:
    assert ("deadline", _JUNE_3) in [(act.kind, act.first) for act in read(text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A day after UN inspectors were let into Isfahan, Iran said they would be allowed to visit the plant at Fordow on June 3.", "inspection"),
        ("Inspectors of the agency landed in Tehran. They will visit the reactor at Arak on June 3, Iran said.", "inspection"),
        ("Ministers of Peru landed in Santiago. They will visit the reactor at Lo Aguirre on June 3.", "visit"),
    ],
)  # fmt: skip
def test_they_are_who_was_told_of(read: Read, text: str, kind: str) -> None:
    assert read(text)[-1].kind == kind


def test_measures_are_told_by_the_day_they_are_announced_for(read: Read) -> None:
    (act,) = read("Growers said the American tariff announced for June 3 hurt them.")
    assert (act.kind, act.first) == ("sanctions", _JUNE_3)


@pytest.mark.parametrize(
    "text",
    [
        "An Indian rocket carrying a Chilean satellite is due to lift off on June 3.",
        "A Peruvian satellite will blast off on June 3 aboard a Chinese rocket.",
        "The talks between Peru and Chile will kick off on June 3.",
    ],
)
def test_the_day_behind_off_is_that_of_what_begins(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.first == _JUNE_3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Iraq and Turkey have put their water talks on hold until after the Iraqi election.", None),
        ("Peru has put its talks with Chile on ice.", None),
        ("Cambodia and Thailand have moved up their border meeting from June 20 to June 3.", _JUNE_3),
    ],
)
def test_what_is_laid_aside_or_moved_up_is_put_off(read: Read, text: str, first: dt.date | None) -> None:
    (act,) = read(text)
    assert (act.status, act.first) == ("postponed", first)


def test_who_notifies_another_reports(read: Read) -> None:
    (act,) = read("North Korea notified Japan that it would launch a satellite on June 3.")
    assert (act.kind, act.first) == ("launch", _JUNE_3)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Border talks between Peru and Chile, postponed twice this year, are now scheduled for June 3 in Tacna.", "talks"),
        ("The summit of Peru and Chile, put off again last month, is now due on June 3.", "summit"),
        ("Oman said the Indian minister's trip, called off last week over a storm, was on again for June 3.", "visit"),
        ("The drill of Peru and Chile, cancelled in April, is back on for June 3.", "exercise"),
    ],
)  # fmt: skip
def test_what_had_been_put_off_and_is_on_again_is_fixed(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, act.first) == (kind, "confirmed", _JUNE_3)


@pytest.mark.parametrize(
    "text",
    [
        "A planned port call by two Omani frigates at Mumbai in India has been cancelled.",
        "The visit of Peru's president to Chile, postponed twice, was cancelled.",
    ],
)
def test_what_is_off_in_the_end_is_off(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("visit", "cancelled")


def test_how_long_an_exercise_runs_is_no_act(read: Read) -> None:
    assert (
        read("The exercise, which involves 4,000 soldiers from Poland and Latvia, runs until June 3.") == ()
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman's sanctions on two Chadian banks, announced in April, take effect on June 3.", "sanctions"),
        ("Talks between Peru and Chile, broken off in April, begin anew in Lima on June 3.", "talks"),
        ("The treaty of Peru and Chile, signed in April, will be put to a vote in Lima on June 3.", "vote"),
    ],
)
def test_the_day_of_what_was_done_before_is_not_the_acts(read: Read, text: str, kind: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.first) == (kind, _JUNE_3)


def test_the_day_on_which_a_term_was_given_is_not_its_end(read: Read) -> None:
    (act,) = read("Peru gave Chile 72 hours on Monday to leave the islet.")
    assert (act.kind, act.first) == ("deadline", dt.date(2024, 5, 18))
