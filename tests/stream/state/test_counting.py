"""What the keeper of the state shows of it: bounded, right, and nothing when the state is another's."""

from __future__ import annotations

from typing import Any

import pytest

from stream.metrics import Metrics
from stream.records.draft import Tick
from stream.settings.groups.state import StateSettings
from stream.state.counting import StateCounts
from stream.state.settled import Answer
from tests.stream.state.made import NOON, Run, act, draft, new_state
from tests.stream.state.test_state import FORCE


class Shown:
    """Counts over a state, by a clock that stands still unless it is turned."""

    def __init__(self, **settings: Any) -> None:
        self.metrics = Metrics()
        self.now = 0.0
        self.run = Run(new_state(FORCE))
        self.counts = StateCounts(self.metrics, StateSettings(**settings), clock=lambda: self.now)
        self.counts.rules(FORCE)

    def step(self, *messages: Any) -> None:
        """Apply a batch and count it."""
        answers = [self.run.state.apply(message, nth) for nth, message in enumerate(messages)]
        self.counts.batch(
            [answer for answer in answers if answer is not None], self.run.state.settle(), self.run.state
        )

    def value(self, name: str, **labels: str) -> float | None:
        """The value of a series."""
        return self.metrics.registry.get_sample_value(f"detente_{name}", labels)

    @property
    def pairs(self) -> set[str]:
        """The pairs that are shown."""
        return {
            sample.labels["pair"]
            for family in self.metrics.registry.collect()
            if family.name == "detente_pair_tension"
            for sample in family.samples
        }


@pytest.fixture
def shown() -> Shown:
    return Shown(shown_top=2, shown_pairs=("PRK-USA",))


def test_answers_are_counted_by_outcome_and_alerts_by_rule(shown: Shown) -> None:
    assert shown.value("alerts_total", rule="force", severity="critical") == 0
    shown.step(draft("a", force=["attack"]), draft("b", outcome="not_relevant"))
    assert shown.value("articles_total", outcome="scored") == 1
    assert shown.value("articles_total", outcome="not_relevant") == 1
    assert shown.value("score_count", kind="escalation") == 1
    assert shown.value("alerts_total", rule="force", severity="critical") == 1
    assert (shown.value("end_to_end_seconds_count"), shown.value("withdrawals_total")) == (2, 0)
    shown.counts.batch([Answer("a", None, "p", None)], shown.run.state.settle(), shown.run.state)
    assert shown.value("withdrawals_total") == 1


def test_of_many_pairs_the_tensest_the_named_and_all_are_shown(shown: Shown) -> None:
    """However many pairs there are, no more series; one that cools makes room for another."""
    for nth in range(60):
        first, second = f"A{nth // 8:02}", f"B{nth:02}"
        shown.step(draft(f"a{nth}", pairs={f"{first}-{second}": 0.2 + nth / 100}, source=str(nth)))
        assert len(shown.pairs) <= 3
    shown.step(draft("named", pairs={"PRK-USA": 0.1}))
    assert shown.pairs == {"ALL", "PRK-USA", "A07-B58", "A07-B59"}
    assert (shown.value("pair_tension", pair="A07-B59") or 0) > (
        shown.value("pair_tension", pair="PRK-USA") or 0
    )


def test_sizes_and_refusals_are_shown_from_time_to_time(shown: Shown) -> None:
    """Not at every batch, since all acts are gone through."""
    shown.step(draft("a", acts=[act("CHN USA", "2025-06-27")]), draft("late", published="2024-01-01"))
    assert shown.value("state_entries", kind="articles") == 1
    assert shown.value("follow_ups", status="confirmed") == 1
    assert shown.value("state_refused_total", reason="late") == 1
    shown.step(draft("b"), draft("late", published="2024-01-02"))
    assert shown.value("state_entries", kind="articles") == 1
    shown.now = 60
    shown.step(Tick(at=NOON))
    assert shown.value("state_entries", kind="articles") == 2
    assert shown.value("state_refused_total", reason="late") == 2


def test_nothing_is_shown_of_a_state_that_is_anothers_and_counters_go_on(shown: Shown) -> None:
    shown.step(draft("a"), draft("late", published="2024-01-01"))
    shown.counts.clear()
    assert shown.pairs == set()
    assert shown.value("state_entries", kind="articles") == 0
    assert shown.value("state_refused_total", reason="late") == 1
    shown.run = Run(new_state(FORCE))
    shown.step(draft("late", published="2024-01-01"))
    assert shown.value("state_refused_total", reason="late") == 2
