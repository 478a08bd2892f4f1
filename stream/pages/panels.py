"""What stands beside the article: rows of figures and words, ready for the template."""

from __future__ import annotations

from typing import Literal, NamedTuple

from models.signal import Both, Evidence, Span
from stream.pages.marks import lean, named
from stream.pages.segments import plain
from stream.records.score import Score

_SNIPPET = 160
_STRONGEST = 10


class Bar(NamedTuple):
    """A bar from the middle of a 100 wide scale: where its left edge is, how wide it is, what it is called."""

    x: float
    width: float
    kind: Literal["escalation", "de-escalation"]


class EvidenceRow(NamedTuple):
    """One item of evidence: where it stands, what it adds to each log-odds, and the bars of that."""

    number: int
    place: str
    text: str
    lean: str
    escalation: float
    de_escalation: float
    bars: tuple[Bar, Bar]


class EvidencePanel(NamedTuple):
    """The evidence, the strongest first, and the sums that it makes with the intercepts."""

    strongest: tuple[EvidenceRow, ...]
    others: tuple[EvidenceRow, ...]
    sums: Both
    cut: int


class PairRow(NamedTuple):
    """A pair by name, with its scores and the numbers of its evidence."""

    names: tuple[str, str]
    pair: str
    escalation: float
    de_escalation: float
    evidence: tuple[int, ...]


class ThingRow(NamedTuple):
    """An actor or a topic: its name, more on it, its weight if it has one, and where it is named first."""

    name: str
    detail: str
    weight: float | None
    mentions: int
    place: str


class MilitaryRow(NamedTuple):
    """A military-risk phrase in its words."""

    text: str
    category: str
    modality: str
    speaker: str


def evidence_panel(score: Score) -> EvidencePanel:
    """The evidence of a score; bars share one scale, on which the strongest effect fills a half."""
    most = max(
        (abs(value) for item in score.evidence for value in (item.escalation, item.de_escalation)), default=0
    )
    rows = [_evidence_row(number, item, most) for number, item in enumerate(score.evidence, 1)]
    rows.sort(key=lambda row: (-max(abs(row.escalation), abs(row.de_escalation)), row.number))
    return EvidencePanel(
        tuple(rows[:_STRONGEST]),
        tuple(sorted(rows[_STRONGEST:], key=lambda row: row.number)),
        Both(sum(row.escalation for row in rows), sum(row.de_escalation for row in rows)),
        score.cut.get("evidence", 0),
    )


def pair_rows(score: Score) -> list[PairRow]:
    """The pairs, those with most at risk first."""
    names = {actor.id: actor.name for actor in score.actors}
    rows = [
        PairRow(
            (names.get(first, first), names.get(second, second)),
            pair.pair,
            pair.escalation,
            pair.de_escalation,
            tuple(index + 1 for index in pair.evidence),
        )
        for pair in score.pairs
        for first, _, second in [pair.pair.partition("-")]
    ]
    return sorted(rows, key=lambda row: (-max(row.escalation, row.de_escalation), row.pair))


def topic_rows(score: Score) -> list[ThingRow]:
    """The topics in the order of the record, which is by weight."""
    return [
        ThingRow(
            named(topic.id),
            "" if topic.dispute is None else named(topic.dispute),
            topic.weight,
            len(topic.spans) + len(topic.title_spans),
            _place(topic.spans, topic.title_spans),
        )
        for topic in score.topics
    ]


def actor_rows(score: Score) -> list[ThingRow]:
    """The actors in the order of the record."""
    return [
        ThingRow(
            plain(actor.name),
            actor.id,
            None,
            len(actor.spans) + len(actor.title_spans),
            _place(actor.spans, actor.title_spans),
        )
        for actor in score.actors
    ]


def military_rows(score: Score) -> list[MilitaryRow]:
    """The military-risk phrases in the order of the record."""
    return [
        MilitaryRow(plain(item.text), item.category, item.modality, plain(item.attribution or ""))
        for item in score.military
    ]


def shortened(text: str) -> str:
    """The text on one line, at most as long as a row has room for."""
    line = " ".join(plain(text).split())
    return line if len(line) <= _SNIPPET else line[: _SNIPPET - 1].rsplit(" ", 1)[0] + "…"


def _evidence_row(number: int, item: Evidence, most: float) -> EvidenceRow:
    return EvidenceRow(
        number,
        item.place,
        shortened(item.text or ""),
        lean(item.escalation, item.de_escalation),
        item.escalation,
        item.de_escalation,
        (_bar(item.escalation, most, "escalation"), _bar(item.de_escalation, most, "de-escalation")),
    )


def _bar(value: float, most: float, kind: Literal["escalation", "de-escalation"]) -> Bar:
    width = 50 * abs(value) / most if most else 0.0
    return Bar(round(50 - width if value < 0 else 50.0, 2), round(width, 2), kind)


def _place(spans: tuple[Span, ...], title_spans: tuple[Span, ...]) -> str:
    if spans:
        return "text"
    return "title" if title_spans else ""
