"""Pair out: where a pair of actors stands in its own time, as it stands in the pairs topic."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from models.signal import Place, Span

ALL: Final = "ALL"
"""The key of the index over all pairs together."""


class PairEvidence(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A stretch of an article that moved the pair.

    Args:
        article: the article's id.
        place: what `span` indexes; "article" for what belongs to the article as a whole.
        span: first character and the one after the last, in Unicode code points; null where `in` is "article".
        text: the characters of the span; null where there is none.
        escalation: what it added to that article's log-odds of escalation.
        de_escalation: what it added to that article's log-odds of de-escalation.
    """

    article: str
    place: Place
    span: Span | None
    text: str | None
    escalation: float
    de_escalation: float


class Change(msgspec.Struct, frozen=True):
    """Tension now less tension some days ago, in points.

    Args:
        d1: against a day ago; null where the pair was not followed then.
        d7: against 7 days ago; null as above.
        d30: against 30 days ago; null as above.
    """

    d1: float | None
    d7: float | None
    d30: float | None


class PairRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One pair, or `ALL`, at one moment. docs/reference/pair-index.md says how each number is made.

    Args:
        pair: both ids in alphabetical order, as in CHN-USA, or ALL; the record's key.
        as_of: when it stood so.
        escalation: the decayed intensity of escalation, at least 0; not a probability.
        de_escalation: the decayed intensity of de-escalation, at least 0; not a probability.
        tension: 0 to 100.
        change: how tension moved.
        z: tension against the pair's own trailing year, in standard deviations; null where there is too little of it.
        articles: how many articles the intensities are made of.
        stories: how many stories these articles are.
        sparse: whether that is too little to judge.
        evidence: what moved it most.
    """

    pair: str
    as_of: Annotated[dt.datetime, Meta(tz=True)]
    escalation: float
    de_escalation: float
    tension: Annotated[float, Meta(ge=0, le=100)]
    change: Change
    z: float | None
    articles: int
    stories: int
    sparse: bool
    evidence: tuple[PairEvidence, ...]
