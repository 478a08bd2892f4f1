"""Places of strings are found wherever they stand, in order."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from models.text.places import places, places_between


@given(st.text(alphabet="ab12 0", max_size=60))
def test_every_place_of_every_string_is_told_in_order(text: str) -> None:
    assert places(text, ("1", "20", "ab")) == [match.start() for match in re.finditer("(?=1|20|ab)", text)]


def test_places_may_overlap() -> None:
    assert places("aaa", ("aa",)) == [0, 1]


@given(st.text(alphabet="ab12 0", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_those_between_start_there_and_may_run_over_the_end(text: str, start: int, end: int) -> None:
    openings = ("1", "20", "ab")
    assert places_between(text, openings, start, end) == [
        at for at in places(text, openings) if start <= at < end
    ]
