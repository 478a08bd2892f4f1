from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from models.scoring.distinct import distinct


@given(st.lists(st.integers(0, 99), max_size=80), st.sampled_from((100, 100_000)))
def test_answers_what_sorting_would(numbers: list[int], limit: int) -> None:
    array = np.array(numbers, dtype=np.intp)
    found, where = distinct(array, limit)
    assert found.tolist() == sorted(set(numbers))
    assert found[where].tolist() == numbers
