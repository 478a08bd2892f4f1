"""What has been read out of one document so far: the mentions, before they become a signal.

Every span here is `[start, end)` in `document.clean`; `Document.original` leads back to the text as received.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal, NamedTuple

import msgspec

from models.mentions import ActorMention, MilitaryMention, ParticipantMention, TimeMention
from models.signal import Kind, Precision, Status, TopicId
from models.text.document import Document


class TopicMention(msgspec.Struct, frozen=True):
    """A topic at stake, its named dispute if any, its weight in (0, 1], and the spans that carry it."""

    topic: TopicId
    dispute: str | None
    weight: float
    spans: tuple[tuple[int, int], ...]


class PairMention(msgspec.Struct, frozen=True):
    """Two actors set in relation: ids in alphabetical order, and the indexes of the sentences that do it."""

    first: str
    second: str
    sentences: tuple[int, ...]


class FollowUpMention(msgspec.Struct, frozen=True):
    """A future act someone could later check. `time_text` is the phrase as told, None if there is none."""

    start: int
    end: int
    kind: Kind
    status: Status
    participants: tuple[ParticipantMention, ...]
    location: str | None
    time_text: str | None
    first: dt.date | None
    last: dt.date | None
    precision: Precision


class HeldMention(msgspec.Struct, frozen=True):
    """An act told as having taken place. `time_text` is the phrase as told, None if there is none.

    Not `sure`: no word names the act; the lead only tells of something that its parties did there.
    """

    start: int
    end: int
    kind: Kind
    participants: tuple[ParticipantMention, ...]
    location: str | None
    time_text: str | None
    first: dt.date | None
    last: dt.date | None
    precision: Precision
    sure: bool = True


class Reading(msgspec.Struct, kw_only=True):
    """The mentions of one document, a field an extractor."""

    actors: tuple[ActorMention, ...] = ()
    times: tuple[TimeMention, ...] = ()
    military: tuple[MilitaryMention, ...] = ()
    topics: tuple[TopicMention, ...] = ()
    pairs: tuple[PairMention, ...] = ()
    follow_ups: tuple[FollowUpMention, ...] = ()
    held: tuple[HeldMention, ...] = ()


class DocumentReading(NamedTuple):
    """One of the two places that are read, and what was read there."""

    place: Literal["title", "text"]
    document: Document
    reading: Reading
