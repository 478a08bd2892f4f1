"""The page of a backtest: the series against another, the tensest pairs, what would have been alerted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from stream.backtest.correlation import Correlation, means
from stream.backtest.reference import Reference
from stream.backtest.replay import Replayed
from stream.backtest.series import DE_ESCALATION, ESCALATION, TENSION, Series
from stream.display.measures import figure
from stream.pages.calendar import Band, Calendar, Tick
from stream.pages.days import long_day
from stream.pages.panels import shortened
from stream.pages.segments import plain
from stream.pages.series import compared, tension_path
from stream.pages.sheet import policy, template
from stream.pairs.days import day_name, day_of
from stream.pairs.silence import passing
from stream.records.alert import AlertRecord
from stream.records.pair import ALL

TENSEST: Final = 15
"""Pairs that are shown unless they are named."""

_FOLDER = Path(__file__).parent
_STYLES = ("annotated.css", "measured.css", "backtest.css")
_WIDE = (960, 250)
_SMALL = (280, 84)
_HELD = 0.5
"""Where so much of a day passes for the index, or less, its silence is taken for the feed's, and levels stay."""
_ALERTS = 60
"""Episodes that are listed, the gravest ones."""
_GRAVITY = {"critical": 0, "warning": 1, "info": 2}


class Frame(NamedTuple):
    """A picture's plane: its size, the days named below it, and where the feed was silent."""

    width: int
    height: int
    ticks: list[Tick]
    silent: list[Band]


class Mark(NamedTuple):
    """An alert that fired: where it stands across, how grave it is."""

    x: float
    severity: str


class PairView(NamedTuple):
    """A pair as the template takes it; `key` is its id on the page."""

    key: str
    name: str
    line: str
    end_x: float
    highest: float
    highest_day: str
    last: tuple[float, float, float]
    marks: tuple[Mark, ...]


class RuleView(NamedTuple):
    """A rule that fired: how often, and on how many pairs."""

    rule: str
    severity: str
    episodes: int
    pairs: int


class EpisodeView(NamedTuple):
    """An alert from when it fired to when it ended, "" where it still fired at the end."""

    day: str
    until: str
    pair: str
    severity: str
    rule: str
    why: str


def backtest_page(
    found: Replayed,
    reference: Reference | None,
    correlations: Sequence[Correlation],
    *,
    pairs: Sequence[str] = (),
    files: Sequence[str],
) -> str:
    """Write the page of a backtest.

    The page needs no script, loads nothing, and forbids the browser to. Nothing that stands in an article, the
    reference or a name can become markup, style or an address.

    Args:
        found: what is shown.
        reference: the series to compare with, if any.
        correlations: with it.
        pairs: which pairs are shown; the tensest ones where none is named.
        files: names of the articles' files.
    """
    series = found.series
    style = "".join((_FOLDER / name).read_text(encoding="utf-8") for name in _STYLES)
    wide = Calendar(series.first, series.last, _WIDE[0])
    small = Calendar(series.first, series.last, _SMALL[0])
    chosen = list(dict.fromkeys(pairs)) or [pair for pair, _ in series.tensest()[:TENSEST]]
    silent = (passing(np.array(found.articles, np.int64)) < _HELD).tolist()
    alerts = _episodes(found.alerts)
    fired = [record for record, _ in alerts]
    views = [_pair(at, pair, series, small, fired) for at, pair in enumerate([ALL, *chosen])]
    shown = sorted(alerts, key=lambda pair: _GRAVITY[pair[0].severity])[:_ALERTS]
    shown.sort(key=lambda pair: pair[0].starts_at)
    return template("backtest.html.jinja", figure=figure, words=plain).render(
        source=_names(files),
        found=found,
        articles=sum(found.outcomes.values()),
        pairs_count=len(series.pairs) - 1,
        first=_long(series.first),
        last=_long(series.last),
        days=len(series),
        reference=reference,
        compared=None
        if reference is None
        else compared(means(series.escalation_by_day(ALL), reference.values, "week"), wide, _WIDE[1]),
        correlations=correlations,
        pairs=views,
        named=bool(pairs),
        alerts=[_episode(record, ended) for record, ended in shown],
        rules=_rules(fired),
        episodes=len(alerts),
        wide=Frame(*_WIDE, wide.ticks(14), wide.bands(silent)),
        small=Frame(*_SMALL, small.ticks(4), small.bands(silent)),
        style=style,
        policy=policy(style),
    )


def _names(files: Sequence[str]) -> str:
    # A name may hold bytes that are no UTF-8.
    first = Path(files[0]).name.encode(errors="replace").decode()
    return first if len(files) == 1 else f"{first} and {len(files) - 1} more"


def _long(day: int) -> str:
    return long_day(dt.date.fromisoformat(day_name(day)))


def _pair(at: int, pair: str, series: Series, calendar: Calendar, fired: Sequence[AlertRecord]) -> PairView:
    levels = series.levels(pair)
    tension = levels[:, TENSION]
    highest = int(np.argmax(tension))
    escalation, de_escalation = levels[-1, ESCALATION], levels[-1, DE_ESCALATION]
    return PairView(
        key=f"pair-{at}",
        name=plain(pair),
        line=tension_path(tension, calendar, _SMALL[1]),
        end_x=calendar.x(series.last),
        highest=float(tension[highest]),
        highest_day=_long(series.first + highest),
        last=(float(tension[-1]), float(escalation), float(de_escalation)),
        marks=tuple(
            Mark(calendar.x(day_of(record.starts_at.timestamp())), record.severity)
            for record in fired
            if record.pair == pair
        ),
    )


def _episodes(records: Sequence[AlertRecord]) -> list[tuple[AlertRecord, AlertRecord | None]]:
    """Each episode by its first record, with the last where it ended."""
    begun: dict[str, AlertRecord] = {}
    ended: dict[str, AlertRecord] = {}
    for record in records:
        begun.setdefault(record.episode, record)
        if record.state == "resolved":
            ended[record.episode] = record
    return [(record, ended.get(episode)) for episode, record in begun.items()]


def _rules(fired: Sequence[AlertRecord]) -> list[RuleView]:
    """The gravest rules first."""
    rules: dict[tuple[str, str], list[AlertRecord]] = {}
    for record in fired:
        rules.setdefault((record.severity, record.rule), []).append(record)
    return [
        RuleView(plain(rule), severity, len(records), len({record.pair for record in records} - {None}))
        for (severity, rule), records in sorted(
            rules.items(), key=lambda item: (_GRAVITY[item[0][0]], item[0][1])
        )
    ]


def _episode(record: AlertRecord, ended: AlertRecord | None) -> EpisodeView:
    until = None if ended is None else ended.ends_at
    return EpisodeView(
        day=long_day(record.starts_at.date()),
        until="" if until is None else long_day(until.date()),
        pair=plain(record.pair or ""),
        severity=record.severity,
        rule=plain(record.rule),
        why=shortened(record.why),
    )
