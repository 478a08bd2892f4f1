from __future__ import annotations

import io
from typing import Any

import pytest
from rich.console import Console

from stream.display.printable import printable
from stream.display.rows import COLUMNS, records_table
from stream.kafka.topics import TopicNames

RECORDS: dict[str, dict[str, Any]] = {
    "scores": {
        "article": {"title": None, "id": "a1"},
        "outcome": "scored",
        "escalation": 0.875,
        "de_escalation": 0.25,
        "pairs": [{"pair": "CHN-USA"}, {"pair": "RUS-UKR"}],
        "topics": [{"id": "trade"}],
    },
    "pairs": {
        "pair": "CHN-USA",
        "as_of": "2023-06-19",
        "tension": 40.5,
        "escalation": 0.5,
        "de_escalation": 0.25,
        "change": {"d7": -3.0},
        "articles": 12,
    },
    "follow-ups": {
        "when": {"start": None, "text": "next week"},
        "kind": "meeting",
        "status": "agreed",
        "actors": ["CHN", "USA"],
        "history": [{"state": "told"}, {"state": "dated"}],
    },
    "alerts": {
        "starts_at": "2023-06-19",
        "state": "firing",
        "severity": "high",
        "rule": "jump",
        "pair": "ALL",
        "why": "tension rose",
    },
    "dead-letters": {
        "letter": {"partition": 0, "offset": 3, "time": "2023-06-19T08:00:00Z"},
        "topic": "detente.articles",
        "partition": 1,
        "offset": 7,
        "stage": "decode",
        "reason": "not-json",
        "attempts": 2,
        "message": "no JSON",
    },
}
SHOWN = {
    "scores": "a1 scored 0.88 0.25 CHN-USA RUS-UKR trade",
    "pairs": "CHN-USA 2023-06-19 40.50 0.50 0.25 -3.00 12",
    "follow-ups": "next week meeting agreed CHN USA dated",
    "alerts": "2023-06-19 firing high jump ALL tension rose",
    "dead-letters": "0@3 2023-06-19 08:00 detente.articles 1@7 decode not-json 2 no JSON",
}


def row(kind: str, record: dict[str, Any]) -> str:
    output = io.StringIO()
    Console(file=output, width=200).print(records_table(kind, [record]))
    _, line = output.getvalue().splitlines()
    return " ".join(line.split())


def test_every_topic_that_is_published_can_be_shown() -> None:
    published = {name.replace("_", "-") for name in TopicNames._fields} - {"articles"}
    assert COLUMNS.keys() == published


@pytest.mark.parametrize("kind", COLUMNS)
def test_a_record_is_a_row(kind: str) -> None:
    assert row(kind, RECORDS[kind]) == SHOWN[kind]


@pytest.mark.parametrize("kind", COLUMNS)
@pytest.mark.parametrize("record", [{}, {"when": None, "history": [], "article": 7, "letter": {}}])
def test_what_a_record_lacks_is_left_empty(kind: str, record: dict[str, Any]) -> None:
    assert row(kind, record) == ""


@pytest.mark.parametrize("text", ["\x1b[2J", "a\x07b", "a\x9bb", "abc\u202ecba", "a\nb\tc"])
def test_text_of_others_is_one_line_without_controls(text: str) -> None:
    shown = printable(text).plain
    assert len(shown) == len(text)
    assert shown.isprintable()
