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


class _Named:
    """How much an actor is named, and how many were named before it."""

    def __init__(self, actor: str, before: int) -> None:
        self.actor = actor
        self.before = before
        self.weight = 0.0


class _Dealings:
    """How much the links of an actor have it as the one acted towards, and with how many others it is more than weakly linked."""

    def __init__(self) -> None:
        self.aimed = 0.0
        self.partners = 0


class _Strength:
    """How much a pair is linked."""

    def __init__(self) -> None:
        self.weight = 0.0


class Known:
    """How much each actor is named and each pair linked, up to a sentence and in the opening at least.

    What stands behind both changes nothing, so that text added at the end takes nothing away. Sentences come in order,
    and none has links without being one of those that name someone or speak of "the two sides".
    """

    def __init__(self, acting: dict[int, Sequence[str]], links: dict[int, list[Link]]) -> None:
        self.linked: dict[Pair, _Strength] = {}
        self._named: dict[str, _Named] = {}
        # The same, those named most first, once that has been asked.
        self._ranks: list[_Named] = []
        self._ranked = True
        self._dealings: dict[str, _Dealings] = {}
        self._acting = acting
        self._links = links
        self._order = list(acting)
        self._next = 0
        self._leaders: list[str] | None = None

    def read_to(self, sentence: int) -> None:
        """Read on to a sentence; to be asked in order, since each is read once."""
        order, at = self._order, self._next
        last = len(order)
        if at == last or (at >= _OPENING and order[at] > sentence):
            return
        named, links, acting = self._named, self._links, self._acting
        while at < last and (at < _OPENING or order[at] <= sentence):
            index = order[at]
            weight = 1 / (1 + at / _FADE)
            for actor in acting[index]:
                one = named.get(actor)
                if one is None:
                    one = named[actor] = _Named(actor, len(named))
                    self._ranks.append(one)
                one.weight += weight
            told = links.get(index)
            if told is not None:
                for link in told:
                    self._take(link)
            at += 1
        self._next = at
        self._leaders = None
        self._ranked = False

    def _take(self, link: Link) -> None:
        pair = link.first, link.second
        linked = self.linked.get(pair)
        if linked is None:
            linked = self.linked[pair] = _Strength()
        before = linked.weight
        linked.weight = before + link.weight
        self._dealing(link.towards).aimed += link.weight
        if before <= WEAK < linked.weight:
            self._dealing(link.first).partners += 1
            self._dealing(link.second).partners += 1

    def _dealing(self, actor: str) -> _Dealings:
        dealings = self._dealings.get(actor)
        if dealings is None:
            dealings = self._dealings[actor] = _Dealings()
        return dealings

    def most_linked(self) -> Pair | None:
        """The pair that is linked most, of several the one named most, of those the one linked first."""
        best: Pair | None = None
        most = named = 0.0
        for pair, linked in self.linked.items():
            strength = linked.weight
            if best is not None and strength < most:
                continue
            names = self._times_named(pair[0]) + self._times_named(pair[1])
            if best is None or strength > most or names > named:
                best, most, named = pair, strength, names
        return best

    def _times_named(self, actor: str) -> float:
        named = self._named.get(actor)
        return 0.0 if named is None else named.weight

    def most_named(self, count: int) -> list[str]:
        """So many of the actors that are named most, of those named as often the one named first."""
        return [one.actor for one in self._by_rank()[:count]]

    def _by_rank(self) -> list[_Named]:
        """Those named, those named most first; put in order from that of the last time, since few change places."""
        ranks = self._ranks
        if not self._ranked:
            for at in range(1, len(ranks)):
                one = ranks[at]
                to = at
                while to > 0 and _behind(ranks[to - 1], one):
                    ranks[to] = ranks[to - 1]
                    to -= 1
                if to < at:
                    ranks[to] = one
            self._ranked = True
        return ranks

    def leaders(self) -> list[str]:
        """The two states or groups named most, first the one with more partners, or at whom more is aimed."""
        if self._leaders is None:
            leaders: list[str] = []
            for one in self._by_rank():
                if not is_body(one.actor):
                    leaders.append(one.actor)
                    if len(leaders) == 2:  # noqa: PLR2004 - the two
                        break
            if len(leaders) > 1 and self._follows(leaders[0], leaders[1]):
                leaders.reverse()
            self._leaders = leaders
        return self._leaders

    def _follows(self, one: str, other: str) -> bool:
        """Whether the first of two comes after the other: by partners, as a group, by what is aimed at it."""
        first, second = self._dealing(one), self._dealing(other)
        if first.partners != second.partners:
            return first.partners < second.partners
        if is_group(one) != is_group(other):
            return is_group(one)
        return first.aimed < second.aimed


def _behind(one: _Named, other: _Named) -> bool:
    """Whether the first of two is named less, or as much and later."""
    if one.weight != other.weight:
        return one.weight < other.weight
    return one.before > other.before
