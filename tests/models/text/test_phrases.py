"""Phrases are found whole, longest first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.text.phrases import PhraseScanner, capitalised

SCANNER = PhraseScanner({"air strike": 1, "strike": 2, "u.s.": 3})


def test_the_longest_phrase_wins() -> None:
    assert list(SCANNER.scan("an air strike, a strike")) == [(3, 13, 1), (17, 23, 2)]


def test_parts_of_words_are_not_found() -> None:
    assert list(SCANNER.scan("strikes restrike air striker")) == []


def test_marks_may_end_a_phrase() -> None:
    assert list(SCANNER.scan("the u.s. and u.s.-led")) == [(4, 8, 3), (13, 17, 3)]


def test_an_empty_lexicon_finds_nothing() -> None:
    assert list(PhraseScanner[int]({}).scan("strike")) == []


def test_a_phrase_that_begins_within_a_word_hides_none_behind_it() -> None:
    assert list(PhraseScanner({"an attack": 1, "attack": 2}).scan("urban attack")) == [(6, 12, 2)]


@pytest.mark.parametrize(
    "text", ["the stra\u00dfe and \u0149 strike", "\u00e9lan, 3rd u.s. strike", "air-strike's"]
)
def test_a_phrase_is_found_behind_letters_of_any_kind(text: str) -> None:
    """A capital of two letters, as that of \u00df, moves nothing."""
    at = max(text.find("u.s."), 0) or text.find("strike")

    assert SCANNER.scan(text)[0][0] == at


@given(st.text().map(str.lower))
def test_capitals_move_nothing(text: str) -> None:
    assert len(capitalised(text)) == len(text)
