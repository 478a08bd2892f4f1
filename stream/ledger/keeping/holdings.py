"""What articles tell, as far as their acts are still kept, and the durable entries of it."""

from __future__ import annotations

from collections.abc import Container

from stream.ledger.keeping.entries import ARTICLE, Kept, encode, without
from stream.ledger.tellings.mention import Mention, mention_of


class Holdings:
    """Each article's entry and its tellings, by the article's id."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._mentions: dict[str, tuple[Mention, ...]] = {}
        self._written: dict[str, bytes | None] = {}

    def __contains__(self, article: str) -> bool:
        return article in self._kept

    def of(self, article: str) -> Kept | None:
        """An article's entry, if there is one."""
        return self._kept.get(article)

    def mentions(self, article: str) -> tuple[Mention, ...]:
        """What an article that is held tells."""
        return self._mentions[article]

    def take(self, kept: Kept) -> None:
        """Hold what is kept already; an entry tells of an act at least."""
        telling = kept.telling
        self._kept[telling.article] = kept
        self._mentions[telling.article] = tuple(
            mention_of(telling, index, told) for index, told in zip(kept.kept, telling.acts, strict=True)
        )

    def put(self, kept: Kept) -> None:
        """Hold it, and have it written."""
        self.take(kept)
        self._written[ARTICLE + kept.telling.article] = encode(kept)

    def pop(self, article: str) -> tuple[Mention, ...]:
        """Let an article go, and answer what it told; nothing of an unknown one."""
        if self._kept.pop(article, None) is None:
            return ()
        self._written[ARTICLE + article] = None
        return self._mentions.pop(article)

    def strip(self, article: str, gone: Container[tuple[str, int]]) -> None:
        """Let some of what an article tells go, each the article's id and a place."""
        kept = without(self._kept[article], gone)
        if not kept.telling.acts:
            self.pop(article)
            return
        self._kept[article] = kept
        self._mentions[article] = tuple(
            one for one in self._mentions[article] if (article, one.order[3]) not in gone
        )
        self._written[ARTICLE + article] = encode(kept)

    def changes(self) -> dict[str, bytes | None]:
        """The entries written, or deleted (None), since the last call."""
        written, self._written = self._written, {}
        return written
