"""The figures by which a fit is judged."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.metrics import f1_score, roc_auc_score

_BINS = 10


def figures(labels: npt.NDArray[np.bool_], probabilities: npt.NDArray[np.float64]) -> dict[str, float]:
    """Area under the curve, F1 at one half, Brier score and expected calibration error (ten equal bins)."""
    auc: Any = roc_auc_score(labels, probabilities)
    f1: Any = f1_score(labels, probabilities >= 0.5)  # noqa: PLR2004 - the threshold that serving uses
    return {
        "auc": round(float(auc), 4),
        "f1": round(float(f1), 4),
        "brier": round(float(np.mean((labels - probabilities) ** 2)), 4),
        "ece": round(calibration_error(labels, probabilities), 4),
        "positives": float(labels.sum()),
        "examples": float(len(labels)),
    }


def calibration_error(labels: npt.NDArray[np.bool_], probabilities: npt.NDArray[np.float64]) -> float:
    """The mean distance between what was said and what was true, over ten equal bins, weighted by their size."""
    bins = np.minimum((probabilities * _BINS).astype(np.intp), _BINS - 1)
    gaps = np.bincount(bins, labels - probabilities, _BINS)
    return float(np.abs(gaps).sum() / len(labels))
