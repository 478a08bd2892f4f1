"""How one article tells of an act more than once, and what comes after it."""

from __future__ import annotations

import pytest

from tests.stream.ledger.timetable import after, article, lives, steps, told

PAIR = "CHN USA"


def test_another_round_is_not_the_one_that_the_article_reports() -> None:
    """The report closes the act that was told before; the round after it is an act of its own."""
    first, second = after(
        article("2025-06-01", told(PAIR, on="2025-06-10", at="Geneva", text="talks will open in Geneva")),
        article(
            "2025-06-10",
            told(PAIR, status="possible", text="another round is possible"),
            told(PAIR, status=None, on="2025-06-10", at="Geneva", text="talks opened in Geneva"),
        ),
        now="2025-06-11",
    )
    assert (steps(first), steps(second)) == ("dated 06-01, held 06-10", "told 06-10")


def test_an_act_that_goes_on_is_the_one_that_has_begun() -> None:
    """The second day of talks is no act of its own."""
    assert lives(
        article("2025-06-01", told(PAIR, on="2025-06-10", at="Geneva", text="talks will open in Geneva")),
        article(
            "2025-06-10",
            told(PAIR, on="2025-06-11", text="the talks will continue on Wednesday"),
            told(PAIR, status=None, on="2025-06-10", at="Geneva", text="talks opened in Geneva"),
        ),
        now="2025-07-11",
    ) == ["dated 06-01, held 06-10"]


def test_a_visit_and_the_talks_of_its_day_are_one_act() -> None:
    """A report of either closes it; the article that told both makes one step."""
    assert lives(
        article(
            "2025-06-01",
            told(PAIR, kind="visit", on="2025-06-10", at="Geneva"),
            told(PAIR, on="2025-06-10", text="and hold talks"),
        ),
        article("2025-06-10", told(PAIR, kind="meeting", status=None, on="2025-06-10", at="Geneva")),
        now="2025-07-11",
    ) == ["dated 06-01, held 06-10"]


def test_talks_on_another_day_of_a_visit_are_an_act_of_their_own() -> None:
    """One article tells of both, with two days."""
    acts = after(
        article(
            "2025-06-01",
            told(PAIR, kind="visit", on="2025-06-10", until="2025-06-12", at="Geneva"),
            told(PAIR, on="2025-06-11", text="and hold talks"),
        ),
        now="2025-06-02",
    )
    assert len(acts) == 2


def test_what_an_article_goes_on_to_tell_is_one_step() -> None:
    """First the week, then the day: the act begins as dated."""
    assert lives(
        article(
            "2025-06-01",
            told(PAIR, kind="visit", on="2025-06-02", until="2025-06-08", precision="week", at="Geneva"),
            told(PAIR, kind="meeting", on="2025-06-05", text="the two sides will meet"),
        ),
        now="2025-06-03",
    ) == ["dated 06-01"]


def test_a_cancelled_act_that_gets_a_new_day_is_the_same() -> None:
    """Within a month, word of the new day says itself that the act was planned before."""
    assert lives(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article("2025-06-05", told(PAIR, status="cancelled")),
        article("2025-06-12", told(PAIR, status="postponed", on="2025-06-24"), source="two"),
        now="2025-06-13",
    ) == ["dated 06-01, cancelled 06-05, postponed 06-12"]


def test_a_day_just_after_the_time_that_was_thought_of_is_the_acts() -> None:
    """What was expected in May, and is then fixed for June 1, is one act."""
    assert lives(
        article(
            "2025-04-01",
            told(PAIR, status="expected", on="2025-05-01", until="2025-05-31", precision="month"),
        ),
        article("2025-05-20", told(PAIR, on="2025-06-01"), source="two"),
        now="2025-05-21",
    ) == ["told 04-01, dated 05-20"]


def test_a_day_later_than_another_source_gives_is_a_contradiction_and_no_move() -> None:
    """Only "later than planned" moves an act."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10", at="Geneva", text="talks on June 10")),
        article(
            "2025-06-02",
            told(
                PAIR,
                on="2025-06-12",
                at="Geneva",
                text="talks on June 12, two days later than the date given by Beijing",
            ),
            source="two",
        ),
        now="2025-06-03",
    )
    assert act.disputed
    assert act.when.start == "2025-06-10"


def test_two_days_for_what_two_sides_do_contradict_each_other() -> None:
    """No place or person is needed where the matter is the same."""
    (act,) = after(
        article("2025-06-01", told(PAIR, kind="exchange", on="2025-06-10", text="swap of prisoners")),
        article(
            "2025-06-02", told(PAIR, kind="exchange", on="2025-06-11", text="swap of prisoners"), source="two"
        ),
        now="2025-06-03",
    )
    assert act.disputed


@pytest.mark.parametrize(("at", "count"), [("Surabaya", 1), ("Bali", 2)])
def test_an_act_agreed_long_ago_is_dated_in_its_city(at: str, count: int) -> None:
    """After two hundred days it is the one meant where the city is the same; elsewhere it is another."""
    agreed = told("AUS IDN", kind="meeting", status="agreed", at="Surabaya")
    dated = told("AUS IDN", kind="meeting", on="2025-08-10", at=at)
    acts = after(article("2025-01-10", agreed), article("2025-07-30", dated), now="2025-07-31")
    assert len(acts) == count
