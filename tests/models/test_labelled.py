"""The labelled articles agree with themselves: a wrong label would make every figure taken on them wrong."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
from pathlib import Path
from typing import Any, get_args

import pytest

from models.actors.lexicon import actor_lexicon
from models.signal import Category, Kind, Modality, Precision, Status, TopicId

SETS: dict[str, list[dict[str, Any]]] = {
    name: [
        json.loads(line)
        for line in (Path(__file__).parent / name / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    for name in ("labelled", "labelled_second")
}
RECORDS = [record for records in SETS.values() for record in records]
RELEVANT = [record for record in RECORDS if record["relevant"]]
TRAPS = [record for record in RECORDS if not record["relevant"]]
KEYS = {
    "id",
    "date",
    "title",
    "text",
    "origin",
    "kind",
    "relevant",
    "escalation",
    "de_escalation",
    "dyads",
    "topics",
    "military",
    "follow_ups",
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
BARE_WEEKDAY = re.compile(
    r"(?:(?:on|for|early|later on) )?(" + "|".join(WEEKDAYS) + r")(?: (?:evening|morning))?", re.IGNORECASE
)

each = pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["id"])
each_relevant = pytest.mark.parametrize("record", RELEVANT, ids=lambda record: record["id"])


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def monday_after(published: dt.date) -> dt.date:
    """The first Monday after a day; in a Sunday article that is the next day."""
    return published + dt.timedelta(days=7 - published.weekday())


def test_the_sets_hold_45_and_74_relevant_articles_and_15_traps_each_with_ids_of_their_own() -> None:
    counts = [(sum(record["relevant"] for record in records), len(records)) for records in SETS.values()]
    assert counts == [(45, 60), (74, 89)]
    assert len({record["id"] for record in RECORDS}) == len(RECORDS)
    assert len({record["text"] for record in RECORDS}) == len(RECORDS)


@each
def test_a_record_has_every_key_and_valid_grades(record: dict[str, Any]) -> None:
    assert set(record) == KEYS
    assert day(record["date"]).isoformat() == record["date"]
    assert record["kind"] == ("article" if record["relevant"] else "trap")
    assert record["escalation"] in range(4)
    assert record["de_escalation"] in range(4)


@pytest.mark.parametrize("record", TRAPS, ids=lambda record: record["id"])
def test_an_irrelevant_article_carries_no_labels(record: dict[str, Any]) -> None:
    assert record["escalation"] == record["de_escalation"] == 0
    assert not any(record[key] for key in ("dyads", "topics", "military", "follow_ups"))


@each
def test_a_span_holds_its_quote(record: dict[str, Any]) -> None:
    for item in [*record["military"], *record["follow_ups"]]:
        start, end = item["span"]
        assert record["text"][start:end] == item["quote"]
        assert item["quote"]
        assert item["quote"] == item["quote"].strip()


@each
def test_spans_of_one_kind_do_not_overlap_and_stand_in_order(record: dict[str, Any]) -> None:
    for key in ("military", "follow_ups"):
        spans = [item["span"] for item in record[key]]
        assert all(left[1] <= right[0] for left, right in itertools.pairwise(spans))


@each
def test_labels_are_of_the_taxonomy(record: dict[str, Any]) -> None:
    assert set(record["topics"]) <= set(get_args(TopicId))
    for mention in record["military"]:
        assert mention["category"] in get_args(Category)
        assert mention["modality"] in get_args(Modality)
    for act in record["follow_ups"]:
        assert act["kind"] in get_args(Kind)
        assert act["status"] in get_args(Status)
        assert act["when"]["precision"] in get_args(Precision)


@each
def test_pairs_are_two_known_actors_in_alphabetical_order(record: dict[str, Any]) -> None:
    known = actor_lexicon().display
    assert record["dyads"] == sorted(set(record["dyads"]))
    for pair in record["dyads"]:
        left, right = pair.split("-")
        assert left < right
        assert left in known
        assert right in known


@each_relevant
def test_what_a_follow_up_names_stands_in_the_article(record: dict[str, Any]) -> None:
    for act in record["follow_ups"]:
        names = [*act["participants"], act["location"], act["when"]["text"]]
        assert all(name in record["text"] for name in names if name is not None), act["quote"]


@each_relevant
def test_a_time_is_not_past_and_as_wide_as_its_precision_says(record: dict[str, Any]) -> None:
    published = day(record["date"])
    widest = {"day": 366, "week": 42, "month": 1000, "season": 92, "year": 366 * 20}
    for act in record["follow_ups"]:
        when = act["when"]
        if when["precision"] == "none":
            assert when["start"] is None
            assert when["end"] is None
            continue
        start = day(when["start"])
        assert start >= published
        if when["precision"] == "vague":
            assert start == published + dt.timedelta(days=1)
            assert when["end"] is None
            continue
        assert dt.timedelta(0) <= day(when["end"]) - start < dt.timedelta(days=widest[when["precision"]])


@each_relevant
def test_a_weekday_is_the_next_one_of_its_name(record: dict[str, Any]) -> None:
    published = day(record["date"])
    for act in record["follow_ups"]:
        when = act["when"]
        named = BARE_WEEKDAY.fullmatch(when["text"] or "")
        if not named:
            continue
        start = day(when["start"])
        assert when["start"] == when["end"]
        assert WEEKDAYS[start.weekday()] == named[1].lower()
        assert start - published <= dt.timedelta(days=7)


@each_relevant
def test_relative_weeks_and_months_follow_the_calendar(record: dict[str, Any]) -> None:
    published = day(record["date"])
    monday = monday_after(published)
    first_of_next = (published.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    day_after = published + dt.timedelta(days=1)
    starts = {
        "tomorrow": day_after,
        "next week": monday,
        "the week after next": monday + dt.timedelta(days=7),
        "this week": day_after,
        "in the coming week": monday,
        "next month": first_of_next,
        "later this month": day_after,
        "by the end of the month": day_after,
        "by the end of the year": day_after,
        "tonight": published,
        "later today": published,
        "this evening": published,
        "this afternoon": published,
    }
    for act in record["follow_ups"]:
        when = act["when"]
        if when["text"] in starts:
            assert day(when["start"]) == starts[when["text"]], act["quote"]
