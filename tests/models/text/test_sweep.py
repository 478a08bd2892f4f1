"""A sweep finds for every scanner what that finds alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from models.text.phrases import PhraseScanner
from models.text.sweep import Sweep

STRIKES = PhraseScanner({"air strike": 1, "strike": 2, "u.s.": 3, "u.s. air": 4})
FORCES = PhraseScanner(
    {"air": "a", "air force": "b", "force one": "c", "strike": "d", "coup d'\u00e9tat": "e", "coup d'": "f"}
)
SWEEP = Sweep((STRIKES, FORCES), {"strike": 1, "war": 2, "air force": 4})
WORDS = st.sampled_from(
    [
        "air",
        "strike",
        "u.s.",
        "force",
        "one",
        "war",
        "warfare",
        "airstrike",
        ", ",
        "-",
        "7",
        "\u2019",
        "\u00e9",
        "coup d'\u00e9tat",
    ]
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


def test_what_is_not_ascii_is_told_from_any_other_letter_and_from_marks() -> None:
    sweep = Sweep(
        (PhraseScanner({"d\u00e9tente": 1, "one?": 2, "war": 3, "iran": 4}),), {"war": 1, "one?": 2}
    )
    told = [
        [text[start:end] for start, end, _ in next(iter(sweep.over(text).hits.values()))]
        for text in (
            "d\u00e9tente",
            "d\u00e8tente",
            "d?tente",
            "one? one\u2026",
            "\u00e9war war\u00e9",
            "\u2026war\u2026",
            "\u0131ran",
        )
    ]
    assert told == [["d\u00e9tente"], [], [], ["one?"], [], ["war"], ["\u0131ran"]]
    assert [list(sweep.bits(text)) for text in ("one\u2026", "\u00e9war", "war\u2026")] == [[], [], [(0, 1)]]


def test_without_phrases_nothing_is_found() -> None:
    assert Sweep((), {}).over("a strike") == ({}, 0)
