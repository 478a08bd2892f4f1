"""All pairs that are followed, and the two that always are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from stream.pairs.cells import Cells
from stream.pairs.contribution import Contribution, Share
from stream.pairs.settings import PairSettings
from stream.pairs.track import Track
from stream.records.pair import ALL

EVERYTHING: Final = "*"
"""The pair of no actors that every article counts for, relevant or not: the volume of news."""


_VOLUME = Share(EVERYTHING, 0, 0, ())


def shares_of(contribution: Contribution) -> tuple[Share, ...]:
    """The shares of an article, and the one in the volume of news that every article has."""
    return (_VOLUME, *contribution.shares)


class Tracks:
    """Pairs by name. A pair is followed from its first article until nothing is left of it."""

    def __init__(self, settings: PairSettings) -> None:
        self.cells = Cells()
        self.version = 0
        """Another one whenever a figure may have changed."""
        self._settings = settings
        self._tracks: dict[str, Track] = {}
        self._unsettled: set[str] = set()
        for name in (EVERYTHING, ALL):
            self.of(name)

    @property
    def pairs(self) -> int:
        """How many there are, `ALL` not counted."""
        return len(self._tracks) - 2

    def names(self) -> list[str]:
        """The names, `ALL` among them."""
        return [name for name in self._tracks if name != EVERYTHING]

    def items(self) -> Iterator[tuple[str, Track]]:
        """All, and the volume of news."""
        return iter(list(self._tracks.items()))

    def get(self, name: str) -> Track | None:
        """A pair that is followed."""
        return self._tracks.get(name)

    def of(self, name: str) -> Track:
        """A pair, followed from now on."""
        track = self._tracks.get(name)
        if track is None:
            track = self._tracks[name] = Track(self.cells, self._settings)
        return track

    def put(self, contribution: Contribution) -> None:
        """Add an article to all pairs that it has shares of."""
        for share in shares_of(contribution):
            self.of(share.pair).put(contribution, share)
            self._unsettled.add(share.pair)
        self.version += 1

    def drop(self, contribution: Contribution) -> None:
        """Remove an article that was put."""
        for share in shares_of(contribution):
            self._tracks[share.pair].drop(contribution)
            self._unsettled.add(share.pair)
        self.version += 1

    def settle(self) -> None:
        """Count all that changed, and follow no more what nothing is left of."""
        for name in self._unsettled:
            track = self._tracks[name]
            track.settle()
            if track.empty and name not in (EVERYTHING, ALL):
                self.forget(name)
        self._unsettled.clear()

    def forget(self, name: str) -> None:
        """Follow a settled pair no more."""
        self.version += 1
        self.cells.give_back(self._tracks.pop(name).slot)
