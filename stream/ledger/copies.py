"""Which tellings are copies of others: the same words in an article of the same story."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort

from stream.ledger.tellings.mention import Mention, Order

Key = tuple[str, str, str, str, str]


class Copies:
    """Tellings by story, kind, status and words."""

    def __init__(self) -> None:
        self._tellings: dict[Key, list[Order]] = {}

    def enter(self, mention: Mention) -> None:
        """Add a telling."""
        key = _key(mention)
        if key is not None:
            insort(self._tellings.setdefault(key, []), mention.order)

    def leave(self, mention: Mention) -> None:
        """Take a telling out."""
        key = _key(mention)
        if key is not None:
            orders = self._tellings[key]
            del orders[bisect_left(orders, mention.order)]
            if not orders:
                del self._tellings[key]

    def before(self, mention: Mention) -> list[Order]:
        """The earlier tellings in these words by other articles of the story, in order."""
        orders = self._alike(mention)
        return [one for one in orders[: bisect_left(orders, mention.order)] if one[2] != mention.article]

    def after(self, mention: Mention) -> list[Order]:
        """The later ones, in order."""
        orders = self._alike(mention)
        return orders[bisect_right(orders, mention.order) :]

    def _alike(self, mention: Mention) -> list[Order]:
        key = _key(mention)
        return [] if key is None else self._tellings.get(key, [])


def _key(mention: Mention) -> Key | None:
    told, story = mention.told, mention.voice.story
    if story is None or not told.text:
        return None
    return (story, told.kind, told.status or "", told.place, told.text)
