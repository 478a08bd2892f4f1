"""`detente ingest`: articles into Kafka."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import rich_click as click
from rich.console import Console

from stream.commands.options import config_option, examples
from stream.commands.progress import watch
from stream.files.inputs import STDIN, InputItem, read_inputs, stored_bytes
from stream.settings.load import load_settings


@click.command(
    epilog=examples(
        "detente ingest news.jsonl.zst",
        "tail -F feed.jsonl | detente ingest -",
    )
)
@click.argument(
    "files", nargs=-1, metavar="[FILE]...", type=click.Path(allow_dash=True, exists=True, dir_okay=False)
)
@click.option("--text", "text_stdin", is_flag=True, help="Standard input is one plain article.")
@click.option("--skip-validation", is_flag=True, help="Send lines as they are; the worker judges them.")
@config_option
def ingest(
    files: tuple[str, ...], *, text_stdin: bool, skip_validation: bool, config_file: Path | None
) -> int:
    """Put articles into Kafka.

    FILE is a text file (one article, its id the file's name), JSON Lines (.jsonl, one article a line) or "-" for
    standard input; .gz and .zst are read too. A line that is no article is reported and not sent; the exit code is
    then 1. Records are keyed by the article's id and carry CloudEvents headers.
    """
    sources = files or (STDIN,)
    if not files and sys.stdin.isatty():
        raise click.UsageError(
            "Name a FILE, or send articles to standard input: detente ingest - < news.jsonl"
        )
    if text_stdin and STDIN not in sources:
        raise click.UsageError("--text says what standard input holds; use it with -")
    settings = load_settings(config_file).settings
    from stream.ingest.send import send_articles  # noqa: PLC0415 - help does without a Kafka client

    errors = Console(stderr=True)
    with watch(errors, total=stored_bytes(sources), shown=errors.is_terminal) as watching:

        def report(item: InputItem, problem: str | None) -> None:
            if problem is not None:
                watching.report(item.place, problem)
            watching.step()

        items = read_inputs(sources, text_stdin=text_stdin, progress=watching.read)
        sent, refused = asyncio.run(
            send_articles(items, settings, validate=not skip_validation, report=report)
        )
    click.echo(f"sent {sent:,}, refused {refused:,}", err=True)
    return 1 if refused else 0
