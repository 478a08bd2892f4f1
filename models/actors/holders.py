"""Office-holders and the months in which they spoke for a state or body, read from holders.toml."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from models.actors.entries import words
from models.errors import LexiconError
from models.lexicons import Lexicons

GRACE = 3
"""Months before and after a term in which the full name still stands for the state: elected, or just left."""

_OPEN = 9999 * 12


class Term(NamedTuple):
    """One person's time for one actor; `first` and `last` count months from year 0."""

    actor: str
    person: str
    first: int
    last: int

    def covers(self, day: dt.date, grace: int = 0) -> bool:
        """Whether `day` is within the term, give or take `grace` months."""
        month = day.year * 12 + day.month
        return self.first - grace <= month <= self.last + grace


class Holders(NamedTuple):
    """Terms by full name, in every spelling, and by surname.

    `common` surnames need an introduction; `words` are surnames that never stand for anyone by themselves.
    """

    by_name: Mapping[str, tuple[Term, ...]]
    by_surname: Mapping[str, tuple[Term, ...]]
    common: frozenset[str]
    words: frozenset[str]


def read_holders(lexicons: Lexicons, known: Collection[str]) -> Holders:
    """Read holders.toml.

    Args:
        lexicons: where it stands.
        known: the ids of all actors.

    Raises:
        LexiconError: a row breaks the schema.
    """
    raw = lexicons.load("actors/holders.toml")
    by_name: dict[str, list[Term]] = {}
    by_surname: dict[str, list[Term]] = {}
    for actor, rows in raw.get("holders", {}).items():
        if not isinstance(rows, list):
            raise LexiconError(f"holders.toml: {actor} must be a list of rows; write {actor} = [[…]]")
        if actor not in known:
            raise LexiconError(
                f"holders.toml: {actor} is no actor; add it to organisations.toml or correct the id"
            )
        for row in rows:
            term, surnames = _row(actor, row)
            by_name.setdefault(term.person, []).append(term)
            for surname in surnames:
                _add(by_surname, surname, term)
                if term.person.endswith(surnames[0]):
                    _add(by_name, term.person.removesuffix(surnames[0]) + surname, term)
    return Holders(
        by_name={name: tuple(terms) for name, terms in by_name.items()},
        by_surname={name: tuple(terms) for name, terms in by_surname.items()},
        common=frozenset(words(raw, "common", "holders.toml")),
        words=frozenset(words(raw, "words", "holders.toml")),
    )


def _row(actor: str, row: Any) -> tuple[Term, list[str]]:
    where = f"holders.toml: {actor} {row!r}"
    if not isinstance(row, list) or len(row) not in (3, 4) or set(map(type, row)) != {str}:
        raise LexiconError(
            f'{where}: write ["Full Name", "2001-01", "2005-01"] and the surname if it is not the last word'
        )
    name, first, last = row[:3]
    surnames = row[3].split("/") if len(row) == 4 and row[3] else [name.rpartition(" ")[2]]  # noqa: PLR2004 - optional column
    term = Term(actor, name, _month(first, where), _month(last, where) if last else _OPEN)
    if term.last < term.first:
        raise LexiconError(f"{where}: the term ends before it begins; swap or correct the months")
    return term, surnames


def _month(value: str, where: str) -> int:
    year, _, month = value.partition("-")
    if len(value) != len("2001-01") or not (year.isdigit() and month.isdigit()):
        raise LexiconError(f'{where}: {value!r} is no month; write "2001-01"')
    return int(year) * 12 + int(month)


def _add(table: dict[str, list[Term]], key: str, term: Term) -> None:
    terms = table.setdefault(key, [])
    if term not in terms:
        terms.append(term)
