"""What feeds of every format state of an entry, as far as it can be used."""

from __future__ import annotations

import re
from typing import Any, Final

from yarl import URL

from models.article import FIELD_BYTES

SOURCE_CHARACTERS: Final = 200
MOST_ENTRIES: Final = 1000
"""Entries that are taken of a feed, the first in the document."""

_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9]{2,8}))*")
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class NotAFeedError(ValueError):
    """A document that holds no feed, with the reason."""


def without_controls(text: Any) -> str:
    """A text without what no id has."""
    return _CONTROLS.sub("", str(text or ""))


def link_of(stated: Any) -> str | None:
    """A web address; None where it is none, or too long for an article."""
    link = str(stated or "").strip()
    if (
        not link.lower().startswith(("http://", "https://"))
        or len(link.encode(errors="replace")) > FIELD_BYTES
    ):
        return None
    try:
        return link if URL(link).host and not _CONTROLS.search(link) else None
    except ValueError:
        return None


def language_of(stated: Any) -> str | None:
    """A language as BCP 47 spells it: en, en-GB."""
    text = str(stated or "").strip()
    if _LANGUAGE.fullmatch(text) is None:
        return None
    first, *rest = text.replace("_", "-").split("-")
    return "-".join([first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])  # noqa: PLR2004
