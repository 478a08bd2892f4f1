"""`detente backtest`: the past replayed into the daily index of every pair."""

from __future__ import annotations

import datetime as dt
import os
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import rich_click as click
from rich.console import Console

from stream.commands.options import config_option, examples, lexicons_option
from stream.commands.progress import watch
from stream.commands.score import LARGEST_WORKERS
from stream.errors import StreamError
from stream.files.answers import answer_all
from stream.files.inputs import read_inputs, stored_bytes
from stream.settings.load import load_settings

if TYPE_CHECKING:
    from stream.alerts.rules_file import Rulebook
    from stream.backtest.reading import Tally
    from stream.backtest.replay import Replayed
    from stream.backtest.shelf import Shelf
    from stream.settings.groups.worker import ReadingSettings
from stream.settings.schema import Settings

_MOST_PAIRS = 60
_FILE = click.Path(path_type=Path, dir_okay=False)
_INPUT = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command(
    epilog=examples(
        "detente backtest news.jsonl.gz --out series.csv",
        "detente backtest 2020.jsonl.zst 2021.jsonl.zst --out series.parquet --workers 4",
        "detente backtest news.jsonl --reference gpr.csv --reference-column GPRD --chart chart.html",
        "detente backtest news.jsonl --alerts alerts.jsonl --rules our-rules.toml --follow-ups acts.jsonl",
    )
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE...",
    type=click.Path(allow_dash=True, exists=True, dir_okay=False),
)
@click.option("--out", type=_FILE, help="The daily series: FILE.csv or FILE.parquet.")
@click.option("--reference", type=_INPUT, help="A CSV file with a column date and a daily series to compare.")
@click.option(
    "--reference-column", metavar="NAME", help="Its column; the first numeric one after date without this."
)
@click.option("--follow-ups", type=_FILE, help="The ledger of acts as it stands at the end, JSON Lines.")
@click.option(
    "--until", metavar="DATE", type=click.DateTime(["%Y-%m-%d"]), help="The last day; later articles are left out."
)  # fmt: skip
@click.option("--alerts", type=_FILE, help="What the rules would have fired, JSON Lines.")
@click.option(
    "--rules",
    type=_INPUT,
    help="The rules of --alerts and --chart, in place of the setting alerts.file or the shipped ones.",
)
@click.option("--chart", type=_FILE, help="A page with the series, the reference and the tensest pairs.")
@click.option(
    "--pair", "pairs", multiple=True, metavar="PAIR", help="A pair on the chart, such as CHN-USA; repeat it."
)
@click.option(
    "--workers",
    type=click.IntRange(1, LARGEST_WORKERS),
    default=1,
    show_default=True,
    help="Processes that score.",
)
@lexicons_option
@config_option
def backtest(
    files: tuple[str, ...],
    *,
    out: Path | None,
    reference: Path | None,
    reference_column: str | None,
    follow_ups: Path | None,
    until: dt.datetime | None,
    alerts: Path | None,
    rules: Path | None,
    chart: Path | None,
    pairs: tuple[str, ...],
    workers: int,
    lexicons: Path | None,
    config_file: Path | None,
) -> int:
    """Replay dated articles into the daily index of every pair, without Kafka.

    FILE is as for detente score, in any order: articles are scored, sorted by their dates and put through the state
    that a worker keeps. The series has a row for every day and every pair, as it stood at the end of that day by what
    was known then. A line that is no article is reported and counted, all others are replayed; the exit code is then
    1. Articles without a date are left out.
    """
    _check(
        out, follow_ups, alerts, chart, rules=rules, pairs=pairs, column=reference_column, reference=reference
    )
    from stream.backtest.correlation import correlation  # noqa: PLC0415 - as in _run
    from stream.backtest.reference import read_reference  # noqa: PLC0415 - as above
    from stream.backtest.shelf import Shelf  # noqa: PLC0415 - as above
    from stream.backtest.writing import write_page, write_records, write_series  # noqa: PLC0415 - as above
    from stream.display.backtests import Seconds, backtest_report  # noqa: PLC0415 - as above

    settings = load_settings(config_file).settings
    compared = None if reference is None else read_reference(reference, reference_column)
    book = _rules(rules, settings, wanted=alerts is not None or chart is not None)
    errors = Console(stderr=True)
    begun = time.perf_counter()
    with Shelf() as shelf:
        tally = _read(files, shelf, settings.reading, lexicons=lexicons, workers=workers, errors=errors)
        read = time.perf_counter()
        found = _replay(shelf, settings, book, until=until, errors=errors)
    replayed = time.perf_counter()
    correlations = []
    if compared is not None:
        ours = found.series.escalation_by_day("ALL")
        correlations = [correlation(ours, compared.values, unit) for unit in ("week", "month")]
    if out is not None:
        write_series(found.series, out)
    if follow_ups is not None:
        write_records(found.acts, follow_ups)
    if alerts is not None:
        write_records(found.alerts, alerts)
    if chart is not None:
        from stream.pages.backtest import backtest_page  # noqa: PLC0415 - only pages need templates

        write_page(backtest_page(found, compared, correlations, pairs=pairs, files=files), chart)
    seconds = Seconds(read - begun, replayed - read, time.perf_counter() - replayed)
    Console().print(
        backtest_report(tally, found, reference=compared, correlations=correlations, seconds=seconds)
    )
    if tally.rejected:
        click.echo(f"{tally.rejected:,} of {tally.lines:,} inputs rejected", err=True)
    return 1 if tally.rejected else 0


def _check(
    out: Path | None,
    *others: Path | None,
    rules: Path | None,
    pairs: tuple[str, ...],
    column: str | None,
    reference: Path | None,
) -> None:
    """Refuse before the work what can't be written after it, and options that nothing would come of."""
    from stream.backtest.writing import SUFFIXES  # noqa: PLC0415 - help does without numpy

    if out is not None and out.suffix not in SUFFIXES:
        raise click.UsageError(f"--out takes a name that ends in {' or '.join(SUFFIXES)}")
    for path in (out, *others):
        if path is not None and not os.access(path.parent, os.W_OK):
            raise StreamError(f"{path}: can't be written there; name another place")
    *_, alerts, chart = others
    if rules is not None and alerts is None and chart is None:
        raise click.UsageError("--rules says what --alerts and --chart show; use it with one of them")
    if pairs and chart is None:
        raise click.UsageError("--pair says what --chart shows; use it with --chart")
    if len(pairs) > _MOST_PAIRS:
        raise click.UsageError(f"--pair can be given {_MOST_PAIRS} times")
    if column is not None and reference is None:
        raise click.UsageError("--reference-column names a column of --reference; use it with that")


def _rules(path: Path | None, settings: Settings, *, wanted: bool) -> Rulebook:
    from stream.alerts.rules_file import Rulebook, read_rules, shipped_rules  # noqa: PLC0415 - as in _check

    if not wanted:
        return Rulebook((), (), "")
    named = path or settings.alerts.file
    return shipped_rules() if named is None else read_rules(named)


def _read(
    files: tuple[str, ...],
    shelf: Shelf,
    reading: ReadingSettings,
    *,
    lexicons: Path | None,
    workers: int,
    errors: Console,
) -> Tally:
    from models.read import Reader  # noqa: PLC0415 - spaCy takes a second; help does without
    from stream.backtest.reading import put_down  # noqa: PLC0415 - as in _check

    with watch(errors, total=stored_bytes(files), shown=errors.is_terminal) as watching:
        answers = answer_all(
            read_inputs(files, progress=watching.read),
            partial(Reader.load, model=reading.model, lexicons=lexicons or reading.lexicons),
            gate=reading.gate,
            workers=workers,
        )
        return put_down(answers, shelf, report=watching.report, step=watching.step)


def _replay(
    shelf: Shelf, settings: Settings, rules: Rulebook, *, until: dt.datetime | None, errors: Console
) -> Replayed:
    from stream.backtest.judging import judged  # noqa: PLC0415 - as in _check
    from stream.backtest.replay import replay  # noqa: PLC0415 - as in _check
    from stream.pairs.days import day_name, day_named  # noqa: PLC0415 - as in _check

    if shelf.days is None:
        raise StreamError("there is no article with a date to replay; give each its published_at")
    first, last = shelf.days
    if until is not None:
        last = day_named(f"{until:%Y-%m-%d}")
        if last < first:
            raise StreamError(
                f"--until: the first article is of {day_name(first)}; name that day or a later one"
            )
    judging = judged(rules, timed=shelf.timed)
    for name in judging.left_out:
        click.echo(
            f"rule {name} is left out: articles tell days, no times, and between them it always fires",
            err=True,
        )
    with watch(errors, total=len(shelf), shown=errors.is_terminal) as watching:

        def step() -> None:
            watching.read(1)
            watching.step()

        return replay(
            shelf.drafts(), first=first, last=last, settings=settings.state, rules=judging.book, step=step
        )
