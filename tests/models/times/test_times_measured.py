"""What the room promises on labelled text that is kept outside the repository."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from models.reading import Reading
from models.text.prepare import Preparer
from models.times import Role, TimeExtractor, resolve

SHARED = Path(__file__).resolve().parents[4] / "shared"
TIMEX = SHARED / "data" / "timex_meantime.jsonl"
GOLD = SHARED / "gold"

pytestmark = pytest.mark.shared


def records(file: Path) -> Iterator[dict[str, Any]]:
    if not file.exists():
        pytest.skip(f"{file.name} is not here")
    for line in file.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def test_spans_and_values_on_news() -> None:
    """At least .87 relaxed and .75 value F1, as TempEval counts; the usual rule-based tagger has .856 and .710."""
    preparer, extractor = Preparer(), TimeExtractor()
    hits = right = told = found = 0
    for record in records(TIMEX):
        document = preparer.prepare(record["text"], day=dt.date.fromisoformat(record["date"]))
        mentions = list(extractor.read(document, Reading()))
        told += len(record["timex"])
        found += len(mentions)
        for timex in record["timex"]:
            hit = next((m for m in mentions if m.start < timex["end"] and timex["start"] < m.end), None)
            if hit is not None:
                mentions.remove(hit)
                hits += 1
                right += hit.value == timex["value"]
    assert 2 * hits / (told + found) >= 0.87
    assert 2 * right / (told + found) >= 0.75


def test_days_of_follow_ups() -> None:
    """At least 93 of 100 phrases that date an act to come give its first day, last day and precision."""
    right = phrases = 0
    for name in ("articles_authored.jsonl", "articles_real.jsonl"):
        for record in records(GOLD / name):
            for follow_up in record["follow_ups"]:
                when = follow_up["when"]
                if when["text"] is None:
                    continue
                role: Role = "deadline" if follow_up["kind"] == "deadline" else "act"
                if follow_up["status"] == "postponed":
                    role = "postponed"
                meaning = resolve(
                    when["text"], day=dt.date.fromisoformat(record["date"]), future=True, role=role
                )
                days = [None if day is None else day.isoformat() for day in (meaning.first, meaning.last)]
                phrases += 1
                right += [*days, meaning.precision] == [when["start"], when["end"], when["precision"]]
    assert right / phrases >= 0.93
