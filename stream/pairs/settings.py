"""What can be set of the pair index. docs/reference/pair-index.md says what each does to the numbers."""

from __future__ import annotations

import msgspec


class PairSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Windows, limits and the shape of the numbers; the same for every pair.

    Args:
        half_life_days: after how many days the weight of a day has halved; above 0.
        window_days: how many days behind the clock's day take articles, revisions and withdrawals.
        future_days: how many days ahead of the clock an article may be dated.
        history_days: how many days back a pair's daily counts are kept; at least 365 for a whole year of `z`.
        max_pairs: pairs kept; beyond it those that were quiet longest are forgotten at the turn of the day.
        max_contributions: articles kept; beyond it the oldest days are closed before their time.
        max_shares: pairs that one article may move, the strongest ones.
        source_bonus: what a story told by ever more independent sources gains at most, as a part of its intensity.
        pair_scale: stories of full intensity, decayed, at which a pair's tension is 63 where nothing eases it; above 0.
        all_scale: the same for `ALL`; it wants to grow with the feed.
        sparse_stories: with fewer stories in the last 30 days a pair is `sparse`.
        z_days: days that a pair was followed without which its `z` is null.
        z_deviation: standard deviation of tension, in points, below which `z` is null.
    """

    half_life_days: float = 3.0
    window_days: int = 14
    future_days: int = 7
    history_days: int = 400
    max_pairs: int = 5_000
    max_contributions: int = 200_000
    max_shares: int = 64
    source_bonus: float = 0.0
    pair_scale: float = 1.5
    all_scale: float = 20.0
    sparse_stories: int = 3
    z_days: int = 60
    z_deviation: float = 0.1
