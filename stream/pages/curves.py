"""Pictures of how good probabilities are: where their lines, points and bars stand on the page.

A picture's plane is `SIDE` wide and high, with 0 at the left and at the bottom; on the page, down is up.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from models.measuring.probabilities import Bin, Point, Quality

SIDE = 200
_LARGEST_DOT = 9.0
_SMALLEST_DOT = 2.5
_STEPS = 120
"""Points of a curve that a reader can tell apart."""


class Dot(NamedTuple):
    """A bin in the calibration plot: as large as its share of the texts."""

    x: float
    y: float
    radius: float


class Bar(NamedTuple):
    """The texts of a bin in the histogram: those that are so stand on those that are not."""

    x: float
    width: float
    negatives_y: float
    negatives_height: float
    positives_y: float
    positives_height: float


class Pictures(NamedTuple):
    """What the pictures of one output show; `line` joins the dots, `roc` is "" where there is no curve.

    `most` is the number of texts that the highest bar stands for.
    """

    dots: tuple[Dot, ...]
    line: str
    roc: str
    bars: tuple[Bar, ...]
    most: int


def pictures_of(found: Quality) -> Pictures:
    """Draw the measures of an output."""
    filled = [each for each in found.bins if each.said is not None and each.true is not None]
    points = [(each.said or 0.0, each.true or 0.0) for each in filled]
    most = max(each.texts for each in found.bins)
    return Pictures(
        dots=tuple(
            Dot(_across(x), _up(y), round(_radius(each.texts / most), 1))
            for each, (x, y) in zip(filled, points, strict=True)
        ),
        line=_path(points),
        roc=_path(_thinned(found.roc)),
        bars=tuple(_bar(each, most) for each in found.bins),
        most=most,
    )


def _radius(share: float) -> float:
    return max(_SMALLEST_DOT, float(_LARGEST_DOT * share**0.5))


def _thinned(points: tuple[Point, ...]) -> list[Point]:
    """The corners of a curve, at most about `_STEPS` of them; both ends are kept."""
    step = -(-len(points) // _STEPS) or 1
    kept = list(points[::step])
    return kept if not points or kept[-1] == points[-1] else [*kept, points[-1]]


def _bar(each: Bin, most: int) -> Bar:
    negatives = round(SIDE * (each.texts - each.positives) / most, 1)
    positives = round(SIDE * each.positives / most, 1)
    return Bar(
        x=_across(each.low) + 1,
        width=round(SIDE * (each.high - each.low), 1) - 2,
        negatives_y=round(SIDE - negatives, 1),
        negatives_height=negatives,
        positives_y=round(SIDE - negatives - positives, 1),
        positives_height=positives,
    )


def _path(points: Iterable[Point]) -> str:
    return " ".join(f"{_across(x)},{_up(y)}" for x, y in points)


def _across(share: float) -> float:
    return round(SIDE * share, 1)


def _up(share: float) -> float:
    return round(SIDE * (1 - share), 1)
