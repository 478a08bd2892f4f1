"""One act: the tellings that were found to be of it, and its life after each."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterator

from stream.ledger.lives.life import Life, lapsed
from stream.ledger.lives.margins import due
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.mention import Mention, Order


class Act:
    """Tellings in order, with the life after each: earlier lives are kept so that a late telling finds its place.

    Args:
        root: the first telling; the act is named after it.
        settings: margins.

    `keys` are where it is found, each with the telling that it got it by.
    """

    __slots__ = ("_ends", "_settings", "family", "id", "keys", "lives", "mentions", "orders")

    def __init__(self, root: Mention, settings: LedgerSettings) -> None:
        self.id = act_id(root)
        self.family = root.family
        self.keys: dict[tuple[str, ...], Order] = {}
        self.orders: list[Order] = []
        self.mentions: list[Mention] = []
        self.lives: list[Life] = []
        self._ends: list[float] = []
        self._settings = settings

    def append(self, mention: Mention, life: Life) -> None:
        """Add the last telling and the life after it."""
        self.orders.append(mention.order)
        self.mentions.append(mention)
        self.lives.append(life)
        self._ends.append(due(life.days, life.last_at, self._settings))

    def cut(self, order: Order) -> list[Order]:
        """Take off all tellings from `order` on, and answer them."""
        index = bisect_left(self.orders, order)
        taken = self.orders[index:]
        for column in (self.orders, self.mentions, self.lives, self._ends):
            del column[index:]
        return taken

    def before(self, mention: Mention) -> Life | None:
        """The life just before a telling, as it stood at the telling's moment; None before the first."""
        orders = self.orders
        index = len(orders) if orders and orders[-1] < mention.order else bisect_left(orders, mention.order)
        return self._at(index - 1, mention.at) if index else None

    def at(self, now: float) -> Life:
        """The life after all tellings, at `now`."""
        return self._at(len(self.lives) - 1, now)

    def told_by(self, mention: Mention) -> Mention | None:
        """What the same article has told of the act last before, if it has."""
        return next(self.told_earlier_by(mention), None)

    def told_earlier_by(self, mention: Mention) -> Iterator[Mention]:
        """All that the same article has told of the act before, the latest first."""
        for order, other in zip(reversed(self.orders), reversed(self.mentions), strict=True):
            if order[0] < mention.at:
                return
            if order < mention.order and other.article == mention.article:
                yield other

    def due(self) -> float:
        """From when the act is missed, if nothing more is told; epoch seconds."""
        return self._ends[-1]

    def _at(self, index: int, now: float) -> Life:
        life = self.lives[index]
        return life if life.closed or self._ends[index] > now else lapsed(life, now, self._settings)


def act_id(root: Mention) -> str:
    """The name of an act: the same whatever else is told of it later."""
    told = root.told
    name = told.id or f"{told.place}:{told.span}"
    return hashlib.sha256(f"act\0{root.article}\0{name}".encode()).hexdigest()[:32]
