"""Text cut at the edges of the marks that overlap in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

Layer = Literal["evidence", "actor", "time", "military", "topic", "follow_up"]

_LINE = re.compile(r"[^\n\r]+")
_CONTROLS = {
    **dict.fromkeys((*range(0x20), 0x7F, *range(0x80, 0xA0)), "\N{REPLACEMENT CHARACTER}"),
    # These change the direction of what follows, so that text reads other than it is.
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}"),
    ord("\t"): " ",
    ord("\n"): " ",
    ord("\r"): " ",
}


class Mark(NamedTuple):
    """Something read at `[start, end)` of a text.

    `kind` refines the layer for the eye, in words apart ("raises strong"), `label` says in words what it is and stands behind
    it, `target` is the id of the entry that tells more, `anchor` the id under which the place itself is found.
    """

    start: int
    end: int
    layer: Layer
    kind: str = ""
    label: str = ""
    target: str = ""
    anchor: str = ""


class Segment(NamedTuple):
    """A stretch of text under the same marks throughout: those that begin, hold and end with it."""

    text: str
    begin: tuple[Mark, ...]
    marks: tuple[Mark, ...]
    end: tuple[Mark, ...]

    @property
    def classes(self) -> str:
        """The layers over the stretch and their kinds, each once."""
        names = [name for mark in self.marks for name in (mark.layer, *mark.kind.split())]
        return " ".join(dict.fromkeys(names))

    @property
    def anchors(self) -> list[str]:
        """The ids of the places that begin here; a sentence of evidence has its own before it."""
        return [mark.anchor for mark in self.begin if mark.anchor and mark.layer != "evidence"]

    @property
    def tint(self) -> str:
        """The kinds of the evidence that the stretch belongs to."""
        return " ".join(
            dict.fromkeys(mark.kind for mark in self.marks if mark.layer == "evidence" and mark.kind)
        )


def plain(text: str) -> str:
    """The text with control characters and those that turn its direction replaced; its length stays the same."""
    return text.translate(_CONTROLS)


def segments(text: str, marks: Iterable[Mark]) -> list[list[Segment]]:
    """The lines of a text that hold more than blanks, each cut at the edges of the marks.

    A mark over several lines holds in each of them; it begins in its first segment and ends in its last.
    Marks that hold nowhere, such as empty ones, are left out.
    """
    ordered = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    pieces = list(_pieces(text, ordered))
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        for mark in piece.marks:
            first.setdefault(mark, index)
            last[mark] = index
    lines: list[list[Segment]] = [[] for _ in range(pieces[-1].line + 1 if pieces else 0)]
    for index, piece in enumerate(pieces):
        lines[piece.line].append(
            Segment(
                plain(text[piece.start : piece.end]),
                tuple(ordered[mark] for mark in piece.marks if first[mark] == index),
                tuple(ordered[mark] for mark in piece.marks),
                tuple(ordered[mark] for mark in piece.marks if last[mark] == index),
            )
        )
    return lines


class _Piece(NamedTuple):
    line: int
    start: int
    end: int
    marks: tuple[int, ...]


def _pieces(text: str, ordered: Sequence[Mark]) -> Iterator[_Piece]:
    """The pieces of the lines in order, with the indexes of the marks that hold in each."""
    edges = sorted({edge for mark in ordered for edge in (mark.start, mark.end)})
    holding: list[int] = []
    at = 0
    lines = (match.span() for match in _LINE.finditer(text) if not match.group().isspace())
    for line, (left, right) in enumerate(lines):
        inner = edges[bisect_right(edges, left) : bisect_left(edges, right)]
        for start, end in pairwise((left, *inner, right)):
            while at < len(ordered) and ordered[at].start <= start:
                holding.append(at)
                at += 1
            holding = [mark for mark in holding if ordered[mark].end > start]
            yield _Piece(line, start, end, tuple(holding))
