"""The words of one expression, asked for by their part in it."""

from __future__ import annotations

from functools import cache, lru_cache

from models.times.grammar import grammar
from models.times.lengths import Length
from models.times.tokens import Tokens

HUNDRED = 100
_LONGEST = 16
"""Lengths of more tokens than this are not remembered."""


@cache
def letters(names: str) -> str:
    """The class characters of some class names, separated by blanks."""
    known = grammar().names
    return "".join(known[name] for name in names.split())


_LETTER_SETS: dict[str, frozenset[str]] = {}
"""By the names that this room asks for, and so no more than it has such texts."""


def letter_set(names: str) -> frozenset[str]:
    """The same as a set, made once for each text of names."""
    known = _LETTER_SETS.get(names)
    if known is None:
        known = _LETTER_SETS[names] = frozenset(letters(names))
    return known


_MEANINGS = grammar().meanings
_LINE_BREAK = letters("NEWLINE")


class Parts:
    """The tokens `[first, last)` of a text that make one expression of a kind; `classes` are theirs alone."""

    __slots__ = ("classes", "first", "last", "tokens")

    def __init__(self, tokens: Tokens, first: int, last: int) -> None:
        self.tokens = tokens
        self.first = first
        self.last = last
        self.classes = tokens.classes[first:last]

    def indexes(self, names: str) -> list[int]:
        """Where tokens of these classes stand."""
        wanted = letter_set(names)
        first = self.first
        return [first + at for at, letter in enumerate(self.classes) if letter in wanted]

    def has(self, names: str) -> bool:
        """Whether a token of these classes is among them."""
        wanted = letter_set(names)
        # A plain loop: most expressions have two or three tokens, and `isdisjoint` would cost more than all of them.
        for letter in self.classes:  # noqa: SIM110
            if letter in wanted:
                return True
        return False

    def word(self, names: str) -> str:
        """The first token of these classes, or nothing."""
        wanted = letter_set(names)
        for at, letter in enumerate(self.classes):
            if letter in wanted:
                return self.tokens.words[self.first + at]
        return ""

    def number(self, names: str) -> int | None:
        """What the first token of these classes stands for as a number."""
        word = self.word(names)
        told = _MEANINGS[word] if word else ""
        return None if told == "" else int(told)

    def numbers(self, names: str) -> list[int]:
        """What every token of these classes stands for, in order."""
        return [int(_MEANINGS[self.tokens.words[index]]) for index in self.indexes(names)]

    def text(self, names: str) -> str:
        """What the first token of these classes stands for as a value."""
        word = self.word(names)
        return str(_MEANINGS[word]) if word else ""

    def before(self) -> str:
        """The class of the token before, a line break at the start."""
        return self.tokens.classes[self.first - 1] if self.first else _LINE_BREAK

    def after(self) -> str:
        """The class of the token after, a line break at the end."""
        classes = self.tokens.classes
        return classes[self.last] if self.last < len(classes) else _LINE_BREAK

    def narrowed(self, first: int, last: int) -> Parts:
        """The same text, other tokens."""
        return Parts(self.tokens, first, last)


UNITS = (
    "DAY_UNIT WEEK_UNIT MONTH_UNIT QUARTER_UNIT YEAR_UNIT CENTURY_UNIT WEEKEND_UNIT OTHER_UNIT PLURAL_UNIT"
)
DIGITS = "DAY_NUMBER SMALL_NUMBER FOUR_DIGITS YEAR"


def length_of(parts: Parts) -> Length | None:
    """The length that a count and a unit tell, None without a unit."""
    first, last = parts.first, parts.last
    if last - first > _LONGEST:
        return _length_of(parts)
    # The token behind them tells whether a join stands between two counts.
    return _known_length(
        parts.tokens.classes[first : last + 1], tuple(parts.tokens.words[first : last + 1]), last - first
    )


@lru_cache(maxsize=4096)
def _known_length(classes: str, words: tuple[str, ...], last: int) -> Length | None:
    return _length_of(Parts(Tokens(classes, list(words), []), 0, last))


def _length_of(parts: Parts) -> Length | None:
    designator = parts.text(UNITS)
    if not designator:
        return None
    if parts.has("TO AND HYPHEN"):
        joins = [index for index in parts.indexes("TO AND HYPHEN") if _counts_follow(parts, index)]
        if joins:
            parts = parts.narrowed(joins[-1] + 1, parts.last)
    clock = "T" if designator.startswith("T") else ""
    digits = designator.removeprefix("T").rstrip("DWEMQYHS")
    unit = clock + designator.removeprefix("T")[len(digits) :]
    count = _count_of(parts)
    return _whole(Length(None if count is None else count * int(digits), unit))


def _counts_follow(parts: Parts, index: int) -> bool:
    """Whether a token stands between two counts: "three to five years", not "two and a half"."""
    counts = DIGITS + " COUNT_WORD"
    before, after = parts.narrowed(index - 1, index), parts.narrowed(index + 1, index + 2)
    joins_word = parts.tokens.words[index] == "-" and before.has("COUNT_WORD") and after.has("COUNT_WORD")
    return index > parts.first and before.has(counts) and after.has(counts) and not joins_word


def _count_of(parts: Parts) -> float | None:
    tokens = parts.tokens
    half = parts.has("HALF")
    if parts.has(DIGITS):
        count = _figures([tokens.words[index] for index in parts.indexes(DIGITS + " STOP COMMA")])
        return count + 0.5 if half else count
    if parts.has("COUNT_WORD"):
        count = 0.0
        for number in parts.numbers("COUNT_WORD"):
            count = max(count, 1.0) * number if number == HUNDRED else count + number
        return count + 0.5 if half else count
    if half:
        first = parts.indexes("HALF")[0]
        return 1.5 if parts.has("AND") and first > parts.indexes("AND")[0] else 0.5
    if parts.has("VAGUE"):
        return 2.0 if parts.word("VAGUE") == "couple" and parts.has("ARTICLE") else None
    return 1.0 if parts.has("ARTICLE") or not parts.has("PLURAL_UNIT") else None


def _figures(words: list[str]) -> float:
    """A number written in digits: a comma groups, a full stop is a decimal point."""
    text = "".join(word for word in words if word != ",")
    return float(text.rstrip(".")) if text.count(".") <= 1 else float(words[0])


def _whole(length: Length) -> Length:
    """Halves of an hour, a day and a year are told in whole smaller units."""
    smaller = {"TH": ("TM", 60), "D": ("TH", 24), "Y": ("M", 12)}
    if length.amount == 0.5 and length.unit in smaller:  # noqa: PLR2004 - a half
        unit, factor = smaller[length.unit]
        return Length(length.amount * factor, unit)
    return length
