"""An act as it is published."""

from __future__ import annotations

import datetime as dt
from typing import Final

from models.signal import Participant
from stream.ledger.lives.act import Act
from stream.ledger.lives.life import Step
from stream.ledger.tellings.mention import Mention
from stream.ledger.tellings.taking_part import actors_of
from stream.records.follow_up import ActEvent, ActRecord

SUPPORT: Final = 1_000
"""Tellings that a record is made of, the oldest: it has to fit into its topic however often an act is told."""


def act_record(act: Act, now: float) -> ActRecord:
    """The record of an act at `now`, epoch seconds."""
    life = act.at(now)
    kept = act.mentions[:SUPPORT]
    return ActRecord(
        id=act.id,
        kind=life.kind,
        state=life.state,
        status=life.status,
        participants=_participants(kept),
        actors=tuple(sorted(frozenset().union(*(actors_of(one.told) for one in kept)))),
        location=_location(kept),
        when=life.when,
        history=tuple(map(_event, life.steps)),
        mentions=tuple(dict.fromkeys(told for one in kept for told in (one.told.id, one.told.title) if told)),
        articles=tuple(dict.fromkeys(one.article for one in kept)),
        disputed=life.disputed,
    )


def _participants(mentions: list[Mention]) -> tuple[Participant, ...]:
    """Those of the first telling that names the most actors."""
    return max(
        mentions, key=lambda one: len({who.actor for who in one.told.participants if who.actor})
    ).told.participants


def _location(mentions: list[Mention]) -> str | None:
    """The place as first told, a city before a state."""
    told = [one for one in mentions if one.told.location is not None]
    sites = [one for one in told if one.spot.site is not None]
    return next((one.told.location for one in (*sites, *told)), None)


def _event(step: Step) -> ActEvent:
    mention = step.mention
    told = None if mention is None else mention.told
    return ActEvent(
        at=dt.datetime.fromtimestamp(step.at, tz=dt.UTC),
        state=step.state,
        status=None if told is None else told.status,
        when=step.when,
        article=None if mention is None else mention.article,
        place=None if told is None else told.place,
        span=None if told is None else told.span,
        text=None if told is None else told.text,
    )
