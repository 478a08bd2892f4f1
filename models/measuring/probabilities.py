"""How good probabilities are: who is told from whom, how often the word at one half is right, whether they mean it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

HALF = 0.5
"""The probability from which a text counts as said to be so."""
BINS = 10
"""Bins of equal width that calibration is measured in."""

Point = tuple[float, float]


class Confusion(NamedTuple):
    """Counts of a yes or no: said and true, said and not so, true and not said, neither."""

    hits: int
    false_alarms: int
    misses: int
    rejections: int

    @property
    def precision(self) -> float:
        """The share of what was said that is true; where nothing was said, 1 if there was nothing to say, else 0."""
        said = self.hits + self.false_alarms
        return self.hits / said if said else float(self.misses == 0)

    @property
    def recall(self) -> float:
        """The share of what is true that was said; 1 where there is none."""
        true = self.hits + self.misses
        return self.hits / true if true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def alarm_rate(self) -> float:
        """The share of what is not so that was said all the same; 0 where there is none."""
        other = self.false_alarms + self.rejections
        return self.false_alarms / other if other else 0.0


class Bin(NamedTuple):
    """The texts whose probability lies in `[low, high)`, the highest bin with its end.

    `said` is the mean of their probabilities and `true` the share of those that are so; None of none.
    """

    low: float
    high: float
    texts: int
    positives: int
    said: float | None
    true: float | None


class Quality(NamedTuple):
    """How good the probabilities of one output are.

    `auc` is the area under `roc`, the chance that a text that is so gets the higher probability, ties counting half;
    None where all labels are alike. `brier` is the mean squared error; `ece`, the expected calibration error, is the
    mean gap between said and true over the bins, weighted by their texts. `roc` runs from (0, 0) to (1, 1), false
    alarms across and hits up; it is empty where `auc` is None.
    """

    confusion: Confusion
    auc: float | None
    brier: float
    ece: float
    bins: tuple[Bin, ...]
    roc: tuple[Point, ...]


def quality(labels: Sequence[bool], probabilities: Sequence[float]) -> Quality:
    """Hold probabilities in [0, 1] against what is true, text by text; there must be one at least."""
    truth = np.array(labels, dtype=np.bool_)
    said = np.array(probabilities, dtype=np.float64)
    where = np.minimum((said * BINS).astype(np.intp), BINS - 1)
    texts = np.bincount(where, minlength=BINS).tolist()
    positives = np.bincount(where, truth, BINS).tolist()
    sums = np.bincount(where, said, BINS).tolist()
    roc, auc = _roc(truth, said)
    return Quality(
        confusion=confusion(truth.tolist(), (said >= HALF).tolist()),
        auc=auc,
        brier=float(np.mean((truth - said) ** 2)),
        ece=sum(abs(hit - total) for hit, total in zip(positives, sums, strict=True)) / len(truth),
        bins=tuple(
            Bin(
                at / BINS,
                (at + 1) / BINS,
                texts[at],
                int(positives[at]),
                sums[at] / texts[at] if texts[at] else None,
                positives[at] / texts[at] if texts[at] else None,
            )
            for at in range(BINS)
        ),
        roc=roc,
    )


def confusion(labels: Sequence[bool], said: Sequence[bool]) -> Confusion:
    """Count what was said against what is true, text by text."""
    pairs = list(zip(labels, said, strict=True))
    return Confusion(
        pairs.count((True, True)),
        pairs.count((False, True)),
        pairs.count((True, False)),
        pairs.count((False, False)),
    )


def _roc(
    truth: npt.NDArray[np.bool_], said: npt.NDArray[np.float64]
) -> tuple[tuple[Point, ...], float | None]:
    """The curve with one point a distinct probability, and the area under it."""
    positives = int(truth.sum())
    negatives = len(truth) - positives
    if not positives or not negatives:
        return (), None
    _, level = np.unique(-said, return_inverse=True)
    hits = np.concatenate([[0], np.cumsum(np.bincount(level, truth))])
    alarms = np.concatenate([[0], np.cumsum(np.bincount(level, ~truth))])
    # Twice the area, in whole texts, so that no rounding enters before the one division.
    area = float(np.sum(np.diff(alarms) * (hits[1:] + hits[:-1])))
    points = zip((alarms / negatives).tolist(), (hits / positives).tolist(), strict=True)
    return tuple(points), area / (2 * positives * negatives)
