"""What a reader of a document knows at one of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice

Pair = tuple[str, str]

_OPENING = 5
"""The opening is this many of the first sentences that name anyone."""
_FADE = 2
"""A mention counts for half after so many sentences that name anyone, since news tells its matter first."""


class Known:
    """How much each actor is named and each pair linked, up to a sentence and in the opening at least.

    What stands behind both changes nothing, so that text added at the end takes nothing away.
    """

    def __init__(
        self, acting: Mapping[int, Sequence[str]], links: Mapping[int, Sequence[tuple[Pair, float]]]
    ) -> None:
        self.named: defaultdict[str, float] = defaultdict(float)
        self.linked: defaultdict[Pair, float] = defaultdict(float)
        self._acting = acting
        self._links = links
        self._opening = max(islice(acting, _OPENING), default=0)
        self._next = 0
        self._rank = 0

    def read_to(self, sentence: int) -> None:
        """Read on to a sentence; asked in order, each sentence is read once."""
        known = max(sentence, self._opening)
        for at in range(self._next, known + 1):
            actors = self._acting.get(at)
            if actors is not None:
                for actor in actors:
                    self.named[actor] += 1 / (1 + self._rank / _FADE)
                self._rank += 1
            for pair, weight in self._links.get(at, ()):
                self.linked[pair] += weight
        self._next = max(self._next, known + 1)

    def most_named(self) -> list[str]:
        """The actors, those named most first."""
        return sorted(self.named, key=self.named.__getitem__, reverse=True)
