"""The laws of reading time, whatever the text and the day."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.mentions import TimeMention
from models.reading import Reading
from models.text.prepare import Preparer
from models.times import Meaning, TimeExtractor, resolve
from models.times.grammar import grammar
from models.times.parts import Parts, _length_of, length_of
from models.times.patterns import PATTERNS, class_text, kinds_in, openings, patterns_by_opening
from models.times.tokens import tokenise

PREPARER = Preparer()
EXTRACTOR = TimeExtractor()
DAYS = st.none() | st.dates()
BY_CLASS = {
    letter: [word for word, found in grammar().classes.items() if found == letter] or [""]
    for letter in grammar().names.values()
}
PLAIN = ["talks", "will", "was", "ended", "May", "March", "Monday", "June", "said"]
WORDS = st.sampled_from([*BY_CLASS.values(), PLAIN]).flatmap(st.sampled_from)
TIME_TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
TEXTS = st.text() | TIME_TEXTS
VALUE = re.compile(
    r"(P(T?)(X|\d+(\.\d+)?)(D|WE|W|M|Q|Y|H|S)"
    r"|PRESENT_REF|PAST_REF|FUTURE_REF|FY\d{4}|[\dX]{2,4}"
    r"|[\dX]{4}-([\dX]{2}|Q[1-4X]|H[12]|SP|SU|FA|WI|W[\dX]{2}(-([1-7]|WE))?|[\dX]{2}-[\dX]{2})"
    r"(T(MO|MI|AF|EV|NI|\d\d:\d\dZ?))?)"
)


def read(text: str, day: dt.date | None) -> tuple[TimeMention, ...]:
    return EXTRACTOR.read(PREPARER.prepare(text, day=day), Reading())


@given(TEXTS, DAYS)
def test_spans_lie_in_the_text_in_order_without_overlap(text: str, day: dt.date | None) -> None:
    document = PREPARER.prepare(text, day=day)
    end = 0
    for mention in EXTRACTOR.read(document, Reading()):
        assert end <= mention.start < mention.end <= len(document.clean)
        assert (
            document.clean[mention.start : mention.end].strip() == document.clean[mention.start : mention.end]
        )
        end = mention.end


@given(TEXTS, DAYS)
def test_first_day_never_follows_the_last(text: str, day: dt.date | None) -> None:
    for mention in read(text, day):
        assert mention.first is None or mention.last is None or mention.first <= mention.last


@given(TEXTS, DAYS)
def test_values_are_well_formed(text: str, day: dt.date | None) -> None:
    for mention in read(text, day):
        assert VALUE.fullmatch(mention.value), mention.value


@given(TEXTS)
def test_without_a_day_the_same_spans_and_types_are_found_and_no_days(text: str) -> None:
    dated = read(text, dt.date(2023, 6, 21))
    undated = read(text, None)
    assert [(m.start, m.end) for m in undated] == [(m.start, m.end) for m in dated]
    assert all(m.first is None and m.last is None and m.precision == "none" for m in undated)


@given(TEXTS, DAYS)
def test_days_and_precision_go_together(text: str, day: dt.date | None) -> None:
    for mention in read(text, day):
        assert (mention.precision == "none") == (mention.first is None and mention.last is None)


@given(TIME_TEXTS, DAYS)
def test_reading_twice_gives_the_same(text: str, day: dt.date | None) -> None:
    assert read(text, day) == read(text, day)


@given(TEXTS, DAYS, st.booleans())
def test_any_phrase_resolves_to_ordered_days(phrase: str, day: dt.date | None, future: bool) -> None:
    meaning = resolve(phrase, day=day, future=future)
    assert isinstance(meaning, Meaning)
    assert meaning.first is None or meaning.last is None or meaning.first <= meaning.last
    assert (meaning.precision == "none") == (meaning.first is None and meaning.last is None)


@given(
    st.sampled_from(
        ["on Friday", "next week", "in March", "on 5 May", "tomorrow", "later this year", "in 2024"]
    ),
    st.sampled_from(["", "The talks will be held ", "Ministers expect to sign "]),
    st.sampled_from(["", " in Vienna", " at the latest"]),
    st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)),
)
def test_a_phrase_means_the_same_alone_and_in_a_report_of_acts_to_come(
    phrase: str, before: str, after: str, day: dt.date
) -> None:
    alone = resolve(phrase, day=day, future=True)
    found = read(f"{before or 'The talks will be held '}{phrase}{after}.", day)
    assert [(m.first, m.last, m.precision) for m in found] == [(alone.first, alone.last, alone.precision)]


SEPARATE = [(pattern, re.compile(class_text(pattern.text))) for pattern in PATTERNS]


@given(TIME_TEXTS)
def test_wherever_a_pattern_fits_its_openings_let_it_be_tried(text: str) -> None:
    """`Pattern.opens` and `OPENINGS` only save work: what they leave out would be lost without a sign."""
    classes = tokenise(text.lower()).classes
    opened = {match.start() for match in openings().finditer(classes)}
    for pattern, separate in SEPARATE:
        for start in range(len(classes)):
            if separate.match(classes, start):
                assert start in opened, pattern.kind
                assert classes[start] in class_text(pattern.opens), pattern.kind


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max, dt.date(2024, 2, 29)])
def test_the_ends_of_the_calendar_are_no_error(day: dt.date) -> None:
    text = (
        "Last week, next year, in 10,000 years, 999 weeks ago, the past 500 centuries, this weekend, "
        "on Sunday, February 29, last summer, next December, by the end of next month, in the winter."
    )
    assert read(text, day)


def test_no_pattern_repeats_without_bound() -> None:
    """A bound on every repetition keeps reading linear in the length of any text."""
    assert not [pattern.kind for pattern in PATTERNS if re.search(r"[*+]", class_text(pattern.text))]


def test_every_kind_of_pattern_is_listed_once() -> None:
    kinds = [pattern.kind for pattern in PATTERNS]
    assert len(kinds) == len(set(kinds))


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_what_is_remembered_of_a_stretch_is_what_its_pattern_says_in_the_text(text: str) -> None:
    """Classes and words told apart from their text: a pattern that looks beyond them would be read wrongly."""
    tokens = tokenise(text.lower())
    told: list[tuple[int, str | None, int]] = []
    for opening in openings().finditer(tokens.classes):
        start = opening.start()
        match = patterns_by_opening()[tokens.classes[start]].match(tokens.classes, start)
        if match is not None and (not told or start >= told[-1][2]):
            told.append((start, match.lastgroup, match.end()))
            parts = Parts(tokens, start, match.end())
            assert length_of(parts) == _length_of(parts)
    assert kinds_in(tokens.classes) == told
