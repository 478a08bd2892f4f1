"""Records of every topic, and what a terminal of some size shows of them."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

from rich.console import Console

from stream.display.live.view import LiveView

LONG = (
    "Foreign ministers of both states meet in Oslo for the first talks in a year and agree to open the border crossing "
    "at the river again before the winter, the spokeswoman of the ministry says"
)


def score(number: int = 1, **fields: Any) -> dict[str, Any]:
    """A score."""
    return {
        "id": f"s{number}",
        "outcome": "scored",
        "scored_at": "2023-06-19T08:00:00Z",
        "article": {"title": f"Envoys meet for round {number}", "id": f"a{number}", "source": "World News"},
        "escalation": 0.125,
        "de_escalation": 0.875,
        "pairs": [{"pair": "CHN-USA"}, {"pair": "RUS-UKR"}, {"pair": "IRN-ISR"}, {"pair": "IND-PAK"}],
        "topics": [{"id": "trade", "dispute": None}, {"id": "sovereignty", "dispute": "taiwan"}],
    } | fields


def pair(name: str = "CHN-USA", **fields: Any) -> dict[str, Any]:
    """A pair."""
    return {
        "pair": name,
        "as_of": "2023-06-19T08:00:00Z",
        "escalation": 4.5,
        "de_escalation": 1.25,
        "tension": 62.4,
        "change": {"d1": 3.25, "d7": -12.5, "d30": None},
        "z": 1.5,
        "articles": 1234,
        "stories": 56,
        "sparse": False,
        "evidence": [{"text": "sent warships through the strait", "escalation": 1.0, "de_escalation": 0.0}],
    } | fields


def follow_up(**fields: Any) -> dict[str, Any]:
    """An act."""
    return {
        "id": "f1",
        "kind": "summit",
        "state": "dated",
        "status": "confirmed",
        "actors": ["CHN", "USA"],
        "location": "Oslo",
        "when": {"text": "next week", "start": "2023-07-03", "end": "2023-07-05", "precision": "week"},
        "history": [
            {"state": "told", "text": "will meet"},
            {"state": "dated", "text": "will meet in Oslo next week"},
        ],
        "disputed": False,
    } | fields


def alert(**fields: Any) -> dict[str, Any]:
    """An alert."""
    return {
        "fingerprint": "x",
        "state": "firing",
        "rule": "tension-jump",
        "pair": "CHN-USA",
        "severity": "critical",
        "value": 62.4,
        "threshold": 60.0,
        "starts_at": "2023-06-19T08:00:00Z",
        "why": "tension rose by 12.5 points in 7 days",
        "silenced": False,
    } | fields


def letter(**fields: Any) -> dict[str, Any]:
    """A dead letter."""
    return {
        "letter": {"partition": 0, "offset": 3, "time": "2023-06-19T08:00:00Z"},
        "topic": "detente.articles",
        "partition": 1,
        "offset": 7,
        "stage": "decode",
        "reason": "not-json",
        "attempts": 2,
        "message": "the value is not JSON",
    } | fields


RECORDS: dict[str, dict[str, Any]] = {
    "scores": score(),
    "pairs": pair(),
    "follow-ups": follow_up(),
    "alerts": alert(),
    "dead-letters": letter(),
}


def view(kind: str, records: Iterable[dict[str, Any]], **options: Any) -> LiveView:
    """A view that has taken records in, each under a key of its own."""
    found = LiveView(kind, clock=lambda: 100.0, **options)
    for number, record in enumerate(records):
        found.take(str(number).encode(), record)
    return found


def shown(found: LiveView, *, width: int = 120, height: int = 30, colours: bool = False) -> str:
    """What a terminal shows."""
    console = Console(
        file=io.StringIO(),
        width=width,
        height=height,
        force_terminal=colours,
        color_system="truecolor" if colours else None,
    )
    console.print(found)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()
