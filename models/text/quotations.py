"""Quotations and who is said to have spoken them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from models.signal import Span
from models.text.report import Report

# Begins with the mark at which it is tried.
_QUOTED = re.compile(r'"(?<![\w"]")(?=[^\s"])([^"\n]{0,1999}[^\s"])"(?!\w)')
_NEAR = 3
"""A claim this many characters or nearer to a quotation's marks is that quotation's."""


class Quotation(NamedTuple):
    """Words quoted at `[start, end)` of the cleaned text, marks excluded, and their speaker, if named nearby."""

    start: int
    end: int
    speaker: str | None


def quoted_spans(clean: str) -> tuple[Span, ...]:
    """The spans between quotation marks within a paragraph, in order, marks excluded."""
    found: list[Span] = []
    at = clean.find('"')
    while at >= 0:
        # `str.find` passes over a text many times faster than the pattern.
        match = _QUOTED.match(clean, at)
        if match is not None:
            found.append(match.span(1))
        at = clean.find('"', at + 1 if match is None else match.end())
    return tuple(found)


def find_quotations(clean: str, quoted: Sequence[Span], reports: Sequence[Report]) -> tuple[Quotation, ...]:
    """Name the speaker of each quotation: of the claim that covers or adjoins it, else of the one before it.

    Args:
        clean: the cleaned text.
        quoted: the spans between quotation marks.
        reports: the claims of the text, in order.
    """
    starts = [report.start for report in reports]
    found: list[Quotation] = []
    for start, end in quoted:
        speaker = _speaker(reports, starts, start, end)
        if speaker is None and found and "\n" not in clean[found[-1].end : start]:
            speaker = found[-1].speaker
        found.append(Quotation(start, end, speaker))
    return tuple(found)


def _speaker(reports: Sequence[Report], starts: Sequence[int], start: int, end: int) -> str | None:
    reached = bisect_right(starts, end)
    for report in reversed(reports[max(0, reached - 4) : reached]):
        if report.start - _NEAR <= end and start <= report.end + _NEAR:
            return report.speaker
    return None
