"""Fitting: three calibrated linear pipelines over one set of features, out-of-fold figures first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import FunctionTransformer
from threadpoolctl import threadpool_limits

from models.scoring.damping import damp_rows
from models.scoring.folded import OUTPUTS, Folded
from models.training.corpus import Example
from models.training.examples import Counts, Progress
from models.training.metrics import figures

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.bool_]

CLEAR = 2
"""The grade from which an article counts: the scores are the probability of at least this."""


class FitSettings(NamedTuple):
    """What a fit is decided by.

    `strength` is the inverse of the regularisation (scikit-learn's C). `beliefs` is the probability that a head is taught for grades 0 to 3:
    between grades 0 and 1 there is an order that the hard labels do not tell. `off_topic` weighs examples
    that are not relevant when the heads are fitted. `articles` weighs an article against a sentence.
    `emphasis` scales kinds of features, by their prefix: few and telling ones would else be
    drowned by the many words.
    """

    seed: int = 20240515
    folds: int = 5
    relevance_strength: float = 1.0
    head_strength: float = 1.0
    beliefs: tuple[float, float, float, float] = (0.02, 0.2, 0.9, 1.0)
    off_topic: float = 0.5
    articles: float = 2.0
    emphasis: tuple[tuple[str, float], ...] = (("a:", 1.5), ("d:", 1.5), ("m:", 1.5), ("n:", 1.5))


SETTINGS = FitSettings()
"""Those of the shipped model."""


class Fitted(NamedTuple):
    """The pipelines by output, and their out-of-fold figures."""

    pipelines: dict[str, Pipeline]
    metrics: dict[str, dict[str, float]]


def fit(
    examples: Sequence[Example], counts: Sequence[Counts], settings: FitSettings, progress: Progress
) -> Fitted:
    """Fit and calibrate a pipeline an output.

    Out-of-fold log-odds over groups calibrate (Platt: one slope, one shift); both are folded into the
    linear model, so that its log-odds are the calibrated ones.
    """
    groups = [example.group for example in examples]
    # One thread, so that sums come in one order and the numbers are the same on every run.
    with threadpool_limits(limits=1):
        folds = tuple(GroupKFold(settings.folds).split(counts, groups=groups))
        held_out = {name: np.zeros(len(examples)) for name in OUTPUTS}
        for step, (train, test) in enumerate(folds):
            pipelines = _fit_pipelines([examples[i] for i in train], [counts[i] for i in train], settings)
            for name, pipeline in pipelines.items():
                held_out[name][test] = pipeline.decision_function([counts[i] for i in test])
            progress("cross-validation", (step + 1) / len(folds))
        pipelines = _fit_pipelines(examples, counts, settings)
        metrics: dict[str, dict[str, float]] = {}
        for name, pipeline in pipelines.items():
            labels = _labels(name, examples)
            slope, shift = _platt(held_out[name], labels)
            _fold_in(pipeline, slope, shift)
            metrics[name] = figures(labels, 1 / (1 + np.exp(-(slope * held_out[name] + shift))))
        progress("fitting", 1.0)
    return Fitted(pipelines, metrics)


def fold(pipelines: dict[str, Pipeline]) -> Folded:
    """The numbers of fitted pipelines that share their features."""
    first = pipelines[OUTPUTS[0]]
    return Folded(
        features=tuple(first["counts"].feature_names_),
        scale=np.asarray(first["scale"].idf_, dtype=np.float64),
        weights=np.stack([pipelines[name]["model"].coef_[0] for name in OUTPUTS], axis=1),
        intercepts=np.array([pipelines[name]["model"].intercept_[0] for name in OUTPUTS]),
    )


def _fit_pipelines(
    examples: Sequence[Example], counts: Sequence[Counts], settings: FitSettings
) -> dict[str, Pipeline]:
    counting = DictVectorizer()
    scaling = TfidfTransformer(norm=None, use_idf=True, smooth_idf=True)
    shared: list[tuple[str, Any]] = [
        ("counts", counting),
        ("logarithm", FunctionTransformer(np.log1p, accept_sparse=True)),
        ("scale", scaling),
        ("damp", FunctionTransformer(damp_rows, accept_sparse=True)),
    ]
    preparing = Pipeline(shared).fit(counts)
    emphasis = dict(settings.emphasis)
    scaling.idf_ = scaling.idf_ * np.array([emphasis.get(name[:2], 1.0) for name in counting.feature_names_])
    values = preparing.transform(counts)
    pipelines: dict[str, Pipeline] = {}
    for name in OUTPUTS:
        rows, labels, weights = _taught(name, examples, settings)
        model = LogisticRegression(
            C=settings.relevance_strength if name == "relevance" else settings.head_strength,
            solver="lbfgs",
            max_iter=2000,
            tol=1e-6,
            random_state=settings.seed,
        )
        model.fit(values[rows], labels, sample_weight=weights)
        pipelines[name] = Pipeline([*shared, ("model", model)])
    return pipelines


def _labels(name: str, examples: Sequence[Example]) -> Labels:
    if name == "relevance":
        return np.array([example.relevant for example in examples])
    return np.array([getattr(example, name) >= CLEAR for example in examples])


def _taught(
    name: str, examples: Sequence[Example], settings: FitSettings
) -> tuple[npt.NDArray[np.intp], Labels, Floats]:
    """The rows to fit on, their labels and weights: a head is taught each row as both, by its belief."""
    rows = np.arange(len(examples))
    weights = np.array([settings.articles if example.kind == "article" else 1.0 for example in examples])
    if name == "relevance":
        return rows, _labels(name, examples), weights
    weights *= np.array([1.0 if example.relevant else settings.off_topic for example in examples])
    beliefs = np.array(
        [settings.beliefs[getattr(example, name)] if example.relevant else 0.0 for example in examples]
    )
    labels = np.repeat(np.array([True, False]), len(examples))
    both = np.concatenate([weights * beliefs, weights * (1 - beliefs)])
    taught = both > 0
    return np.concatenate([rows, rows])[taught], labels[taught], both[taught]


def _platt(logits: Floats, labels: Labels) -> tuple[float, float]:
    """The slope, which is positive, and the shift that calibrate log-odds."""
    model = LogisticRegression(C=1e6, solver="lbfgs", max_iter=1000, tol=1e-8).fit(logits[:, None], labels)
    return max(float(model.coef_[0, 0]), 1e-3), float(model.intercept_[0])


def _fold_in(pipeline: Pipeline, slope: float, shift: float) -> None:
    model = pipeline["model"]
    model.coef_ = model.coef_ * slope
    model.intercept_ = model.intercept_ * slope + shift
