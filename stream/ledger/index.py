"""Which acts a telling could be of, and which tellings a changed act could have drawn."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator

from stream.ledger.keys import Key, beside, by_turn, keys_of, keys_of_act, reported, sought
from stream.ledger.lives.act import Act
from stream.ledger.lives.life import Life
from stream.ledger.tellings.mention import Mention, Order

_NONE: dict[str, Act] = {}


class Index:
    """Acts and tellings by family and actors, and by persons.

    An act stands under each pair of its actors, under a lone actor, and under each actor; tellings of several actors
    look under their pairs and lone actors, tellings of one actor under it. Of the kind "other" pairs stand apart as well:
    a telling in words that leave the kind open may be of an act of any. What may be a gathering of many, of which
    each article names others, stands under its place as well, and so does every act for tellings that name no actor.
    """

    def __init__(self) -> None:
        self._acts: dict[Key, dict[str, Act]] = {}
        self._tellings: dict[Key, list[Order]] = {}

    def enter(self, mention: Mention) -> None:
        """Add a telling."""
        for key in keys_of(mention):
            insort(self._tellings.setdefault(key, []), mention.order)

    def leave(self, mention: Mention) -> None:
        """Take a telling out."""
        for key in keys_of(mention):
            orders = self._tellings[key]
            del orders[bisect_left(orders, mention.order)]
            if not orders:
                del self._tellings[key]

    def later(self, keys: Iterable[Key], order: Order) -> Iterator[Order]:
        """The tellings after `order` that stand under one of the keys."""
        for key in keys:
            orders = self._tellings.get(key)
            if orders and orders[-1] > order:
                yield from orders[bisect_right(orders, order) :]

    def add(self, act: Act, life: Life, order: Order) -> None:
        """Have an act found under the actors and persons that it has got by a telling, and where it is to take place."""
        for key in keys_of_act(life):
            if key not in act.keys:
                act.keys[key] = order
                self._acts.setdefault(key, {})[act.id] = act

    def cut(self, act: Act, order: Order) -> list[Key]:
        """Have an act found no more under what it got by tellings from `order` on, and answer it."""
        return self._take(act, [key for key, got in act.keys.items() if got >= order])

    def remove(self, act: Act) -> None:
        """Take an act out."""
        self._take(act, list(act.keys))

    def _take(self, act: Act, keys: list[Key]) -> list[Key]:
        for key in keys:
            del act.keys[key]
            acts = self._acts[key]
            del acts[act.id]
            if not acts:
                del self._acts[key]
        return keys

    def candidates(self, mention: Mention) -> Iterable[Act]:
        """The acts that, by tellings before this one, have enough actors in common with it, in no particular order."""
        return self._under(sought(mention), mention.order)

    def due(self, mention: Mention) -> Iterable[Act]:
        """The acts that, by tellings before this report, one of its sides was to take part in on its day."""
        return self._under(reported(mention), mention.order)

    def turned(self, mention: Mention) -> Iterable[Act]:
        """The acts of those whom the article of a title names that says what became of one."""
        return self._under(by_turn(mention), mention.order)

    def named_beside(self, mention: Mention) -> Iterable[Act]:
        """The acts of its day whose sides the telling does not name, but its article."""
        return self._under(beside(mention), mention.order)

    def _under(self, keys: Iterable[Key], order: Order) -> Iterable[Act]:
        found: dict[str, Act] = {}
        for key in keys:
            for act in self._acts.get(key, _NONE).values():
                if act.keys[key] < order:
                    found[act.id] = act
        return found.values()
