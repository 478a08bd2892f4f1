"""Why a sentence scores as it does: what each of its features adds to the log-odds, and the model's weights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from models.scoring.folded import OUTPUTS, VIEW_OF, Floats, Folded
from models.scoring.model import ScoringModel
from models.scoring.occurrences import Occurrences, Place


class Share(NamedTuple):
    """What a feature adds in one place: `weights` times the value of their view, by output in the order of `OUTPUTS`.

    A value is the place's share of the logarithm of the feature's count in the article, damped by the length of
    the article's vector, which differs by view (`VIEWS`). It is 0 where a view does not see the feature.
    """

    feature: str
    values: tuple[float, float]
    weights: tuple[float, float, float]
    effects: tuple[float, float, float]


class PlaceShares(NamedTuple):
    """The features of a sentence, or of the article as a whole, those that add or take most first."""

    place: Place
    shares: tuple[Share, ...]


class Weight(NamedTuple):
    """A feature and its weights in the order of `OUTPUTS`: log-odds for each unit of its value."""

    feature: str
    weights: tuple[float, float, float]


def shares_of(model: ScoringModel, read: Occurrences) -> tuple[PlaceShares, ...]:
    """The shares of every place that has features, in reading order.

    The effects of a place add up to its contribution, for each output.
    """
    known = tuple(zip((read.features, read.grams), model.effects(read), strict=True))
    numbers = _weights(model.folded)
    found: list[PlaceShares] = []
    for index, place in enumerate(read.places):
        added: dict[int, Floats] = {}
        for occurring, effects in known:
            (here,) = (occurring.of_place == index).nonzero()
            for row, effect in zip(read.rows[occurring.where[here]].tolist(), effects[here], strict=True):
                added[row] = added[row] + effect if row in added else effect
        shares = [_share(model.folded.features[row], numbers[row], effect) for row, effect in added.items()]
        shares.sort(key=lambda share: (-max(map(abs, share.effects[1:])), share.feature))
        if shares:
            found.append(PlaceShares(place, tuple(shares)))
    return tuple(found)


def weights_of(folded: Folded, features: Sequence[str]) -> tuple[Weight, ...]:
    """The weights of these features; those that the model does not know are left out."""
    rows = {feature: row for row, feature in enumerate(folded.features)}
    numbers = _weights(folded)
    return tuple(Weight(name, _three(numbers[rows[name]])) for name in features if name in rows)


def strongest(folded: Folded, output: str, top: int) -> tuple[tuple[Weight, ...], tuple[Weight, ...]]:
    """The features that speak most for an output and most against it, up to `top` of each, strongest first."""
    numbers = _weights(folded)
    column = OUTPUTS.index(output)
    order = np.argsort(numbers[:, column], kind="stable")
    rising = [Weight(folded.features[row], _three(numbers[row])) for row in order[:top].tolist()]
    falling = [Weight(folded.features[row], _three(numbers[row])) for row in order[::-1][:top].tolist()]
    return (
        tuple(weight for weight in falling if weight.weights[column] > 0),
        tuple(weight for weight in rising if weight.weights[column] < 0),
    )


def _weights(folded: Folded) -> Floats:
    """Weights with the scale of each feature in them, so that features compare."""
    weights: Floats = folded.weights * folded.scale[:, VIEW_OF]
    return weights


def _share(feature: str, weights: Floats, effect: Floats) -> Share:
    gate = float(effect[0] / weights[0]) if weights[0] else 0.0
    largest = 1 + int(np.argmax(np.abs(weights[1:])))
    scores = float(effect[largest] / weights[largest]) if weights[largest] else 0.0
    return Share(feature, (gate, scores), _three(weights), _three(effect))


def _three(numbers: Floats) -> tuple[float, float, float]:
    first, second, third = numbers.tolist()
    return first, second, third
