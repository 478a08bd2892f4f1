"""States that only tell whose side somebody is on: "parties close to Iran", "a militia backed by Turkey"."""

from __future__ import annotations

import re

_TO = "close|loyal|allied|linked|sympathetic|friendly|beholden|hostile|tied|answering"
_WITH = "allied|aligned|affiliated|sympathising|sympathizing|linked"
_BY = "backed|supported|financed|funded|armed|equipped|sponsored|trained"
_SIDING = re.compile(
    rf"\b(?:(?:{_TO}) to|(?:{_WITH}) with|(?:{_BY}) by) (?:the )?(?:(?:government|leadership|army|regime) (?:of|in) )?$"
)
_LEADING = frozenset(("to", "with", "by"))
_SIDE_ENDS = frozenset(word[-3:] for word in (*_TO.split("|"), *_WITH.split("|"), *_BY.split("|")))
"""The last letters of the words before these."""
_BEFORE = 60
_BODIES = ("government ", "leadership ", "army ", "regime ")
_CLOSES = (
    *("to ", "with ", "by ", "to the ", "with the ", "by the "),
    *(f"{body}{of} " for body in _BODIES for of in ("of", "in")),
)
"""What `_SIDING` ends in; most names follow something else."""
_CLOSING = frozenset(("to", "with", "by", "of", "in", "the"))
"""The last words of `_CLOSES`, which rule out most names by themselves."""


_RECOGNISING = ("-recognised ", "-recognized ")


def only_recognises(lower: str, end: int) -> bool:
    """Whether the actor whose name ends at `end` only recognises somebody else: "the | UN-recognised government"."""
    return end < len(lower) and lower[end] == "-" and lower.startswith(_RECOGNISING, end)


def only_sided_with(lower: str, start: int, before: str) -> bool:
    """Whether the actor named at `start`, behind the word `before`, is only the one whom somebody else sides with or is paid by."""
    if before not in _CLOSING:
        return False
    before_that = start - len(before) - 2
    if before in _LEADING and lower[before_that - 3 : before_that] not in _SIDE_ENDS:
        return False
    low = max(0, start - _BEFORE)
    return lower.endswith(_CLOSES, low, start) and _SIDING.search(lower, low, start) is not None
