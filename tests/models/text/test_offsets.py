from __future__ import annotations

from bisect import bisect_left

from hypothesis import given
from hypothesis import strategies as st

from models.text.offsets import first_from


@given(st.lists(st.integers(0, 50)).map(sorted), st.integers(-1, 51))
def test_the_first_from_an_offset_on_is_where_bisection_to_the_left_finds_it(
    offsets: list[int], offset: int
) -> None:
    assert first_from(offsets, offset) == bisect_left(offsets, offset)
