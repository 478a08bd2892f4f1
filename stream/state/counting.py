"""What the worker that keeps the state counts of it; another worker shows none of these gauges."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Sequence
from typing import get_args

from models.signal import Status
from stream.alerts.rules_file import Rulebook
from stream.metrics import Metrics
from stream.records.pair import ALL, PairRecord
from stream.settings.groups.state import StateSettings
from stream.state.limits import most_kept
from stream.state.settled import Answer, Settled
from stream.state.state import State

_STANDING_SECONDS = 2.0
"""All acts are gone through to count them, so not at every batch."""


class StateCounts:
    """Counts answers and alerts, and shows where the state stands.

    Args:
        metrics: where.
        settings: which pairs are shown: `ALL`, the ones named there, and the tensest others.
        clock: seconds that never run backwards.
    """

    def __init__(
        self, metrics: Metrics, settings: StateSettings, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._metrics = metrics
        self._always = (ALL, *settings.shown_pairs)
        self._top = settings.shown_top
        self._tense: dict[str, PairRecord] = {}
        self._refused: dict[str, int] = {}
        self._clock = clock
        self._stand_at = 0.0
        for kind, most in most_kept(settings).items():
            metrics.state_limit.labels(kind).set(most)

    def rules(self, book: Rulebook) -> None:
        """Begin the series of these rules at 0."""
        for rule in book.rules:
            self._metrics.alerts.labels(rule.name, rule.severity)

    def file(self, *, ok: bool) -> None:
        """Show whether the file of alerts has right rules."""
        self._metrics.alerts_file_ok.labels("rules").set(ok)

    def batch(self, answers: Sequence[Answer], settled: Settled, state: State) -> None:
        """A batch of drafts was applied, and all it led to is acknowledged."""
        now = dt.datetime.now(dt.UTC).timestamp()
        for answer in answers:
            self._answer(answer, now)
        for alert in settled.alerts:
            if alert.notice == "fired":
                self._metrics.alerts.labels(alert.rule, alert.severity).inc()
        if answers:
            self._metrics.last_processed.set(now)
        self._pairs(settled.pairs)
        if self._clock() >= self._stand_at:
            self._stand_at = self._clock() + _STANDING_SECONDS
            self._standing(state)

    def clear(self) -> None:
        """The state may be another worker's now."""
        self._tense.clear()
        self._refused.clear()
        self._stand_at = 0.0
        self.file(ok=True)
        self._metrics.clear_state()

    def _answer(self, answer: Answer, now: float) -> None:
        metrics, score = self._metrics, answer.score
        if score is None:
            metrics.withdrawals.inc()
            return
        metrics.articles.labels(score.outcome).inc()
        if answer.received_at is not None:
            metrics.end_to_end_seconds.observe(max(now - answer.received_at, 0))
        if score.outcome == "scored":
            metrics.scores.labels("escalation").observe(score.escalation)
            metrics.scores.labels("de_escalation").observe(score.de_escalation)

    def _pairs(self, records: Sequence[PairRecord]) -> None:
        """Show the named pairs and the tensest; of others nothing is remembered but the tensest."""
        shown = set(self._tense)
        self._tense.update((record.pair, record) for record in records)
        others = sorted(
            (pair for pair in self._tense if pair not in self._always),
            key=lambda pair: (-self._tense[pair].tension, pair),
        )
        for pair in others[self._top :]:
            del self._tense[pair]
        for pair in shown - self._tense.keys():
            self._metrics.forget_pair(pair)
        for pair, record in self._tense.items():
            self._metrics.pair(pair, record.tension, record.escalation, record.de_escalation)

    def _standing(self, state: State) -> None:
        metrics, statuses = self._metrics, state.ledger.statuses
        for status in get_args(Status):
            metrics.follow_ups.labels(status).set(statuses.get(status, 0))
        for kind, count in state.sizes().items():
            metrics.state_entries.labels(kind).set(count)
        for reason, count in state.refusals().items():
            # Counters of the rooms begin again with each load; only what was added since is new.
            metrics.state_refused.labels(reason).inc(max(count - self._refused.get(reason, 0), 0))
            self._refused[reason] = count
