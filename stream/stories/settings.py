"""How long and how much the stories remember."""

from __future__ import annotations

import msgspec

LARGEST_MAXIMUM = 8_000_000
"""More slots than this don't fit beside a band's key in 64 bits."""


class StoriesSettings(msgspec.Struct, frozen=True, kw_only=True):
    """The bounds of what is remembered.

    Args:
        window: seconds of event time before the clock; what is older is forgotten. A week outlives nearly every wire
            story, its repeats and weekend papers included.
        maximum: articles at most; beyond, the oldest by event time is forgotten first.

    Raises:
        ValueError: a bound is not positive, or `maximum` is over `LARGEST_MAXIMUM`.
    """

    window: float = 7 * 86_400.0
    maximum: int = 200_000

    def __post_init__(self) -> None:
        if not self.window > 0:
            raise ValueError(f"window is {self.window}; it has to be a positive number of seconds")
        if not 1 <= self.maximum <= LARGEST_MAXIMUM:
            raise ValueError(f"maximum is {self.maximum}; it has to be 1 to {LARGEST_MAXIMUM} articles")
