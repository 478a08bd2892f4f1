"""Phrases are found whole, longest first."""

from __future__ import annotations

from models.text.phrases import Hit, PhraseScanner

SCANNER = PhraseScanner({"air strike": 1, "strike": 2, "u.s.": 3})


def test_the_longest_phrase_wins() -> None:
    assert list(SCANNER.scan("an air strike, a strike")) == [Hit(3, 13, 1), Hit(17, 23, 2)]


def test_parts_of_words_are_not_found() -> None:
    assert list(SCANNER.scan("strikes restrike air striker")) == []


def test_marks_may_end_a_phrase() -> None:
    assert list(SCANNER.scan("the u.s. and u.s.-led")) == [Hit(4, 8, 3), Hit(13, 17, 3)]


def test_an_empty_lexicon_finds_nothing() -> None:
    assert list(PhraseScanner[int]({}).scan("strike")) == []
