from __future__ import annotations

import numpy as np
import pytest
import scipy.sparse as sp

from models.scoring.damping import damp_length, damp_rows


def test_rows_are_divided_by_the_damped_length_of_each() -> None:
    matrix = sp.csr_array(np.array([[3.0, 4.0], [0.0, 0.0], [1.0, 0.0]]))
    damped = damp_rows(matrix).toarray()
    assert damped[0] == pytest.approx(np.array([3.0, 4.0]) / damp_length(5.0))
    assert damped[1].tolist() == [0.0, 0.0]
    assert damped[2] == pytest.approx([1.0, 0.0])


def test_a_longer_vector_stays_longer_but_by_less() -> None:
    """An article that says four times as much of the same counts more, though not four times."""
    assert 1.0 < (4.0 / damp_length(4.0)) / (1.0 / damp_length(1.0)) < 4.0
