"""Finds the time expressions of a text and reads each against an anchor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from models.times import clocks, dates, periods, sets, units
from models.times.anchor import Anchor
from models.times.context import accepted, ends_a_range
from models.times.meaning import Meaning
from models.times.parts import Parts
from models.times.patterns import kinds_in
from models.times.tokens import Tokens

Rule = Callable[[Parts, Anchor], Meaning | None]

RULES: dict[str, Rule] = {
    "iso_date": dates.iso_date,
    "figures_date": dates.figures_date,
    "clock": clocks.clock,
    "month_day_range": dates.month_day,
    "month_day": dates.month_day,
    "day_range_month": dates.month_day,
    "day_month": dates.month_day,
    "month": dates.month,
    "week_of_day": periods.week_of_day,
    "week_of_month": periods.week_of_month,
    "quarter": periods.quarter,
    "half": periods.half,
    "season": periods.season,
    "decade": periods.decade,
    "century": periods.century,
    "fiscal_year": periods.fiscal_year,
    "every": sets.every,
    "rate": sets.rate,
    "repeated": sets.repeated,
    "frequency": sets.frequency,
    "same_period_earlier": units.same_period_earlier,
    "ago": units.ago,
    "in_time": units.in_time,
    "rolling": units.rolling,
    "edge_of_unit": units.edge_of_unit,
    "weekend": clocks.weekend,
    "weekday_of_week": clocks.weekday_of_week,
    "shifted_weekday": clocks.shifted_weekday,
    "weekday": clocks.weekday,
    "relative_day": clocks.relative_day,
    "day_part": clocks.day_part,
    "shifted_unit": units.shifted_unit,
    "entire_unit": units.entire_unit,
    "recent": units.recent,
    "horizon": units.horizon,
    "count_range": units.length,
    "length": units.length,
    "vague_length": units.vague_length,
    "the_day": clocks.the_day,
    "feast": dates.feast,
    "year": dates.year,
    "reference": units.reference,
}
"""What reads each kind of expression in patterns.py; a range is read once for each of its ends."""


class Expression:
    """An expression before it is read: its kind and the tokens that it is made of.

    The end of a range has the words of both in `parts`, but for the number of the other end. It stands at the
    tokens `[first, last)` of the text, at the characters `[start, end)`.
    """

    __slots__ = ("end", "first", "kind", "last", "parts", "start")

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self, kind: str, parts: Parts, first: int, last: int, start: int, end: int
    ) -> None:
        self.kind = kind
        self.parts = parts
        self.first = first
        self.last = last
        self.start = start
        self.end = end

    def read(self, anchor: Anchor) -> Meaning | None:
        """What it means against an anchor; None where its figures are no time."""
        return RULES[self.kind](self.parts, anchor)


def find_expressions(tokens: Tokens, cased: str | None) -> list[Expression]:
    """Find the expressions of a text in order.

    Args:
        tokens: of the lower-case text.
        cased: the text as written, which tells May from may; None where its case says nothing.
    """
    found: list[Expression] = []
    for first, kind, last in kinds_in(tokens.classes):
        parts = Parts(tokens, first, last)
        if not accepted(kind, parts, cased):
            continue
        if kind in _RANGES:
            found.extend(_ends(kind, parts))
        else:
            start, end = tokens.span(first, last)
            found.append(Expression(kind, parts, first, last, start, end))
    return found


_RANGES = {
    "month_day_range": dates.NUMBERED,
    "day_range_month": dates.NUMBERED,
    "count_range": "HYPHEN TO AND",
}


def _ends(kind: str, parts: Parts) -> Iterator[Expression]:
    """A range as two expressions: each keeps the words that both share and drops the other's number."""
    tokens = parts.tokens
    if kind == "count_range":
        join = parts.indexes("HYPHEN TO AND")[-1 if tokens.words[parts.last - 2] != "-" else 0]
        first, second = (parts.first, join), (join + 1, parts.last)
    else:
        numbered = parts.indexes(dates.NUMBERED)
        one, other = numbered[0], numbered[-1]
        first = (parts.first, one + 1) if kind == "month_day_range" else (one, one + 1)
        second = (other, other + 1) if kind == "month_day_range" else (other, parts.last)
    counts = kind == "month_day_range" and not ends_a_range(parts)
    for start, end in (first,) if counts else (first, second):
        kept = [
            index
            for index in range(parts.first, parts.last)
            if start <= index < end or _shared(kind, parts, index)
        ]
        narrow = Tokens(
            "".join(tokens.classes[index] for index in kept),
            [tokens.words[index] for index in kept],
            [tokens.starts[index] for index in kept],
        )
        left, right = tokens.span(start, end)
        yield Expression(kind, Parts(narrow, 0, len(kept)), start, end, left, right)


def _shared(kind: str, parts: Parts, index: int) -> bool:
    """Whether a token of one end also belongs to the other: the month and year of days, the unit of counts."""
    names = "PLURAL_UNIT YEAR_UNIT" if kind == "count_range" else "MONTH SHORT_MONTH DOUBTFUL_MONTH YEAR STOP"
    return bool(parts.narrowed(index, index + 1).has(names))
