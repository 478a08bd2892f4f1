"""Which tellings are copies of others: the same words in an article of the same story."""

from __future__ import annotations

from bisect import bisect_left, insort

from stream.ledger.mention import Mention, Order

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

    def original(self, mention: Mention) -> Order | None:
        """The first telling in these words by another article of the story; None where this is the first."""
        key = _key(mention)
        first = None if key is None else self._tellings[key][0]
        return first if first is not None and first < mention.order and first[2] != mention.article else None


def _key(mention: Mention) -> Key | None:
    told, story = mention.told, mention.voice.story
    if story is None or not told.text:
        return None
    return (story, told.kind, told.status or "", told.place, told.text)
