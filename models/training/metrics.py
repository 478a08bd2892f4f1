"""The figures by which a fit is judged."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.measuring.probabilities import quality


def figures(labels: npt.NDArray[np.bool_], probabilities: npt.NDArray[np.float64]) -> dict[str, float]:
    """Area under the curve, F1 at one half, Brier score and expected calibration error (ten equal bins).

    Both labels must be there.
    """
    found = quality(labels.tolist(), probabilities.tolist())
    assert found.auc is not None
    return {
        "auc": round(found.auc, 4),
        "f1": round(found.confusion.f1, 4),
        "brier": round(found.brier, 4),
        "ece": round(found.ece, 4),
        "positives": float(labels.sum()),
        "examples": float(len(labels)),
    }
