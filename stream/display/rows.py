"""Records of the topics as rows of a table for people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from rich.table import Table

from stream.display.printable import printable

Record = Mapping[str, Any]
Column = tuple[str, Callable[[Record], Any]]

COLUMNS: Final[dict[str, tuple[Column, ...]]] = {
    "scores": (
        ("article", lambda record: record["article"]["title"] or record["article"]["id"]),
        ("outcome", lambda record: record["outcome"]),
        ("esc", lambda record: record["escalation"]),
        ("de-esc", lambda record: record["de_escalation"]),
        ("pairs", lambda record: [pair["pair"] for pair in record["pairs"]]),
        ("topics", lambda record: [topic["id"] for topic in record["topics"]]),
    ),
    "pairs": (
        ("pair", lambda record: record["pair"]),
        ("as of", lambda record: record["as_of"]),
        ("tension", lambda record: record["tension"]),
        ("esc", lambda record: record["escalation"]),
        ("de-esc", lambda record: record["de_escalation"]),
        ("change of 7 days", lambda record: record["change"]["d7"]),
        ("articles", lambda record: record["articles"]),
    ),
    "follow-ups": (
        ("due", lambda record: record["when"]["start"] or record["when"]["text"]),
        ("kind", lambda record: record["kind"]),
        ("status", lambda record: record["status"]),
        ("actors", lambda record: record["actors"]),
        ("state", lambda record: record["history"][-1]["state"]),
    ),
    "alerts": (
        ("since", lambda record: record["starts_at"]),
        ("state", lambda record: record["state"]),
        ("severity", lambda record: record["severity"]),
        ("rule", lambda record: record["rule"]),
        ("pair", lambda record: record["pair"]),
        ("why", lambda record: record["why"]),
    ),
    "dead-letters": (
        ("letter", lambda record: _place(record["letter"])),
        ("time", lambda record: record["letter"]["time"][:16].replace("T", " ")),
        ("from", lambda record: f"{record['topic']} {_place(record)}"),
        ("stage", lambda record: record["stage"]),
        ("reason", lambda record: record["reason"]),
        ("tries", lambda record: record["attempts"]),
        ("message", lambda record: record["message"]),
    ),
}
"""The columns of each topic; a record that lacks one leaves it empty."""


def records_table(kind: str, records: Iterable[Record], *, fold: bool = False) -> Table:
    """A table of the records of a topic; `fold` breaks the last column's long cells rather than cutting them."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    columns = COLUMNS[kind]
    for name, _ in columns:
        last = fold and name == columns[-1][0]
        table.add_column(name, no_wrap=not last, overflow="fold" if last else "ellipsis")
    for record in records:
        table.add_row(*(printable(_cell(read, record)) for _, read in columns))
    return table


def _cell(read: Callable[[Record], Any], record: Record) -> str:
    try:
        value = read(record)
    except (KeyError, TypeError, IndexError):
        return ""
    match value:
        case None:
            return ""
        case float():
            return f"{value:.2f}"
        case list():
            return " ".join(map(str, value))
        case _:
            return str(value)


def _place(record: Record) -> str:
    return f"{record['partition']}@{record['offset']}"
