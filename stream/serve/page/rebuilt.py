"""The text of an article whose text is gone: what its score quotes of it, each quotation at its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from models.signal import Evidence, FollowUp, Military, Span
from stream.records.score import Score

_SIGN: Final = "\n…\n"
_LONGEST: Final = 1_000_000
"""Characters; a quotation that is said to stand farther behind is left out."""


def rebuilt_text(score: Score) -> str:
    """The quotations where their spans say, so that all spans hold; what lies between is an ellipsis on its own line."""
    pieces: list[str] = []
    end = 0
    for (start, stop), text in sorted(_quotations(score)):
        if stop <= end or stop > _LONGEST or len(text) != stop - start:
            continue
        if start > end:
            pieces.append(_gap(start - end))
        pieces.append(text[max(0, end - start) :])
        end = stop
    return "".join(pieces) + (_SIGN if pieces else "")


def _quotations(score: Score) -> Iterator[tuple[Span, str]]:
    items: tuple[Evidence | FollowUp | Military, ...] = (
        *score.evidence,
        *score.follow_ups,
        *score.military,
    )
    for item in items:
        if item.place == "text" and item.span is not None and item.text is not None:
            yield item.span, item.text


def _gap(length: int) -> str:
    return " " * length if length < len(_SIGN) else _SIGN + "\n" * (length - len(_SIGN))
