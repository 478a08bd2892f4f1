"""Figures of several methods in one table, in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from models.measuring import Labelled, Measures
from models.measuring.labelled import Form
from stream.files.labelled import read_labelled

COLUMNS = (
    "relevance F1", "AUC", "escalation AUC", "F1", "Brier", "ECE", "de-escalation AUC", "F1", "Brier", "ECE",
    "right score higher", "alarms off topic",
)  # fmt: skip


def read_files(files: Sequence[str]) -> dict[Form, list[Labelled]]:
    """The labelled texts of all files by their form.

    Raises:
        InputError: a file holds a line that is wrong.
    """
    found: dict[Form, list[Labelled]] = {}
    for file in files:
        records = read_labelled(file)
        found.setdefault(records[0].form, []).extend(records)
    return found


def cells(measures: Measures, *, probabilities: bool = True) -> list[str]:
    """The figures in the order of `COLUMNS`; without Brier and ECE where values are no probabilities."""
    relevance = measures.qualities.get("relevance")
    row = ["", ""] if relevance is None else [_figure(relevance.confusion.f1), _figure(relevance.auc)]
    for output in ("escalation", "de_escalation"):
        found = measures.qualities.get(output)
        if found is None:
            row += [""] * 4
            continue
        row += [_figure(found.auc), _figure(found.confusion.f1)]
        row += [_figure(found.brier), _figure(found.ece)] if probabilities else ["", ""]
    row.append("" if measures.binary is None else _figure(measures.binary.share))
    row.append("" if measures.off_topic is None else _figure(measures.off_topic.share))
    return row


def print_head(first: str, columns: Sequence[str]) -> None:
    """The head of a table."""
    print_row(first, columns)
    print("|" + "---|" * (len(columns) + 1))


def print_row(first: str, row: Sequence[str]) -> None:
    """A row, as soon as it is known."""
    print("| " + " | ".join([first, *row]) + " |", flush=True)


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".removeprefix("0")
