"""What a reader of a document knows at one of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice

from models.actors.registry import is_body, is_group
from models.pairs.link import WEAK

Pair = tuple[str, str]

_OPENING = 5
"""The opening is this many of the first sentences that name anyone."""
_FADE = 16
"""A mention counts for half after so many sentences that name anyone, since news tells its matter first."""


class Known:
    """How much each actor is named and each pair linked, up to a sentence and in the opening at least.

    `aimed` tells how much the links of each actor have it as the one acted towards, `partners` with how many others it
    is more than weakly linked. What stands behind both changes
    nothing, so that text added at the end takes nothing away. Sentences come in order, and none has links without
    being one of those that name someone or speak of "the two sides".
    """

    def __init__(
        self, acting: Mapping[int, Sequence[str]], links: Mapping[int, Sequence[tuple[Pair, float, str]]]
    ) -> None:
        self.named: defaultdict[str, float] = defaultdict(float)
        self.linked: defaultdict[Pair, float] = defaultdict(float)
        self.aimed: defaultdict[str, float] = defaultdict(float)
        self.partners: defaultdict[str, int] = defaultdict(int)
        self._acting = acting
        self._links = links
        self._order = list(acting)
        self._next = 0
        self._most_named: list[str] | None = None
        self._leaders: list[str] | None = None

    def read_to(self, sentence: int) -> None:
        """Read on to a sentence; to be asked in order, since each is read once."""
        order, at = self._order, self._next
        last = len(order)
        if at == last or (at >= _OPENING and order[at] > sentence):
            return
        named, linked, links, acting = self.named, self.linked, self._links, self._acting
        while at < last and (at < _OPENING or order[at] <= sentence):
            index = order[at]
            weight = 1 / (1 + at / _FADE)
            for actor in acting[index]:
                named[actor] += weight
            for pair, strength, towards in links.get(index, ()):
                before = linked[pair]
                linked[pair] = before + strength
                self.aimed[towards] += strength
                if before <= WEAK < before + strength:
                    self.partners[pair[0]] += 1
                    self.partners[pair[1]] += 1
            at += 1
        self._next = at
        self._most_named = self._leaders = None

    def most_named(self) -> list[str]:
        """The actors, those named most first."""
        if self._most_named is None:
            self._most_named = sorted(self.named, key=self.named.__getitem__, reverse=True)
        return self._most_named

    def leaders(self) -> list[str]:
        """The two states or groups named most, first the one with more partners, or at whom more is aimed."""
        if self._leaders is None:
            leaders = list(islice((one for one in self.most_named() if not is_body(one)), 2))
            if len(leaders) > 1:
                leaders.sort(key=lambda one: (-self.partners[one], is_group(one), -self.aimed[one]))
            self._leaders = leaders
        return self._leaders
