"""Cleaning makes a text plain and never loses where anything stood."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.text.clean import clean, lower_case
from models.text.prepare import Preparer

PREPARER = Preparer()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("\u201cStop,\u201d he said \u2013 Moscow\u2019s answer", '"Stop," he said - Moscow\'s answer'),
        ("R&amp;D &quot;now&quot;", 'R&D "now"'),
        ("&amp;quot;Twice&amp;quot; &amp;#8212; encoded", '"Twice" - encoded'),
        ("AT&T; stays &nosuch; too", "AT&T; stays &nosuch; too"),
        ("zero\u200bwidth soft\u00adhyphen \u202abidi\u202c", "zerowidth softhyphen bidi"),
        ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"),
        ("end of line   \nnext", "end of line\nnext"),
        ("missile   test", "missile test"),
        ('the army"s tanks, "s" is a letter', 'the army\'s tanks, "s" is a letter'),
        ("tab\tand\u00a0space", "tab and space"),
        ("\ufb01re in Erdog\u0306an", "fire in Erdo\u011fan"),
        ("bell\x07 and escape\x1b", "bell and escape"),
        ("peace \U0001f54a\ufe0f \U0001f44d\U0001f3fd", "peace \U0001f54a\ufe0f \U0001f44d\U0001f3fd"),
        ("broken \ud83d half", "broken \ufffd half"),
        ("\u0130stanbul", "Istanbul"),
        ("&#8203;hidden&#8203;", "hidden"),
    ],
)
def test_becomes_plain(text: str, plain: str) -> None:
    assert clean(text)[0] == plain


def test_nothing_is_copied_where_nothing_moves() -> None:
    """Plain text, and text that changes one character for one, needs no table of offsets."""
    for text in ("Plain words.", "\u201cQuoted\u201d \u2014 and dashed", "two\nlines"):
        plain, offsets = clean(text)
        assert offsets is None
        assert len(plain) == len(text)


def test_an_entity_is_covered_whole() -> None:
    """The span of a character that an entity stood for is the entity."""
    document = PREPARER.prepare("Say &quot;no&quot; now", day=None)
    start = document.clean.index('"no"')
    assert document.text[slice(*document.original(start, start + 4))] == "&quot;no&quot;"


def test_a_trailing_mark_is_left_out() -> None:
    """An invisible character after a word is no part of the word's span."""
    document = PREPARER.prepare("a raid\u200b today", day=None)
    start = document.clean.index("raid")
    assert document.text[slice(*document.original(start, start + 4))] == "raid"


TEXTS = st.text(
    alphabet=st.sampled_from(
        'ab Z.,"\u201c\u2019\u2014&;#x1quotamp\n\r\t\u200b\u00ad\u202e\ufb01e\u0301\u0130\U0001f600\ud800'
    ),
    max_size=60,
)


@given(TEXTS)
@example("&amp;amp;quot;")
@example("a \r\n b")
def test_offsets_are_ordered_and_in_the_text(text: str) -> None:
    """Every character leads back to a stretch of the text, and the stretches follow each other."""
    plain, offsets = clean(text)
    if offsets is None:
        assert len(plain) == len(text)
        return
    assert len(offsets.starts) == len(offsets.ends) == len(plain)
    assert all(0 <= start < end <= len(text) for start, end in zip(*offsets, strict=True))
    assert offsets.starts == sorted(offsets.starts)
    assert offsets.ends == sorted(offsets.ends)


@given(TEXTS)
def test_lower_case_keeps_the_length(text: str) -> None:
    document = PREPARER.prepare(text, day=None)
    assert len(document.lower) == len(document.clean)


@given(TEXTS)
def test_cleaning_twice_changes_no_visible_letter(text: str) -> None:
    """What is clean has no invisible character, foreign quotation mark or carriage return left."""
    plain = clean(text)[0]
    assert not set(plain) & set("\u200b\u00ad\u202e\r\u201c\u2019\u2014\t")


@given(st.text(alphabet=st.characters() | st.sampled_from("ABe\u0130\u0131\u03a3\u00c9\u212a\u017f \n")))
def test_lower_case_is_what_python_makes_of_it(text: str) -> None:
    assert lower_case(text) == text.lower()
