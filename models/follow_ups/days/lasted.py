"""Lengths of time that tell how long something lasted, and not when an act is to be: "in 13 hours of talks"."""

from __future__ import annotations

import re

_LENGTH = re.compile(
    r"(?:in|over|during|for|about|around) (?:[\w-]+ ){1,3}(?:minutes|hours?|days?|weeks?|months?|years?)$"
)
"""A length with the word before it; "within two days of" counts from a day."""
_MATTER = re.compile(
    r" of (?!(?:the|this|that|its|their|his|her|each|receipt|today|taking|signing|ratification|approval|notification|arrival|notice|january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b)[a-z]"
)
"""What lasted so long, which is no month and no occasion: "in 13 hours | of talks"."""


def lasted(lower: str, start: int, end: int) -> bool:
    """Whether the length of time that stands in `lower` from `start` to `end` is how long talks or the like went on."""
    return _MATTER.match(lower, end) is not None and _LENGTH.match(lower[start:end]) is not None
