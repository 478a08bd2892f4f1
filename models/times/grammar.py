"""The words of time expressions, read from grammar.toml, each with the class that the patterns are written in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from models.errors import LexiconError
from models.times.entries import GrammarEntries
from models.times.lexicon import read_lexicon

GRAMMAR_FILE = Path(__file__).with_name("grammar.toml")
FIRST_YEAR, LAST_YEAR = 1500, 2099
"""Four digits in this range may be a year."""
DECADE_SUFFIXES = range(20, 100, 10)


class Grammar(NamedTuple):
    """Every word with its class (one character) and its meaning, and the classes by their names in capitals."""

    classes: dict[str, str]
    meanings: dict[str, int | str]
    names: dict[str, str]


@cache
def grammar() -> Grammar:
    """The shipped grammar, read once.

    Raises:
        LexiconError: the file breaks its schema, or gives one word two classes.
    """
    return read_grammar(GRAMMAR_FILE)


def read_grammar(file: Path) -> Grammar:
    """Read a grammar file and add what needs no listing: digits, ordinals like 3rd, decades, quarters.

    Raises:
        LexiconError: the file breaks its schema, or gives one word two classes.
    """
    read = read_lexicon(file, GrammarEntries)
    builder = _Builder(file.name)
    for name, words in _word_sections(read):
        builder.add(name, words)
    for name, listed in read.particles.items():
        builder.add(name.upper(), dict.fromkeys(listed, ""))
    builder.add("COUNTED", dict.fromkeys(read.counted.words, ""))
    for name, digits in _digit_sections().items():
        builder.add(name, digits)
    builder.add("NEWLINE", {"": ""})
    return Grammar(builder.classes, builder.meanings, builder.names)


def _word_sections(read: GrammarEntries) -> list[tuple[str, Mapping[str, int | str]]]:
    units = read.units
    return [
        ("COUNT_WORD", read.numbers),
        ("ORDINAL", read.ordinals),
        ("MONTH", read.months),
        ("SHORT_MONTH", read.short_months),
        ("DOUBTFUL_MONTH", read.doubtful_months),
        ("WEEKDAY", read.weekdays),
        ("SHORT_WEEKDAY", read.short_weekdays),
        ("REPEATED_WEEKDAY", read.repeated_weekdays),
        ("DAY_UNIT", units.day),
        ("WEEK_UNIT", units.week),
        ("MONTH_UNIT", units.month),
        ("QUARTER_UNIT", units.quarter),
        ("YEAR_UNIT", units.year),
        ("CENTURY_UNIT", units.century),
        ("WEEKEND_UNIT", units.weekend),
        ("OTHER_UNIT", units.other),
        ("PLURAL_UNIT", units.plural),
        ("DAY_PART", read.day_parts),
        ("LONE_DAY_PART", read.lone_day_parts),
        ("CLOCK_WORD", read.clock_words | _hour_labels()),
        ("SEASON", read.seasons),
        ("DOUBTFUL_SEASON", read.doubtful_seasons),
        ("RELATIVE_DAY", read.relative_days),
        ("REFERENCE", read.references),
        ("FREQUENCY", read.frequencies),
        ("FEAST", read.feasts),
    ]


def _hour_labels() -> dict[str, str]:
    """3pm and the like as times by the clock."""
    hours = {f"{hour}am": f"{hour % 12:02}:00" for hour in range(1, 13)}
    return hours | {f"{hour}pm": f"{hour % 12 + 12:02}:00" for hour in range(1, 13)}


def _digit_sections() -> dict[str, dict[str, int]]:
    day_numbers = {str(n): n for n in range(1, 32)} | {f"{n:02}": n for n in range(1, 10)}
    hours = _hour_labels()
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return {
        "DAY_NUMBER": day_numbers,
        "SMALL_NUMBER": {"0": 0, "00": 0}
        | {str(n): n for n in range(32, 1000)}
        | {f"{n:03}": n for n in range(100)},
        "YEAR": {str(n): n for n in range(FIRST_YEAR, LAST_YEAR + 1)},
        "FOUR_DIGITS": {
            told: int(told)
            for hour in range(25)
            for minute in range(60)
            if not FIRST_YEAR <= int(told := f"{hour:02}{minute:02}") <= LAST_YEAR
        },
        "ORDINAL": {f"{n}{endings.get(n, 'th')}": n for n in range(1, 32)},
        "DECADE": {f"{n}s": n for n in range(FIRST_YEAR, LAST_YEAR, 10)}
        | {f"{n}s": n for n in DECADE_SUFFIXES},
        "MINUTES_LABEL": {
            label: minute
            for minute in range(60)
            for half in ("am", "pm")
            if (label := f"{minute:02}{half}") not in hours
        },
        "QUARTER_LABEL": {f"q{n}": n for n in range(1, 5)},
    }


class _Builder:
    """Gives each class a character of its own above ASCII, so that no class means something to `re`."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.classes: dict[str, str] = {}
        self.meanings: dict[str, int | str] = {}
        self.names: dict[str, str] = {}

    def add(self, name: str, words: Mapping[str, int | str]) -> None:
        letter = self.names.setdefault(name, chr(0x80 + len(self.names)))
        for word, meaning in words.items():
            if self.classes.setdefault(word, letter) != letter:
                raise LexiconError(
                    f"{self.file}: {word!r} stands under {name} and under another class; keep one of the two"
                )
            self.meanings[word] = meaning
