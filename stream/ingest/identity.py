"""The id of an article of a feed: the same whenever and wherever the article is seen."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from courlan import normalize_url

from models.article import ID_CHARACTERS

_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)
_GLOBAL: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:\S")


def canonical(url: str) -> str:
    """An address without what only follows the reader: host in lower case, parameters of tracking gone."""
    try:
        normal: str = normalize_url(url)
    except ValueError:
        return url
    return normal


def article_id(*, guid: str, url: str | None, host: str, content: str) -> str:
    """The id of an entry.

    Its guid where it has one: as an address in canonical form, as a URI of another kind as it stands, and anything
    else, such as a number, behind the host, for another site has that number too. Without a guid the address of the
    article; without that a hash of what it says. What is longer than an id may be is hashed.

    Args:
        guid: empty where there is none.
        url: the article's address.
        host: where the feed is.
        content: what the entry says.
    """
    guid = guid.strip()
    if _ADDRESS.match(guid):
        name = canonical(guid)
    elif guid:
        name = guid if _GLOBAL.match(guid) else f"{host}:{guid}"
    else:
        name = canonical((url or "").partition("#")[0])
    if not name:
        return _hashed(f"{host}\n{content}")
    return name if len(name) <= ID_CHARACTERS else _hashed(name)


def _hashed(text: str) -> str:
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()
