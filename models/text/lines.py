"""Lines: which line breaks end a paragraph, and which are only where the text was wrapped."""

from __future__ import annotations

import re

_WIDEST = 120
"""Longer lines than this are whole paragraphs, not wrapped text; in characters."""
_NARROWEST = 40
_SLACK = 1
_FULL = 3
"""Wrapped text has at least this many lines that reach four fifths of its width."""
_ITEM = re.compile(r"[•·▪●*\u2013-]\s|\d{1,2}[.):]\s?|\(\w\)\s")
_ENDED = (".", "!", "?", ":", ";", '"', ")", "…")


def unwrap(clean: str) -> str:
    """Turn the line breaks at which a paragraph was wrapped into blanks; the length stays the same.

    A text counts as wrapped at the length of its longest line. A line break in it is a wrap where the next
    line's first word would not have fitted, unless either line is a heading in capitals or a list's item.
    In any text a single line break between a line without a full stop and a lower-case letter is a wrap.
    """
    if "\n" not in clean:
        return clean
    lines = clean.split("\n")
    lengths = [len(line) for line in lines]
    width = max(lengths)
    wrapped = _NARROWEST <= width <= _WIDEST and sum(5 * length >= 4 * width for length in lengths) >= _FULL
    measure = width if wrapped else 0
    wraps = [at for at in range(1, len(lines)) if _is_wrap(lines[at - 1], lines[at], measure)]
    if not wraps:
        return clean
    pieces: list[str] = []
    first = 0
    for last in [*wraps, len(lines)]:
        pieces.append("\n".join(lines[first:last]))
        first = last
    return " ".join(pieces)


def _is_wrap(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines is a wrap; `width` is 0 in a text that is not wrapped."""
    if not line or not following or line.isspace() or following.isspace() or _ITEM.match(following):
        return False
    if line.isupper() != following.isupper():
        return False
    if following[0].islower() and not line.endswith(_ENDED):
        return True
    first = following.split(None, 1)[0]
    return width > 0 and len(line) + 1 + len(first) > width - _SLACK
