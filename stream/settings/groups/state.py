"""What state is kept, where and for how long."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from stream.settings.groups.group import Group


class StateSettings(Group):
    """What is kept of articles, and for how long. One worker at a time keeps it."""

    batch_drafts: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=200, description="Drafts that are applied to the state at once, at most."
    )
    batch_seconds: Annotated[float, Field(gt=0, le=60)] = Field(
        default=0.05, description="How long a batch of drafts waits to fill."
    )
    tick_seconds: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=10.0,
        description="How often the state is told that time passes; days turn and alerts wait by it.",
    )
    clock: Literal["arrival", "event"] = Field(
        default="event",
        description="What tells the state the time: the newest article, so that archives can be replayed, or when they are read.",
    )
    store: Literal["memory", "rocksdb"] = Field(
        default="memory",
        description="Where tables are kept beside their changelogs; rocksdb, of the extra rocksdb, starts again without reading all of them.",
    )
    window_days: Annotated[int, Field(ge=1, le=90)] = Field(
        default=14,
        description="How old an article may be to count for its day, be revised, or be told as a copy.",
    )
    future_days: Annotated[int, Field(ge=0, le=366)] = Field(
        default=7, description="How far ahead an article may be dated; it counts when its day has come."
    )
    history_days: Annotated[int, Field(ge=60, le=3660)] = Field(
        default=400, description="How long the daily figures of pairs are kept."
    )
    half_life_days: Annotated[float, Field(gt=0, le=365)] = Field(
        default=3.0, description="After how many days an article weighs half in the index of its pairs."
    )
    max_articles: Annotated[int, Field(ge=1_000, le=5_000_000)] = Field(
        default=200_000, description="Articles that are kept; beyond it the oldest days are closed early."
    )
    max_pairs: Annotated[int, Field(ge=10, le=100_000)] = Field(
        default=5_000,
        description="Pairs that are followed; beyond it the longest silent are forgotten at the turn of the day, but none that the last state.window_days tell of.",
    )
    max_acts: Annotated[int, Field(ge=100, le=1_000_000)] = Field(
        default=20_000,
        description="Acts of the follow-up ledger, told of ten times each on average; beyond either closed ones go first.",
    )
    max_alerts: Annotated[int, Field(ge=10, le=1_000_000)] = Field(
        default=10_000, description="Alerts that fire at once; more are counted and refused."
    )
    shown_pairs: tuple[str, ...] = Field(
        default=(),
        description="Pairs whose figures are always among the metrics, such as CHN-USA; ALL always is.",
    )
    shown_top: Annotated[int, Field(ge=0, le=500)] = Field(
        default=20, description="So many of the tensest other pairs are among the metrics."
    )
