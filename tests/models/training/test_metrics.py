from __future__ import annotations

import numpy as np
import pytest

from models.training.metrics import calibration_error, figures


def test_a_perfect_forecast() -> None:
    labels = np.array([True, False, True, False])
    found = figures(labels, labels.astype(np.float64))
    assert (found["auc"], found["f1"], found["brier"], found["ece"]) == (1.0, 1.0, 0.0, 0.0)
    assert (found["positives"], found["examples"]) == (2.0, 4.0)


def test_calibration_error_is_the_gap_between_said_and_true() -> None:
    labels = np.array([True, False, False, False])
    assert calibration_error(labels, np.full(4, 0.75)) == pytest.approx(0.5)
    assert calibration_error(labels, np.full(4, 0.25)) == pytest.approx(0.0)


def test_gaps_of_different_bins_do_not_cancel() -> None:
    labels = np.array([True, False])
    assert calibration_error(labels, np.array([0.1, 0.9])) == pytest.approx(0.9)
