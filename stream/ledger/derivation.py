"""Acts derived from tellings: each telling, in order, joins the act that it fits best, or is most likely of, or begins one.

The outcome is what deriving all tellings from nothing would give, whatever the order they came in. A telling that comes
late only has those decided again that may have been decided otherwise: the later tellings of the acts that it changes,
and later ones that have an actor in common with these acts.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from typing import ClassVar

from stream.ledger.copies import Copies
from stream.ledger.index import Index
from stream.ledger.keys import keys_of
from stream.ledger.likeness.again import again_points, of_programme
from stream.ledger.likeness.likeness import likeness
from stream.ledger.lives.act import Act
from stream.ledger.lives.life import Life, begun
from stream.ledger.lives.steps import continued
from stream.ledger.particulars.days import GRAIN
from stream.ledger.particulars.places import NOWHERE
from stream.ledger.rules import rules
from stream.ledger.second_look.by_article import by_article
from stream.ledger.second_look.by_turn import by_turn, told_by_text
from stream.ledger.second_look.in_its_days import in_its_days
from stream.ledger.second_look.known import OF_KNOWN
from stream.ledger.second_look.second_look import NOT_FOUND, Found, most_likely
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.headlines import is_headline
from stream.ledger.tellings.mention import Mention, Order


class Derivation:
    """The acts as they follow from the tellings entered so far, once `settle` has run.

    Args:
        settings: margins.
    """

    second_look: ClassVar[bool] = True
    """Whether a telling that fits no act may be given to the one that it is most likely of."""

    def __init__(self, settings: LedgerSettings) -> None:
        self.acts: dict[str, Act] = {}
        self.touched: set[str] = set()
        self._settings = settings
        self._mentions: dict[Order, Mention] = {}
        self._owner: dict[Order, Act] = {}
        self._index = Index()
        self._copies = Copies()
        self._queue: list[Order] = []
        self._queued: set[Order] = set()

    def enter(self, mention: Mention) -> None:
        """Add a telling, once; it is decided by the next `settle`."""
        if mention.order in self._mentions:
            return
        self._mentions[mention.order] = mention
        self._index.enter(mention)
        self._copies.enter(mention)
        self._decide_again(mention.order)

    def leave(self, mention: Mention) -> None:
        """Take a telling out, with all that follows from it."""
        if self._mentions.pop(mention.order, None) is not None:
            self._decide_copies_again(mention)
            self._index.leave(mention)
            self._copies.leave(mention)
            self._detach(mention.order)

    def forget(self, act: Act) -> list[Mention]:
        """Take an act out with its tellings; nothing else is decided again."""
        taken = list(act.mentions)
        for mention in taken:
            self.forget_telling(mention)
        self._dissolve(act)
        return taken

    def forget_telling(self, mention: Mention) -> None:
        """Take out a telling; nothing else is decided again."""
        del self._mentions[mention.order]
        self._owner.pop(mention.order, None)
        self._index.leave(mention)
        self._copies.leave(mention)

    @property
    def tellings(self) -> int:
        """How many tellings are of an act."""
        return len(self._owner)

    def owner(self, mention: Mention) -> Act | None:
        """The act that a telling is of; None where it is of none that was announced."""
        return self._owner.get(mention.order)

    def touch_from(self, mention: Mention) -> None:
        """Count as touched what a telling is part of, and what it could have changed."""
        for order in (mention.order, *self._index.later(keys_of(mention), mention.order)):
            act = self._owner.get(order)
            if act is not None:
                self.touched.add(act.id)

    def settle(self) -> None:
        """Decide all that is open, in order; each telling at most once."""
        while self._queue:
            order = heapq.heappop(self._queue)
            self._queued.discard(order)
            mention = self._mentions.get(order)
            if mention is not None:
                self._decide(mention)

    def _likely(self, mention: Mention) -> Found:
        """The act that a telling which fits none is of all the same: by what agrees, or as a report of one that was due."""
        return next((found for found in self._looks(mention) if found[0] is not None), NOT_FOUND)

    def _looks(self, mention: Mention) -> Iterator[Found]:
        known = list(self.known(mention)) if mention.told.sure else []
        for rate in OF_KNOWN:
            yield most_likely(mention, known, rate)
        if is_headline(mention) and not mention.held:
            found, life = most_likely(mention, self._before(mention, self._index.turned(mention)), by_turn)
            told = found is not None and told_by_text(mention, found.told_by(mention))
            yield NOT_FOUND if told else (found, life)
        if mention.held:
            yield most_likely(mention, self._before(mention, self._index.due(mention)), in_its_days)
        if mention.told.sure:
            yield most_likely(mention, self._before(mention, self._index.named_beside(mention)), by_article)

    def known(self, mention: Mention) -> Iterator[tuple[Act, Life]]:
        """The acts that a telling could be of, as they stood before it."""
        return self._before(mention, self._index.candidates(mention))

    @staticmethod
    def _before(mention: Mention, acts: Iterable[Act]) -> Iterator[tuple[Act, Life]]:
        for act in acts:
            life = act.before(mention)
            if life is not None:
                yield act, life

    def _decide(self, mention: Mention) -> None:
        current = self._owner.get(mention.order)
        act, life = self._copied(mention)
        if act is None:
            act, life = self._best(mention)
        if act is None and self.second_look:
            act, life = self._likely(mention)
        if act is None:
            if current is not None and current.orders[0] == mention.order:
                return
            if current is not None:
                self._detach(mention.order)
            if _begins(mention):
                act = Act(mention, self._settings)
                self._put(act, mention, begun(mention))
            return
        if act is current:
            return
        if current is not None:
            self._detach(mention.order)
        assert life is not None
        self._put(act, mention, continued(life, mention, self._settings))

    def _copied(self, mention: Mention) -> Found:
        """The act that the same words were found to be of in an earlier article of the story, as that stood before."""
        for order in self._copies.before(mention):
            act = self._owner.get(order)
            life = None if act is None else act.before(mention)
            if life is not None:
                return act, life
        return NOT_FOUND

    def _best(self, mention: Mention) -> Found:
        """The act that a telling fits best, as that stood before it."""
        best = NOT_FOUND
        rank: tuple[float, bool, float, float, Order] | None = None
        for act, life in self.known(mention):
            before = act.told_by(mention)
            again = 0.0 if before is None else again_points(mention, before)
            if again is None and of_programme(mention, act.told_earlier_by(mention)):
                again = rules().points.detail
            points = None if again is None else likeness(mention, life, self._settings, start=again)
            if points is None:
                continue
            first = life.days.first
            distance = abs(first - mention.day) if first is not None else _FAR
            found = (-points, life.closed, distance, -life.last_at, act.orders[0])
            if rank is None or found < rank:
                rank, best = found, (act, life)
        return best

    def _put(self, act: Act, mention: Mention, life: Life) -> None:
        self._float(act, mention.order)
        if not act.orders:
            self.acts[act.id] = act
        act.append(mention, life)
        self._index.add(act, life, mention.order)
        self._owner[mention.order] = act
        self._decide_copies_again(mention)
        self._changed(act, mention.order)

    def _detach(self, order: Order) -> None:
        act = self._owner.get(order)
        if act is None:
            return
        self._float(act, order)
        self._changed(act, order)
        if not act.orders:
            self._dissolve(act)

    def _float(self, act: Act, order: Order) -> None:
        """Take off an act's tellings from `order` on, to be decided again with all that could find the act by them."""
        taken = act.cut(order)
        if taken:
            for later in self._index.later(self._index.cut(act, order), order):
                self._decide_again(later)
        for later in taken:
            del self._owner[later]
            self._decide_again(later)
            if later in self._mentions:
                self._decide_copies_again(self._mentions[later])

    def _changed(self, act: Act, order: Order) -> None:
        self.touched.add(act.id)
        for later in self._index.later(act.keys, order):
            self._decide_again(later)

    def _decide_copies_again(self, mention: Mention) -> None:
        for later in self._copies.after(mention):
            self._decide_again(later)

    def _dissolve(self, act: Act) -> None:
        self._index.remove(act)
        del self.acts[act.id]
        self.touched.add(act.id)

    def _decide_again(self, order: Order) -> None:
        if order not in self._queued and order in self._mentions:
            self._queued.add(order)
            heapq.heappush(self._queue, order)


_FAR = 1e9
_PAIR = 2


def _begins(mention: Mention) -> bool:
    """Whether a telling that fits no act begins one.

    A report that it took place does not, nor a title as such, nor a day gone by; nor a change of what nobody does, nor what nobody does nowhere on no day, nor that something is off
    for no day or week, which mostly looks back at what is long over, or says what somebody would not do; nor what is told
    in passing.
    """
    nobody = not mention.actors and (
        (mention.changes and not mention.persons)
        or (not mention.days.dated and mention.spot == NOWHERE and len(mention.told.participants) < _PAIR)
    )
    if (
        mention.held
        or not mention.told.sure
        or mention.aside
        or nobody
        or (mention.off and mention.days.grain > GRAIN["week"])
    ):
        return False
    days = mention.days
    return not (days.dated and days.last is not None and days.last < mention.day)
