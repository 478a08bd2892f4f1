"""Doubtful articles that announce an act between states: "will launch a satellite built with France on July 25"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from models.mentions import ParticipantMention
from models.reading import DocumentReading
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
_ARMED: frozenset[Kind] = frozenset(("exercise", "withdrawal", "deployment"))
"""Of these one side may be all: a state holds its manoeuvres by itself, or brings its troops home."""
_PAIR = 2

LAUNCHED_FROM = 0.05
"""The same of a missile's launch, of which one side may be all, too; not of a state's own satellite."""
_MISSILES = ("missile", "ballistic", "warhead")
JUDGED_FROM = 0.001
"""The same of a judgment, told with its day, of the court before which only states stand: "awarded the islet to Chad on Monday". Articles
on one speak of maps, titles and fishermen."""
_COURT = "ICJ"
"""The court before which states only stand against each other, so that its rulings need not name them."""

ARBITRATED_FROM = 0.03
"""The same of what arbitrators rule on a day that names a state, whose articles speak of dams and gas fields: "a court of
arbitration has put off its ruling on two Indian dams to October 6". It lets in none of 21,578 newswire stories either."""
_ARBITRATING = "arbitra"


class _Act(NamedTuple):
    """An act as a reading or a signal has it: `status` is None of one that was done, `told` are the words that tell it."""

    kind: Kind
    status: Status | None
    precision: Precision
    parties: Sequence[ParticipantMention | Participant]
    told: str


def sooner(relevance: float, readings: Sequence[DocumentReading]) -> bool:
    """Whether an article of so low a relevance is scored all the same, for the act between two actors or more that it tells of."""
    return relevance >= JUDGED_FROM and any(_is_reason(act, relevance) for act in _acts_of(readings))


def sooner_by(signal: Signal) -> bool:
    """The same of a signal read without the gate."""
    relevance = signal.relevance
    return relevance >= JUDGED_FROM and any(_is_reason(act, relevance) for act in _acts_in(signal))


def _acts_of(readings: Sequence[DocumentReading]) -> Iterator[_Act]:
    for item in readings:
        clean = item.document.clean
        for act in item.reading.follow_ups:
            yield _Act(act.kind, act.status, act.precision, act.participants, clean[act.start : act.end])
        for done in item.reading.held:
            if done.sure:
                told = clean[done.start : done.end]
                yield _Act(done.kind, None, done.precision, done.participants, told)


def _acts_in(signal: Signal) -> Iterator[_Act]:
    for act in signal.follow_ups:
        yield _Act(act.kind, act.status, act.when.precision, act.participants, act.text or "")
    for done in signal.held:
        if done.sure:
            yield _Act(done.kind, None, done.when.precision, done.participants, done.text or "")


def _is_reason(act: _Act, relevance: float) -> bool:
    """Whether the act has its day and its sides: of a kind that few but states do, or, not so doubtful, of any that is announced."""
    if act.kind == "other" or act.status == "possible" or act.precision != "day":
        return False
    if relevance < NAMED_FROM and act.kind != "vote":
        return False
    of_states = act.kind in _OF_STATES
    likely = relevance >= ANNOUNCED_FROM and (of_states or act.status is not None)
    plain = likely or act.kind in _BY_OTHERS
    named = {one.actor for one in act.parties if one.actor is not None and (plain or one.text in act.told)}
    if act.kind == "vote" and _COURT in named:
        return True
    if relevance < NAMED_FROM:
        return False
    if act.kind == "vote" and relevance >= ARBITRATED_FROM and _of_arbitrators(act):
        return True
    if act.kind == "launch" and named and relevance >= LAUNCHED_FROM and _of_missiles(act.told):
        return True
    if not (likely or of_states):
        return False
    return len(named) >= (1 if likely and act.kind in _ARMED else _PAIR)


def _of_arbitrators(act: _Act) -> bool:
    """Whether arbitrators rule on what a state does."""
    ruling = any(one.actor is None and _ARBITRATING in one.text.lower() for one in act.parties)
    return ruling and any(one.actor is not None for one in act.parties)


def _of_missiles(told: str) -> bool:
    lower = told.lower()
    return any(word in lower for word in _MISSILES)
