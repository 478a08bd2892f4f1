"""Articles that are too old for the window but came not long ago: copies of them are known all the same.

Who replays an archive, in whatever order, sends old articles and old copies. The index has closed their days; what they
are copies of is still told, by the order in which they came.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import msgspec

from stream.stories import Stories, StoriesSettings

MAXIMUM: Final = 50_000


class Old(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of an old article.

    Args:
        arrival: its place among the drafts.
        digest: equal for exact copies.
        signature: what tells near copies.
        read_at: when it was read, in seconds since the epoch.
        story: the name of its story; its own id where it stands alone.
    """

    arrival: int
    digest: bytes
    signature: bytes
    read_at: float
    story: str


class Known(NamedTuple):
    """The story of an old article, and the article whose exact copy it is, if any."""

    story: str
    duplicate_of: str | None


class Attic:
    """The last old articles, by when they came.

    Args:
        window: how long ago they may have come, in seconds.
        maximum: articles at most.
    """

    def __init__(self, *, window: float, maximum: int = MAXIMUM) -> None:
        self._stories = Stories(StoriesSettings(window=window, maximum=maximum))
        self._names: dict[str, str] = {}
        self._held: dict[str, tuple[float, bytes, bytes]] = {}
        self._changed: dict[str, bytes | None] = {}

    def __len__(self) -> int:
        return len(self._stories)

    def put(self, article: str, old: Old) -> Known:
        """An article is too old for the window, or is let go there: lay it up, and tell what it is a copy of."""
        placed = self._stories.put(
            article, at=old.read_at, arrival=old.arrival, digest=old.digest, signature=old.signature
        )
        self._drop(placed.evicted)
        if not placed.kept:
            return Known(old.story, placed.duplicate_of)
        # Of those that came at one moment another may be the first by its id: the name is that of who was there.
        others = (placed.story, placed.duplicate_of or "", *(change.article for change in placed.changed))
        name = self._names.get(article) or next(
            (self._names[other] for other in others if other in self._names), old.story
        )
        content = (old.read_at, old.digest, old.signature)
        if self._held.get(article) != content:
            self._names[article], self._held[article] = name, content
            self._changed[article] = _encoder.encode(msgspec.structs.replace(old, story=name))
        return Known(name, placed.duplicate_of)

    def forget(self, article: str) -> None:
        """An article was withdrawn, or stands in the window now."""
        if article in self._names:
            self._stories.remove(article)
            self._drop((article,))

    def advance(self, now: float) -> None:
        """Let go of what came longer ago than the window before `now`, the time at which articles are read."""
        self._drop(self._stories.advance(now).articles)

    def changes(self) -> dict[str, bytes | None]:
        """Entries written or deleted (None) since the last call."""
        changed, self._changed = self._changed, {}
        return changed

    def load(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Build an empty attic from all its entries.

        Raises:
            msgspec.MsgspecError: an entry is none.
        """
        for article, value in entries:
            self.put(article, _decoder.decode(value))
            self._names[article] = _decoder.decode(value).story
        self._changed.clear()

    def _drop(self, articles: Iterable[str]) -> None:
        for article in articles:
            self._held.pop(article, None)
            if self._names.pop(article, None) is not None:
                self._changed[article] = None


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Old)
