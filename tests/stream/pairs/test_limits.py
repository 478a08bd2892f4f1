from __future__ import annotations

from stream.pairs import PairIndex, PairSettings
from stream.records.pair import ALL
from tests.stream.pairs.histories import DAY, START, contribution

NOW = START * DAY + 100.0


def test_pairs_are_limited_and_the_quietest_forgotten() -> None:
    """Beyond `max_pairs` the pairs quiet longest go, with their entries."""
    index = PairIndex(PairSettings(max_pairs=3, window_days=2))
    for number in range(8):
        now = NOW + number * DAY
        index.put(contribution(str(number), now, {ALL: (1, 0), f"P{number}-X": (1, 0)}), now)
    index.advance(NOW + 11 * DAY)
    assert index.pairs == 3
    assert index.evicted == 5
    assert [row.pair for row in index.rows(START + 11)] == ["ALL", "P5-X", "P6-X", "P7-X"]
    kept = [key for key, value in index.changes().items() if key.startswith("P") and value is not None]
    assert {key.split("|")[0] for key in kept} == {"P5-X", "P6-X", "P7-X"}


def test_articles_are_limited_by_closing_the_oldest_days() -> None:
    """With too many articles the oldest day is closed early; its counts stay."""
    index = PairIndex(PairSettings(max_contributions=4))
    for number in range(4):
        index.put(contribution(f"old {number}", NOW, {ALL: (500_000, 0)}), NOW)
    later = NOW + DAY
    assert index.put(contribution("new", later, {ALL: (500_000, 0)}), later)
    assert index.articles == 1
    assert index.row(ALL, START).articles == 4
    assert not index.put(contribution("late", NOW, {ALL: (500_000, 0)}), later)
    assert index.late == 1


def test_a_day_with_too_many_articles_refuses_the_rest() -> None:
    """The clock's own day is never closed: what is too much is counted and dropped."""
    index = PairIndex(PairSettings(max_contributions=4))
    kept = [index.put(contribution(str(number), NOW, {ALL: (1, 0)}), NOW) for number in range(6)]
    assert kept == [True] * 4 + [False] * 2
    assert (index.refused, index.articles) == (2, 4)


def test_state_stays_bounded_over_years() -> None:
    """Three years of articles on ever new pairs leave no more than the limits allow."""
    settings = PairSettings(max_pairs=50, window_days=3, history_days=60)
    index = PairIndex(settings)
    most = 0
    for day in range(1_000):
        now = NOW + day * DAY
        for number in range(3):
            pair = f"P{(day * 3 + number) % 997}-X"
            index.put(contribution(f"{day} {number}", now, {ALL: (1, 0), pair: (1, 0)}), now)
        index.advance(now)
        index.changes()
        index.released()
        most = max(most, index.counts_bytes)
    assert index.articles == 4 * 3
    assert index.pairs <= 50 + 4 * 3
    assert most == index.counts_bytes
