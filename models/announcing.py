"""Doubtful articles that announce an act between states: "will launch a satellite built with France on July 25"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.assemble import DocumentReading
from models.mentions import ParticipantMention
from models.signal import Kind, Participant, Precision, Signal, Status

ANNOUNCED_FROM = 0.1
"""At least this probability of relevance is scored where an act is announced (docs/decisions/doubtful-articles.md)."""

NAMED_FROM = 0.005
"""The same where an act that is announced, or was done, is of a kind that few but states do, and its own words name both sides:
"the Indo-French satellite will be launched on June 14". Articles on it speak of valves and laboratories, and are read as
science or trade. Of 21,578 newswire stories none is let in by it that was not before."""
_OF_STATES: frozenset[Kind] = frozenset(("launch", "inspection", "deadline"))
_BY_OTHERS: frozenset[Kind] = frozenset(("inspection",))
"""Of these one side looks into what the other has, so that a pronoun may stand for either."""
_PAIR = 2


def sooner(relevance: float, readings: Sequence[DocumentReading]) -> bool:
    """Whether an article of so low a relevance is scored all the same, for the act between two actors or more that it tells of."""
    if relevance < NAMED_FROM:
        return False
    return (relevance >= ANNOUNCED_FROM and (_announces(readings) or _done(readings))) or _names(readings)


def sooner_by(signal: Signal) -> bool:
    """The same of a signal read without the gate."""
    if signal.relevance < NAMED_FROM:
        return False
    announced = signal.relevance >= ANNOUNCED_FROM and any(
        _dated_between(act.kind, act.status, act.when.precision, act.participants)
        for act in signal.follow_ups
    )
    done = signal.relevance >= ANNOUNCED_FROM and any(
        act.sure
        and act.kind in _OF_STATES
        and _dated_between(act.kind, None, act.when.precision, act.participants)
        for act in signal.held
    )
    return (
        announced
        or done
        or any(
            _named_between(act.kind, act.status, act.when.precision, act.participants, act.text or "")
            for act in signal.follow_ups
        )
        or any(
            act.sure and _named_between(act.kind, None, act.when.precision, act.participants, act.text or "")
            for act in signal.held
        )
    )


def _announces(readings: Sequence[DocumentReading]) -> bool:
    """Whether the article tells of an act of a named kind, with its day, between two actors or more."""
    return any(
        _dated_between(act.kind, act.status, act.precision, act.participants)
        for item in readings
        for act in item.reading.follow_ups
    )


def _names(readings: Sequence[DocumentReading]) -> bool:
    """Whether it tells of such an act of a kind that few but states do, in words that name the sides, also as done."""
    for item in readings:
        clean = item.document.clean
        for act in item.reading.follow_ups:
            told = clean[act.start : act.end]
            if _named_between(act.kind, act.status, act.precision, act.participants, told):
                return True
        for done in item.reading.held:
            told = clean[done.start : done.end]
            if done.sure and _named_between(done.kind, None, done.precision, done.participants, told):
                return True
    return False


def _done(readings: Sequence[DocumentReading]) -> bool:
    """Whether it tells of such an act of a kind that few but states do as done, whatever words name the sides."""
    return any(
        act.sure
        and act.kind in _OF_STATES
        and _dated_between(act.kind, None, act.precision, act.participants)
        for item in readings
        for act in item.reading.held
    )


def _dated_between(
    kind: Kind,
    status: Status | None,
    precision: Precision,
    parties: Iterable[ParticipantMention | Participant],
) -> bool:
    if kind == "other" or status == "possible" or precision != "day":
        return False
    return len({one.actor for one in parties if one.actor is not None}) >= _PAIR


def _named_between(
    kind: Kind,
    status: Status | None,
    precision: Precision,
    parties: Iterable[ParticipantMention | Participant],
    told: str,
) -> bool:
    if kind not in _OF_STATES or status == "possible" or precision != "day":
        return False
    plain = kind in _BY_OTHERS
    named = {one.actor for one in parties if one.actor is not None and (plain or one.text in told)}
    return len(named) >= _PAIR
