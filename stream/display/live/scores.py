"""Scores: what escalates, what calms, and where."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from stream.display.live.bars import DE_ESCALATION, ESCALATION, probability
from stream.display.live.columns import Column, Record, moment
from stream.display.printable import printable

_SCORED: Final = frozenset({"scored", "duplicate"})
_TELLING: Final = 0.5


def _time(record: Record, _width: int) -> Text:
    return printable(moment(record["scored_at"]), "dim")


def _escalation(record: Record, width: int) -> Text:
    if record["outcome"] not in _SCORED:
        outcome = record["outcome"].replace("_", " ")
        return printable(outcome if len(outcome) <= width else "-", "dim italic")
    return probability(record["escalation"], width, ESCALATION)


def _de_escalation(record: Record, width: int) -> Text:
    if record["outcome"] not in _SCORED:
        return Text()
    return probability(record["de_escalation"], width, DE_ESCALATION)


def _article(record: Record, _width: int) -> Text:
    article = record["article"]
    up, down = record["escalation"], record["de_escalation"]
    style = "" if record["outcome"] == "scored" else "dim"
    if max(up, down) >= _TELLING:
        style = f"bold {ESCALATION if up >= down else DE_ESCALATION}"
    title = printable(article["title"] or article["id"], style)
    source = article["source"]
    return title if source is None else Text.assemble(title, "  ", printable(source, "dim"))


def _pairs(record: Record, width: int) -> Text:
    pairs = [pair["pair"] for pair in record["pairs"]]
    shown = max((width + 1) // len("CHN-USA "), 1)
    more = f" +{len(pairs) - shown}" if len(pairs) > shown else ""
    return printable(" ".join(pairs[: shown - bool(more) or 1]) + more)


def _topics(record: Record, _width: int) -> Text:
    return printable(" ".join(topic["dispute"] or topic["id"] for topic in record["topics"]), "cyan")


SCORES: Final = (
    Column("scored", _time, 11, rank=4),
    Column("esc", _escalation, 15, narrow=6),
    Column("de-esc", _de_escalation, 15, narrow=6),
    Column("article", _article, 34, lines=2, takes_rest=True, narrow=22),
    Column("pairs", _pairs, 19, rank=2, narrow=11),
    Column("topics", _topics, 20, rank=3, narrow=14),
)
