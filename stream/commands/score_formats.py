"""The formats of `detente score`: lines of JSON, tables for people, an annotated page."""

from __future__ import annotations

import sys
import time
from typing import Final, Protocol

from rich.console import Console

from models.article import Article
from stream.display.scores import article_report, scores_table
from stream.errors import StreamError
from stream.files.answers import Answer
from stream.records.score import Score, decode_score

FORMATS: Final = ("table", "jsonl", "html")

_PAGE_ROWS = 50
_PAGE_SECONDS = 2.0
_PAGE_ARTICLES = 200


class Writer(Protocol):
    """Writes answers to standard output in the order they come."""

    def write(self, answer: Answer) -> None:
        """Take an answer."""
        ...

    def close(self) -> None:
        """Write what is still held."""
        ...


def writer_for(form: str) -> Writer:
    """The writer of a format."""
    match form:
        case "jsonl":
            return JsonLines()
        case "html":
            return Page()
        case _:
            return Tables()


class JsonLines:
    """A record a line, written as it comes."""

    def write(self, answer: Answer) -> None:
        """Write a line."""
        sys.stdout.buffer.write(answer.record + b"\n")
        sys.stdout.buffer.flush()

    def close(self) -> None:
        """Nothing is held."""


class Tables:
    """A report where there is one article in all, else a row each, in tables that line up."""

    def __init__(self) -> None:
        self._console = Console()
        self._rows: list[Score] = []
        self._printed = 0
        self._since = time.monotonic()

    def write(self, answer: Answer) -> None:
        """Hold a row, and print the rows when they fill a page or have waited long enough."""
        self._rows.append(decode_score(answer.record))
        waited = time.monotonic() - self._since > _PAGE_SECONDS and len(self._rows) > 1
        if len(self._rows) == _PAGE_ROWS or waited:
            self._print()

    def close(self) -> None:
        """Print the rest, or the report."""
        if self._printed == 0 and len(self._rows) == 1:
            self._console.print(article_report(self._rows[0]))
        elif self._rows:
            self._print()

    def _print(self) -> None:
        self._console.print(scores_table(self._rows, width=self._console.width, header=self._printed == 0))
        self._printed += len(self._rows)
        self._rows.clear()
        self._since = time.monotonic()


class Page:
    """One page with the articles annotated; written at the end."""

    def __init__(self) -> None:
        self._articles: list[tuple[Score, Article]] = []

    def write(self, answer: Answer) -> None:
        """Hold an article; what was rejected has nothing to annotate.

        Raises:
            StreamError: there are more articles than a page is good for.
        """
        if answer.problem is not None:
            return
        if len(self._articles) == _PAGE_ARTICLES:
            raise StreamError(
                f"an annotated page takes up to {_PAGE_ARTICLES} articles; score fewer, or use --format jsonl"
            )
        self._articles.append((decode_score(answer.record), answer.item.article()))

    def close(self) -> None:
        """Write the page."""
        from stream.pages.annotated import annotated_page  # noqa: PLC0415 - only pages need templates

        sys.stdout.write(annotated_page(self._articles))
