from __future__ import annotations

import numpy as np

from models.scoring.vocabulary import ROW, by_name, by_row


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


def test_a_word_that_is_not_given_still_parts_its_neighbours() -> None:
    rows = by_row(("truc",), {"truc": 1})
    assert numbers(rows.join(map(rows.find_word, ("truc", "war", "truc")))) == [1, 0, 1]
