"""Rules over the past: what would have fired, had they been in force."""

from __future__ import annotations

from stream.alerts.alerts import Alerts
from stream.alerts.moment import Moment
from stream.alerts.rules_file import Rulebook
from stream.alerts.settings import AlertSettings
from stream.records.alert import AlertRecord
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import Score


class DryRun:
    """The alerts of a backtest, by the same engine, in event time.

    The clock is the greatest moment given so far, in seconds since the epoch. Repetitions are left out: over a year
    they say nothing that the beginning and the end of an episode do not.
    """

    def __init__(self, book: Rulebook, settings: AlertSettings | None = None) -> None:
        self._alerts = Alerts(book, settings)
        self._position = 0
        self.records: list[AlertRecord] = []
        """What fired, changed and resolved so far, in the order in which it would have been published."""

    def pair(self, record: PairRecord, now: float) -> None:
        """A pair, or `ALL`, stands anew."""
        self._keep(self._alerts.on_pair(record, self._next(now)))

    def score(self, score: Score, now: float, *, published: float) -> None:
        """An article was read."""
        self._keep(self._alerts.on_score(score, self._next(now), published=published))

    def act(self, record: ActRecord, now: float) -> None:
        """An act stands anew."""
        self._keep(self._alerts.on_act(record, self._next(now)))

    def tick(self, now: float) -> None:
        """Time passed: at the turn of a day, and at the end of the replay."""
        self._keep(self._alerts.tick(self._next(now)))

    def _next(self, now: float) -> Moment:
        self._position += 1
        return Moment(now, self._position)

    def _keep(self, records: list[AlertRecord]) -> None:
        self.records += [record for record in records if record.notice != "repeated"]
