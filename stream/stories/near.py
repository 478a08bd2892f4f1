"""When two texts are near copies: estimated from their signatures alone, so that nothing else can sway it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, NamedTuple, TypeAlias

import msgspec
import numpy as np
import rtoml

from stream.stories.marks import Marks, Shares, shared

VALUES = 256
"""MinHash values of a signature: its estimate of a Jaccard similarity has a deviation of 0.03 at most."""

Values: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.uint16]]"
"""MinHash values; the last axis is `VALUES` long."""

Sizes: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.int64]]"
"""Numbers of different shingles."""

Keys: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.uint64]]"
"""Bands: the number of the band above 32 bits of its values."""

Mask: TypeAlias = "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]"

_FILE = Path(__file__).parent / "near.toml"

Share: TypeAlias = Annotated[float, msgspec.Meta(gt=0, le=1)]


class AlikeThresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of the figures' part of near.toml for texts that are alike but for them."""

    containment: Share
    share: Share
    fewest: Annotated[int, msgspec.Meta(ge=1)]


class FigureThresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of the figures' part of near.toml."""

    shingles: Annotated[int, msgspec.Meta(ge=0)]
    share: Share
    alike: AlikeThresholds


class OpeningThresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of the opening's part of near.toml."""

    shingles: Annotated[int, msgspec.Meta(ge=0)]
    jaccard: Share
    share: Share


class Thresholds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of near.toml, where each is explained."""

    containment: list[tuple[int, Share]]
    jaccard: Share
    bands: Annotated[int, msgspec.Meta(ge=1)]
    rows: Annotated[int, msgspec.Meta(ge=1, le=2)]
    figures: FigureThresholds
    opening: OpeningThresholds

    def __post_init__(self) -> None:
        lengths = [length for length, _ in self.containment]
        if not lengths or lengths != sorted(set(lengths)):
            raise ValueError("containment has to name rising numbers of shingles")
        if self.bands * self.rows > VALUES:
            raise ValueError(f"bands times rows are more than a signature's {VALUES} values")


THRESHOLDS = msgspec.convert(rtoml.load(_FILE), Thresholds)

_BANDED = THRESHOLDS.bands * THRESHOLDS.rows
_LENGTHS = [float(length) for length, _ in THRESHOLDS.containment]
_SHARES = [share for _, share in THRESHOLDS.containment]
_NUMBERS = np.arange(THRESHOLDS.bands, dtype=np.uint64) << np.uint64(32)
_SHIFTS = np.uint64(16) * np.arange(THRESHOLDS.rows, dtype=np.uint64)


def band_keys(values: Values) -> Keys:
    """The bands of one signature: two signatures with none in common are not compared."""
    rows = values[:_BANDED].reshape(THRESHOLDS.bands, THRESHOLDS.rows).astype(np.uint64)
    keys: Keys = _NUMBERS | (rows << _SHIFTS).sum(axis=1, dtype=np.uint64)
    return keys


class Rows(NamedTuple):
    """Texts, one a row: number of shingles, MinHash values, marks of the figures and of the opening."""

    sizes: Sizes
    values: Values
    figures: Marks
    openings: Marks


def near(size: int, values: Values, figures: Marks, opening: Marks, others: Rows) -> Mask:
    """Which of `others` are near copies of a text. It holds one way as it does the other.

    The containment of the smaller set in the larger follows from the Jaccard similarity and both sizes.
    """
    same = others.values == values
    agreeing = same.view(np.uint8).sum(axis=1, dtype=np.uint16)
    jaccard = agreeing / VALUES
    smaller = np.minimum(others.sizes, size)
    contained = jaccard / (1 + jaccard) * (others.sizes + size) / np.maximum(smaller, 1)
    found: Mask = (
        (jaccard >= THRESHOLDS.jaccard) & (contained >= np.interp(smaller, _LENGTHS, _SHARES)) & (smaller > 0)
    )
    if not found.any():
        return found
    rows = same[found, :_BANDED].reshape(-1, THRESHOLDS.bands, THRESHOLDS.rows)
    found[found] = rows.all(axis=2).any(axis=1)
    short = found & (smaller < THRESHOLDS.figures.shingles)
    if short.any():
        found[short] = _same_figures(figures, others.figures[short], contained[short])
    unequal = found & (jaccard < THRESHOLDS.opening.jaccard) & (smaller >= THRESHOLDS.opening.shingles)
    if unequal.any():
        found[unequal] = shared(opening, others.openings[unequal], fewest=1) >= THRESHOLDS.opening.share
    return found


def _same_figures(one: Marks, others: Marks, contained: Shares) -> Mask:
    figures, alike = THRESHOLDS.figures, THRESHOLDS.figures.alike
    same: Mask = shared(one, others, fewest=1) >= figures.share
    rest = ~same & (contained >= alike.containment)
    if rest.any():
        same[rest] = shared(one, others[rest], fewest=alike.fewest) >= alike.share
    return same
