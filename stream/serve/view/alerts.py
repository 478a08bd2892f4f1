"""Alerts: episodes of rules, the latest first."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from stream.records.alert import AlertRecord, AlertState, Severity
from stream.serve.view.cursor import cursor_after, read_cursor


class AlertPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of episodes, the latest begun first; `next` is the cursor of the page after it, null on the last."""

    items: tuple[AlertRecord, ...]
    next: str | None


_records = msgspec.json.Decoder(AlertRecord)


def alerts(
    connection: sqlite3.Connection,
    *,
    state: AlertState | None = None,
    pair: str | None = None,
    rule: str | None = None,
    severity: Severity | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> AlertPage:
    """A page of episodes.

    Args:
        connection: of the view.
        state: only those that fire, or only those that are resolved.
        pair: only those on this pair.
        rule: only those of this rule.
        severity: only those of this severity.
        cursor: of the page before.
        limit: episodes at most.

    Raises:
        CursorError: the cursor is not one of this list.
    """
    given = {"state": state, "pair": pair, "rule": rule, "severity": severity}
    where = [f"{column} = ?" for column, value in given.items() if value is not None]
    values: list[Any] = [value for value in given.values() if value is not None]
    if cursor is not None:
        where.append("(starts_at, episode) < (?, ?)")
        values += read_cursor(cursor, "alerts", str, str)
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    rows = connection.execute(
        f"SELECT episode, starts_at, record FROM alerts {condition} ORDER BY starts_at DESC, episode DESC LIMIT ?",  # noqa: S608 - names of our own
        (*values, limit + 1),
    ).fetchall()
    shown = rows[:limit]
    following = (
        cursor_after("alerts", shown[-1]["starts_at"], shown[-1]["episode"]) if len(rows) > limit else None
    )
    return AlertPage(items=tuple(_records.decode(row["record"]) for row in shown), next=following)
