"""The signal: all that reading an article yields. Field order is the order on the wire.

Spans are `(start, end)` in Unicode code points of the article's `text`, or of its `title` where the
item says `"in": "title"`. Labels and grades are those of docs/reference/labels.md.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

CLEAR = 2
"""The grade from which an article counts: both scores are the probability of at least this."""

Span = tuple[int, int]
Place = Literal["text", "title", "article"]

Outcome = Literal["scored", "not_relevant", "duplicate", "unsupported_language", "rejected"]
Category = Literal[
    "attack", "weapons", "deployment", "exercise", "incursion", "threat", "blockade", "casualties",
    "channel", "restraint", "conflict",
]  # fmt: skip
Modality = Literal["asserted", "negated", "possible", "intended", "historical"]
Kind = Literal[
    "meeting", "visit", "talks", "call", "summit", "vote", "deadline", "exercise", "deployment", "withdrawal",
    "signing", "exchange", "sanctions", "inspection", "launch", "other",
]  # fmt: skip
Status = Literal["confirmed", "agreed", "expected", "possible", "postponed", "cancelled"]
Precision = Literal["day", "week", "month", "season", "year", "vague", "none"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TopicId = Literal[
    "sovereignty", "trade", "technology", "sanctions", "human_rights", "narcotics", "nuclear", "arms",
    "military_posture", "espionage", "cyber", "terrorism", "energy", "maritime", "migration", "detainees",
    "interference", "diplomatic", "water", "humanitarian",
]  # fmt: skip


class Both(msgspec.Struct, frozen=True):
    """A value for each of the two scores: probabilities in [0, 1] or log-odds, as the field says."""

    escalation: float
    de_escalation: float


class ArticleRef(msgspec.Struct, frozen=True, kw_only=True):
    """What a signal repeats of its article."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    published_at: str | None
    language: str | None
    extra: dict[str, Any]


class ModelRef(msgspec.Struct, frozen=True):
    """Which model spoke; `sha256` is over its numbers in canonical order."""

    name: str
    version: str
    sha256: str


class Evidence(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """What a stretch of the article adds to either log-odds; `place` "article" has no span."""

    place: Place
    span: Span | None
    text: str | None
    escalation: float
    de_escalation: float


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A state (ISO 3166-1 alpha-3, XKX, TWN), organisation or armed group that the article names."""

    id: str
    name: str
    spans: tuple[Span, ...]
    title_spans: tuple[Span, ...]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """An unordered pair of actors that the article sets in relation, scored from its own sentences.

    `evidence` indexes the signal's evidence list.
    """

    pair: str
    escalation: float
    de_escalation: float
    evidence: tuple[int, ...]


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A matter of dispute or negotiation; `weight` in (0, 1]."""

    id: TopicId
    dispute: str | None
    weight: float
    spans: tuple[Span, ...]
    title_spans: tuple[Span, ...]


class Military(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """The shortest phrase that names a military thing, and how certain the article is of it."""

    place: Place
    span: Span
    text: str
    category: Category
    modality: Modality
    attribution: str | None


class Participant(msgspec.Struct, frozen=True):
    """Who takes part in a follow-up, as named; `actor` is the state or body it stands for."""

    text: str
    actor: str | None


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A time as told; `start` and `end` are ISO days, inclusive, null where open or unknown."""

    text: str | None
    start: str | None
    end: str | None
    precision: Precision


class FollowUp(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A future act that someone could later check. `id` is stable over readings of the same act."""

    place: Place
    id: str
    span: Span
    text: str
    kind: Kind
    status: Status
    participants: tuple[Participant, ...]
    location: str | None
    when: When


class Time(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A time expression with its TIMEX3 type and value and its range of days."""

    place: Place
    span: Span
    text: str
    type: TimexType
    value: str
    start: str | None
    end: str | None
    precision: Precision


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """One article read. `id` is a hash over every input that can change any other field.

    `cut` counts what each list lost to the size limit of the record.
    """

    id: str
    outcome: Outcome
    article: ArticleRef
    model: ModelRef
    relevance: float
    escalation: float
    de_escalation: float
    logit: Both | None
    intercept: Both | None
    evidence: tuple[Evidence, ...] = ()
    actors: tuple[Actor, ...] = ()
    pairs: tuple[Pair, ...] = ()
    topics: tuple[Topic, ...] = ()
    military: tuple[Military, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    times: tuple[Time, ...] = ()
    cut: dict[str, int] = {}
