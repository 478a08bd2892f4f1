"""What a reader of a document knows at one of its sentences."""

from __future__ import annotations

from collections.abc import Sequence

from models.actors.registry import is_body, is_group
from models.pairs.link import WEAK, Link

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

    def __init__(self, acting: dict[int, Sequence[str]], links: dict[int, list[Link]]) -> None:
        self.named: dict[str, float] = {}
        self.linked: dict[Pair, float] = {}
        self.aimed: dict[str, float] = {}
        self.partners: dict[str, int] = {}
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
        named, links, acting = self.named, self._links, self._acting
        while at < last and (at < _OPENING or order[at] <= sentence):
            index = order[at]
            weight = 1 / (1 + at / _FADE)
            for actor in acting[index]:
                named[actor] = named.get(actor, 0.0) + weight
            told = links.get(index)
            if told is not None:
                for link in told:
                    self._take(link)
            at += 1
        self._next = at
        self._most_named = self._leaders = None

    def _take(self, link: Link) -> None:
        pair = link.first, link.second
        before = self.linked.get(pair, 0.0)
        after = before + link.weight
        self.linked[pair] = after
        self.aimed[link.towards] = self.aimed.get(link.towards, 0.0) + link.weight
        if before <= WEAK < after:
            for actor in pair:
                self.partners[actor] = self.partners.get(actor, 0) + 1

    def most_linked(self) -> Pair | None:
        """The pair that is linked most, of several the one named most, of those the one linked first."""
        best: Pair | None = None
        most = named = 0.0
        for pair, strength in self.linked.items():
            if best is not None and strength < most:
                continue
            names = self.named.get(pair[0], 0.0) + self.named.get(pair[1], 0.0)
            if best is None or strength > most or names > named:
                best, most, named = pair, strength, names
        return best

    def most_named(self) -> list[str]:
        """The actors, those named most first."""
        if self._most_named is None:
            named = self.named
            self._most_named = sorted(named, key=named.__getitem__, reverse=True)
        return self._most_named

    def leaders(self) -> list[str]:
        """The two states or groups named most, first the one with more partners, or at whom more is aimed."""
        if self._leaders is None:
            leaders: list[str] = []
            for one in self.most_named():
                if not is_body(one):
                    leaders.append(one)
                    if len(leaders) == 2:  # noqa: PLR2004 - the two
                        break
            if len(leaders) > 1 and self._follows(leaders[0], leaders[1]):
                leaders.reverse()
            self._leaders = leaders
        return self._leaders

    def _follows(self, one: str, other: str) -> bool:
        """Whether the first of two comes after the other: by partners, as a group, by what is aimed at it."""
        partners, others = self.partners.get(one, 0), self.partners.get(other, 0)
        if partners != others:
            return partners < others
        if is_group(one) != is_group(other):
            return is_group(one)
        return self.aimed.get(one, 0.0) < self.aimed.get(other, 0.0)
