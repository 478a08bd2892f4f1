"""The signal: all that reading an article yields. Field order is the order on the wire.

Spans are `(start, end)` in Unicode code points of the article's `text`, or of its `title` where the
item says `"in": "title"`. Labels and grades are those of docs/reference/labels.md.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

CLEAR = 2
"""The grade from which an article counts: both scores are the probability of at least this."""
RELEVANT = 0.5
"""An article below this probability of relevance is doubtful, even where it is scored."""

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
    """A value for each of the two scores: probabilities in [0, 1] or log-odds, as the field says.

    Args:
        escalation: for the score of escalation.
        de_escalation: for the score of de-escalation.
    """

    escalation: float
    de_escalation: float


class ArticleRef(msgspec.Struct, frozen=True, kw_only=True):
    """What a signal repeats of its article.

    Args:
        id: the article's id, as received.
        title: as received; null where there is none.
        source: as received.
        url: as received.
        published_at: as received, else the dateline's day, else the time of arrival; null where none tells one.
        language: BCP 47, as received or detected; null where it can't be told.
        extra: the article's fields that the contract does not know, up to 4 KiB of JSON.
    """

    id: str
    title: str | None
    source: str | None
    url: str | None
    published_at: str | None
    language: str | None
    extra: dict[str, Any]


class ModelRef(msgspec.Struct, frozen=True):
    """Which model spoke.

    Args:
        name: the model's name.
        version: its version.
        sha256: hash over its numbers in canonical order, in hexadecimal.
    """

    name: str
    version: str
    sha256: str


class Evidence(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """What a stretch of the article adds to either log-odds.

    Args:
        place: what `span` indexes; "article" for what belongs to the document as a whole, and for what was cut.
        span: first character and the one after the last, in Unicode code points; null where `in` is "article".
        text: the characters of the span; null where there is none.
        escalation: what it adds to the log-odds of escalation.
        de_escalation: what it adds to the log-odds of de-escalation.
    """

    place: Place
    span: Span | None
    text: str | None
    escalation: float
    de_escalation: float


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A state, organisation or armed group that the article names.

    Args:
        id: of a state ISO 3166-1 alpha-3, XKX or TWN; of others a short name in capitals.
        name: in English.
        spans: where the text names it.
        title_spans: where the title names it.
    """

    id: str
    name: str
    spans: tuple[Span, ...]
    title_spans: tuple[Span, ...]


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """An unordered pair of actors that the article sets in relation, scored from its own sentences.

    Args:
        pair: both ids in alphabetical order, as in CHN-USA.
        escalation: the probability of escalation between the two, 0 to 1.
        de_escalation: the probability of de-escalation between the two, 0 to 1.
        evidence: positions in the article's list of evidence.
    """

    pair: str
    escalation: float
    de_escalation: float
    evidence: tuple[int, ...]


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A matter of dispute or negotiation.

    Args:
        id: which matter.
        dispute: the dispute's own name, such as "taiwan"; null where it has none.
        weight: how much of the article it is, over 0 to 1.
        spans: the words for it in the text.
        title_spans: the words for it in the title.
    """

    id: TopicId
    dispute: str | None
    weight: float
    spans: tuple[Span, ...]
    title_spans: tuple[Span, ...]


class Military(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """The shortest phrase that names a military thing, and how certain the article is of it.

    Args:
        place: what `span` indexes.
        span: first character and the one after the last, in Unicode code points.
        text: the characters of the span.
        category: what it names.
        modality: whether it is said to be so, not so, possible, intended or long past.
        attribution: whose claim it is; null where the article says it itself.
    """

    place: Place
    span: Span
    text: str
    category: Category
    modality: Modality
    attribution: str | None


class Participant(msgspec.Struct, frozen=True):
    """Who takes part in an act.

    Args:
        text: as named.
        actor: the id of the state or body that it stands for; null where that is not known.
    """

    text: str
    actor: str | None


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A time as told.

    Args:
        text: its words; null where no time is told.
        start: the first day that it can be, ISO 8601; null where open or unknown.
        end: the last day, included; null where open or unknown.
        precision: how sharp it is told.
    """

    text: str | None
    start: str | None
    end: str | None
    precision: Precision


class FollowUp(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A future act that someone could later check.

    Args:
        place: what `span` indexes.
        id: stable over readings of the same act.
        span: first character and the one after the last, in Unicode code points.
        text: the characters of the span.
        kind: what is to take place.
        status: how firm it is.
        participants: who takes part, in the order in which they are named.
        location: where, as named; null where the article does not say.
        when: its time.
    """

    place: Place
    id: str
    span: Span
    text: str
    kind: Kind
    status: Status
    participants: tuple[Participant, ...]
    location: str | None
    when: When


class HeldAct(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """An act that the article tells as having taken place, or as in course.

    Args:
        place: what `span` indexes.
        id: as a follow-up's.
        span: first character and the one after the last, in Unicode code points.
        text: the characters of the span.
        kind: what took place.
        participants: who took part, in the order in which they are named.
        location: where, as named; null where the article does not say.
        when: its time.
        sure: whether the article names the act; if false, its lead only tells of something that the participants did
            there, which is news of an act to those who know that it was to be.
    """

    place: Place
    id: str
    span: Span
    text: str
    kind: Kind
    participants: tuple[Participant, ...]
    location: str | None
    when: When
    sure: bool = True


class Time(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A time expression.

    Args:
        place: what `span` indexes.
        span: first character and the one after the last, in Unicode code points.
        text: the characters of the span.
        type: of TIMEX3.
        value: of TIMEX3, such as 2024-03-15, 2024-W12 or P3D.
        start: the first day that it can be, ISO 8601; null where open or unknown.
        end: the last day, included; null where open or unknown.
        precision: how sharp it is told.
    """

    place: Place
    span: Span
    text: str
    type: TimexType
    value: str
    start: str | None
    end: str | None
    precision: Precision


class Signal(msgspec.Struct, frozen=True, kw_only=True):
    """One article read.

    Args:
        id: a hash over every input that can change any other field.
        outcome: what came of the article. All but "scored" and "duplicate" have both scores 0 and empty lists.
        article: what is repeated of it.
        model: which model spoke.
        relevance: the probability that it is on relations, conflict or security between states, 0 to 1.
        escalation: the probability that it tells of clear or strong escalation, 0 to 1, and not above `relevance`.
        de_escalation: the probability that it tells of clear or strong de-escalation, likewise.
        logit: the log-odds of both scores; null where nothing was scored.
        intercept: what both log-odds are without any evidence, by what is known of the relevance; null where nothing was scored.
        evidence: what makes the scores. With the intercept it adds up to `logit`, to within 0.000001.
        actors: who is named.
        pairs: who is set in relation with whom.
        topics: what it is on.
        military: military things that are named.
        follow_ups: acts to come.
        held: acts that took place.
        times: every time expression.
        cut: how many items a list, by its name, lost to the size limit of the record.
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
    held: tuple[HeldAct, ...] = ()
    times: tuple[Time, ...] = ()
    cut: dict[str, int] = {}
