"""A sweep finds for every scanner what that finds alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.text.phrases import PhraseScanner
from models.text.sweep import Sweep

STRIKES = PhraseScanner({"air strike": 1, "strike": 2, "u.s.": 3, "u.s. air": 4})
FORCES = PhraseScanner({"air": "a", "air force": "b", "force one": "c", "strike": "d"})
SWEEP = Sweep((STRIKES, FORCES), {"strike": 1, "war": 2, "air force": 4})
WORDS = st.sampled_from(
    ["air", "strike", "u.s.", "force", "one", "war", "warfare", "airstrike", ", ", "-", "7", "\u2019"]
)


@given(st.lists(st.tuples(WORDS, st.sampled_from([" ", "", "\n"]))))
def test_each_scanner_is_told_what_it_would_have_found(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + blank for word, blank in pieces)

    assert SWEEP.over(text).hits == {scanner: scanner.scan(text) for scanner in (STRIKES, FORCES)}


def test_a_phrase_that_ends_in_a_mark_is_found_within_a_longer_one_that_runs_into_a_word() -> None:
    text = "u.s. airstrike"

    assert STRIKES.scan(text) == [(0, 4, 3)]
    assert SWEEP.over(text).hits[STRIKES] == [(0, 4, 3)]


def test_the_bits_are_those_of_phrases_that_are_words_of_their_own() -> None:
    assert SWEEP.over("a strike, warfare").bits == 1
    assert SWEEP.over("the air force at war").bits == 2 | 4
    assert list(SWEEP.bits("a strike at war")) == [(2, 1), (12, 2)]


def test_without_phrases_nothing_is_found() -> None:
    assert Sweep((), {}).over("a strike") == ({}, 0)
