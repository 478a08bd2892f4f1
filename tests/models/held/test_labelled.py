"""Against short articles of our own: acts that took place, and at least as many ways of not having done so.

articles.jsonl holds one article a line: its date, its text, and for each act a few of its words, its kind, the actors
that must be among its participants, its place and its first day.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.reading import HeldMention
from tests.models.held.conftest import Read

ARTICLES = [
    json.loads(line)
    for line in Path(__file__).with_name("articles.jsonl").read_text(encoding="utf-8").splitlines()
]
_OLD = 60
"""An act so many days before the article is told with its time, and whoever asks for news compares the times."""


def test_acts_are_found_and_little_else(read: Read) -> None:
    """Nearly all that is told took place, and nearly all that took place is told."""
    counts: Counter[str] = Counter()
    for article in ARTICLES:
        counts.update(_compared(article, read))
    assert counts["matched"] / (counts["matched"] + counts["false"]) >= 0.97, counts
    assert counts["matched"] / (counts["matched"] + counts["missed"]) >= 0.90, counts


def test_kind_parties_place_and_day_are_read_as_labelled(read: Read) -> None:
    counts: Counter[str] = Counter()
    for article in ARTICLES:
        counts.update(_compared(article, read))
    shares = {key: counts[key] / counts["matched"] for key in ("kind", "actors", "location", "start")}
    floors = {"kind": 0.98, "actors": 0.95, "location": 0.95, "start": 0.95}
    assert all(shares[key] >= floor for key, floor in floors.items()), shares


def test_what_did_not_take_place_is_told_nowhere(read: Read) -> None:
    """Denied, planned, hoped for, called off, conditional, habitual: no act stands in these articles."""
    for article in ARTICLES:
        if not article["held"]:
            day = dt.date.fromisoformat(article["date"])
            found = [mention for mention in read(article["text"], day=day) if not _old(mention, day)]
            assert found == [], article["text"]


def _compared(article: dict[str, Any], read: Read) -> Iterator[str]:
    day = dt.date.fromisoformat(article["date"])
    text = article["text"]
    waiting = list(article["held"])
    for mention in read(text, day=day):
        label = _labelled(mention, waiting, text)
        if label is None:
            if not _old(mention, day):
                yield "false"
            continue
        waiting.remove(label)
        yield "matched"
        yield from _right(mention, label)
    for _ in waiting:
        yield "missed"


def _labelled(mention: HeldMention, waiting: list[dict[str, Any]], text: str) -> dict[str, Any] | None:
    """The label whose words the mention's overlap, one of its kind first."""
    overlapping = [
        label
        for label in waiting
        if mention.start < text.index(label["at"]) + len(label["at"])
        and text.index(label["at"]) < mention.end
    ]
    return min(overlapping, key=lambda label: label["kind"] != mention.kind, default=None)


def _right(mention: HeldMention, label: dict[str, Any]) -> Iterator[str]:
    if mention.kind == label["kind"]:
        yield "kind"
    if set(label["actors"]) <= {member.actor for member in mention.participants}:
        yield "actors"
    if label["location"] in (None, mention.location):
        yield "location"
    if (mention.first and mention.first.isoformat()) == label["start"]:
        yield "start"


def _old(mention: HeldMention, day: dt.date) -> bool:
    return mention.last is not None and (day - mention.last).days > _OLD
