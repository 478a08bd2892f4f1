"""Days and delays that a sentence only goes back to, and days that nothing is told of.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru's ships set sail from Callao on Monday at the start of a drill with Chile.",
        "Prisoner swap in Arica a week later",
        "Peru and Chile opened talks on fish in Lima on Wednesday. Both smiled. The talks were delayed by three weeks.",
        "Peru's president came to Chile on Wednesday. Bands played. The visit was postponed because of a flood.",
    ],
)
def test_what_lies_behind_is_no_act_to_come(read: Read, text: str) -> None:
    """Nor does it put off an act that has begun."""
    assert read(text) == ()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "LIMA, May 15 - Talks between Peru and Chile, which were to start on Friday, have been postponed at Chile's request.",
            dt.date(2024, 5, 17),
        ),
        ("LIMA, May 15 - Talks between Peru and Chile will open in Oslo on June 3.", dt.date(2024, 6, 3)),
        (
            "Peru and Chile will open talks on Friday, a day after the summit of the OAS.",
            dt.date(2024, 5, 17),
        ),
        ("Peru will hold talks with Chile on Friday after a clash.", dt.date(2024, 5, 17)),
    ],
)
def test_the_day_is_the_act_s_own(read: Read, text: str, first: dt.date) -> None:
    """And neither that of the dateline, nor how far another act is from it."""
    (act,) = read(text)
    assert act.first == first


def test_what_follows_a_meeting_of_today_is_not_of_its_day(read: Read) -> None:
    """The article's own weekday is over."""
    (act,) = read(
        "Peru will lift its ban on Chilean fruit after a meeting of ministers in Arica on Wednesday."
    )
    assert (act.kind, act.first) == ("other", None)


def test_a_delay_that_is_the_news_puts_off(read: Read) -> None:
    """It stands at the head of the article."""
    (act,) = read("The talks between Peru and Chile were delayed by three weeks. Rain fell. It was cold.")
    assert act.status == "postponed"
