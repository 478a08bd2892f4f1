"""Messages to the state made by hand, and what a state that was told them comes to."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import msgspec

from models.signal import (
    Actor,
    ArticleRef,
    Both,
    Evidence,
    FollowUp,
    Military,
    ModelRef,
    Outcome,
    Pair,
    Participant,
    Status,
    When,
)
from stream.alerts.rules_file import Rulebook, parse_rules, shipped_rules
from stream.ledger.keeping.entries import REMOVED
from stream.records.alert import AlertRecord
from stream.records.draft import Draft, Message, Withdrawal
from stream.records.score import Score, encode_score
from stream.settings.groups.state import StateSettings
from stream.state.entry import decode_entry
from stream.state.limits import limits_of
from stream.state.settled import ARTICLES, REACHED, TABLES, TELLINGS, Change, Settled, being_told
from stream.state.state import State
from stream.stories.signature import digest, signature

DAY = 86_400.0
NOON = dt.datetime(2025, 6, 20, 12, tzinfo=dt.UTC).timestamp()
"""When the messages below are read unless they say otherwise."""

Tables = dict[str, dict[str, bytes]]


def text(subject: str, words: int = 60) -> str:
    """A text of its own words: near copies are made by changing few of them."""
    return " ".join(f"{subject}{number}" for number in range(words))


def edited(told: str) -> str:
    """The text as another paper prints it: the last words are cut, a line is added."""
    return " ".join(told.split()[:-2]) + " More follows."


def act(who: str, on: str | None, status: Status = "confirmed", *, name: str = "") -> FollowUp:
    """Talks between actors apart by spaces, on a day."""
    when = When(text=on, start=on, end=on, precision="day" if on else "none")
    return FollowUp(
        place="text",
        id=name or f"{who}/{on}/{status}",
        span=(0, 5),
        text="talks",
        kind="talks",
        status=status,
        participants=tuple(Participant(actor, actor) for actor in who.split()),
        location=None,
        when=when,
    )


def score(
    article: str,
    *,
    pairs: Mapping[str, float] | None = None,
    published: str | None = "2025-06-19T08:00:00Z",
    source: str | None = None,
    acts: Sequence[FollowUp] = (),
    force: Sequence[str] = (),
    outcome: Outcome = "scored",
) -> Score:
    """A score that speaks of pairs with a probability of escalation each; `force` are military categories told."""
    pairs = {"CHN-USA": 0.8} if pairs is None else pairs
    scored = outcome == "scored"
    told = [Evidence(place="text", span=(0, 40), text="told", escalation=1.0, de_escalation=-0.2)]
    actors = sorted({actor for pair in pairs for actor in pair.split("-")})
    return Score(
        id=f"{article:0<32}",
        outcome=outcome,
        article=ArticleRef(
            id=article, title=None, source=source, url=None, published_at=published, language="en", extra={}
        ),
        model=ModelRef("detente", "1", "0" * 64),
        relevance=0.9 if scored else 0.1,
        escalation=0.8 if scored else 0.0,
        de_escalation=0.2 if scored else 0.0,
        logit=Both(1.0, -1.0) if scored else None,
        intercept=Both(-1.0, -1.0) if scored else None,
        evidence=tuple(told) if scored else (),
        actors=tuple(Actor(id=name, name=name, spans=((0, 3),), title_spans=()) for name in actors),
        pairs=tuple(
            Pair(pair=pair, escalation=risk, de_escalation=1 - risk, evidence=(0,))
            for pair, risk in sorted(pairs.items())
        ),
        military=tuple(
            Military(place="text", span=(2, 9), text="shelled", category=kind, modality="asserted", attribution=None)  # type: ignore[arg-type]  # the caller names categories
            for kind in force
        ),
        follow_ups=tuple(acts),
        scored_at=dt.datetime.fromtimestamp(NOON, dt.UTC),
    )  # fmt: skip


def draft(article: str, told: str | None = None, *, read_at: float = NOON, **fields: Any) -> Draft:
    """An article that was read; `fields` are those of `score`."""
    told = text(article) if told is None else told
    return Draft(
        article=article,
        read_at=read_at,
        received_at=read_at - 5,
        score=encode_score(score(article, **fields)),
        digest=digest("", told),
        signature=signature("", told),
    )


def withdrawal(article: str, *, read_at: float = NOON) -> Withdrawal:
    """An article that is taken back."""
    return Withdrawal(article=article, read_at=read_at, place=f"articles/0/{article}")


def rules(written: str) -> Rulebook:
    """Rules of a file."""
    return parse_rules(written.encode(), name="rules.toml")


def new_state(book: Rulebook | None = None, **settings: Any) -> State:
    """An empty state by the default settings but for these, whose clock goes by arrival."""
    return State(limits_of(StateSettings(**{"clock": "arrival", **settings})), book or shipped_rules())


class Run:
    """A state with what it has written and published, as tables and topics would hold it."""

    def __init__(self, state: State | None = None, tables: Tables | None = None, *, at: int = 0) -> None:
        self.state = new_state() if state is None else state
        self.tables: Tables = {name: {} for name in TABLES} if tables is None else tables
        self.published: dict[str, Any] = {}
        self.scores: dict[str, Score | None] = {}
        self.alerts: list[AlertRecord] = []
        self.position = at

    def step(self, messages: Iterable[Message], *, done: float = 1) -> Settled:
        """Apply a batch; publish what follows and keep all that changed, or do a share of that where the process dies then."""
        for message in messages:
            answer = self.state.apply(message, self.position)
            self.position += 1
            if answer is not None:
                self.scores[answer.article] = answer.score
        settled = self.state.settle()
        deeds = self._deeds(settled)
        for deed in deeds[: math.ceil(done * len(deeds))]:
            deed()
        return settled

    def restarted(self, state: State, *, at: int | None = None) -> Run:
        """A run from the same tables and topics by a new state, from a position of the log."""
        state.load({name: list(rows.items()) for name, rows in self.tables.items()})
        run = Run(state, self.tables, at=self.position if at is None else at)
        run.published, run.scores, run.alerts = self.published, self.scores, self.alerts
        return run

    def _deeds(self, settled: Settled) -> list[Callable[[], object]]:
        """What a worker does after a step, in its order (stream/state/agent.py)."""
        records: list[tuple[str, Any]] = [(f"pair/{pair.pair}", pair) for pair in settled.pairs]
        records += [(f"act/{record.id}", record) for record in settled.acts]
        records += [(f"act/{gone}", None) for gone in settled.ended_acts]
        return [
            *(partial(self._keep, entry) for entry in being_told(settled.told)),
            *(partial(_put, self.published, key, record) for key, record in records),
            *(partial(self._keep, entry) for entry in (*settled.changes, *settled.told)),
            *(partial(self.alerts.append, alert) for alert in settled.alerts),
        ]

    def _keep(self, entry: Change) -> None:
        _put(self.tables[entry.table], entry.key, entry.value)


def _put(kept: dict[str, Any], key: str, value: Any) -> None:
    """Keep a value under a key; None deletes it."""
    if value is None:
        kept.pop(key, None)
    else:
        kept[key] = value


def entries(tables: Tables, *, without: Iterable[str] = ()) -> dict[str, Any]:
    """What tables hold, for comparing: without arrivals and what is reached, which are places in the log.

    Notes on acts that are no more are left out too: which of them ever were depends on what came first.
    """
    found: dict[str, Any] = {}
    for table, rows in tables.items():
        if table in without or table == REACHED:
            continue
        for key, value in rows.items():
            if table == ARTICLES:
                found[f"{table}/{key}"] = msgspec.structs.replace(decode_entry(value), arrival=0)
            elif not (table == TELLINGS and key.startswith(REMOVED)):
                found[f"{table}/{key}"] = value
    return found


def latest(published: Mapping[str, Any]) -> dict[str, Any]:
    """The last record of each key, without the moment at which it was made."""
    return {
        key: msgspec.structs.replace(record, as_of=dt.datetime.fromtimestamp(0, dt.UTC))
        if key.startswith("pair/")
        else record
        for key, record in published.items()
    }
