"""A backtest for people: what was read, where the pairs stand at the end, how well the series fits another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from stream.backtest.correlation import Correlation
from stream.backtest.reading import Tally
from stream.backtest.reference import Reference
from stream.backtest.replay import Replayed
from stream.backtest.series import Series
from stream.display.measures import figure
from stream.display.printable import printable
from stream.pairs.days import day_name
from stream.records.pair import ALL

TENSEST: Final = 10
"""Pairs that are shown."""

_LIMITS: Final = {
    "late": "articles older than state.window_days",
    "future": "articles further ahead than state.future_days",
    "articles": "articles over state.max_articles",
    "pairs": "pairs over state.max_pairs",
    "acts": "acts over state.max_acts",
    "alerts": "alerts over state.max_alerts",
}


class Seconds(NamedTuple):
    """How long each part took, in seconds."""

    reading: float
    replay: float
    writing: float


def backtest_report(
    tally: Tally,
    found: Replayed,
    *,
    reference: Reference | None,
    correlations: Sequence[Correlation],
    seconds: Seconds,
) -> RenderableType:
    """The whole summary, a block under another."""
    blocks = [_facts(tally, found, seconds), _standing(found.series)]
    if reference is not None:
        blocks.append(_correlations(reference, correlations))
    return Group(*(Padding(block, (0, 0, 1, 0)) for block in blocks))


def _facts(tally: Tally, found: Replayed, seconds: Seconds) -> RenderableType:
    series = found.series
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim")
    table.add_column()
    for name, value in _counts(tally, found):
        table.add_row(name, value)
    table.add_row("pairs", f"{len(series.pairs) - 1:,}")
    table.add_row("days", f"{len(series):,}, {day_name(series.first)} to {day_name(series.last)}")
    total = sum(seconds)
    table.add_row(
        "took",
        f"{total:.1f} s: reading {seconds.reading:.1f}, replay {seconds.replay:.1f}, writing {seconds.writing:.1f};"
        f" {tally.lines / max(total, 1e-9):,.0f} articles/s",
    )
    return table


def _counts(tally: Tally, found: Replayed) -> Iterator[tuple[str, str]]:
    replayed, outcomes = sum(found.outcomes.values()), found.outcomes
    read = f"{tally.lines:,} lines"
    if tally.rejected:
        read += f", {tally.rejected:,} rejected"
    if tally.undated:
        read += f", {tally.undated:,} without a date left out"
    yield "read", read
    parts = [f"{count:,} {outcome.replace('_', ' ')}" for outcome, count in outcomes.items() if count]
    yield "replayed", f"{replayed:,} articles" + (f": {', '.join(parts)}" if parts else "")
    yield "stories", f"{found.stories:,}"
    yield "follow-ups", f"{len(found.acts):,}"
    if found.alerts:
        yield "alerts", f"{_episodes(found):,}"
    for reason, count in found.refusals.items():
        yield "left out", f"{count:,} {_LIMITS[reason]}"


def _episodes(found: Replayed) -> int:
    return sum(record.notice == "fired" for record in found.alerts)


def _standing(series: Series) -> RenderableType:
    table = Table(
        title=f"tensest at the end of {day_name(series.last)}",
        title_justify="left",
        box=None,
        pad_edge=False,
        header_style="dim",
    )
    table.add_column("pair")
    for name in ("tension", "escalation", "de-escalation"):
        table.add_column(name, justify="right")
    escalation, de_escalation, tension = series.levels(ALL)[-1].tolist()
    rows = [(ALL, (escalation, de_escalation, tension)), *series.standing()[:TENSEST]]
    for pair, levels in rows:
        table.add_row(printable(pair), f"{levels[2]:.1f}", f"{levels[0]:.3f}", f"{levels[1]:.3f}")
    return table


def _correlations(reference: Reference, correlations: Sequence[Correlation]) -> RenderableType:
    title = Text.assemble(
        "ALL's escalation with ", printable(reference.column), " of ", printable(reference.source)
    )
    table = Table(title=title, title_justify="left", box=None, pad_edge=False, header_style="dim")
    table.add_column("by")
    for name in ("points", "r of levels", "r of changes"):
        table.add_column(name, justify="right")
    for row in correlations:
        table.add_row(row.unit, f"{row.points:,}", figure(row.level), figure(row.change))
    return table
