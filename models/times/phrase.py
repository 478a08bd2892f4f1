"""A phrase of time read by itself, as it stands in a report of acts to come or past."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Literal

from models.signal import Precision
from models.text.clean import clean
from models.times import days
from models.times.anchor import Anchor
from models.times.entries import Phrases
from models.times.expressions import Expression
from models.times.lengths import Length, from_now
from models.times.lexicon import read_lexicon
from models.times.meaning import Meaning, refers, underspecified
from models.times.parts import length_of
from models.times.sequence import joined, read_expressions
from models.times.tokens import Tokens, tokenise
from models.times.units import at_distance

PHRASES_FILE = Path(__file__).with_name("phrases.toml")
PRECISIONS: tuple[Precision, ...] = ("day", "week", "month", "season", "year", "vague", "none")

Role = Literal["act", "deadline", "postponed"]
"""What the phrase dates: an act, a deadline (that very day), or the new time of a postponed act."""


@cache
def phrases() -> Phrases:
    """The shipped phrases.

    Raises:
        LexiconError: the file breaks its schema.
    """
    return read_lexicon(PHRASES_FILE, Phrases)


def resolve(
    phrase: str,
    *,
    day: dt.date | None,
    future: bool,
    role: Role = "act",
    mentioned: dt.date | None = None,
) -> Meaning:
    """Read a phrase of time against the day of its article.

    Args:
        phrase: as told, with or without its preposition: "by the end of June", "Friday", "no date was set".
        day: the article's; without it the value has X for what is unknown, and there are no days.
        future: whether the phrase dates what is to come; otherwise what has happened.
        role: what it dates.
        mentioned: the day that the text spoke of before, for "the same day".

    Returns:
        The TIMEX3 type and value, and the inclusive days. A phrase that tells no time has precision "none"
        and an empty value; a range of two expressions has both values, joined by a slash.
    """
    lower = clean(phrase)[0].lower()
    tokens = tokenise(lower)
    anchor = Anchor(day, mentioned=None if mentioned is None else _mention(mentioned), date=mentioned)
    found = read_expressions(tokens, lower, None, anchor, tense=future)
    if day is None:
        return _undated(found)
    if any(_holds(lower, words) for words in phrases().undated):
        return underspecified("")
    if not found:
        vague = future and any(_holds(lower, words) for words in phrases().vague)
        return refers("FUTURE_REF", day) if vague else underspecified("")
    meaning = _placed(tokens, found, day, future=future)
    return _in_role(meaning, _introduction(tokens, found[0][0]), day, role) if future else meaning


def _mention(day: dt.date) -> Meaning:
    return Meaning("DATE", day.isoformat(), day, day, "day")


def _undated(found: list[tuple[Expression, Meaning]]) -> Meaning:
    """Without an article's day: the first expression, and no days."""
    if not found:
        return underspecified("")
    return found[0][1].without_days()


def _holds(lower: str, words: str) -> bool:
    at = lower.find(words)
    end = at + len(words)
    return at >= 0 and not lower[at - 1 : at].isalnum() and not lower[end : end + 1].isalnum()


def _introduction(tokens: Tokens, expression: Expression) -> str:
    """The words before an expression, without its article."""
    return " ".join(word for word in tokens.words[: expression.first] if word)


def _ends_in(introduction: str, cues: list[str]) -> bool:
    return any(introduction == cue or introduction.endswith(f" {cue}") for cue in cues)


def _placed(
    tokens: Tokens, found: list[tuple[Expression, Meaning]], day: dt.date, *, future: bool
) -> Meaning:
    """One meaning of all the expressions: the two ends of a range, or the first that tells days."""
    read = [
        (expression, _measured(tokens, expression, meaning, day, future=future))
        for expression, meaning in found
    ]
    dated = [item for item in read if item[1].precision != "none"]
    exact = [item for item in dated if item[1].type != "DURATION"] or dated or read
    place, first = exact[0]
    for following, last in exact[1:]:
        if not joined(tokens.classes[place.last : following.first]):
            break
        place, first = following, _through(first, last)
    return first


def _through(first: Meaning, last: Meaning) -> Meaning:
    """From the first day of one to the last of the other, as exact as the vaguer of the two."""
    if first.first is None or last.last is None or first.first > last.last:
        return first
    precision = max(first.precision, last.precision, key=PRECISIONS.index)
    return Meaning("DATE", f"{first.value}/{last.value}", first.first, last.last, precision)


def _measured(
    tokens: Tokens, expression: Expression, meaning: Meaning, day: dt.date, *, future: bool
) -> Meaning:
    """A length by the word before it: within it from now, so far ahead, or so far back."""
    length = (
        length_of(expression.parts) if expression.kind in ("length", "count_range", "vague_length") else None
    )
    if length is None or not future:
        return meaning
    words = tokens.words
    after = words[expression.last : expression.last + 1]
    if (
        after
        and after[0] in ("of", "after", "from", "before")
        and words[expression.last + 1 : expression.last + 2] != ["now"]
    ):
        return refers("FUTURE_REF", day)
    return _ahead(length, _introduction(tokens, expression), day, loose=after == ["or"])


def _ahead(length: Length, introduction: str, day: dt.date, *, loose: bool) -> Meaning:
    """A length ahead: the unit of time that lies so far off after "in", else all the days up to then."""
    within = from_now(length, day)
    if length.amount is None:
        return within
    if loose and length.unit == "D":
        return within._replace(last=days.add_days(length.from_day(day), 1))
    if _ends_in(introduction, phrases().distance):
        return at_distance(length, day)
    return within


def _in_role(meaning: Meaning, introduction: str, day: dt.date, role: Role) -> Meaning:
    """With "by" it begins on the day after the article's; a dated deadline is its day, a postponed act the new time."""
    if meaning.first is None or meaning.last is None:
        return meaning
    if role == "deadline" and meaning.precision == "day":
        return meaning._replace(first=meaning.last)
    if role != "postponed" and _ends_in(introduction, phrases().by) and meaning.last > day:
        whole_year = meaning.value.isdecimal() and meaning.last == days.months(meaning.last.year, 12)[1]
        return meaning._replace(
            first=days.add_days(day, 1), precision="year" if whole_year else meaning.precision
        )
    return meaning
