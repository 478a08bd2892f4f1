"""Fitting: three calibrated linear pipelines over one set of features, out-of-fold figures first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer
from threadpoolctl import threadpool_limits

from models.scoring.damping import damp_rows
from models.scoring.folded import OUTPUTS, VIEW_OF, VIEWS, Folded
from models.training.corpus import Example
from models.training.examples import Counts, Progress
from models.training.metrics import figures
from models.training.settings import FitSettings
from models.training.taught import (
    Floats,
    Labels,
    Taught,
    calibrating,
    labels_of,
    taught,
    taught_direction,
    taught_weak,
    told_of,
)

Damping = Callable[[Any], Any]
"""From a sparse matrix to one with shorter rows."""


class Fitted(NamedTuple):
    """The pipelines by output, their out-of-fold figures, and the out-of-fold probabilities, shape (examples, 3)."""

    pipelines: dict[str, Pipeline]
    metrics: dict[str, dict[str, float]]
    held_out: Floats


def fit(
    examples: Sequence[Example],
    counts: Sequence[Counts],
    settings: FitSettings,
    progress: Progress,
    damping: Damping = damp_rows,
) -> Fitted:
    """Fit and calibrate a pipeline an output.

    Out-of-fold log-odds over groups calibrate (Platt: one slope, one shift); both are folded into the
    linear model, so that its log-odds are the calibrated ones. The scores are calibrated and judged on relevant
    texts alone, for they are told of no others.

    `damping` shortens the rows. Serving damps by `damp_rows`, so what is fitted by another can be measured, but not served.
    """
    groups = [example.group for example in examples]
    # One thread, so that sums come in one order and the numbers are the same on every run.
    with threadpool_limits(limits=1):
        folds = tuple(GroupKFold(settings.folds).split(counts, groups=groups))
        held_out = np.zeros((len(examples), len(OUTPUTS)))
        for step, (train, test) in enumerate(folds):
            pipelines = _fit_pipelines(
                [examples[i] for i in train], [counts[i] for i in train], settings, damping
            )
            tested = [counts[i] for i in test]
            for column, name in enumerate(OUTPUTS):
                held_out[test, column] = pipelines[name].decision_function(tested)
            progress("cross-validation", (step + 1) / len(folds))
        pipelines = _fit_pipelines(examples, counts, settings, damping)
        metrics: dict[str, dict[str, float]] = {}
        for column, (name, pipeline) in enumerate(pipelines.items()):
            told = told_of(name, examples)
            labels = labels_of(name, examples)[told]
            weights = calibrating(name, examples, settings)[told]
            slope, shift = _platt(held_out[told, column], labels, weights)
            _fold_in(pipeline, slope, shift)
            held_out[:, column] = 1 / (1 + np.exp(-(slope * held_out[:, column] + shift)))
            metrics[name] = figures(labels, held_out[told, column])
        progress("fitting", 1.0)
    return Fitted(pipelines, metrics, held_out)


def fold(pipelines: dict[str, Pipeline]) -> Folded:
    """The numbers of fitted pipelines that share their features."""
    views = [pipelines[OUTPUTS[VIEW_OF.index(view)]] for view in range(len(VIEWS))]
    return Folded(
        features=tuple(views[0]["counts"].feature_names_),
        scale=np.stack([view["scale"].idf_ for view in views], axis=1).astype(np.float64),
        weights=np.stack([pipelines[name]["model"].coef_[0] for name in OUTPUTS], axis=1),
        intercepts=np.array([pipelines[name]["model"].intercept_[0] for name in OUTPUTS]),
    )


def _fit_pipelines(
    examples: Sequence[Example], counts: Sequence[Counts], settings: FitSettings, damping: Damping
) -> dict[str, Pipeline]:
    counting = DictVectorizer()
    logarithm = FunctionTransformer(np.log1p, accept_sparse=True)
    damp = FunctionTransformer(damping, accept_sparse=True)
    logarithms = logarithm.fit_transform(counting.fit_transform(counts))
    steps: list[list[tuple[str, Any]]] = []
    values: list[Any] = []
    for view in range(len(VIEWS)):
        scaling = TfidfTransformer(norm=None, use_idf=True, smooth_idf=True).fit(logarithms)
        scaling.idf_ = scaling.idf_ * _emphasis(counting.feature_names_, settings, view)
        steps.append([("counts", counting), ("logarithm", logarithm), ("scale", scaling), ("damp", damp)])
        values.append(damping(scaling.transform(logarithms)))
    models = {
        name: _model(values[view], taught(name, examples, settings), settings, strength)
        for name, view, strength in zip(
            OUTPUTS,
            VIEW_OF,
            (settings.relevance_strength, settings.score_strength, settings.score_strength),
            strict=True,
        )
    }
    direction = _model(values[1], taught_direction(examples, settings), settings, settings.direction_strength)
    weak = _model(values[1], taught_weak(examples, settings), settings, settings.score_strength)
    _add(models["escalation"], settings.direction, direction)
    _add(models["escalation"], settings.weak, weak)
    _add(models["de_escalation"], -settings.direction, direction)
    return {
        name: Pipeline([*steps[view], ("model", models[name])])
        for name, view in zip(OUTPUTS, VIEW_OF, strict=True)
    }


def _add(model: LogisticRegression, share: float, other: LogisticRegression) -> None:
    model.coef_ += share * other.coef_
    model.intercept_ += share * other.intercept_


def _emphasis(features: Sequence[str], settings: FitSettings, view: int) -> Floats:
    kinds = {kind: (gate, scores)[view] for kind, gate, scores in settings.emphasis}
    return np.array([kinds.get(name[:2] if name[1:2] == ":" else "", kinds[""]) for name in features])


def _model(values: Any, lesson: Taught, settings: FitSettings, strength: float) -> LogisticRegression:
    rows, labels, weights = lesson
    model = LogisticRegression(
        C=strength, solver="lbfgs", max_iter=2000, tol=1e-6, random_state=settings.seed
    )
    return model.fit(values[rows], labels, sample_weight=weights)


def _platt(logits: Floats, labels: Labels, weights: Floats) -> tuple[float, float]:
    """The slope, which is positive, and the shift that calibrate log-odds."""
    model = LogisticRegression(C=1e6, solver="lbfgs", max_iter=1000, tol=1e-8)
    model.fit(logits[:, None], labels, sample_weight=weights)
    return max(float(model.coef_[0, 0]), 1e-3), float(model.intercept_[0])


def _fold_in(pipeline: Pipeline, slope: float, shift: float) -> None:
    model = pipeline["model"]
    model.coef_ = model.coef_ * slope
    model.intercept_ = model.intercept_ * slope + shift
