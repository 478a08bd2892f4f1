"""Whether a weekday or month named alone lies before or after the article, by the verbs around it."""

from __future__ import annotations

import datetime as dt

import pytest

from models.reading import Reading
from models.text.prepare import Preparer
from models.times import TimeExtractor

PREPARER = Preparer()
EXTRACTOR = TimeExtractor()
WEDNESDAY = dt.date(2024, 4, 17)


def first_days(text: str, day: dt.date = WEDNESDAY) -> list[str]:
    document = PREPARER.prepare(text, day=day)
    return [str(mention.first) for mention in EXTRACTOR.read(document, Reading())]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The envoy arrived on Friday.", ["2024-04-12"]),
        ("The envoy will arrive on Friday.", ["2024-04-19"]),
        ("The envoy is to arrive on Friday.", ["2024-04-19"]),
        ("The envoy is due on Friday.", ["2024-04-19"]),
        ("The envoy is visiting Rome on Friday.", ["2024-04-19"]),
        ("The talks resume on Friday.", ["2024-04-19"]),
        ("The port is closed until Friday.", ["2024-04-19"]),
        ("The port has been closed since Friday.", ["2024-04-12"]),
        ("On Friday, the envoy will leave.", ["2024-04-19"]),
        ("On Friday, the envoy left.", ["2024-04-12"]),
        ("They will meet on Friday, the envoy said on Monday.", ["2024-04-19", "2024-04-15"]),
        ("The envoy said on Monday they would meet on Friday.", ["2024-04-15", "2024-04-19"]),
        ("The summit will be held on Friday.", ["2024-04-19"]),
        ("The summit was held on Friday.", ["2024-04-12"]),
        ("The envoy, who was dismissed in March, will testify on Friday.", ["2024-03-01", "2024-04-19"]),
        ("He had been due to visit in February.", ["2024-02-01"]),
        ("The port was shut due to the storm on Friday.", ["2024-04-12"]),
        ("In a raid on the camp of January 6 rioters.", ["2024-01-06"]),
        ("They refused to meet on Monday.", ["2024-04-15"]),
        ("They will vote in February.", ["2025-02-01"]),
        ("The deal was struck in October.", ["2023-10-01"]),
        ("He warned of a May 1 deadline.", ["2024-05-01"]),
        ("Between March and May, prices rose.", ["2024-03-01", "2024-05-01"]),
    ],
)
def test_tense_places_the_expression(text: str, days: list[str]) -> None:
    assert first_days(text) == days


def test_the_weekday_of_publication_is_that_day_in_the_past_and_the_next_one_ahead() -> None:
    assert first_days("They met on Wednesday.") == ["2024-04-17"]
    assert first_days("They will meet on Wednesday.") == ["2024-04-24"]


def test_the_weekday_of_publication_is_that_day_where_the_article_calls_it_today() -> None:
    assert first_days("They will meet later on Wednesday.") == ["2024-04-17"]
    assert first_days("They will meet today, Wednesday, in Rome.") == ["2024-04-17", "2024-04-17"]
