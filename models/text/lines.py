"""Lines: which line breaks end a paragraph, and which are only where the text was wrapped."""

from __future__ import annotations

import re

from models.text.places import places

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
    ends = places(clean, ("\n",))
    ends.append(len(clean))
    width = _width(ends)
    pieces: list[str] = []
    start = kept = 0
    for at in range(len(ends) - 1):
        end, following = ends[at], ends[at + 1]
        # Paragraphs mostly have an empty line between them.
        if (
            start < end
            and end + 1 < following
            and _is_wrap(clean[start:end], clean[end + 1 : following], width)
        ):
            pieces.append(clean[kept:end])
            kept = end + 1
        start = end + 1
    if not pieces:
        return clean
    pieces.append(clean[kept:])
    return " ".join(pieces)


def _width(ends: list[int]) -> int:
    """The length at which a text is wrapped whose lines end at `ends`, 0 where it is not."""
    width, start = 0, 0
    for end in ends:
        width = max(width, end - start)
        start = end + 1
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = start = 0
    for end in ends:
        full += 5 * (end - start) >= 4 * width
        start = end + 1
    return width if full >= _FULL else 0


def _is_wrap(line: str, following: str, width: int) -> bool:
    """Whether the break between two lines, neither empty, is a wrap; `width` is 0 in a text that is not wrapped."""
    if line.isspace() or following.isspace() or _ITEM.match(following):
        return False
    if line.isupper() != following.isupper():
        return False
    if following[0].islower() and not line.endswith(_ENDED):
        return True
    first = following.split(None, 1)[0]
    return width > 0 and len(line) + 1 + len(first) > width - _SLACK
