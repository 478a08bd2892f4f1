"""What the extractor finds in a text, what it leaves, and the TIMEX3 values it gives."""

from __future__ import annotations

import datetime as dt

import pytest

from models.mentions import TimeMention
from models.reading import Reading
from models.text.prepare import Preparer
from models.times import TimeExtractor

PREPARER = Preparer()
EXTRACTOR = TimeExtractor()
WEDNESDAY = dt.date(2024, 4, 17)


def read(text: str, day: dt.date | None = WEDNESDAY) -> list[tuple[str, TimeMention]]:
    document = PREPARER.prepare(text, day=day)
    return [
        (document.clean[mention.start : mention.end], mention)
        for mention in EXTRACTOR.read(document, Reading())
    ]


def values(text: str, day: dt.date | None = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [(told, mention.type, mention.value) for told, mention in read(text, day)]


@pytest.mark.parametrize(
    ("text", "told", "kind", "value"),
    [
        ("It was signed on 2 May 2019.", "2 May 2019", "DATE", "2019-05-02"),
        ("It was signed on May 2nd, 2019.", "May 2nd, 2019", "DATE", "2019-05-02"),
        ("It was signed on the 2nd of May, 2019.", "the 2nd of May, 2019", "DATE", "2019-05-02"),
        ("Signed 2019-05-02 in Oslo.", "2019-05-02", "DATE", "2019-05-02"),
        ("Signed 5/2/2019 in Oslo.", "5/2/2019", "DATE", "2019-05-02"),
        ("Signed 25/2/19 in Oslo.", "25/2/19", "DATE", "2019-02-25"),
        ("Signed 25.02.2019 in Oslo.", "25.02.2019", "DATE", "2019-02-25"),
        ("They met on Sunday, April 14.", "Sunday, April 14", "DATE", "2024-04-14"),
        ("They met on Apr. 14 in Rome.", "Apr. 14", "DATE", "2024-04-14"),
        ("Shares are payable April three, the firm said.", "April three", "DATE", "2024-04-03"),
        ("They met in June 2019.", "June 2019", "DATE", "2019-06"),
        ("They met in June last year.", "June last year", "DATE", "2023-06"),
        ("They had met last June.", "last June", "DATE", "2023-06"),
        ("They met in late June 2019.", "late June 2019", "DATE", "2019-06"),
        ("They met at the end of June.", "the end of June", "DATE", "2023-06"),
        ("The pact dates from 1994.", "1994", "DATE", "1994"),
        ("Exports are at their lowest since '94.", "'94", "DATE", "1994"),
        ("In the 1970s both sides armed.", "the 1970s", "DATE", "197"),
        ("In the '70s both sides armed.", "the '70s", "DATE", "197"),
        ("A border of the 19th century.", "the 19th century", "DATE", "18"),
        ("Output fell in the first quarter.", "the first quarter", "DATE", "2024-Q1"),
        ("Output fell in the third quarter of 2023.", "the third quarter of 2023", "DATE", "2023-Q3"),
        ("Output fell in Q3 2023.", "Q3 2023", "DATE", "2023-Q3"),
        ("Output fell in the second half of 2023.", "the second half of 2023", "DATE", "2023-H2"),
        ("They fought through the winter of 2021.", "the winter of 2021", "DATE", "2021-WI"),
        ("In fiscal 2023 it bought tanks.", "fiscal 2023", "DATE", "FY2023"),
        ("They met last week.", "last week", "DATE", "2024-W15"),
        ("They met two weeks ago.", "two weeks ago", "DATE", "2024-W14"),
        ("They met three days ago.", "three days ago", "DATE", "2024-04-14"),
        ("They met five years ago.", "five years ago", "DATE", "2019"),
        ("They met the day before yesterday.", "the day before yesterday", "DATE", "2024-04-15"),
        ("They met on Monday evening.", "Monday evening", "TIME", "2024-04-15TEV"),
        ("They met last night.", "last night", "TIME", "2024-04-16TNI"),
        ("They spoke this morning.", "this morning", "TIME", "2024-04-17TMO"),
        ("They will speak tonight.", "tonight", "TIME", "2024-04-17TNI"),
        ("It began at 18:30 GMT on Monday.", "18:30 GMT on Monday", "TIME", "2024-04-15T18:30Z"),
        ("It began at 6.30 p.m. yesterday.", "6.30 p.m. yesterday", "TIME", "2024-04-16T18:30"),
        ("It began at 6.10pm.", "6.10pm", "TIME", "2024-04-17T18:10"),
        ("It began at 12 a.m. in Lima.", "12 a.m.", "TIME", "2024-04-17T00:00"),
        ("It began at noon.", "noon", "TIME", "2024-04-17T12:00"),
        ("It began at 0800 UTC.", "0800 UTC", "TIME", "2024-04-17T08:00Z"),
        ("The war has lasted two and a half years.", "two and a half years", "DURATION", "P2.5Y"),
        ("After 7.5 hours of talks they left.", "7.5 hours", "DURATION", "PT7.5H"),
        ("After half an hour they left.", "half an hour", "DURATION", "PT30M"),
        ("A two-day visit ended.", "A two-day", "DURATION", "P2D"),
        ("The feud has gone on for decades.", "decades", "DURATION", "PXY"),
        ("It is the worst clash in twenty-five years.", "twenty-five years", "DURATION", "P25Y"),
        ("Turnout is the lowest in 20 years due to boycotts.", "20 years", "DURATION", "P20Y"),
        ("A treaty is expected in two weeks.", "two weeks", "DATE", "2024-W18"),
        ("Trade grew over the past five years.", "the past five years", "DURATION", "P5Y"),
        ("It shells the town every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
        ("It shells the town on Fridays.", "Fridays", "SET", "XXXX-WXX-5"),
        ("They meet twice a year.", "twice a year", "SET", "P1Y"),
        ("They meet every two years.", "every two years", "SET", "P2Y"),
        ("The weekly flight was stopped.", "weekly", "SET", "P1W"),
        ("It pumps 40,000 barrels a day.", "a day", "SET", "P1D"),
        ("The border is now open.", "now", "DATE", "PRESENT_REF"),
        ("The border was recently opened.", "recently", "DATE", "PAST_REF"),
        ("Ties have soured in recent years.", "recent years", "DATE", "PAST_REF"),
        ("The border will soon open.", "soon", "DATE", "FUTURE_REF"),
        ("It may open in the near future.", "the near future", "DATE", "FUTURE_REF"),
        ("They left on Christmas Eve.", "Christmas Eve", "DATE", "2023-12-24"),
        ("They left on New Year's Day.", "New Year's Day", "DATE", "2024-01-01"),
    ],
)
def test_one_expression(text: str, told: str, kind: str, value: str) -> None:
    assert values(text) == [(told, kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "Their fleets could one day clash.",
        "One day, he said, there will be peace.",
        "No date was announced for the meeting.",
        "It may march on the capital.",
        "The fall of the capital stunned the second army, whose men spring from the north.",
        "May told the house that she may resign; Theresa May did.",
        "The Sunday Times and USA Today carried the story.",
        "He spoke on Bloody Sunday and Good Friday.",
        "Jan Egeland flew to Mar-a-Lago as the Sun rose.",
        "It killed 2000 people and wounded 1,995 under resolution 1973.",
        "The Thirty Years War ruined them.",
        "A quarter of the seats and the first half of the match.",
        "The jet crashed shortly after take-off.",
        "The Daily Courier reported it.",
        "As soon as they agree, troops leave.",
    ],
)
def test_no_expression(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The drill will be held from June 18 to 28 despite protests.", ["2024-06-18", "2024-06-28"]),
        ("The drill will be held on June 18 and 19 as planned.", ["2024-06-18", "2024-06-19"]),
        ("Letters will go on June 18 to 28 firms.", ["2024-06-18"]),
    ],
)
def test_two_days_of_a_month_are_a_range_unless_the_second_counts_something(
    text: str, days: list[str]
) -> None:
    assert [value for _, _, value in values(text)] == days


def test_a_range_of_days_has_both_ends() -> None:
    assert [value for _, _, value in values("Drills were held from 11 to 17 November.")] == [
        "2023-11-11",
        "2023-11-17",
    ]
    assert values("Drills were held on March 11-17 at sea.") == [
        ("March 11", "DATE", "2024-03-11"),
        ("17", "DATE", "2024-03-17"),
    ]
    assert [value for _, _, value in values("They will meet from Monday to Wednesday.")] == [
        "2024-04-22",
        "2024-04-24",
    ]


def test_a_range_of_lengths_has_both_ends() -> None:
    assert [value for _, _, value in values("It takes between 60 and 90 days.")] == ["P60D", "P90D"]


def test_the_first_end_of_a_range_takes_the_year_of_the_last() -> None:
    found = values("The front moved between November and February 2022.")
    assert [value for _, _, value in found] == ["2021-11", "2022-02"]


def test_a_year_told_holds_for_the_months_that_follow_in_its_paragraph() -> None:
    text = "Talks opened in May 2021 and collapsed in September.\n\nThey resumed in March."
    assert [value for _, _, value in values(text)] == ["2021-05", "2021-09", "2024-03"]


def test_days_are_told_from_the_day_last_spoken_of() -> None:
    text = "The truce was signed on April 9. It was broken the next day, and restored three days later."
    assert [value for _, _, value in values(text)] == ["2024-04-09", "2024-04-10", "2024-04-13"]


def test_the_same_period_a_year_before_has_the_unit_of_the_last() -> None:
    text = "Arms sales rose in March compared with the same month last year."
    assert [value for _, _, value in values(text)] == ["2024-03", "2023-03"]


def test_a_line_that_is_only_a_date_dates_the_report_and_is_no_mention() -> None:
    assert values("Truce signed\n17 April 2024\nThe two armies met on Monday.") == [
        ("Monday", "DATE", "2024-04-15")
    ]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("They met on Friday.", "DATE", "XXXX-WXX-5"),
        ("They met on June 19.", "DATE", "XXXX-06-19"),
        ("They met in June.", "DATE", "XXXX-06"),
        ("They met last week.", "DATE", "XXXX-WXX"),
        ("They met in the summer.", "DATE", "XXXX-SU"),
        ("They met in the third quarter.", "DATE", "XXXX-Q3"),
        ("They met this year.", "DATE", "XXXX"),
        ("They met at 10:00 GMT.", "TIME", "XXXX-XX-XXT10:00Z"),
        ("They met on 19 June 2019.", "DATE", "2019-06-19"),
        ("They met for two days.", "DURATION", "P2D"),
    ],
)
def test_without_a_day_values_are_underspecified_and_days_unknown(text: str, kind: str, value: str) -> None:
    [(_, mention)] = read(text, None)
    assert (mention.type, mention.value) == (kind, value)
    assert (mention.first, mention.last, mention.precision) == (None, None, "none")


def test_spans_index_the_cleaned_text_beside_entities_and_invisible_characters() -> None:
    [(told, mention)] = read("Caf&eacute;\u200b talks\u00a0resume on\u00a0Fri\u00adday.")
    assert told == "Friday"
    assert mention.first == dt.date(2024, 4, 19)
