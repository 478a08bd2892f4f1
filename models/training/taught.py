"""What the models are taught: the rows of each, their labels and weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from models.scoring.folded import OUTPUTS
from models.signal import CLEAR
from models.training.corpus import Example
from models.training.settings import FitSettings

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]


class Taught(NamedTuple):
    """The rows that a model is fitted on, their labels, and their weights; a row may stand there as either."""

    rows: Rows
    labels: Labels
    weights: Floats


def labels_of(name: str, examples: Sequence[Example]) -> Labels:
    """Whether each example is relevant, or escalates or de-escalates clearly."""
    if name == "relevance":
        return np.array([example.relevant for example in examples])
    return np.array([getattr(example, name) >= CLEAR for example in examples])


def weights_of(examples: Sequence[Example], articles: float) -> Floats:
    """What each example weighs, where an article weighs so many sentences."""
    return np.array([articles if example.kind == "article" else 1.0 for example in examples])


def calibrating(name: str, examples: Sequence[Example], settings: FitSettings) -> Floats:
    """What each example weighs when an output is calibrated; see the settings."""
    if name == "relevance":
        return weights_of(examples, settings.calibration[0])
    weights = weights_of(examples, settings.calibration[1])
    twisted = [
        example.kind == "article" and example.id.rpartition("-")[0] in settings.twisted
        for example in examples
    ]
    return np.where(twisted, settings.twist, 1.0) * weights


def told_of(name: str, examples: Sequence[Example]) -> Labels:
    """The examples of which an output is told: the scores of relevant ones alone."""
    return np.array([name == "relevance" or example.relevant for example in examples])


def taught(name: str, examples: Sequence[Example], settings: FitSettings) -> Taught:
    """What an output is taught: the gate each row by its label, a score each row as both, by its belief."""
    weights = weights_of(examples, _articles(name, settings))
    if name == "relevance":
        return Taught(np.arange(len(examples)), labels_of(name, examples), weights)
    weights *= np.array([1.0 if example.relevant else settings.off_topic for example in examples])
    beliefs = [settings.beliefs[getattr(example, name)] if example.relevant else 0.0 for example in examples]
    return _as_both(np.arange(len(examples)), np.array(beliefs), weights)


def taught_direction(examples: Sequence[Example], settings: FitSettings) -> Taught:
    """The rows of relevant texts, each as both directions by how its grades lean."""
    rows = _relevant(examples)
    one_sided, mixed = settings.leanings
    beliefs = np.full(len(rows), 0.5)
    for at, row in enumerate(rows):
        up, down = examples[row].escalation, examples[row].de_escalation
        beliefs[at] += np.sign(up - down) * (mixed if min(up, down) else one_sided)
    return _as_both(rows, beliefs, weights_of(examples, _articles("de_escalation", settings))[rows])


def taught_weak(examples: Sequence[Example], settings: FitSettings) -> Taught:
    """The rows of relevant texts, each as one that escalates at all and one that does not, by its belief."""
    rows = _relevant(examples)
    beliefs = np.array([settings.weak_beliefs[examples[row].escalation] for row in rows])
    weights = weights_of(examples, _articles("escalation", settings))[rows]
    calm = [examples[row].de_escalation >= CLEAR for row in rows]
    return _as_both(rows, beliefs, np.where(calm, settings.calm, 1.0) * weights)


def _articles(name: str, settings: FitSettings) -> float:
    return settings.articles[OUTPUTS.index(name)]


def _relevant(examples: Sequence[Example]) -> Rows:
    return np.array([row for row, example in enumerate(examples) if example.relevant], dtype=np.intp)


def _as_both(rows: Rows, beliefs: Floats, weights: Floats) -> Taught:
    labels = np.repeat(np.array([True, False]), len(rows))
    both = np.concatenate([weights * beliefs, weights * (1 - beliefs)])
    kept = both > 0
    return Taught(np.concatenate([rows, rows])[kept], labels[kept], both[kept])
