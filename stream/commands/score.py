"""`detente score`: files and standard input, without Kafka."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import rich_click as click
from rich.console import Console

from stream.commands.options import config_option, examples, lexicons_option
from stream.commands.progress import watch
from stream.commands.score_formats import FORMATS, writer_for
from stream.files.answers import answer_all
from stream.files.inputs import STDIN, read_inputs, stored_bytes
from stream.settings.load import load_settings

LARGEST_WORKERS = 256


@click.command(
    epilog=examples(
        "detente score article.txt",
        "detente score --format jsonl news.jsonl.zst > scores.jsonl",
        "detente score --format html article.txt > article.html",
        "pbpaste | detente score --text -",
        "detente score --lexicons our-lexicons news.jsonl",
        "zcat news.jsonl.gz | detente score - | jq .escalation",
    )
)
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(allow_dash=True, exists=True, dir_okay=False)
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="table on a terminal, else jsonl, unless told."
)
@click.option("--text", "text_stdin", is_flag=True, help="Standard input is one plain article.")
@click.option("--no-gate", is_flag=True, help="Score articles that are not relevant, too.")
@click.option(
    "--workers", type=click.IntRange(1, LARGEST_WORKERS), default=1, show_default=True, help="Processes."
)
@lexicons_option
@config_option
def score(
    files: tuple[str, ...],
    *,
    form: str | None,
    text_stdin: bool,
    no_gate: bool,
    workers: int,
    lexicons: Path | None,
    config_file: Path | None,
) -> int:
    """Score text files or JSON Lines, without Kafka.

    FILE is a text file (one article, its id the file's name), JSON Lines (.jsonl, one article a line) or "-" for
    standard input; .gz and .zst are read too. A line that is no article is reported and counted, all others are
    scored; the exit code is then 1. The output has the order of the input.
    """
    sources = files or (STDIN,)
    if not files and sys.stdin.isatty():
        raise click.UsageError(
            "Name a FILE, or send articles to standard input: detente score - < news.jsonl"
        )
    if text_stdin and STDIN not in sources:
        raise click.UsageError("--text says what standard input holds; use it with -")
    from models.read import Reader  # noqa: PLC0415 - spaCy takes a second; help does without

    reading = load_settings(config_file).settings.reading
    terminal = sys.stdout.isatty()
    errors = Console(stderr=True)
    shown = errors.is_terminal and not (terminal and form == "jsonl")
    with watch(errors, total=stored_bytes(sources), shown=shown) as watching:
        items = read_inputs(sources, text_stdin=text_stdin, progress=watching.read)
        answers = answer_all(
            items,
            partial(Reader.load, model=reading.model, lexicons=lexicons or reading.lexicons),
            gate=reading.gate and not no_gate,
            workers=workers,
        )
        writer = writer_for(form or ("table" if terminal else "jsonl"))
        rejected = total = 0
        for answer in answers:
            total += 1
            if answer.problem is not None:
                rejected += 1
                watching.report(answer.item.place, answer.problem)
            writer.write(answer)
            watching.step()
        writer.close()
    if rejected:
        click.echo(f"{rejected:,} of {total:,} inputs rejected", err=True)
    return 1 if rejected else 0
