"""Fitting: three calibrated linear pipelines over one set of features, out-of-fold figures first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from models.scoring.folded import OUTPUTS, VIEW_OF, VIEWS, Folded
from models.signal import CLEAR
from models.training.corpus import Example
from models.training.examples import Counts, Progress
from models.training.metrics import figures

Floats = npt.NDArray[np.float64]
Labels = npt.NDArray[np.bool_]
Taught = tuple[npt.NDArray[np.intp], Labels, Floats]
"""The rows that a model is fitted on, their labels, and their weights; a row may stand there twice."""
Damping = Callable[[Any], Any]
"""From a sparse matrix to one with shorter rows."""

_LEANING = 0.47
"""How far from one half the direction of a text that leans is believed."""


class FitSettings(NamedTuple):
    """What a fit is decided by.

    `strength` is the inverse of the regularisation (scikit-learn's C), for the gate, for each score, and for the
    direction between them. `beliefs` is the probability that a score is taught for grades 0 to 3: between grades 0 and 1
    there is an order that the hard labels do not tell. `off_topic` weighs examples that are not relevant when the scores
    are fitted. `articles` weighs an article against a sentence for the gate and for the scores, `calibration` does when their
    log-odds are calibrated, since articles are what is served. `least` is how many texts must hold a feature.

    `direction` is how much of the log-odds that a text escalates rather than de-escalates is added to the one score and
    taken from the other, before calibration: weak acts, which neither score is the probability of, still point one way.

    `emphasis` scales kinds of features, by their prefix ("" is the rest), as the gate and as the scores see them. Few and
    telling ones would else be drowned by the many words; 0 hides a kind.
    """

    seed: int = 20240515
    folds: int = 5
    relevance_strength: float = 1.0
    score_strength: float = 0.5
    direction_strength: float = 0.5
    direction: float = 0.4
    beliefs: tuple[float, float, float, float] = (0.02, 0.25, 0.9, 1.0)
    off_topic: float = 0.5
    articles: tuple[float, float] = (2.0, 4.0)
    calibration: tuple[float, float] = (8.0, 40.0)
    least: int = 2
    emphasis: tuple[tuple[str, float, float], ...] = (
        ("", 1.0, 1.0),
        ("a:", 1.5, 1.5),
        ("c:", 0.5, 0.0),
        ("d:", 1.5, 1.5),
        ("e:", 0.0, 1.5),
        ("g:", 0.0, 1.5),
        ("m:", 1.5, 1.5),
        ("n:", 1.5, 1.5),
        ("v:", 0.0, 2.0),
        ("w:", 3.0, 0.5),
    )


SETTINGS = FitSettings()
"""Those of the shipped model."""


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
            told = _told(name, examples)
            labels = _labels(name, examples)[told]
            weights = _weights(examples, _of(settings.calibration, name))[told]
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
        name: _model(values[view], _taught(name, examples, settings), settings, strength)
        for name, view, strength in zip(
            OUTPUTS,
            VIEW_OF,
            (settings.relevance_strength, settings.score_strength, settings.score_strength),
            strict=True,
        )
    }
    direction = _model(values[1], _directed(examples, settings), settings, settings.direction_strength)
    for name, share in (("escalation", settings.direction), ("de_escalation", -settings.direction)):
        models[name].coef_ += share * direction.coef_
        models[name].intercept_ += share * direction.intercept_
    return {
        name: Pipeline([*steps[view], ("model", models[name])])
        for name, view in zip(OUTPUTS, VIEW_OF, strict=True)
    }


def _emphasis(features: Sequence[str], settings: FitSettings, view: int) -> Floats:
    kinds = {kind: (gate, scores)[view] for kind, gate, scores in settings.emphasis}
    return np.array([kinds.get(name[:2] if name[1:2] == ":" else "", kinds[""]) for name in features])


def _model(values: Any, taught: Taught, settings: FitSettings, strength: float) -> LogisticRegression:
    rows, labels, weights = taught
    model = LogisticRegression(
        C=strength, solver="lbfgs", max_iter=2000, tol=1e-6, random_state=settings.seed
    )
    return model.fit(values[rows], labels, sample_weight=weights)


def _labels(name: str, examples: Sequence[Example]) -> Labels:
    if name == "relevance":
        return np.array([example.relevant for example in examples])
    return np.array([getattr(example, name) >= CLEAR for example in examples])


def _weights(examples: Sequence[Example], articles: float) -> Floats:
    """What each example weighs, where an article weighs so many sentences."""
    return np.array([articles if example.kind == "article" else 1.0 for example in examples])


def _told(name: str, examples: Sequence[Example]) -> Labels:
    """The examples of which an output is told."""
    return np.array([name == "relevance" or example.relevant for example in examples])


def _taught(name: str, examples: Sequence[Example], settings: FitSettings) -> Taught:
    """The rows to fit on, their labels and weights: a score is taught each row as both, by its belief."""
    rows = np.arange(len(examples))
    weights = _weights(examples, _of(settings.articles, name))
    if name == "relevance":
        return rows, _labels(name, examples), weights
    weights *= np.array([1.0 if example.relevant else settings.off_topic for example in examples])
    beliefs = np.array(
        [settings.beliefs[getattr(example, name)] if example.relevant else 0.0 for example in examples]
    )
    return _as_both(rows, beliefs, weights)


def _of(gate_and_scores: tuple[float, float], name: str) -> float:
    return gate_and_scores[name != "relevance"]


def _directed(examples: Sequence[Example], settings: FitSettings) -> Taught:
    """The rows of relevant texts, each taught as both directions by how its grades lean."""
    rows = np.array([row for row, example in enumerate(examples) if example.relevant], dtype=np.intp)
    leans = np.sign([examples[row].escalation - examples[row].de_escalation for row in rows])
    weights = _weights(examples, settings.articles[1])[rows]
    return _as_both(rows, 0.5 + _LEANING * leans, weights)


def _as_both(rows: npt.NDArray[np.intp], beliefs: Floats, weights: Floats) -> Taught:
    labels = np.repeat(np.array([True, False]), len(rows))
    both = np.concatenate([weights * beliefs, weights * (1 - beliefs)])
    taught = both > 0
    return np.concatenate([rows, rows])[taught], labels[taught], both[taught]


def _platt(logits: Floats, labels: Labels, weights: Floats) -> tuple[float, float]:
    """The slope, which is positive, and the shift that calibrate log-odds."""
    model = LogisticRegression(C=1e6, solver="lbfgs", max_iter=1000, tol=1e-8)
    model.fit(logits[:, None], labels, sample_weight=weights)
    return max(float(model.coef_[0, 0]), 1e-3), float(model.intercept_[0])


def _fold_in(pipeline: Pipeline, slope: float, shift: float) -> None:
    model = pipeline["model"]
    model.coef_ = model.coef_ * slope
    model.intercept_ = model.intercept_ * slope + shift
