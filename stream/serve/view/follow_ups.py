"""Follow-ups: acts that were told ahead, in the order of their days."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Sequence
from typing import Any

import msgspec

from models.signal import Kind, Status
from stream.records.follow_up import ActRecord, ActState
from stream.records.pair import ALL
from stream.serve.view.cursor import cursor_after, read_cursor


class FollowUpPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of acts by their first day, the undated last; `next` is the cursor of the page after it, null on the last."""

    items: tuple[ActRecord, ...]
    next: str | None


_records = msgspec.json.Decoder(ActRecord)
_PLACE = "COALESCE(first_day, last_day, '9999')"


def follow_ups(
    connection: sqlite3.Connection,
    *,
    pair: str | None = None,
    actor: str | None = None,
    kinds: Sequence[Kind] = (),
    statuses: Sequence[Status] = (),
    states: Sequence[ActState] = (),
    first: dt.date | None = None,
    last: dt.date | None = None,
    dated: bool | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> FollowUpPage:
    """A page of acts.

    Args:
        connection: of the view.
        pair: only those that both actors of the pair take part in; `ALL` is every act.
        actor: only those of this actor.
        kinds: only those of these kinds; of every kind where empty.
        statuses: only those of these statuses.
        states: only those that stand in one of these states.
        first: only those whose days reach this day or a later one.
        last: only those whose days begin on this day or an earlier one.
        dated: only those of which a day is known, or only the others.
        cursor: of the page before.
        limit: acts at most.

    Raises:
        CursorError: the cursor is not one of this list.
    """
    where: list[str] = []
    values: list[Any] = []
    wanted = [] if actor is None else [actor]
    if pair is not None and pair != ALL:
        one, _, other = pair.partition("-")
        wanted += [one, other]
    for name in wanted:
        where.append("id IN (SELECT act FROM act_actors WHERE actor = ?)")
        values.append(name)
    for column, chosen in (("kind", kinds), ("status", statuses), ("state", states)):
        if chosen:
            where.append(f"{column} IN ({', '.join('?' * len(chosen))})")
            values += chosen
    if first is not None:
        where.append("COALESCE(last_day, first_day) >= ?")
        values.append(first.isoformat())
    if last is not None:
        where.append("COALESCE(first_day, last_day) <= ?")
        values.append(last.isoformat())
    if dated is not None:
        where.append(f"COALESCE(first_day, last_day) IS {'NOT ' if dated else ''}NULL")
    if cursor is not None:
        where.append(f"({_PLACE}, id) > (?, ?)")
        values += read_cursor(cursor, "follow-ups", str, str)
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    rows = connection.execute(
        f"SELECT id, {_PLACE} AS place, record FROM acts {condition} ORDER BY {_PLACE}, id LIMIT ?",  # noqa: S608 - names of our own
        (*values, limit + 1),
    ).fetchall()
    shown = rows[:limit]
    following = cursor_after("follow-ups", shown[-1]["place"], shown[-1]["id"]) if len(rows) > limit else None
    return FollowUpPage(items=tuple(_records.decode(row["record"]) for row in shown), next=following)


def follow_up(connection: sqlite3.Connection, act: str) -> ActRecord | None:
    """One act; None where it is not known, or no more."""
    row = connection.execute("SELECT record FROM acts WHERE id = ?", (act,)).fetchone()
    return None if row is None else _records.decode(row["record"])
