from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.scoring.word_rows import NO_WORD, ROW, WordRows, number_words

WORDS = ("sign", "truc", "war", "talk", "ACTOR")
NAMES = (*WORDS, *(f"{first} {second}" for first in WORDS for second in WORDS), "a:war", "c:<war")


def test_words_of_features_are_numbered_and_no_class_is_one() -> None:
    numbers = number_words(("sign truc", "truc", "a:war"))
    assert set(numbers) == {"sign", "truc"}
    assert NO_WORD not in numbers.values()


@given(st.sets(st.sampled_from(NAMES)))
def test_two_words_in_a_row_are_found_by_their_numbers(known: set[str]) -> None:
    """What joining their names and looking them up would find; what has no number is none of them."""
    features = sorted(known)
    numbers = number_words(features)
    rows = WordRows(features, numbers)
    for first in WORDS:
        for second in (*WORDS, "unknown"):
            pair = f"{first} {second}"
            wanted = [features.index(pair)] if pair in known else []
            assert told(rows, numbers, first, second) == wanted


def test_every_two_of_many_words_are_told_apart() -> None:
    """Those that end in the same bits too, and those that no feature is."""
    many = [f"word{at}" for at in range(40)]
    names = [*many, *(f"{first} {second}" for first in many for second in many if first < second)]
    numbers = number_words(names)
    rows = WordRows(names, numbers)
    for first in many:
        for second in many:
            found = [names[row] for row in told(rows, numbers, first, second)]
            assert found == ([f"{first} {second}"] if first < second else [])


def told(rows: WordRows, numbers: Mapping[str, int], first: str, second: str) -> list[int]:
    """The row of two words in a row, if there is one."""
    found = rows.of_two(numbers.get(first, NO_WORD), numbers.get(second, NO_WORD))
    return [int(row) for row in np.frombuffer(found, dtype=ROW)]
