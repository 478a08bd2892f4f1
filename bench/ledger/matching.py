"""Which recorded act stands for which expected one."""

from __future__ import annotations

from collections.abc import Sequence

from bench.ledger.year import ExpectedAct
from models.signal import Kind
from stream.records.follow_up import ActRecord

_CONTACT = frozenset[Kind](("visit", "meeting", "talks", "call", "summit"))
"""Kinds between which the words of two articles on one act may differ: a visit to one is talks to another."""


def same_family(one: Kind, other: Kind) -> bool:
    """Whether two kinds may name one act."""
    return one == other or (one in _CONTACT and other in _CONTACT)


def may_stand_for(record: ActRecord, expected: ExpectedAct) -> bool:
    """Whether they share an article and an actor and are of one family; a record without actors may stand for any."""
    return (
        same_family(record.kind, expected.kind)
        and not {*record.articles}.isdisjoint(expected.articles)
        and (not record.actors or not {*record.actors}.isdisjoint(expected.actors))
    )


def match(records: Sequence[ActRecord], expected: Sequence[ExpectedAct]) -> dict[str, ActRecord]:
    """Pair them one to one, those first that overlap most; answer the record by the name of its expected act."""
    candidates = [
        (_overlap(record, act), act.act, record)
        for act in expected
        for record in records
        if may_stand_for(record, act)
    ]
    candidates.sort(key=lambda item: (*(-value for value in item[0]), item[1], item[2].id))
    matched: dict[str, ActRecord] = {}
    taken: set[str] = set()
    for _, name, record in candidates:
        if name not in matched and record.id not in taken:
            matched[name] = record
            taken.add(record.id)
    return matched


def _overlap(record: ActRecord, expected: ExpectedAct) -> tuple[float, int, int]:
    """Articles in common (Dice's coefficient), then the same kind, then actors in common."""
    shared = len({*record.articles} & {*expected.articles})
    dice = 2 * shared / (len({*record.articles}) + len({*expected.articles}))
    return dice, int(record.kind == expected.kind), len({*record.actors} & {*expected.actors})
