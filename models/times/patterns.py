"""Which sequences of word classes are time expressions.

A pattern is written in the class names of the grammar in capitals, which stand for one token each, and in
the composites. Blanks mean nothing.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from models.times.composites import COMPOSITES
from models.times.grammar import grammar
from models.times.tokens import UNKNOWN


class Pattern(NamedTuple):
    """A kind of expression: the classes that it may open with, and the sequences that it may be."""

    kind: str
    opens: str
    text: str


PATTERNS = (
    Pattern(
        "iso_date",
        "YEAR",
        "YEAR HYPHEN DAY_NUMBER HYPHEN DAY_NUMBER | YEAR SLASH DAY_NUMBER SLASH DAY_NUMBER",
    ),
    Pattern(
        "figures_date",
        "DAY_NUMBER",
        "DAY_NUMBER SLASH DAY_NUMBER SLASH [YEAR DAY_NUMBER SMALL_NUMBER]"
        " | DAY_NUMBER STOP DAY_NUMBER STOP YEAR | (?<=ON) DAY_NUMBER SLASH DAY_NUMBER (?! SLASH)",
    ),
    Pattern(
        "clock",
        "DAY_NUMBER SMALL_NUMBER FOUR_DIGITS YEAR CLOCK_WORD WEEKDAY RELATIVE_DAY",
        "CLOCKTIME (?: COMMA? ON? (?: DATEFORM | WEEKDAY | RELATIVE_DAY))?"
        " | (?: WEEKDAY | RELATIVE_DAY) [COMMA AT]{0,2} CLOCKTIME",
    ),
    Pattern(
        "month_day_range",
        "DAYNAMES MONTHNAMES",
        "DAYNAME? MONTHS NUMBERED (?: COMMA NUMBERED){0,6} JOIN NUMBERED"
        " (?! [PLURAL_UNIT HYPHEN COLON OF MONTHNAMES] | STOP DAY_NUMBER)"
        " (?: COMMA? YEAR)?",
    ),
    Pattern(
        "month_day",
        "DAYNAMES MONTHNAMES LAST NEXT THIS",
        "DAYNAME? [LAST NEXT THIS]? MONTHS NUMBERED (?! [PLURAL_UNIT COLON]) (?: COMMA? OF? YEARNAME)?"
        " | MONTHS COUNT_WORD (?! [OTHER_WORD HYPHEN COUNTED COUNT_WORD UNITS]) (?: COMMA? YEAR)?",
    ),
    Pattern(
        "day_range_month",
        "DEFINITE NUMBERS",
        "DEFINITE? NUMBERED (?: COMMA NUMBERED){0,6} JOIN DEFINITE? NUMBERED OF? MONTHS (?: COMMA? YEAR)?",
    ),
    Pattern(
        "day_month",
        "DAYNAMES DEFINITE NUMBERS",
        "DAYNAME? DEFINITE? NUMBERED OF? MONTHS (?: COMMA? OF? YEARNAME)?",
    ),
    Pattern(
        "month",
        "EDGES SHIFTS MONTHNAMES",
        "(?: EDGE | DEFINITE? SHIFT)? MONTHS"
        " (?: COMMA? [OF IN]? YEARNAME | APOSTROPHE [DAY_NUMBER SMALL_NUMBER])?",
    ),
    Pattern(
        "week_of_month",
        "DEFINITE ORDINAL SECOND LAST",
        "DEFINITE? [ORDINAL SECOND LAST] WEEK_UNIT [OF IN] MONTHS (?: COMMA? OF? YEARNAME)?",
    ),
    Pattern(
        "week_of_day",
        "DEFINITE WEEK_UNIT",
        "DEFINITE? WEEK_UNIT [OF EARLY START IN]{1,2} DATEFORM",
    ),
    Pattern(
        "quarter",
        "EDGES ORDINAL SECOND LAST QUARTER_LABEL",
        "EDGE? DEFINITE? [ORDINAL SECOND LAST] HYPHEN? QUARTER_UNIT (?: [OF IN]? YEARNAME)?"
        " | QUARTER_LABEL (?: OF? YEARNAME)?",
    ),
    Pattern(
        "half",
        "DEFINITE ORDINAL SECOND LAST",
        "DEFINITE? [ORDINAL SECOND LAST] HALF OF (?: YEARNAME | MONTHS (?: COMMA? YEAR)?)",
    ),
    Pattern(
        "season",
        "EDGES SHIFTS SEASON DOUBTFUL_SEASON",
        "(?: EDGE DEFINITE? | SHIFT)? DEFINITE? SHIFT? ANYSEASON (?: COMMA? [OF IN]? YEARNAME)?",
    ),
    Pattern("decade", "EDGES APOSTROPHE DECADE", "EDGE? DEFINITE? APOSTROPHE? DECADE"),
    Pattern("century", "EDGES ORDINAL SECOND", "EDGE? DEFINITE? [ORDINAL SECOND] HYPHEN? CENTURY_UNIT"),
    Pattern("fiscal_year", "FISCAL", "FISCAL YEAR_UNIT? YEAR"),
    Pattern(
        "every",
        "EVERY",
        "EVERY OTHER? (?: COUNT FILLER{0,3} UNIT | BIG_UNIT | WEEKEND_UNIT | WEEKDAY | DAY_PART | ANYSEASON | DATEFORM | MONTHS)"
        " DAY_PART?",
    ),
    Pattern(
        "rate",
        "TIMES PER ARTICLE",
        "TIMES ARTICLE UNIT | PER UNIT"
        " | (?<=[DAY_NUMBER SMALL_NUMBER FOUR_DIGITS COUNT_WORD COUNTED YEAR]) ARTICLE ONE_UNIT"
        " (?! [AGO EARLIER LATER HENCE BEFORE AFTER APOSTROPHE])",
    ),
    Pattern("repeated", "REPEATED_WEEKDAY", "REPEATED_WEEKDAY"),
    Pattern("frequency", "FREQUENCY", "FREQUENCY"),
    Pattern(
        "same_period_earlier",
        "DEFINITE SAME",
        "DEFINITE? SAME [PERIOD TIME DAY_UNIT WEEK_UNIT MONTH_UNIT QUARTER_UNIT]"
        " (?: IN? DEFINITE? OF? LAST YEAR_UNIT | ARTICLE YEAR_UNIT [AGO EARLIER BEFORE])",
    ),
    Pattern("ago", "COUNTS", "LENGTH (?: [AGO EARLIER LATER HENCE] | BY [REFERENCE RELATIVE_DAY])"),
    Pattern("in_time", "COUNTS", "LENGTH (?: APOSTROPHE S_LETTER? | S_LETTER) TIME"),
    Pattern(
        "rolling",
        "DEFINITE SHIFTS",
        "DEFINITE? SHIFT{1,2} (?: COUNT [TO AND HYPHEN])? COUNT FILLER{0,3} UNIT | DEFINITE? PAST FILLER{0,3} UNIT"
        " | DEFINITE? [NEXT COMING LAST FOLLOWING] FILLER{0,3} PLURAL_UNIT",
    ),
    Pattern(
        "edge_of_unit",
        "EDGES",
        "DEFINITE? [EARLY START MIDDLE LATE END LATER EARLIER] [OF IN] (?: DEFINITE | THIS | LAST | NEXT | SAME | DEFINITE [LAST FOLLOWING COMING SAME NEXT])"
        " BIG_UNIT | NEARNESS HYPHEN? SHIFT BIG_UNIT",
    ),
    Pattern(
        "weekend",
        "EDGES SHIFTS",
        "(?: EDGE? DEFINITE SHIFT? | EDGE? SHIFT) [COMING LAST PAST]? WEEKEND_UNIT",
    ),
    Pattern("weekday_of_week", "WEEKDAY", "WEEKDAY OF? [NEXT LAST THIS] WEEK_UNIT"),
    Pattern("shifted_weekday", "DEFINITE SHIFTS", "DEFINITE? SHIFT COMING? WEEKDAY DAY_PART?"),
    Pattern(
        "weekday",
        "LATER EARLIER LATE EARLY DAYNAMES",
        "[LATER EARLIER LATE EARLY] ON? WEEKDAY DAY_PART? | WEEKDAY DAY_PART? | (?<=ON) SHORT_WEEKDAY",
    ),
    Pattern(
        "relative_day",
        "LATER EARLIER LATE EARLY RELATIVE_DAY DEFINITE",
        "[LATER EARLIER LATE EARLY]? RELATIVE_DAY DAY_PART? | DEFINITE DAY_UNIT [BEFORE AFTER] RELATIVE_DAY",
    ),
    Pattern(
        "day_part",
        "EDGES THIS LAST SAME DAY_PART LONE_DAY_PART",
        "(?<=[AT BY]) DAY_PART | LONE_DAY_PART | [LATER EARLIER LATE EARLY]? [THIS LAST SAME] DAY_PART | DEFINITE [FOLLOWING NEXT LAST SAME] DAY_PART"
        " | (?<=IN) DEFINITE DAY_PART | DEFINITE DAY_PART BEFORE",
    ),
    Pattern(
        "shifted_unit",
        "DEFINITE SHIFTS",
        "DEFINITE? SHIFT BIG_UNIT | DEFINITE ONE_UNIT BEFORE | DEFINITE YEAR_UNIT LAST",
    ),
    Pattern("entire_unit", "DEFINITE", "DEFINITE ENTIRE [DAY_UNIT WEEK_UNIT MONTH_UNIT YEAR_UNIT]"),
    Pattern("recent", "REFERENCE", "REFERENCE PLURAL_UNIT"),
    Pattern(
        "horizon",
        "DEFINITE ARTICLE DUE AT",
        "DEFINITE [NEAR LONG HYPHEN]{0,6} FUTURE | DEFINITE [NEAR LONG]{1,3} HYPHEN? TERM | ARTICLE LATER [STAGE TIME]"
        " | DUE COURSE | DEFINITE (?: TIME BEING | MOMENT) | AT PRESENT | DEFINITE PAST (?! OTHER_WORD)",
    ),
    Pattern("length", "COUNTS", "LENGTH (?: HYPHEN LONG)?"),
    Pattern("count_range", "COUNTS", "(?! YEAR) COUNT JOIN COUNT HYPHEN? FILLER{0,3} UNIT"),
    Pattern(
        "vague_length",
        "PLURAL_UNIT",
        "(?<=[IN BY OVER AFTER DEFINITE AND OF TO JUST]) PLURAL_UNIT (?! [BEFORE AFTER]) | PLURAL_UNIT HYPHEN LONG",
    ),
    Pattern(
        "the_day", "DEFINITE", "(?<=[IN BY OF END ENDING]) DEFINITE DAY_UNIT (?! [OF BEFORE AFTER HYPHEN])"
    ),
    Pattern(
        "feast",
        "FEAST NEW",
        "(?: FEAST [EVE DAY_UNIT]? | NEW YEAR_UNIT APOSTROPHE? S_LETTER? [EVE DAY_UNIT]) (?: COMMA? YEAR)?",
    ),
    Pattern(
        "year",
        "EDGES APOSTROPHE YEAR",
        "EDGE? DEFINITE? YEAR | APOSTROPHE [DAY_NUMBER SMALL_NUMBER] (?! APOSTROPHE)",
    ),
    Pattern("reference", "REFERENCE", "REFERENCE"),
)
"""The kinds of expression in order of preference: the first that fits at a place wins."""

FAMILIES = (
    "FIGURES",
    "COUNT_WORD ARTICLE VAGUE HALF",
    "SHIFTS",
    "EARLY START MIDDLE LATE END LATER EARLIER",
    "DAYNAMES",
    "MONTHNAMES",
    "ORDINAL SECOND",
)
"""Classes that open nearly the same patterns, compiled together to save time at the start."""

OPENINGS = (
    "(?! (?<=[SHIFTS EDGES COUNTS AT EVERY APOSTROPHE ORDINAL SECOND TIMES PER DUE NEW FISCAL]) (?<! YEAR) [OTHER_WORD NEWLINE])"
    "(?! (?<=[DAY_NUMBER SMALL_NUMBER COUNT_WORD]) [COUNTED BY])"
    "(?! (?<=[DAY_NUMBER SMALL_NUMBER]) [STOP COMMA] (?: DIGITS [COUNTED OTHER_WORD COMMA NEWLINE] | [^ FIGURES MINUTES_LABEL CLOCK_WORD]))"
    "(?! (?<=APOSTROPHE) S_LETTER | (?<=DUE) [^ COURSE] | (?<=AT) [^ PRESENT])"
)
"""After a token that can open an expression: what tells that it opens none here."""

_LONGEST = 24
"""Stretches of more tokens than this are not remembered."""
_NAME = re.compile(r"[A-Z][A-Z_]+")


@cache
def openings() -> re.Pattern[str]:
    """Every place of a class string where an expression may open."""
    letters = "".join(sorted(set("".join(class_text(pattern.opens) for pattern in PATTERNS))))
    return re.compile(f"[{letters}]{class_text(OPENINGS)}")


@cache
def patterns_by_opening() -> dict[str, re.Pattern[str]]:
    """The patterns that can open with a class, as one; `lastgroup` of its matches is the kind."""
    opens = {pattern.kind: set(class_text(pattern.opens)) for pattern in PATTERNS}
    families = [set(class_text(names)) for names in FAMILIES]
    single = set().union(*opens.values()).difference(*families)
    compiled: dict[str, re.Pattern[str]] = {}
    for family in [*families, *({letter} for letter in single)]:
        alternatives = (
            f"(?P<{pattern.kind}>{class_text(pattern.text)})"
            for pattern in PATTERNS
            if opens[pattern.kind] & family
        )
        compiled |= dict.fromkeys(family, re.compile("|".join(alternatives)))
    return compiled


def kinds_in(classes: str) -> list[tuple[int, str, int]]:
    """The expressions of a class string in order, without overlaps: of each its first token, its kind and the token behind it."""
    found: list[tuple[int, str, int]] = []
    lone = _lone()
    # No pattern takes a word of no class in, or looks at what is behind it.
    stretches = classes.split(UNKNOWN)
    final = stretches.pop()
    at = 0
    for stretch in stretches:
        # Most are one token of a class that makes no expression alone.
        if len(stretch) > 1 or stretch in lone:
            told = _known_kinds(stretch) if len(stretch) <= _LONGEST else _kinds(stretch + UNKNOWN)
            for first, kind, last in told:
                found.append((at + first, kind, at + last))
        at += len(stretch) + 1
    for first, kind, last in _kinds(final):
        found.append((at + first, kind, at + last))
    return found


@cache
def _lone() -> frozenset[str]:
    """The classes of which one token alone is an expression, before a word of no class."""
    return frozenset([letter for letter in grammar().names.values() if _kinds(letter + UNKNOWN)])


@lru_cache(maxsize=4096)
def _known_kinds(stretch: str) -> tuple[tuple[int, str, int], ...]:
    """Of a stretch before a word of no class; the same few make up all news."""
    return _kinds(stretch + UNKNOWN)


def _kinds(classes: str) -> tuple[tuple[int, str, int], ...]:
    found: list[tuple[int, str, int]] = []
    end = 0
    for opening in openings().finditer(classes):
        start = opening.start()
        if start < end:
            continue
        match = patterns_by_opening()[classes[start]].match(classes, start)
        if match is not None and match.lastgroup is not None:
            end = match.end()
            found.append((start, match.lastgroup, end))
    return tuple(found)


def class_text(text: str) -> str:
    """A text in names as one in class characters, for `re` to compile."""
    names = grammar().names | {"OTHER_WORD": UNKNOWN}
    while _NAME.search(text):
        text = _NAME.sub(lambda match: names.get(match.group()) or COMPOSITES[match.group()], text)
    return text.replace(" ", "")
