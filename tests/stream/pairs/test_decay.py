from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream.pairs.decay import Decay
from stream.pairs.leaders import LEADERS, Leaders

DAILY = st.lists(st.integers(0, 1_000), min_size=1, max_size=300)


@given(DAILY, st.sampled_from([0.5, 1.0, 3.0, 7.5]), st.data())
def test_sums_are_those_of_the_recursion(daily: list[int], half_life: float, data: st.DataObject) -> None:
    """Doubling gives what `level = level * weight + today` gives, also where time stands still."""
    passing = data.draw(st.lists(st.sampled_from([0.0, 0.3, 1.0]), min_size=len(daily), max_size=len(daily)))
    level, expected = 0.0, []
    for value, passed in zip(daily, passing, strict=True):
        level = level * 2 ** (-passed / half_life) + value
        expected.append(level)
    sums = Decay(np.array(passing), half_life).sums(np.array(daily, float))
    # A day that weighs less than 2 ** -20 is left out.
    assert sums == pytest.approx(expected, rel=1e-5, abs=sum(daily) * 2e-6)


@given(DAILY, st.sampled_from([0.5, 3.0, 40.0]))
def test_the_last_sum_alone_has_the_same_bits(daily: list[int], half_life: float) -> None:
    """From the last days only, and for many rows at once, it is the same number."""
    values = np.array([daily, daily[::-1]], float) / 7
    decay = Decay(np.where(values[0] > 0, 1.0, 0.01), half_life)
    recent = np.zeros((2, decay.reach))
    days = min(decay.reach, len(daily))
    recent[:, -days:] = values[:, -days:]
    assert decay.last_sum(recent).tolist() == [decay.sums(row)[-1] for row in values]


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(0, 6)), max_size=400))
def test_leaders_are_the_strongest_whatever_came_and_went(changes: list[tuple[int, int]]) -> None:
    """After any changes the first stories are those of a sort of all."""
    leaders, strengths = Leaders(), {}
    for number, strength in changes:
        strengths[f"s{number}"] = strength
        leaders.set(f"s{number}", strength)
    ranks = [(strength, story) for story, strength in strengths.items()]
    if leaders.exhausted:
        leaders.rebuild(ranks)
    assert leaders.best() == sorted((rank for rank in ranks if rank[0]), reverse=True)[:LEADERS]
