from __future__ import annotations

import numpy as np

from models.scoring.vocabulary import by_name, by_row
from models.scoring.word_rows import NO_WORD, ROW


def numbers(keys: bytes) -> list[int]:
    return [int(number) for number in np.frombuffer(keys, dtype=ROW)]


def test_every_feature_stands_under_its_own_name() -> None:
    names = by_name()
    assert names.find_all("one", "two") == ("one", "two")
    assert names.find_word("truc") == ("truc",)
    assert names.join([("one",), (), ("two", "three")]) == ("one", "two", "three")


def test_features_that_are_not_given_are_left_out() -> None:
    rows = by_row(("a:sign", "truc"), {"truc": 1})
    assert numbers(rows.find_all("truc", "a:war", "a:sign")) == [1, 0]
    assert numbers(rows.join([rows.find_all("truc"), rows.find_all(), rows.find_all("a:sign")])) == [1, 0]


def test_words_are_known_by_their_numbers_and_stand_for_the_features_that_they_are() -> None:
    rows = by_row(("sign truc", "truc"), {"sign": 1, "truc": 2})
    assert [rows.number(word) for word in ("truc", "sign", "war")] == [2, 1, NO_WORD]
    assert [numbers(rows.find_word(word)) for word in ("truc", "sign", "war")] == [[1], [], []]
