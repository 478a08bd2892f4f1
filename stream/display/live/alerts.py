"""Alerts: what fires, how bad it is, and why."""

from __future__ import annotations

from typing import Final

from rich.text import Text

from stream.display.live.columns import Column, Record, moment
from stream.display.printable import printable

_SEVERITIES: Final = {"critical": "bold white on red", "warning": "bold black on yellow", "info": "bold blue"}


def _severity(record: Record, _width: int) -> Text:
    severity = record["severity"]
    over = record["state"] == "resolved" or record["silenced"]
    return printable(f" {severity} ", "dim" if over else _SEVERITIES.get(severity, ""))


def _state(record: Record, _width: int) -> Text:
    if record["state"] == "resolved":
        return Text("○ resolved", style="green")
    return Text("◌ silenced", style="dim") if record["silenced"] else Text("● firing", style="bold red")


def _since(record: Record, _width: int) -> Text:
    return printable(moment(record["starts_at"]), "dim")


def _pair(record: Record, _width: int) -> Text:
    return printable(record["pair"] or "", "bold")


def _rule(record: Record, _width: int) -> Text:
    return printable(record["rule"])


def _value(record: Record, _width: int) -> Text:
    value, threshold = record["value"], record["threshold"]
    if value is None:
        return Text()
    return Text(f"{value:.4g}" if threshold is None else f"{value:.4g} of {threshold:.4g}")


def _why(record: Record, _width: int) -> Text:
    return printable(record["why"])


ALERTS: Final = (
    Column("severity", _severity, 10),
    Column("state", _state, 10),
    Column("since", _since, 11, rank=3),
    Column("pair", _pair, 7),
    Column("rule", _rule, 18, rank=2, narrow=14),
    Column("value", _value, 14, rank=4),
    Column("why", _why, 20, rank=1, lines=3, takes_rest=True),
)
