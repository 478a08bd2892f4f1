"""Follow-up out: one act that was told ahead, through its life, as it stands in the follow-ups topic."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from models.signal import Kind, Participant, Place, Span, Status, When

ActState = Literal["told", "agreed", "dated", "postponed", "held", "missed", "cancelled"]


class ActEvent(msgspec.Struct, frozen=True, kw_only=True, rename={"place": "in"}):
    """A step in the life of an act: what made it, from which characters of which article.

    Where time passed and nothing was told (`missed`), `article`, `in`, `span` and `text` are null.

    Args:
        at: the article's moment; of `missed`, when the margin after the act's time ended.
        state: where the act stood then.
        status: how firm the article tells it; null where it tells that it took place, or tells nothing.
        when: its time, as the article tells it.
        article: the article's id.
        place: what `span` indexes.
        span: first character and the one after the last, in Unicode code points.
        text: the characters of the span.
    """

    at: Annotated[dt.datetime, Meta(tz=True)]
    state: ActState
    status: Status | None
    when: When
    article: str | None
    place: Place | None
    span: Span | None
    text: str | None


class ActRecord(msgspec.Struct, frozen=True, kw_only=True):
    """One diplomatic or military act through its life.

    Args:
        id: the act's id; the record's key.
        kind: what is to take place.
        state: where it stands, which is the state of the last event.
        status: how firm it is: the firmest told since the state last changed.
        participants: who takes part, by the first telling that names the most actors.
        actors: the ids of all actors that any telling names.
        location: where, as named; null where nobody says.
        when: the sharpest time told.
        history: how it came to where it stands, oldest first.
        mentions: the ids of the follow-ups and held acts in the scores that tell of it.
        articles: the ids of the articles that tell of it.
        disputed: whether sources contradict each other on it; the history then shows both.
    """

    id: str
    kind: Kind
    state: ActState
    status: Status
    participants: tuple[Participant, ...]
    actors: tuple[str, ...]
    location: str | None
    when: When
    history: tuple[ActEvent, ...]
    mentions: tuple[str, ...]
    articles: tuple[str, ...]
    disputed: bool
