"""What bounds the alerts that are kept."""

from __future__ import annotations

from typing import Final

import msgspec

DAY: Final = 86_400.0
"""Seconds of a day."""

KEPT_DAYS: Final = 7.0
"""For how long at least a resolved episode is known: what `window` and `within` of a rule may reach back."""


class AlertSettings(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds of the alerts' state.

    Args:
        active: episodes that fire or wait for their hold time, at most; what comes beyond is counted, not fired.
        kept: resolved episodes that are remembered, at most; the oldest are forgotten first.
        kept_days: for how long a resolved episode is remembered, in days; at least 7.
        stale_days: after how many days without a record of its pair a threshold or jump resolves.
        sightings: days of a pair and a military category that are remembered, at most; the oldest are forgotten first.
        sighting_days: for how long a military sighting is remembered, in days.
        silences: silences made by command that are remembered, at most; more are refused and counted.
    """

    active: int = 10_000
    kept: int = 50_000
    kept_days: float = KEPT_DAYS
    stale_days: float = 3.0
    sightings: int = 50_000
    sighting_days: float = 400.0
    silences: int = 1_000

    def __post_init__(self) -> None:
        """Refuse a memory shorter than what rules may ask of it."""
        if self.kept_days < KEPT_DAYS:
            raise ValueError(
                f"kept_days: {self.kept_days:g} is under {KEPT_DAYS:g}; give {KEPT_DAYS:g} or more"
            )
