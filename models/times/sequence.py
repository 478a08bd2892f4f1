"""The expressions of a text read one after the other, each in the light of those before it."""

from __future__ import annotations

from models.times.anchor import AHEAD, PASSED, UNTOLD, Anchor, Tense
from models.times.around import Around
from models.times.expressions import Expression, find_expressions
from models.times.lengths import from_now
from models.times.meaning import Meaning, refers
from models.times.parts import length_of, letters
from models.times.tense import future_at
from models.times.tokens import Tokens
from models.times.units import at_distance

TENSED = frozenset((
    "month", "month_day", "month_day_range", "day_month", "day_range_month", "week_of_month", "week_of_day", "weekday", "weekend",
    "shifted_weekday", "season", "quarter", "half", "shifted_unit", "edge_of_unit", "length", "vague_length", "feast", "clock",
    "figures_date",
))  # fmt: skip
"""The kinds whose place may depend on the tense around them."""

MOST_JOINING = 3
"""Tokens between the ends of a range."""

_JOINED = frozenset(letters("HYPHEN TO AND ON IN BY DEFINITE"))
_LINKS = frozenset(letters("HYPHEN TO AND"))
_NEWLINE, _STOP = letters("NEWLINE"), letters("STOP")
_NEAR = 4
"""Words on either side of a weekday, among which "today" tells that it is none to come."""
_LENGTHS = frozenset(("length", "vague_length"))
_WITH_YEARS = frozenset(("month", "month_day", "day_month", "day_range_month", "month_day_range"))


def read_expressions(
    tokens: Tokens, lower: str, cased: str | None, anchor: Anchor, *, tense: bool | None = None
) -> list[tuple[Expression, Meaning]]:
    """Each expression with its meaning, in order.

    Args:
        tokens: of the lower-case text, or those around the words that times have.
        lower: the text in lower case.
        cased: the text as written, None where its case says nothing.
        anchor: the article's day.
        tense: True to read all as ahead, False as passed; None to let the words around each tell.
    """
    expressions = find_expressions(tokens, cased)
    read: list[tuple[Expression, Meaning]] = []
    last = 0
    told = UNTOLD if tense is None else AHEAD if tense else PASSED
    for index, expression in enumerate(expressions):
        around = told
        if tense is None and expression.kind in TENSED:
            around = _TenseAround(tokens, lower, cased, expression)
        anchor = _moved(anchor, tokens.classes[last : expression.first], around)
        if index + 1 < len(expressions):
            anchor = _with_later_year(anchor, tokens, expression, expressions[index + 1])
        meaning = _meaning(tokens, expression, anchor)
        if meaning is None:
            continue
        last = expression.last
        anchor = _following(anchor, expression, meaning)
        read.append((expression, meaning))
    return read


def _moved(anchor: Anchor, between: str, tense: Tense) -> Anchor:
    """What is still known of the expression before when the next comes, with the classes `between` them."""
    year, beside = anchor.year, anchor.beside
    since = None
    if beside is not None and beside.first is not None and joined(between):
        since = beside.first
    if _NEWLINE in between:
        year = beside = since = None
    elif _STOP in between:
        beside = None
    return Anchor(anchor.day, tense, anchor.mentioned, year, beside, since, anchor.date)


def joined(between: str) -> bool:
    """Whether two expressions are the ends of one range: "Friday to Sunday", "March and April"."""
    return 0 < len(between) <= MOST_JOINING and _JOINED.issuperset(between) and not _LINKS.isdisjoint(between)


def _with_later_year(anchor: Anchor, tokens: Tokens, one: Expression, other: Expression) -> Anchor:
    """The first end of a range takes the year that its last end tells: "between March and May 2020"."""
    if one.kind not in _WITH_YEARS or other.kind not in _WITH_YEARS or one.parts.has("YEAR YEAR_UNIT"):
        return anchor
    year = other.parts.number("YEAR")
    if year is None or not joined(tokens.classes[one.last : other.first]):
        return anchor
    months = "MONTH SHORT_MONTH DOUBTFUL_MONTH"
    later = (one.parts.number(months) or 0) > (other.parts.number(months) or 0)
    return Anchor(
        anchor.day, UNTOLD, anchor.mentioned, year - later, anchor.beside, anchor.since, anchor.date
    )


class _TenseAround(Tense):
    """The tense of the words around an expression, made out when it is first asked for."""

    def __init__(self, tokens: Tokens, lower: str, cased: str | None, expression: Expression) -> None:
        super().__init__(None)
        self._tokens = tokens
        self._lower = lower
        self._cased = cased
        self._expression = expression
        self._sought = False

    @property
    def future(self) -> bool | None:
        if not self._sought:
            self._sought = True
            self._told = _future(self._tokens, self._lower, self._cased, self._expression)
        return self._told


def _future(tokens: Tokens, lower: str, cased: str | None, expression: Expression) -> bool | None:
    # What follows a length says nothing of it: "the lowest in 20 years, but it will rise".
    is_length = expression.kind in _LENGTHS
    within = tokens.words[expression.first : expression.last]
    around = Around(lower, expression.start, expression.end, within, behind=not is_length)
    future = future_at(around, cased)
    if future and expression.kind == "weekday":
        return not _near_today(around)
    return future


def _near_today(around: Around) -> bool:
    for distance in range(_NEAR):
        if around.word(distance) == "today" or around.word(around.first - 1 - distance) == "today":
            return True
    return False


def _meaning(tokens: Tokens, expression: Expression, anchor: Anchor) -> Meaning | None:
    """A length after "in" or "within" lies ahead where the tense does; any other stands for itself."""
    if expression.kind in _LENGTHS and expression.first:
        before = tokens.words[expression.first - 1]
        if before in ("in", "within", "inside") and anchor.future:
            length = length_of(expression.parts)
            if length is not None and before != "in":
                return from_now(length, anchor.day)
            if length is not None and "-" not in tokens.words[expression.first : expression.last]:
                if length.amount is None:
                    return refers("FUTURE_REF", anchor.day)
                return at_distance(length, anchor.day)
    return expression.read(anchor)


def _following(anchor: Anchor, expression: Expression, meaning: Meaning) -> Anchor:
    """The anchor for what comes after an expression."""
    if meaning.first is None or meaning.last is None or meaning.precision in ("vague", "none"):
        return anchor
    year = anchor.year
    if expression.kind in _WITH_YEARS and expression.parts.has("YEAR") and anchor.day is not None:
        year = meaning.first.year if meaning.last < anchor.day else None
    date = meaning.first if meaning.precision == "day" and meaning.type != "DURATION" else anchor.date
    return Anchor(anchor.day, UNTOLD, meaning, year, meaning, None, date)
