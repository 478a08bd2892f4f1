"""The extractor of time expressions."""

from __future__ import annotations

from typing import Any, ClassVar

from models.mentions import TimeMention
from models.reading import Reading
from models.text.document import Document
from models.text.phrases import PhraseScanner
from models.times.anchor import Anchor
from models.times.expressions import Expression
from models.times.near import marks, tokens_near_times
from models.times.parts import letters
from models.times.patterns import patterns_by_opening
from models.times.sequence import read_expressions
from models.times.tokens import Tokens

_FULL_DATES = frozenset(("iso_date", "figures_date", "month_day", "day_month"))


class TimeExtractor:
    """Finds time expressions and places them by the document's day and the tense around each.

    Without a day it finds the same expressions, with values that have X for what is unknown, and no days.
    """

    name: ClassVar[str] = "times"
    needs: ClassVar[tuple[str, ...]] = ()

    def __init__(self) -> None:
        self.triggers: frozenset[str] = frozenset()
        self.scanners: tuple[PhraseScanner[Any], ...] = (marks(),)
        patterns_by_opening()

    def read(self, document: Document, reading: Reading) -> tuple[TimeMention, ...]:
        """The expressions in order; a range like "11 to 17 November" gives one for each end."""
        del reading
        tokens = tokens_near_times(document)
        mentions: list[TimeMention] = []
        for expression, meaning in read_expressions(
            tokens, document.lower, document.clean, Anchor(document.day)
        ):
            if expression.kind in _FULL_DATES and _stands_alone(tokens, expression):
                continue
            known = meaning if document.day is not None else meaning.without_days()
            mentions.append(
                TimeMention(
                    expression.start,
                    expression.end,
                    known.type,
                    known.value,
                    known.first,
                    known.last,
                    known.precision,
                )
            )
        return tuple(mentions)


def _stands_alone(tokens: Tokens, expression: Expression) -> bool:
    """Whether a date with its year is a line by itself, which dates the report and is none of its words."""
    line_break = letters("NEWLINE")
    classes = tokens.classes
    before = classes[expression.first - 1 : expression.first] or line_break
    after = classes[expression.last : expression.last + 1] or line_break
    return before == after == line_break and expression.parts.has("YEAR")
