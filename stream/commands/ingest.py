"""`detente ingest`: articles into Kafka."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import rich_click as click
from rich.console import Console
from yarl import URL

from stream.commands.options import config_option, examples
from stream.commands.progress import watch
from stream.commands.span import Span
from stream.files.inputs import STDIN, InputItem, read_inputs, stored_bytes
from stream.settings.load import load_settings
from stream.settings.schema import Settings

_FILE = click.Path(allow_dash=True, exists=True, dir_okay=False)


class _FileOrFeed(click.ParamType):
    """A file's name, or the address of a feed."""

    name = "file or feed"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str | URL:
        if isinstance(value, URL):
            return value
        if not str(value).lower().startswith(("http://", "https://")):
            return str(_FILE.convert(value, param, ctx))
        from stream.ingest.feed_list import feed_address  # noqa: PLC0415 - help does without a parser of XML

        try:
            return feed_address(value)
        except ValueError as error:
            self.fail(f"A feed {error}", param, ctx)


@click.command(
    epilog=examples(
        "detente ingest news.jsonl.zst",
        "tail -F feed.jsonl | detente ingest -",
        "detente ingest https://example.org/world.xml",
        "detente ingest --feeds feeds.opml --follow --every 15m",
    )
)
@click.argument("sources", nargs=-1, metavar="[FILE|FEED]...", type=_FileOrFeed())
@click.option("--text", "text_stdin", is_flag=True, help="Standard input is one plain article.")
@click.option("--skip-validation", is_flag=True, help="Send lines as they are; the worker judges them.")
@click.option(
    "--feeds",
    "feed_list",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A list of feeds: OPML, or an address a line.",
)
@click.option(
    "--full-text/--no-full-text",
    "pages",
    default=True,
    help="Read the page of each article for its whole text, or send what the feed itself holds.  [default: full-text]",
)
@click.option("--follow", is_flag=True, help="Read the feeds again and again, until Ctrl-C.")
@click.option(
    "--every",
    type=Span(least=30),
    metavar="SPAN",
    help="How often with --follow: 90s, 10m, 2h.  [default: 10m]",
)
@config_option
def ingest(
    sources: tuple[str | URL, ...],
    *,
    text_stdin: bool,
    skip_validation: bool,
    feed_list: Path | None,
    pages: bool,
    follow: bool,
    every: float | None,
    config_file: Path | None,
) -> int:
    """Put articles into Kafka.

    FILE is a text file (one article, its id the file's name), JSON Lines (.jsonl, one article a line) or "-" for
    standard input; .gz and .zst are read too. A line that is no article is reported and not sent; the exit code is
    then 1. Records are keyed by the article's id and carry CloudEvents headers.

    FEED is the http or https address of an RSS, Atom or JSON feed. Its articles are sent once, however often they are seen;
    what was sent is kept in a file (feeds.state), and a feed that has not changed is not loaded again. robots.txt is
    obeyed. A feed that fails is reported and the others are read; the exit code is then 1. With --follow files come
    first, and Ctrl-C or SIGTERM ends it with 0, or with 3 where the broker is away.
    """
    files = tuple(source for source in sources if isinstance(source, str))
    feeds = [source for source in sources if isinstance(source, URL)]
    if feed_list is not None:
        from stream.ingest.feed_list import read_feed_list  # noqa: PLC0415 - help does without a parser of XML

        feeds += read_feed_list(feed_list)
    fed = bool(feeds) or feed_list is not None
    if not files and not fed:
        if sys.stdin.isatty():
            raise click.UsageError(
                "Name a FILE or FEED, or send articles to standard input: detente ingest - < news.jsonl"
            )
        files = (STDIN,)
    if text_stdin and STDIN not in files:
        raise click.UsageError("--text says what standard input holds; use it with -")
    if follow and not fed:
        raise click.UsageError("--follow reads feeds again; name one, or use tail -F for a file")
    if every is not None and not follow:
        raise click.UsageError("--every says how often feeds are read; use it with --follow")
    settings = load_settings(config_file).settings
    wrong = bool(files) and _send_files(files, settings, text_stdin=text_stdin, validate=not skip_validation)
    if feeds:
        from stream.commands.ingest_feeds import read_feeds  # noqa: PLC0415 - files do without it

        pause = (every or 600.0) if follow else None
        wrong = read_feeds(list(dict.fromkeys(feeds)), settings, pages=pages, every=pause) or wrong
    return 1 if wrong else 0


def _send_files(files: tuple[str, ...], settings: Settings, *, text_stdin: bool, validate: bool) -> bool:
    """Send what the files hold; answer whether anything was refused."""
    from stream.ingest.send import send_articles  # noqa: PLC0415 - help does without a Kafka client

    errors = Console(stderr=True)
    with watch(errors, total=stored_bytes(files), shown=errors.is_terminal) as watching:

        def report(item: InputItem, problem: str | None) -> None:
            if problem is not None:
                watching.report(item.place, problem)
            watching.step()

        items = read_inputs(files, text_stdin=text_stdin, progress=watching.read)
        sent, refused = asyncio.run(send_articles(items, settings, validate=validate, report=report))
    click.echo(f"sent {sent:,}, refused {refused:,}", err=True)
    return bool(refused)
