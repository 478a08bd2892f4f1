"""Each life that an act may have, told as a timetable of articles."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Precision, Status
from stream.ledger.settings import LedgerSettings
from tests.stream.ledger.timetable import after, article, lives, steps, told

PAIR = "CHN USA"


def test_an_act_is_told_agreed_dated_and_held() -> None:
    """Every step makes one event, and later articles of the same act join it."""
    assert lives(
        article("2025-06-01", told(PAIR, status="possible")),
        article("2025-06-03", told(PAIR, status="agreed")),
        article("2025-06-04", told(PAIR, on="2025-06-10", at="Geneva")),
        article("2025-06-10", told(PAIR, status=None, on="2025-06-10", at="Geneva")),
        now="2025-07-01",
    ) == ["told 06-01, agreed 06-03, dated 06-04, held 06-10"]


def test_a_repetition_adds_support_and_no_step() -> None:
    """Ten articles that say the same are ten supporting articles and one step."""
    (act,) = after(
        *(
            article(f"2025-06-0{day}", told(PAIR, on="2025-06-20"), source=f"source {day}")
            for day in range(1, 10)
        ),
        now="2025-06-10",
    )
    assert steps(act) == "dated 06-01"
    assert len(act.articles) == len(set(act.articles)) == 9
    assert not act.disputed


def test_a_weaker_telling_takes_nothing_back() -> None:
    """Who still calls a dated act possible does not undo the date."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-20")),
        article("2025-06-02", told(PAIR, status="possible"), source="two"),
        now="2025-06-03",
    )
    assert (act.state, act.status, act.when.start) == ("dated", "confirmed", "2025-06-20")


def test_a_moved_act_shows_the_old_and_the_new_time() -> None:
    """The new time is the act's, the old one stays in its history."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article(
            "2025-06-05", told(PAIR, status="postponed", on="2025-06-24", was="2025-06-10"), source="two"
        ),
        article("2025-06-06", told(PAIR, on="2025-06-24"), source="three"),
        now="2025-06-12",
    )
    assert steps(act) == "dated 06-01, postponed 06-05"
    assert [event.when.start for event in act.history] == ["2025-06-10", "2025-06-24"]
    assert act.when.start == "2025-06-24"
    assert not act.disputed


def test_an_act_put_off_without_a_time_is_dated_again() -> None:
    """When the new day becomes known, that is a step."""
    assert lives(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article("2025-06-05", told(PAIR, status="postponed")),
        article("2025-06-15", told(PAIR, on="2025-06-30")),
        article("2025-06-30", told(PAIR, status=None, on="2025-06-30")),
        now="2025-08-01",
    ) == ["dated 06-01, postponed 06-05, dated 06-15, held 06-30"]


def test_a_cancelled_act_keeps_its_first_date() -> None:
    """A calling off ends the act."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article("2025-06-05", told(PAIR, status="cancelled", on="2025-06-10")),
        now="2025-07-01",
    )
    assert steps(act) == "dated 06-01, cancelled 06-05"
    assert act.when.start == "2025-06-10"


@pytest.mark.parametrize(
    ("precision", "last", "missed"),
    [
        ("day", "2025-06-10", "06-18"),
        ("week", "2025-06-15", "06-26"),
        ("month", "2025-06-30", "07-16"),
        ("season", "2025-08-31", "10-01"),
        ("year", "2025-12-31", "02-15"),
        ("none", None, "11-28"),
    ],
)
def test_an_act_nobody_tells_of_is_missed_after_its_margin(
    precision: Precision, last: str | None, missed: str
) -> None:
    """The vaguer the time, the longer the ledger waits from the end of it; without one, from the last telling."""
    (act,) = after(
        article("2025-06-01", told(PAIR, on=last, precision=precision)),
        now="2026-06-01",
        settings=LedgerSettings(closed_days=500, margin_vague=180),
    )
    assert steps(act).endswith(f"missed {missed}")
    assert act.history[-1].article is None


@pytest.mark.parametrize(("status", "state"), [("possible", "told"), ("expected", "missed")])
def test_what_was_only_possible_is_not_missed(status: Status, state: str) -> None:
    """Nobody said that it would be."""
    (act,) = after(
        article(
            "2025-06-01", told(PAIR, status=status, on="2025-09-01", until="2025-11-30", precision="season")
        ),
        now="2026-03-01",
        settings=LedgerSettings(closed_days=500),
    )
    assert act.state == state


def test_an_act_without_a_time_is_not_missed() -> None:
    """No time of it can pass; it is dropped when nobody told of it for long."""
    told_once = article("2025-06-01", told(PAIR, status="possible"))
    assert lives(told_once, now="2026-06-01") == ["told 06-01"]
    assert lives(told_once, now="2026-08-01") == []


def test_late_news_turns_missed_into_held() -> None:
    """Somebody did tell of it then, so that the history no longer says that nobody did."""
    ahead = article("2025-06-01", told(PAIR, on="2025-06-10"))
    assert lives(ahead, now="2025-06-24") == ["dated 06-01, missed 06-18"]
    assert lives(
        ahead, article("2025-06-25", told(PAIR, status=None, on="2025-06-10")), now="2025-07-01"
    ) == ["dated 06-01, held 06-25"]


def test_a_report_of_an_act_that_nobody_announced_begins_none() -> None:
    """The ledger keeps announced acts."""
    assert lives(article("2025-06-10", told(PAIR, status=None, on="2025-06-10")), now="2025-06-11") == []


def test_a_report_may_come_at_the_same_moment_as_the_announcement() -> None:
    """Where only the day of publication is known, the report still comes after what it reports."""
    assert lives(
        article("2025-06-10", told(PAIR, status=None, on="2025-06-10"), name="a"),
        article("2025-06-10", told(PAIR, on="2025-06-10"), name="b"),
        now="2025-06-11",
    ) == ["dated 06-10, held 06-10"]


def test_a_record_names_the_host_the_fullest_cast_and_the_city() -> None:
    """A visitor alone in a capital visits its state; the record takes what the articles know together."""
    (act,) = after(
        article(
            "2025-06-01", told("CHN", kind="visit", status="agreed", at="Washington", names={"CHN": "Qin"})
        ),
        article(
            "2025-06-02",
            told("CHN USA", kind="visit", on="2025-06-20", at="United States", names={"CHN": "Qin Gang"}),
            source="two",
        ),
        now="2025-06-03",
    )
    assert act.actors == ("CHN", "USA")
    assert act.location == "Washington"
    assert [one.text for one in act.participants] == ["Qin Gang", "United States"]
    assert steps(act) == "agreed 06-01, dated 06-02"


def test_an_act_keeps_its_id() -> None:
    """Later tellings change the record, never its key."""
    first = article("2025-06-01", told(PAIR, status="possible"))
    (young,) = after(first, now="2025-06-02")
    (old,) = after(first, article("2025-06-02", told(PAIR, on="2025-06-20")), now="2025-06-03")
    assert young.id == old.id


def test_a_deadline_keeps_its_day_when_it_is_over() -> None:
    """Word that it expired at midnight comes, and is dated, the day after."""
    (act,) = after(
        article("2025-06-01", told(PAIR, kind="deadline", on="2025-06-15")),
        article("2025-06-16", told(PAIR, kind="deadline", status=None, on="2025-06-16"), source="two"),
        now="2025-06-17",
    )
    assert act.state == "held"
    assert (act.when.start, act.when.end) == ("2025-06-15", "2025-06-15")


def test_another_day_with_a_word_for_the_move_moves_the_act() -> None:
    """Nobody calls it postponed, yet "now" and "instead of" say that the day is another one."""
    assert lives(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article("2025-06-05", told(PAIR, on="2025-06-24", text="will now meet on June 24")),
        article("2025-06-24", told(PAIR, status=None, on="2025-06-24")),
        now="2025-07-10",
    ) == ["dated 06-01, postponed 06-05, held 06-24"]


def test_the_planned_day_of_what_is_put_off_is_no_new_one() -> None:
    """Where no article told of the day before, the later one still dates the act."""
    text = "talks planned for on 2025-06-10 have been put off"
    assert lives(
        article("2025-06-01", told(PAIR, status="possible")),
        article("2025-06-05", told(PAIR, status="postponed", on="2025-06-10", text=text)),
        article("2025-06-08", told(PAIR, on="2025-06-20")),
        article("2025-06-20", told(PAIR, status=None, on="2025-06-20")),
        now="2025-07-10",
    ) == ["told 06-01, postponed 06-05, dated 06-08, held 06-20"]


def test_a_report_without_a_date_on_the_day_of_the_act_is_of_it() -> None:
    """One of two sides is named, and nothing else but the day of the article."""
    assert lives(
        article("2025-06-01", told("CHN UN", kind="vote", on="2025-06-10")),
        article("2025-06-10", told("UN", kind="vote", status=None)),
        now="2025-06-12",
    ) == ["dated 06-01, held 06-10"]


def test_the_planned_week_of_what_is_put_off_is_no_new_one() -> None:
    """A time that stands before the words that put the act off is the old one, of a week as of a day."""
    text = "its talks on 2025-06-09 have been postponed"
    assert lives(
        article("2025-06-01", told(PAIR, on="2025-06-10")),
        article(
            "2025-06-05",
            told(PAIR, status="postponed", on="2025-06-09", until="2025-06-15", precision="week", text=text),
        ),
        article("2025-06-08", told(PAIR, on="2025-06-20")),
        now="2025-06-21",
    ) == ["dated 06-01, postponed 06-05, dated 06-08"]


def test_an_act_called_off_on_its_own_day() -> None:
    """What is "planned for Friday", as told on a Friday, may be that very day; the extractor reads it as the next one."""
    off = told(PAIR, kind="signing", status="cancelled", on="2025-06-13")
    off = msgspec.structs.replace(off, when=msgspec.structs.replace(off.when, text="for Friday"))
    assert lives(
        article("2025-06-01", told(PAIR, kind="signing", on="2025-06-06")),
        article("2025-06-06", off),
        now="2025-07-01",
    ) == ["dated 06-01, cancelled 06-06"]


def test_the_day_that_an_article_goes_on_to_give_is_of_the_same_act() -> None:
    """First "next week", then "the meeting will be held on Tuesday": one act, and dated."""
    assert lives(
        article(
            "2025-06-01",
            told(PAIR, kind="meeting", on="2025-06-09", until="2025-06-15", precision="week", name="a"),
            told(PAIR, kind="meeting", on="2025-06-10", name="b"),
        ),
        now="2025-06-11",
    ) == ["dated 06-01"]


def test_arms_that_are_sent_may_be_told_as_deployed_or_delivered() -> None:
    """The one article says "deliver", the other that they arrived."""
    assert lives(
        article(
            "2025-06-01", told(PAIR, kind="exchange", on="2025-06-10", text="deliver tanks and howitzers")
        ),
        article(
            "2025-06-10", told(PAIR, kind="deployment", status=None, on="2025-06-10", text="tanks arrived")
        ),
        now="2025-07-01",
    ) == ["dated 06-01, held 06-10"]
