from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import brier_score_loss, f1_score, roc_auc_score

from models.training.metrics import figures


def test_a_perfect_forecast() -> None:
    labels = np.array([True, False, True, False])
    found = figures(labels, labels.astype(np.float64))
    assert (found["auc"], found["f1"], found["brier"], found["ece"]) == (1.0, 1.0, 0.0, 0.0)
    assert (found["positives"], found["examples"]) == (2.0, 4.0)


def test_the_figures_are_those_of_scikit_learn() -> None:
    random = np.random.default_rng(1)
    labels = random.random(500) < 0.3
    said = np.clip(0.3 * labels + 0.7 * random.random(500), 0, 1).round(2)
    found = figures(labels, said)
    assert found["auc"] == pytest.approx(roc_auc_score(labels, said), abs=1e-4)
    assert found["f1"] == pytest.approx(f1_score(labels, said >= 0.5), abs=1e-4)
    assert found["brier"] == pytest.approx(brier_score_loss(labels, said), abs=1e-4)
