"""The act that a telling which fits none by the rules is most likely of all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from stream.ledger.lives.act import Act
from stream.ledger.lives.life import Life
from stream.ledger.tellings.mention import Mention, Order

Found = tuple[Act | None, Life | None]
"""An act and its life before a telling; None twice where there is none."""
NOT_FOUND: Found = (None, None)
Rate = Callable[[Mention, Life, Mention | None], float | None]
"""How likely a telling is of an act, of which its article may have told before; None where it can't be."""


def most_likely(mention: Mention, beside: Iterable[tuple[Act, Life]], rate: Rate) -> Found:
    """The act of those a telling stands beside that is rated highest, the earliest of several; none where none can be."""
    best = NOT_FOUND
    rank: tuple[float, Order] | None = None
    for act, life in beside:
        rated = rate(mention, life, act.told_by(mention))
        if rated is not None and (rank is None or (-rated, act.orders[0]) < rank):
            rank, best = (-rated, act.orders[0]), (act, life)
    return best
