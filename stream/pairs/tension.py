"""Tension: one number, 0 to 100, of both intensities."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def tension(
    escalation: NDArray[np.float64], de_escalation: NDArray[np.float64], scale: float | NDArray[np.float64]
) -> NDArray[np.float64]:
    """`100 * (1 - exp(-escalation / scale)) * escalation / (escalation + de_escalation)`, 0 without escalation.

    It grows with escalation and falls with de-escalation. `scale` is the escalation, in stories of full intensity, at
    which tension is 63 where nothing eases it; above 0.
    """
    both = escalation + de_escalation
    balance = np.divide(escalation, both, out=np.zeros_like(both), where=both > 0)
    return 100.0 * -np.expm1(-escalation / scale) * balance
