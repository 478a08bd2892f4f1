"""Pairs: the overview with what each has gone through lately, and the daily history of one."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from stream.records.pair import ALL, Change, PairEvidence, PairRecord
from stream.serve.view.cursor import cursor_after, read_cursor

SPARK_DAYS: Final = 30

PairOrder = Literal[
    "-tension", "tension", "-d1", "d1", "-d7", "d7", "-d30", "d30", "-z", "z", "-as_of", "as_of", "pair"
]
"""By what pairs are ordered; "-" puts the largest first. Those without the value come last in "-", first else."""

_NOWHERE: Final = -1e9


class PairOverview(msgspec.Struct, frozen=True, kw_only=True):
    """Where a pair stands, in short.

    `spark` is its tension at the end of each of the last 30 UTC days, the oldest first and today last, null where
    nothing is known of a day. `why` is the strongest of its evidence.
    """

    pair: str
    as_of: Annotated[dt.datetime, Meta(tz=True)]
    escalation: float
    de_escalation: float
    tension: Annotated[float, Meta(ge=0, le=100)]
    change: Change
    z: float | None
    articles: int
    stories: int
    sparse: bool
    spark: tuple[float | None, ...]
    why: tuple[PairEvidence, ...]


class PairPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page of pairs; `next` is the cursor of the page after it, null on the last. `today` is the last day of `spark`."""

    items: tuple[PairOverview, ...]
    today: dt.date | None
    next: str | None


class PairDay(msgspec.Struct, frozen=True, kw_only=True):
    """How a pair stood when a UTC day ended, or now where the day is today."""

    day: dt.date
    as_of: Annotated[dt.datetime, Meta(tz=True)]
    tension: Annotated[float, Meta(ge=0, le=100)]
    escalation: float
    de_escalation: float
    articles: int
    stories: int
    sparse: bool


_why = msgspec.json.Decoder(tuple[PairEvidence, ...])
_records = msgspec.json.Decoder(PairRecord)


def overview(
    connection: sqlite3.Connection,
    *,
    order: PairOrder = "-tension",
    actor: str | None = None,
    among: Sequence[str] | None = None,
    sparse: bool | None = None,
    min_tension: float | None = None,
    cursor: str | None = None,
    limit: int = 100,
) -> PairPage:
    """A page of pairs, without `ALL`.

    Args:
        connection: of the view.
        order: by what they are ordered; the same value is ordered by the pair's name.
        actor: only pairs of this actor.
        among: only these pairs.
        sparse: only those with too little to judge, or only the others.
        min_tension: only pairs of at least this tension.
        cursor: of the page before.
        limit: pairs at most.

    Raises:
        CursorError: the cursor is not one of this order.
    """
    where: list[str] = ["pair != ?"]
    values: list[Any] = [ALL]
    if actor is not None:
        where.append("(pair LIKE ? ESCAPE '\\' OR pair LIKE ? ESCAPE '\\')")
        values += [f"{_literal(actor)}-%", f"%-{_literal(actor)}"]
    if among is not None:
        where.append("pair IN (SELECT value FROM json_each(?))")
        values.append(msgspec.json.encode(among).decode())
    if sparse is not None:
        where.append("sparse = ?")
        values.append(sparse)
    if min_tension is not None:
        where.append("tension >= ?")
        values.append(min_tension)
    column = order.lstrip("-")
    by = column if column in {"pair", "as_of"} else f"COALESCE({column}, {_NOWHERE})"
    sign, way = ("<", "DESC") if order.startswith("-") else (">", "ASC")
    if cursor is not None:
        kind = str if column in {"pair", "as_of"} else float
        value, name = read_cursor(cursor, f"pairs {order}", kind, str)
        where.append(f"({by} {sign} ? OR ({by} = ? AND pair > ?))")
        values += [value, value, name]
    rows = connection.execute(
        f"SELECT *, {by} AS place FROM pairs WHERE {' AND '.join(where)} ORDER BY {by} {way}, pair LIMIT ?",  # noqa: S608 - names of our own
        (*values, limit + 1),
    ).fetchall()
    shown = rows[:limit]
    today = latest_day(connection)
    sparks = sparklines(connection, [row["pair"] for row in shown], today)
    following = (
        cursor_after(f"pairs {order}", shown[-1]["place"], shown[-1]["pair"]) if len(rows) > limit else None
    )
    return PairPage(
        items=tuple(_overview(row, sparks[row["pair"]]) for row in shown), today=today, next=following
    )


def latest_day(connection: sqlite3.Connection) -> dt.date | None:
    """Today, as the pairs tell it: the newest day that any of them has."""
    (day,) = connection.execute("SELECT MAX(day) FROM days").fetchone()
    return None if day is None else dt.date.fromisoformat(day)


def sparklines(
    connection: sqlite3.Connection, pairs: Iterable[str], today: dt.date | None
) -> dict[str, tuple[float | None, ...]]:
    """The tension of each pair on the last 30 days, the oldest first."""
    pairs = list(pairs)
    if today is None:
        return dict.fromkeys(pairs, (None,) * SPARK_DAYS)
    days = [(today - dt.timedelta(days=back)).isoformat() for back in range(SPARK_DAYS - 1, -1, -1)]
    place = {day: index for index, day in enumerate(days)}
    known: dict[str, list[float | None]] = {pair: [None] * SPARK_DAYS for pair in pairs}
    rows = connection.execute(
        "SELECT d.pair, d.day, d.tension FROM json_each(?) AS wanted JOIN days AS d ON d.pair = wanted.value"
        " AND d.day BETWEEN ? AND ?",
        (msgspec.json.encode(pairs).decode(), days[0], days[-1]),
    )
    for pair, day, tension in rows:
        known[pair][place[day]] = tension
    return {pair: tuple(tensions) for pair, tensions in known.items()}


def tensions(
    connection: sqlite3.Connection, pairs: Iterable[str], *, first: dt.date, last: dt.date
) -> dict[str, tuple[tuple[dt.date, float], ...]]:
    """The tension of each pair on the days between two that are known, the oldest first."""
    known: dict[str, list[tuple[dt.date, float]]] = {pair: [] for pair in pairs}
    rows = connection.execute(
        "SELECT d.pair, d.day, d.tension FROM json_each(?) AS wanted JOIN days AS d ON d.pair = wanted.value"
        " AND d.day BETWEEN ? AND ? ORDER BY d.pair, d.day",
        (msgspec.json.encode(list(known)).decode(), first.isoformat(), last.isoformat()),
    )
    for pair, day, tension in rows:
        known[pair].append((dt.date.fromisoformat(day), tension))
    return {pair: tuple(days) for pair, days in known.items()}


def first_day(connection: sqlite3.Connection, pair: str) -> dt.date | None:
    """The oldest day of a pair that is kept."""
    (day,) = connection.execute("SELECT MIN(day) FROM days WHERE pair = ?", (pair,)).fetchone()
    return None if day is None else dt.date.fromisoformat(day)


def pair_record(connection: sqlite3.Connection, pair: str) -> PairRecord | None:
    """The latest record of a pair, of `ALL` too; None where there is none."""
    row = connection.execute("SELECT record FROM pairs WHERE pair = ?", (pair,)).fetchone()
    return None if row is None else _records.decode(row["record"])


def pair_history(
    connection: sqlite3.Connection, pair: str, *, first: dt.date | None = None, last: dt.date | None = None
) -> tuple[PairDay, ...]:
    """The days of a pair, oldest first; days of which nothing is known are left out."""
    rows = connection.execute(
        "SELECT * FROM days WHERE pair = ? AND day BETWEEN ? AND ? ORDER BY day",
        (pair, (first or dt.date.min).isoformat(), (last or dt.date.max).isoformat()),
    )
    return tuple(
        PairDay(
            day=dt.date.fromisoformat(row["day"]),
            as_of=dt.datetime.fromisoformat(row["as_of"]),
            tension=row["tension"],
            escalation=row["escalation"],
            de_escalation=row["de_escalation"],
            articles=row["articles"],
            stories=row["stories"],
            sparse=bool(row["sparse"]),
        )
        for row in rows
    )


def _overview(row: sqlite3.Row, spark: tuple[float | None, ...]) -> PairOverview:
    return PairOverview(
        pair=row["pair"],
        as_of=dt.datetime.fromisoformat(row["as_of"]),
        escalation=row["escalation"],
        de_escalation=row["de_escalation"],
        tension=row["tension"],
        change=Change(row["d1"], row["d7"], row["d30"]),
        z=row["z"],
        articles=row["articles"],
        stories=row["stories"],
        sparse=bool(row["sparse"]),
        spark=spark,
        why=_why.decode(row["why"]),
    )


def _literal(text: str) -> str:
    """The text as LIKE takes it for itself."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
