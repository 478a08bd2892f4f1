from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stream.pairs.silence import passing
from stream.pairs.volume import damping

COUNTS = st.lists(st.integers(0, 50), min_size=1, max_size=60)


@given(COUNTS)
def test_a_crisis_own_stories_never_damp(relevant: list[int]) -> None:
    """However many relevant articles there are, without others nothing is damped."""
    counts = np.array(relevant)
    assert damping(counts, counts).tolist() == [1.0] * len(relevant)


@given(COUNTS)
def test_other_news_damps_by_its_mean_of_two_weeks(other: list[int]) -> None:
    """As by the formula, on every day."""
    damped = damping(np.array(other), np.zeros(len(other), int))
    for day, count in enumerate(other):
        recent = [value for value in other[max(day - 13, 0) : day + 1] if value]
        mean = sum(recent) / max(len(recent), 1)
        assert damped[day] == min(1.0, (mean + 1) / (count + 1))


@given(st.lists(st.integers(0, 3), min_size=1, max_size=800))
def test_time_passes_on_silent_days_as_far_as_silence_is_likely(articles: list[int]) -> None:
    """A whole day where there is an article, else less the more the year before had."""
    passed = passing(np.array(articles))
    for day, count in enumerate(articles):
        year = sum(articles[max(day - 365, 0) : day])
        assert passed[day] == (1.0 if count else np.exp(year / -365))
