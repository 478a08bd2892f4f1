"""What has been read out of one document so far: the mentions, before they become a signal.

Every span here is `[start, end)` in `document.clean`; `Document.original` leads back to the text as received.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from models.signal import Category, Kind, Modality, Precision, Status, TimexType, TopicId


class ActorMention(msgspec.Struct, frozen=True, gc=False):
    """A stretch that names an actor, and how: "Chinese officials" names CHN as `demonym`."""

    start: int
    end: int
    actor: str
    how: Literal["name", "demonym", "capital", "institution", "office", "holder", "group"]
    person: str | None = None
    """The full name of the office-holder, where `how` is "holder": "Antony Blinken" for a bare "Blinken"."""


class TimeMention(msgspec.Struct, frozen=True, gc=False):
    """A time expression; `first` and `last` are inclusive days, None where open or unknown."""

    start: int
    end: int
    type: TimexType
    value: str
    first: dt.date | None
    last: dt.date | None
    precision: Precision


class MilitaryMention(msgspec.Struct, frozen=True, gc=False):
    """A military-risk phrase with its category, certainty and, if any, the speaker whose claim it is."""

    start: int
    end: int
    category: Category
    modality: Modality
    attribution: str | None
    entry: str
    """The lexicon entry that fired."""


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


class ParticipantMention(msgspec.Struct, frozen=True, gc=False):
    """A participant of a follow-up as named, or the full name where the article gives it elsewhere."""

    text: str
    actor: str | None


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
