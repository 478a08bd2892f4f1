from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.stories.marks import NONE, Marks, marks, shared

numbers = st.sets(st.integers(0, 10**6), max_size=80)


def of(items: set[int]) -> Marks:
    return marks(map(str, items), 32)


def test_room_that_is_not_needed_is_filled_with_none() -> None:
    """Every set takes the same room, in rising order."""
    assert of(set()).tolist() == [NONE] * 32
    assert of({1, 2}).tolist() == [*sorted(of({1, 2})[:2].tolist()), *[NONE] * 30]
    assert (of(set(range(100))) != NONE).all()


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ({14, 3, 7}, {6, 11, 9}, 0.0),
        ({14, 3, 7}, {14, 40, 3, 7}, 1.0),
        ({14, 3}, {14, 5}, 0.5),
        ({14}, {6, 11}, 1.0),
    ],
)
def test_the_share_is_of_the_smaller_set(one: set[int], other: set[int], share: float) -> None:
    """With less than two on either side there is too little to go by."""
    assert shared(of(one), of(other)[None], fewest=2).tolist() == [share]


@given(numbers, numbers)
def test_the_share_is_the_same_both_ways_and_whole_for_a_part(one: set[int], other: set[int]) -> None:
    """However many there are, more than there is room for too."""
    first, second, both = of(one), of(other), of(one | other)
    assert shared(first, second[None], fewest=1) == shared(second, first[None], fewest=1)
    assert shared(first, both[None], fewest=1) == [1.0]
