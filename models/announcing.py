"""Doubtful articles that announce an act between states: "will launch a satellite built with France on July 25"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.assemble import DocumentReading
from models.mentions import ParticipantMention
from models.signal import Kind, Participant, Precision, Signal, Status

ANNOUNCED_FROM = 0.1
"""At least this probability of relevance is scored where an act is announced (docs/decisions/doubtful-articles.md)."""
_PAIR = 2


def announces(readings: Sequence[DocumentReading]) -> bool:
    """Whether the article tells of an act of a named kind, with its day, between two actors or more."""
    return any(
        _dated_between(act.kind, act.status, act.precision, act.participants)
        for item in readings
        for act in item.reading.follow_ups
    )


def announced_by(signal: Signal) -> bool:
    """The same of a signal read without the gate."""
    return any(
        _dated_between(act.kind, act.status, act.when.precision, act.participants)
        for act in signal.follow_ups
    )


def _dated_between(
    kind: Kind, status: Status, precision: Precision, parties: Iterable[ParticipantMention | Participant]
) -> bool:
    if kind == "other" or status == "possible" or precision != "day":
        return False
    return len({one.actor for one in parties if one.actor is not None}) >= _PAIR
