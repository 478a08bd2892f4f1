"""What a step of the state comes to: the entries to be kept, the records to be published, the answers to articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from stream.ledger.keeping.published import BEING_TOLD
from stream.records.alert import AlertRecord
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import Score

ARTICLES = "articles"
DAYS = "days"
TELLINGS = "tellings"
EPISODES = "episodes"
ATTIC = "attic"
REACHED = "reached"

TABLES = (ARTICLES, DAYS, TELLINGS, EPISODES, ATTIC, REACHED)
"""What the state is loaded from, a table a room."""


class Change(NamedTuple):
    """An entry of a table to be written, or deleted where `value` is None."""

    table: str
    key: str
    value: bytes | None


class Answer(NamedTuple):
    """What an article is answered with; `score` None withdraws it. `place` is where the withdrawal stands, else ""."""

    article: str
    score: Score | None
    place: str
    received_at: float | None


class Settled(NamedTuple):
    """What a step of the state comes to: entries to be kept, in this order, and records to be published.

    `told` are entries on the acts that are published: kept as `being_told` before that, as they are after all changes.
    """

    changes: list[Change]
    told: list[Change]
    pairs: list[PairRecord]
    acts: list[ActRecord]
    ended_acts: list[str]
    alerts: list[AlertRecord]


def being_told(told: Iterable[Change]) -> list[Change]:
    """The entries on acts while they are published."""
    return [entry._replace(value=BEING_TOLD) for entry in told]


def joined(parts: Sequence[Settled]) -> Settled:
    """Several settlements as one, in their order; an act that ended and is there again did not end."""
    there: dict[str, bool] = {}
    for part in parts:
        there |= dict.fromkeys(part.ended_acts, False) | {act.id: True for act in part.acts}
    whole = Settled(*(list(chain.from_iterable(field)) for field in zip(*parts, strict=True)))
    return whole._replace(ended_acts=[act for act in whole.ended_acts if not there[act]])
