"""Months and seasons that only name a break or an event before which something is to be done: "before the August recess"."""

from __future__ import annotations

import re

from models.signal import Span

_NAMED = re.compile(
    r"\s+(?:\w+ )?(?:recess|break|holidays?|vacations?|elections?|polls|pause|shutdown|congress)\b"
)
_BEFORE = re.compile(r"\b(?:before|ahead of|prior to|until|till|by)\s+(?:the |its |their |a )?(?:\w+ )?$")
_WITHIN = re.compile(r"(?:before|ahead of|prior to|until|till|by)\s+(?:the |its |their |a )?")
_REACH = 24


def names_a_break(lower: str, span: Span) -> bool:
    """Whether the phrase at `span` of the text only tells which break or event is meant, before which an act is to be."""
    if not lower[span[1] : span[1] + 1].isspace() or _NAMED.match(lower, span[1]) is None:
        return False
    inside = _WITHIN.match(lower, span[0], span[1]) is not None
    return inside or _BEFORE.search(lower, max(0, span[0] - _REACH), span[0]) is not None
