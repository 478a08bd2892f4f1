"""Drift: nothing is said of few articles, nothing of a stream that stays as it was, and a shift by its name."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from models.scoring.quantities import OF_ALL, OF_RELEVANT, Quantities
from models.scoring.reference import LEAST, Reference, make_reference
from stream.metrics import Metrics
from stream.worker.drift import Drift, Window

CALM, SHIFTED = 0.1, 0.25


def some(number: int, seed: int, **changed: float) -> Iterator[Quantities]:
    """Articles of one kind, half of them relevant, told apart by chance; what is `changed` is the same in all."""
    chance = random.Random(seed)  # noqa: S311 - articles, not secrets
    for _ in range(number):
        drawn = Quantities(*[chance.random() for _ in Quantities._fields])
        yield drawn._replace(sentences=chance.randint(2, 20), topics=chance.randint(0, 3))._replace(**changed)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return make_reference(list(some(2000, 1)))


class Shown:
    """Drift with the metrics that it shows."""

    def __init__(self, reference: Reference, articles: int = 1000) -> None:
        self.metrics = Metrics()
        self.drift = Drift(reference, articles=articles, metrics=self.metrics)

    def after(self, articles: Iterator[Quantities]) -> dict[str, float]:
        """What is shown when these have been read, too."""
        for article in articles:
            self.drift.add(article)
        self.drift.show()
        return {name: self.sample("feature_drift", feature=name) for name in Quantities._fields}

    def sample(self, name: str, **labels: str) -> float:
        """The value of a metric."""
        value = self.metrics.registry.get_sample_value(f"detente_{name}", labels)
        assert value is not None
        return value


def test_a_stream_like_the_reference_has_not_strayed(reference: Reference) -> None:
    found = Shown(reference).after(some(3000, 2))
    assert 0 < max(found.values()) < CALM


def test_a_shift_is_shown_by_the_names_of_what_shifted_and_goes_as_it_goes(reference: Reference) -> None:
    shown = Shown(reference)
    shown.after(some(3000, 2))
    found = shown.after(some(1000, 3, sentences=60, military=2.5, relevance=0.9))
    assert {name for name, index in found.items() if index > SHIFTED} == {
        "sentences",
        "military",
        "relevance",
    }
    assert max(shown.after(some(3000, 4)).values()) < CALM


def test_nothing_is_said_before_there_are_enough_articles(reference: Reference) -> None:
    """Relevant articles, of which there are half as many, have a window of their own."""
    shown = Shown(reference)
    assert set(shown.after(some(LEAST - 1, 5, sentences=60, military=2.5)).values()) == {0}
    found = shown.after(some(1, 6, sentences=60, military=2.5))
    assert found["sentences"] > SHIFTED
    assert found["military"] == 0
    assert shown.sample("drift_articles", population="all") == LEAST
    assert 0 < shown.sample("drift_articles", population="relevant") < LEAST
    assert shown.after(some(2 * LEAST, 7, military=2.5))["military"] > SHIFTED


def test_articles_that_are_not_relevant_shift_only_what_is_told_of_all(reference: Reference) -> None:
    shown = Shown(reference)
    shown.after(some(3000, 2))
    found = shown.after(some(3000, 3, relevance=0.01, military=0, escalation=0))
    assert found["relevance"] > SHIFTED
    assert all(found[name] < CALM for name in OF_RELEVANT)


def test_a_window_holds_so_many_articles_and_no_more(reference: Reference) -> None:
    """Old ones leave nothing behind: what is held decides, not what came before."""
    long, fresh = (Window(reference, OF_ALL, articles=300) for _ in range(2))
    for article in some(5000, 8, words=40.0):
        long.add(article)
    assert len(long) == 300
    for article in some(300, 9):
        long.add(article)
        fresh.add(article)
    assert long.indexes() == fresh.indexes()
    assert len(long) == 300
