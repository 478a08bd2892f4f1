"""Whether words that could be a time expression are one where they stand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models.times.entries import ContextEntries
from models.times.lexicon import read_lexicon
from models.times.parts import DIGITS as FIGURES
from models.times.parts import Parts, letter_set
from models.times.tokens import UNKNOWN

CONTEXT_FILE = Path(__file__).with_name("context.toml")
_SHORT_MONTH_INTRODUCTIONS = "IN OF TO AFTER BEFORE BY"
_MONTH_INTRODUCTIONS = "IN OF TO AFTER BEFORE BY OVER AND HYPHEN SLASH OPEN"
FIRST_PLAIN_YEAR = 1800
"""Earlier years are only those after a preposition."""


_WORDS = read_lexicon(CONTEXT_FILE, ContextEntries)


def accepted(kind: str, parts: Parts, cased: str | None) -> bool:
    """Whether the expression is one in its place.

    Args:
        kind: the pattern that it fits.
        parts: its words.
        cased: the whole text as written, None where its case says nothing.
    """
    check = _CHECKS.get(kind)
    return check is None or check(parts, cased)


def ends_a_range(parts: Parts) -> bool:
    """Whether the second of two days of a month is a day, and no count of what follows: "on June 3 to 14 states"."""
    words = parts.tokens.words
    if parts.last >= len(words) or parts.after() != UNKNOWN:
        return True
    before = words[parts.first - 1] if parts.first else ""
    return before in _WORDS.before_ranges or words[parts.last] in _WORDS.after_ranges


def _capital(parts: Parts, names: str, cased: str | None) -> bool:
    if cased is None:
        return True
    wanted, starts = letter_set(names), parts.tokens.starts
    for at, letter in enumerate(parts.classes):
        if letter in wanted and not cased[starts[parts.first + at]].isupper():
            return False
    return True


def _month(parts: Parts, cased: str | None) -> bool:
    if not _dated(parts, cased):
        return False
    if not parts.has("SHORT_MONTH DOUBTFUL_MONTH") or parts.last - parts.first - parts.has("STOP") > 1:
        return True
    if parts.has("SHORT_MONTH") and parts.after() in letter_set("HYPHEN"):
        return False
    names = _SHORT_MONTH_INTRODUCTIONS if parts.has("SHORT_MONTH") else _MONTH_INTRODUCTIONS
    return cased is None or parts.before() in letter_set(names)


def _dated(parts: Parts, cased: str | None) -> bool:
    before = parts.tokens.words[parts.first - 1] if parts.first else ""
    named = before in _WORDS.named_months and parts.has("DOUBTFUL_MONTH")
    return not named and _capital(parts, "MONTH SHORT_MONTH DOUBTFUL_MONTH", cased)


def _season(parts: Parts, _cased: str | None) -> bool:
    if not parts.has("DOUBTFUL_SEASON") or parts.has("YEAR YEAR_UNIT"):
        return True
    if parts.after() in letter_set("OF"):
        return False
    return parts.last - parts.first > 1 or parts.before() in letter_set("IN BY AFTER")


def _year(parts: Parts, _cased: str | None) -> bool:
    before, after = parts.before(), parts.after()
    if parts.has("APOSTROPHE"):
        return (
            before in letter_set("IN AFTER BEFORE OF") and parts.number("DAY_NUMBER SMALL_NUMBER") is not None
        )
    if after in letter_set("COUNTED PLURAL_UNIT COLON SLASH PLUS") or before in letter_set(
        "COUNTED COLON SLASH PLUS"
    ):
        return False
    number = parts.number("YEAR") or 0
    tokens = parts.tokens
    previous = tokens.words[parts.first - 1] if parts.first else ""
    if previous in _WORDS.counted_before or _joined(parts):
        return False
    if parts.last - parts.first > 1 or before in letter_set("IN AFTER BEFORE BY OF FISCAL"):
        return True
    if number < FIRST_PLAIN_YEAR:
        return False
    return not (before == UNKNOWN == after and number % 100 == 0)


def _joined(parts: Parts) -> bool:
    """Whether the figures run on into others without a blank: 3,2000 or 2000.5."""
    tokens = parts.tokens
    start, end = tokens.span(parts.first, parts.last)
    comma = parts.before() in letter_set("COMMA STOP") and tokens.starts[parts.first - 1] + 1 == start
    runs_on = (
        parts.after() in letter_set("COMMA STOP")
        and parts.last + 1 < len(tokens.words)
        and tokens.words[parts.last + 1][:1].isdecimal()
        and tokens.starts[parts.last + 1] == end + 1
    )
    return comma or runs_on


def _weekday(parts: Parts, cased: str | None) -> bool:
    if not _capital(parts, "WEEKDAY SHORT_WEEKDAY", cased):
        return False
    words = parts.tokens.words
    before = words[parts.first - 1] if parts.first else ""
    after = words[parts.last] if parts.last < len(words) else ""
    return before not in _WORDS.named_days and after not in _WORDS.newspapers


def _length(parts: Parts, cased: str | None) -> bool:
    words = parts.tokens.words
    first, last = parts.first, parts.last
    before = words[first - 1] if first else ""
    if words[first:last] == ["one", "day"] and _someday(parts, before):
        return False
    if before == "$" or _tail(parts) or (parts.has("YEAR") and not parts.has("PLURAL_UNIT")):
        return False
    if (
        last < len(words)
        and words[last] in _WORDS.named_lengths
        and _capital(parts, "PLURAL_UNIT DAY_UNIT", cased)
    ):
        return cased is None
    return not (parts.has("CENTURY_UNIT") and before == "the")


def _tail(parts: Parts) -> bool:
    """Whether the count is the end of a longer figure: the 925 of 4,925 or of 4.925."""
    tokens, first = parts.tokens, parts.first
    if first < 2 or not parts.narrowed(first, first + 1).has(FIGURES):  # noqa: PLR2004 - a mark and what it joins
        return False
    joined = tokens.starts[first - 1] + 1 == tokens.starts[first] and tokens.words[first - 1] in (",", ".")
    return joined and tokens.words[first - 2].isdecimal()


def _relative_day(parts: Parts, cased: str | None) -> bool:
    """Whether today is no part of a name: USA Today."""
    if cased is None or parts.first == 0 or not cased[parts.tokens.starts[parts.first]].isupper():
        return True
    return not (parts.before() == UNKNOWN and cased[parts.tokens.starts[parts.first - 1]].isupper())


def _someday(parts: Parts, before: str) -> bool:
    """Whether "one day" means a day unknown: "could one day clash", "One day, …"."""
    if parts.after() in letter_set("OF AFTER BEFORE AGO EARLIER LATER"):
        return False
    return (
        before in _WORDS.modals
        or parts.before() in letter_set("NEWLINE STOP")
        or parts.after() in letter_set("COMMA")
    )


def _frequency(parts: Parts, cased: str | None) -> bool:
    """Whether it is no newspaper: the Daily Courier."""
    if cased is None or not _capital(parts, "FREQUENCY", cased):
        return True
    return parts.last >= len(parts.tokens.words) or not cased[parts.tokens.starts[parts.last]].isupper()


def _reference(parts: Parts, _cased: str | None) -> bool:
    before = parts.tokens.words[parts.first - 1] if parts.first else ""
    if parts.text("REFERENCE") == "FUTURE_REF" and parts.after() in letter_set("AFTER BEFORE"):
        return False
    return not (parts.word("REFERENCE") == "soon" and before in _WORDS.not_soon)


_CHECKS: dict[str, Callable[[Parts, str | None], bool]] = {
    "month": _month,
    "month_day": _dated,
    "month_day_range": _dated,
    "day_month": _dated,
    "day_range_month": _dated,
    "week_of_month": _dated,
    "season": _season,
    "year": _year,
    "weekday": _weekday,
    "shifted_weekday": _weekday,
    "length": _length,
    "relative_day": _relative_day,
    "reference": _reference,
    "frequency": _frequency,
}
