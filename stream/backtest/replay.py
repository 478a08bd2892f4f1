"""The past through the state, in event time, as if every article had been read when it was published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from stream.alerts.rules_file import Rulebook
from stream.backtest.series import Series
from stream.pairs.days import day_of
from stream.records.alert import AlertRecord
from stream.records.draft import Draft, Tick
from stream.records.follow_up import ActRecord
from stream.settings.groups.state import StateSettings
from stream.state.limits import Limits, limits_of
from stream.state.state import State

_DAY: Final = 86_400.0
_HOUR: Final = 3_600.0


class Replayed(msgspec.Struct, frozen=True):
    """What a replay came to.

    Args:
        series: a row a day for every pair.
        articles: how many articles each day of the series had, relevant or not.
        acts: the ledger at the end, by id.
        alerts: what the rules fired, changed and resolved, in order. Repetitions are left out: over a year they say
            nothing that the beginning and the end of an episode do not.
        outcomes: how many articles were answered how.
        stories: how many stories the relevant ones told.
        refusals: articles and others that the limits of the settings left out, by reason.
    """

    series: Series
    articles: tuple[int, ...]
    acts: tuple[ActRecord, ...]
    alerts: tuple[AlertRecord, ...]
    outcomes: dict[str, int]
    stories: int
    refusals: dict[str, int]


def replay(
    drafts: Iterable[Draft],
    *,
    first: int,
    last: int,
    settings: StateSettings,
    rules: Rulebook,
    step: Callable[[], None] = lambda: None,
) -> Replayed:
    """Feed drafts to a state of their own.

    The clock is the moment of the article in hand and never ahead of it. A step of the state ends with the hour, or
    when it has as many articles as a batch of the worker may have; each day begins with a tick, and its rows are
    written when its last article is in. So a row holds what was known at the end of its day.

    Args:
        drafts: in event time, each read at its own; the first is of the day `first`.
        first: UTC days since 1970-01-01.
        last: articles after this day are left out.
        settings: of the state; its clock is not looked at.
        rules: of the alerts.
        step: told of every article.
    """
    playing = _Replay(settings, rules, days=last - first + 1)
    day = first
    playing.begin(day)
    for draft in drafts:
        today = day_of(draft.read_at)
        if today > last:
            break
        while day < today:
            playing.end(day)
            day += 1
            playing.begin(day)
        playing.take(draft)
        step()
    while day < last:
        playing.end(day)
        day += 1
        playing.begin(day)
    playing.end(last)
    return playing.close(last)


class _Replay:
    def __init__(self, settings: StateSettings, rules: Rulebook, *, days: int) -> None:
        self._state = State(_limits(settings, days), rules)
        self._ruled = bool(rules.rules)
        self._batch = settings.batch_drafts
        self._series = Series()
        self._articles: list[int] = []
        self._alerts: list[AlertRecord] = []
        self._outcomes: Counter[str] = Counter()
        self._stories: set[str] = set()
        self._position = 0
        self._open = 0
        self._hour = 0

    def begin(self, day: int) -> None:
        self._articles.append(0)
        self._state.apply(Tick(at=day * _DAY), self._next())
        self._settle()

    def take(self, draft: Draft) -> None:
        hour = int(draft.read_at // _HOUR)
        if self._open and (hour != self._hour or self._open >= self._batch):
            self._settle()
        self._hour = hour
        self._open += 1
        self._articles[-1] += 1
        answer = self._state.apply(draft, self._next())
        assert answer is not None
        assert answer.score is not None
        self._outcomes[answer.score.outcome] += 1
        if answer.score.outcome == "scored" and answer.score.story is not None:
            self._stories.add(answer.score.story)

    def end(self, day: int) -> None:
        if self._open:
            self._settle()
        self._series.add(day, self._state.pairs.rows(day))

    def close(self, last: int) -> Replayed:
        self._state.apply(Tick(at=(last + 1) * _DAY - 1), self._next())
        self._settle()
        return Replayed(
            self._series,
            tuple(self._articles),
            tuple(self._state.ledger.acts()),
            tuple(self._alerts),
            dict(sorted(self._outcomes.items())),
            len(self._stories),
            {reason: count for reason, count in self._state.refusals().items() if count},
        )

    def _settle(self) -> None:
        self._open = 0
        settled = self._state.settle(pairs_wanted=self._ruled)
        self._alerts += [record for record in settled.alerts if record.notice != "repeated"]

    def _next(self) -> int:
        self._position += 1
        return self._position


def _limits(settings: StateSettings, days: int) -> Limits:
    """The settings' limits, but for a ledger that lets no act go before it is written at the end."""
    limits = limits_of(settings)
    kept = days + 366.0
    ledger = msgspec.structs.replace(
        limits.ledger,
        closed_days=max(kept, limits.ledger.closed_days),
        open_days=max(kept, limits.ledger.open_days),
        margin_vague=max(kept, limits.ledger.margin_vague),
    )
    return limits._replace(event_clock=False, ledger=ledger)
