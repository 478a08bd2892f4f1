"""What the stories answer."""

from __future__ import annotations

import msgspec


class Change(msgspec.Struct, frozen=True):
    """Another article's new place.

    Args:
        article: its id.
        story: the story that it belongs to now.
        duplicate_of: the article that it is an exact copy of now, if any.
    """

    article: str
    story: str
    duplicate_of: str | None


class Placed(msgspec.Struct, frozen=True, kw_only=True):
    """Where an article stands.

    Args:
        story: the id of its story: that of its earliest article by event time, then id.
        duplicate_of: the exact copy that came before it (the first to arrive), if there is one.
        changed: other articles that this put has moved, by id.
        evicted: other articles that were forgotten to keep this one.
        kept: false where the article is older than the window or the oldest of too many; it stands alone then.
    """

    story: str
    duplicate_of: str | None
    changed: tuple[Change, ...] = ()
    evicted: tuple[str, ...] = ()
    kept: bool = True


class Evicted(msgspec.Struct, frozen=True, kw_only=True):
    """What was forgotten.

    Args:
        articles: ids of articles that left the window, the oldest first.
        changed: articles that stay and stand elsewhere now, by id.
    """

    articles: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
