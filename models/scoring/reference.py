"""The reference: how quantities are spread over articles that are taken for normal, and how far others stray from it."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import msgspec

from models.errors import ModelError
from models.scoring.manifest import load_manifest
from models.scoring.quantities import OF_ALL, Quantities

LEAST = 200
"""Articles under which an index is mostly chance: ten bins of 200 that have not strayed make one of about 0.05.

Its mean is (bins - 1) times the sum of 1 / articles of both sides, by B. Yurdakul, Statistical Properties of Population
Stability Index (2018).
"""
REFERENCE_FILE = "reference.json"
_BINS = 10
_MOST_BINS = 256
_UNSEEN = 0.5
"""Articles that every bin is given on top of its own, so that an empty one has a share to compare."""


class Bins(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A quantity's range cut into bins, and how many articles are in each.

    Bin i holds what is over `edges[i - 1]` and up to `edges[i]`; the first has no lower, the last no upper end.
    """

    edges: tuple[float, ...]
    counts: tuple[int, ...]

    def __post_init__(self) -> None:
        """Check that edges rise and that there is a count a bin; an article's bin is to fit into a byte."""
        if any(low >= high for low, high in pairwise(self.edges)) or min(self.counts, default=-1) < 0:
            raise ValueError("edges must rise, and counts not be negative")
        if len(self.counts) != len(self.edges) + 1:
            raise ValueError(
                f"{len(self.edges)} edges cut {len(self.edges) + 1} bins, not {len(self.counts)}"
            )
        if len(self.counts) > _MOST_BINS:
            raise ValueError(f"{len(self.counts)} bins are too many; {_MOST_BINS} are allowed")

    def place(self, value: float) -> int:
        """The bin that holds a value."""
        return bisect_left(self.edges, value)


Reference = Mapping[str, Bins]
"""The bins of every quantity by its name."""


def make_reference(articles: Collection[Quantities]) -> dict[str, Bins]:
    """The reference that articles make: ten bins a quantity with a tenth of them in each, fewer where values repeat."""
    relevant = [article for article in articles if article.is_relevant]
    return {
        name: _bins([getattr(article, name) for article in (articles if name in OF_ALL else relevant)])
        for name in Quantities._fields
    }


def stability_index(expected: Sequence[int], found: Sequence[int]) -> float:
    """The population stability index of two sets of articles by their counts in the same bins; 0 where alike.

    It is the sum of (p - q) ln(p / q) over the shares of each bin. Each bin counts half an article more than it holds.
    """
    wanted = _shares(expected)
    return math.fsum((p - q) * math.log(p / q) for p, q in zip(_shares(found), wanted, strict=True))


def save_reference(reference: Reference, folder: Path) -> str:
    """Write the reference into `folder`, the same bytes for the same numbers; answer their SHA-256."""
    content = encode_reference(reference)
    (folder / REFERENCE_FILE).write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def encode_reference(reference: Reference) -> bytes:
    """The reference as JSON."""
    return msgspec.json.format(msgspec.json.encode(reference), indent=2) + b"\n"


def load_reference(folder: Path) -> Reference:
    """Read the reference of a folder of artefacts and check it against its manifest.

    Raises:
        ModelError: it is missing, altered or no reference.
    """
    path, expected = folder / REFERENCE_FILE, load_manifest(folder).reference
    found = hashlib.sha256(_content(path)).hexdigest()
    if found != expected:
        raise ModelError(f"{path} hashes to {found}, the manifest says {expected}; restore it or train again")
    return read_reference(path)


def read_reference(path: Path) -> Reference:
    """Read a reference from a file.

    Raises:
        ModelError: it is missing or no reference.
    """
    try:
        reference = msgspec.json.decode(_content(path), type=dict[str, Bins])
    except msgspec.DecodeError as error:
        raise ModelError(f"{path} is no reference: {error}; make it anew") from None
    if set(reference) != set(Quantities._fields):
        raise ModelError(f"{path} must tell {', '.join(Quantities._fields)} and nothing else; make it anew")
    return reference


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"{path} can't be read ({error.strerror}); restore it, or train the model again"
        ) from None


def _bins(values: list[float]) -> Bins:
    values = sorted(values)
    tenths = [values[(len(values) * step - 1) // _BINS] for step in range(1, _BINS)] if values else []
    edges = tuple(sorted({float(edge) for edge in tenths if edge < values[-1]}))
    counts = [0] * (len(edges) + 1)
    for value in values:
        counts[bisect_left(edges, value)] += 1
    return Bins(edges, tuple(counts))


def _shares(counts: Sequence[int]) -> list[float]:
    total = sum(counts) + _UNSEEN * len(counts)
    return [(count + _UNSEEN) / total for count in counts]
