"""Drift: how far the articles of late stray from the reference, quantity by quantity."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from models.scoring.quantities import OF_ALL, OF_RELEVANT, Quantities
from models.scoring.reference import LEAST, Reference, stability_index
from stream.metrics import Metrics


class Window:
    """The bins of the articles of late: counts that are kept up as articles come and go.

    Args:
        reference: what they are compared with.
        names: the quantities that are compared.
        articles: how many of the latest articles are held.
    """

    def __init__(self, reference: Reference, names: Sequence[str], *, articles: int) -> None:
        self._bins = {name: reference[name] for name in names}
        self._counts = {name: [0] * len(bins.counts) for name, bins in self._bins.items()}
        self._held: deque[bytes] = deque()
        self._articles = articles

    def __len__(self) -> int:
        """How many articles are held."""
        return len(self._held)

    def add(self, quantities: Quantities) -> None:
        """Take an article in, and let the oldest go where there are too many."""
        places = bytes([bins.place(getattr(quantities, name)) for name, bins in self._bins.items()])
        self._held.append(places)
        self._move(places, 1)
        if len(self._held) > self._articles:
            self._move(self._held.popleft(), -1)

    def indexes(self) -> dict[str, float]:
        """The population stability index of every quantity; none before there are enough articles."""
        if len(self._held) < LEAST:
            return {}
        return {name: stability_index(bins.counts, self._counts[name]) for name, bins in self._bins.items()}

    def _move(self, places: bytes, by: int) -> None:
        for counts, place in zip(self._counts.values(), places, strict=True):
            counts[place] += by


class Drift:
    """Compares the articles of late with a reference, and shows in the metrics how far they stray.

    Args:
        reference: what is normal.
        articles: how many of the latest articles, and how many of the latest relevant ones, are compared.
        metrics: where it is shown.
    """

    def __init__(self, reference: Reference, *, articles: int, metrics: Metrics) -> None:
        self._all = Window(reference, OF_ALL, articles=articles)
        self._relevant = Window(reference, OF_RELEVANT, articles=articles)
        self._metrics = metrics

    def add(self, quantities: Quantities) -> None:
        """Take an article in."""
        self._all.add(quantities)
        if quantities.is_relevant:
            self._relevant.add(quantities)

    def show(self) -> None:
        """Set the metrics to what the articles so far amount to."""
        for population, window in (("all", self._all), ("relevant", self._relevant)):
            self._metrics.drift_articles.labels(population).set(len(window))
            for name, index in window.indexes().items():
                self._metrics.feature_drift.labels(name).set(index)
