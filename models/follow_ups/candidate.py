"""The candidate: an act found in one sentence, before its time and its participants are read."""

from __future__ import annotations

import msgspec

from models.follow_ups.words import Words
from models.signal import Kind, Status

Range = tuple[int, int]
"""Word indexes `[first, last)`."""


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """An act told at words `[first, last)`.

    `head` is its verb or noun. `subject` is what stands before the verb, empty for a noun phrase.
    `sure` says that the act is one even without a date; otherwise only a date makes it one.
    `replaced` is the range of the first date of a postponed act.
    """

    words: Words
    first: int
    last: int
    head: int
    subject: Range
    kind: Kind
    status: Status
    sure: bool
    past: bool = False
    nominal: bool = False
