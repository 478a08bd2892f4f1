"""The strongest stories of a day, kept while stories come, change and go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

LEADERS: Final = 5
"""How many are asked for."""

_KEPT = 32
_TRIMMED_AT = 2 * _KEPT

Rank = tuple[int, str]
"""Strength in millionths, then the name: no two stories rank alike."""


class Leaders:
    """A few of a day's stories, among them always the first `LEADERS`, unless `exhausted`.

    `_floor` is the highest rank that was ever let go: nothing above it is missing.
    """

    __slots__ = ("_best", "_floor", "_strengths")

    def __init__(self) -> None:
        self._strengths: dict[str, int] = {}
        self._floor: Rank | None = None
        self._best: list[Rank] | None = None

    def set(self, story: str, strength: int) -> None:
        """Tell the strength of a story; 0 where it counts no more."""
        known = self._strengths.pop(story, None)
        rank = (strength, story)
        if strength > 0 and (self._floor is None or rank > self._floor):
            self._strengths[story] = strength
            if len(self._strengths) > _TRIMMED_AT:
                self._trim()
        elif known is None:
            return
        self._best = None

    @property
    def empty(self) -> bool:
        """Whether the day has no story left."""
        return self._floor is None and not self._strengths

    @property
    def exhausted(self) -> bool:
        """Whether so many left that stories let go may now be among the first: `rebuild` it."""
        return self._floor is not None and len(self._strengths) < LEADERS

    def rebuild(self, strengths: Iterable[Rank]) -> None:
        """Begin anew from all the day's stories."""
        self._strengths, self._floor, self._best = {}, None, None
        for strength, story in strengths:
            self.set(story, strength)

    def best(self) -> list[Rank]:
        """The first stories, strongest first."""
        if self._best is None:
            self._best = sorted(((s, name) for name, s in self._strengths.items()), reverse=True)[:LEADERS]
        return self._best

    def _trim(self) -> None:
        ranks = sorted(((s, name) for name, s in self._strengths.items()), reverse=True)
        self._strengths = {name: s for s, name in ranks[:_KEPT]}
        self._floor = ranks[_KEPT] if self._floor is None else max(self._floor, ranks[_KEPT])
