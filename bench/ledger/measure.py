"""How well recorded acts tell the lives that the scripted year expects."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import msgspec

from bench.ledger.matching import match, may_stand_for
from bench.ledger.year import ExpectedAct
from stream.records.follow_up import ActRecord


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """One expected act, the record that stands for it, if any, and what is wrong with that; nothing if it is whole."""

    expected: ExpectedAct
    record: ActRecord | None
    errors: tuple[str, ...]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What `measure` found: a life for each expected act; `spurious` are the records that tell of none of them.

    A record that is a piece of an act that was split in two is an error of that act and not spurious.
    """

    lives: tuple[Life, ...]
    spurious: tuple[ActRecord, ...]

    @property
    def found(self) -> int:
        """How many acts have a record."""
        return sum(life.record is not None for life in self.lives)

    @property
    def whole(self) -> int:
        """How many acts have the whole life right."""
        return sum(not life.errors for life in self.lives)


def measure(acts: Sequence[ActRecord], expected: Sequence[ExpectedAct]) -> Report:
    """Hold recorded acts against the expected ones.

    A life is whole where the sequence of states is equal (steps in the same state count once), the time is equal where
    one is expected, `disputed` is equal, the record has no article that tells only of another act, and no second
    record is a piece of the same act.
    """
    matched = match(acts, expected)
    left = [record for record in acts if record.id not in {found.id for found in matched.values()}]
    pieces: set[str] = set()
    lives = []
    for act in expected:
        record = matched.get(act.act)
        if record is None:
            lives.append(Life(expected=act, record=None, errors=("not found",)))
            continue
        split = [other.id for other in left if _is_piece(other, record, act)]
        pieces.update(split)
        errors = [*_differences(record, act), *_merged(record, act, expected)]
        if split:
            errors.append(f"split: also {', '.join(split)}")
        lives.append(Life(expected=act, record=record, errors=tuple(errors)))
    spurious = tuple(record for record in left if record.id not in pieces)
    return Report(lives=tuple(lives), spurious=spurious)


def _differences(record: ActRecord, act: ExpectedAct) -> list[str]:
    states = [state for state, _ in groupby(event.state for event in record.history)]
    errors = []
    if states != [*act.states]:
        errors.append(f"states {' '.join(states)}, expected {' '.join(act.states)}")
    if act.when is not None and (record.when.start, record.when.end) != (act.when.start, act.when.end):
        told = f"{record.when.start}..{record.when.end}"
        errors.append(f"when {told}, expected {act.when.start}..{act.when.end}")
    if record.disputed != act.disputed:
        errors.append("disputed" if record.disputed else "not disputed")
    return errors


def _merged(record: ActRecord, act: ExpectedAct, expected: Sequence[ExpectedAct]) -> list[str]:
    """The other acts of which the record has articles that don't tell of this one."""
    foreign = {*record.articles} - {*act.articles} - {*act.recalled}
    names = [other.act for other in expected if not foreign.isdisjoint(other.articles)]
    return [f"merged with {', '.join(names)}"] if names else []


def _is_piece(other: ActRecord, record: ActRecord, act: ExpectedAct) -> bool:
    """Whether a record that stands for no act tells more of this one, or the same once again.

    A meeting within a visit that the visit's own articles tell is neither.
    """
    if not may_stand_for(other, act):
        return False
    more = ({*other.articles} & {*act.articles}) - {*record.articles}
    return bool(more) or other.kind == record.kind
