from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.scoring.word_rows import NO_WORD, WordRows, number_words

WORDS = ("sign", "truc", "war", "talk", "ACTOR")
NAMES = (*WORDS, *(f"{first} {second}" for first in WORDS for second in WORDS), "a:war", "c:<war")


def test_words_of_features_are_numbered_and_no_class_is_one() -> None:
    numbers = number_words(("sign truc", "truc", "a:war"))
    assert set(numbers) == {"sign", "truc"}
    assert NO_WORD not in numbers.values()


@given(st.sets(st.sampled_from(NAMES)), st.lists(st.sampled_from(("", *WORDS)), max_size=12))
def test_words_and_two_in_a_row_are_found_where_they_stand(known: set[str], words: list[str]) -> None:
    """What joining their names and looking them up would find; what has no number parts its neighbours."""
    features = sorted(known)
    numbers = number_words(features)
    found = WordRows(features, numbers).find(
        np.array([numbers.get(word, NO_WORD) for word in words], dtype=np.intp)
    )
    alone = [(features.index(word), place) for place, word in enumerate(words) if word in known]
    pairs = [
        (features.index(pair), place)
        for place in range(len(words) - 1)
        if (pair := f"{words[place]} {words[place + 1]}") in known
    ]
    for (rows, at), wanted in zip(found, (alone, pairs), strict=True):
        assert list(zip(rows.tolist(), at.tolist(), strict=True)) == wanted


def test_every_two_of_many_words_are_told_apart() -> None:
    """Those that end in the same bits too, and those that no feature is."""
    many = [f"word{at}" for at in range(40)]
    names = [*many, *(f"{first} {second}" for first in many for second in many if first < second)]
    numbers = number_words(names)
    rows = WordRows(names, numbers)
    for first in many:
        for second in many:
            _, (found, _) = rows.find(np.array([numbers[first], numbers[second]], dtype=np.int32))
            told = {names[row] for row in found.tolist()}
            assert told == ({f"{first} {second}"} if first < second else set())
