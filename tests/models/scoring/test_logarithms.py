from __future__ import annotations

import numpy as np
import pytest

from models.scoring.logarithms import logarithms_of


@pytest.mark.parametrize("most", [40.0, 1e6])
def test_logarithms_are_those_that_numpy_works_out(most: float) -> None:
    """To the last bit, whether they are looked up or, of counts that are too high, are not."""
    counts = np.arange(1, 80) / 2
    assert logarithms_of(counts, most).tolist() == np.log1p(counts).tolist()
