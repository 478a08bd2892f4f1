from __future__ import annotations

import numpy as np
import pytest

from models.scoring.logarithms import logarithm_of, logarithms_of


@pytest.mark.parametrize("most", [40.0, 1e6])
def test_logarithms_are_those_that_numpy_works_out(most: float) -> None:
    """To the last bit, whether they are looked up or, of counts that are too high, are not."""
    counts = np.arange(1, 80) / 2
    assert logarithms_of(counts, most).tolist() == np.log1p(counts).tolist()


@pytest.mark.parametrize("halves", [1, 2, 3, 255, 256, 100_000])
def test_one_logarithm_is_the_same_as_among_many(halves: int) -> None:
    assert logarithm_of(halves) == np.log1p(np.full(9, halves / 2)).tolist()[4]
