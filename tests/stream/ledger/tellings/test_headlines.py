"""A title of an act's day that has words in common with it reports the act, whatever else it tells."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from models.article import Article
from models.read import Reader
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.headlines import headline
from stream.ledger.tellings.telling import Telling, tellings_from
from stream.records.score import score_record
from tests.stream.ledger.timetable import after, article, moment, told

MONITORS = told(
    "SDN", kind="deployment", on="2025-06-11", at="El Fasher", text="truce monitors will deploy to El Fasher"
)
CALL = told(
    "CHN USA", kind="call", on="2025-06-11", names={"CHN": "Gao Wen", "USA": "Ellen Marsh"}, text="will speak"
)


def titled(title: str, *, day: str = "2025-06-11", cast: str = "SDN", sides: str = "") -> Telling:
    act = headline(title)
    assert act is not None
    one = article(day, act, source="two", cast=cast, titled=sides)
    return msgspec.structs.replace(one, article=f"{day}/{title}")


def state(planned: Told, report: Telling) -> str:
    (act,) = after(article("2025-05-20", planned), report, now="2025-06-12")
    return act.state


@pytest.mark.parametrize(
    ("planned", "title", "cast"),
    [
        (MONITORS, "Truce monitors roll into Darfur", "SDN"),
        (MONITORS, "First monitors seen in El Fasher", "SDN TCD"),
        (CALL, "Marsh and Gao on the phone", "CHN USA"),
        (CALL, "Gao speaks of tariffs in call", "USA"),
        (CALL, "A call in friendly words", "CHN USA"),
    ],
)
def test_it_holds_the_act(planned: Told, title: str, cast: str) -> None:
    assert state(planned, titled(title, cast=cast)) == "held"


@pytest.mark.parametrize(
    ("title", "sides", "state_then"),
    [
        ("US warns China of tariffs on pianos", "CHN USA", "dated"),
        ("US promises China a seat at the piano", "CHN USA", "held"),
        ("US promises a seat at the piano", "USA", "dated"),
    ],
)
def test_a_title_that_names_all_sides_on_the_day_needs_no_word(
    title: str, sides: str, state_then: str
) -> None:
    act = headline(title)
    report = article("2025-06-11", *(() if act is None else (act,)), cast="CHN USA", titled=sides)
    (found,) = after(article("2025-05-20", CALL), report, now="2025-06-12")
    assert found.state == state_then


def test_leaders_who_talk_make_the_call_that_was_planned() -> None:
    assert state(CALL, titled("Leaders talk as lorries wait", cast="CHN USA")) == "held"


def test_a_title_of_any_day_of_a_long_act_reports_it() -> None:
    launch = told("IND", kind="launch", on="2025-06-11", until="2025-06-17", text="will test an Agni missile")
    report = titled("India tests Agni", day="2025-06-14", cast="IND CHN")
    (act,) = after(article("2025-05-20", launch), report, now="2025-06-18")
    assert act.state == "held"


@pytest.mark.parametrize(
    ("planned", "report"),
    [
        (MONITORS, titled("Truce monitors roll into Darfur", day="2025-06-10")),
        (MONITORS, titled("Truce monitors roll into Darfur", day="2025-06-13")),
        (MONITORS, titled("Truce monitors roll into Darfur", cast="TCD")),
        (MONITORS, titled("Monitors of birds count ibises")),
        (CALL, titled("A call for rain", cast="USA")),
    ],
)
def test_another_day_other_sides_or_one_word_leave_it_open(planned: Told, report: Telling) -> None:
    assert state(planned, report) == "dated"


@pytest.mark.parametrize(
    "title",
    [
        "No monitors in El Fasher yet",
        "Monitors to reach El Fasher",
        "Call between Marsh and Gao delayed",
        "",
        None,
    ],
)
def test_what_is_ahead_or_not_done_is_no_report(title: str | None) -> None:
    assert headline(title) is None


def test_an_article_that_tells_what_is_ahead_of_the_act_does_not_hold_it_by_its_title() -> None:
    title = headline("Truce monitors roll towards El Fasher")
    assert title is not None
    ahead = told(
        "SDN", kind="deployment", on="2025-06-11", at="El Fasher", text="monitors will deploy tonight"
    )
    assert state(MONITORS, article("2025-06-11", ahead, title, source="two", cast="SDN")) == "dated"


def test_the_history_shows_the_title() -> None:
    report = titled("Truce monitors roll into Darfur")
    (act,) = after(article("2025-05-20", MONITORS), report, now="2025-06-12")
    event = act.history[-1]
    assert (event.place, event.text, act.when.start) == (
        "title",
        "Truce monitors roll into Darfur",
        "2025-06-11",
    )
    assert act.mentions == (
        "SDN/deployment/confirmed/2025-06-11/truce monitors will deploy to El Fasher/El Fasher",
    )
    assert report.article in act.articles


def test_the_order_in_which_articles_come_does_not_matter() -> None:
    planned, report = article("2025-05-20", MONITORS), titled("Truce monitors roll into Darfur")
    assert after(report, planned, now="2025-06-12") == after(planned, report, now="2025-06-12")


def test_only_articles_that_name_an_actor_are_taken_by_their_titles() -> None:
    reader = Reader.load()
    texts = {
        "Truce holds": "Sudan's army said that the truce held on Monday.",
        "Rain": "It rained on Monday.",
    }
    with reader.session():
        for title, text in texts.items():
            read = reader.read(
                Article(id=title, title=title, text=text, published_at=dt.date(2025, 6, 11).isoformat())
            )
            score = score_record(read, scored_at=dt.datetime(2025, 6, 11, tzinfo=dt.UTC))
            told_by = tellings_from(score, at=moment("2025-06-11"), story=None)
            assert any(act.place == "title" and not act.sure for act in told_by.acts) == bool(score.actors)
