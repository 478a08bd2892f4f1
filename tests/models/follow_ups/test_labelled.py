"""Against the labelled articles that are kept outside the repository, with the arithmetic of their own measure."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from models.actors import ActorExtractor
from models.follow_ups import FollowUpExtractor
from models.reading import FollowUpMention, Reading
from models.text.document import Document
from models.text.prepare import Preparer
from models.times import TimeExtractor

SHARED = Path(__file__).parents[4] / "shared"
GOLD = sorted((SHARED / "gold").glob("articles_*.jsonl"))
MEASURE = SHARED / "tools" / "evaluate.py"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not GOLD or not MEASURE.exists(), reason="the labelled articles are not here"),
]


@pytest.fixture(scope="module")
def measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("measure", MEASURE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_follow_ups_of_relevant_articles_are_found_and_read_as_labelled(measure: ModuleType) -> None:
    counts: Counter[str] = Counter()
    for gold, found in _read_all():
        want = measure.gold_spans(gold["follow_ups"], gold["text"])
        pairs = measure.match(want, found, 0.5)
        counts.update(matched=len(pairs), wanted=len(want), found=len(found))
        for i, j in pairs:
            label, read = want[i][0], found[j]
            counts.update(
                kind=label["kind"] == read["kind"],
                status=label["status"] == read["status"],
                when=measure.same_time(label["when"], read["when"]),
                location=measure.words(label["location"]) == measure.words(read["location"]),
                participant=_named(measure, label, read),
            )
    matched = counts["matched"]
    assert 2 * matched / (counts["wanted"] + counts["found"]) >= 0.93
    shares = {key: counts[key] / matched for key in ("kind", "status", "when", "participant", "location")}
    floors = {"kind": 0.94, "status": 0.92, "when": 0.94, "participant": 0.90, "location": 0.90}
    assert all(shares[key] >= floor for key, floor in floors.items()), shares


def _named(measure: ModuleType, label: dict[str, Any], read: dict[str, Any]) -> bool:
    wanted = {word for name in label["participants"] for word in measure.words(name)}
    return not wanted or any(wanted & measure.words(name) for name in read["participants"])


def _read_all() -> list[tuple[dict[str, Any], list[dict[str, Any]]]]:
    preparer, actors, times, follow_ups = Preparer(), ActorExtractor(), TimeExtractor(), FollowUpExtractor()
    read = []
    for gold in (json.loads(line) for file in GOLD for line in file.read_text(encoding="utf-8").splitlines()):
        if not gold["relevant"]:
            continue
        document = preparer.prepare(gold["text"], day=dt.date.fromisoformat(gold["date"]))
        reading = Reading()
        reading.actors = actors.read(document, reading)
        reading.times = times.read(document, reading)
        read.append((gold, [_record(document, mention) for mention in follow_ups.read(document, reading)]))
    return read


def _record(document: Document, mention: FollowUpMention) -> dict[str, Any]:
    return {
        "span": list(document.original(mention.start, mention.end)),
        "kind": mention.kind,
        "status": mention.status,
        "participants": [member.text for member in mention.participants],
        "location": mention.location,
        "when": {
            "start": mention.first and mention.first.isoformat(),
            "end": mention.last and mention.last.isoformat(),
            "precision": mention.precision,
        },
    }
