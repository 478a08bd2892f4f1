"""The candidate: an act found in one sentence, before its time and its participants are read."""

from __future__ import annotations

from models.follow_ups.grammar.words import Words
from models.signal import Kind, Status

Range = tuple[int, int]
"""Word indexes `[first, last)`."""


class Candidate:
    """An act told at words `[first, last)`.

    `head` is its verb or noun. `subject` is what stands before the verb, empty for a noun phrase.
    `sure` says that the act is one even without a date; otherwise only a date makes it one.
    `replaced` is the range of the first date of a postponed act.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        words: Words,
        first: int,
        last: int,
        head: int,
        subject: Range,
        kind: Kind,
        status: Status,
        *,
        sure: bool,
        past: bool = False,
        nominal: bool = False,
    ) -> None:
        self.words = words
        self.first = first
        self.last = last
        self.head = head
        self.subject = subject
        self.kind = kind
        self.status = status
        self.sure = sure
        self.past = past
        self.nominal = nominal

    def altered(
        self,
        *,
        first: int | None = None,
        last: int | None = None,
        subject: Range | None = None,
        kind: Kind | None = None,
        status: Status | None = None,
        sure: bool | None = None,
        past: bool | None = None,
    ) -> Candidate:
        """The same act, told otherwise in what is given."""
        return Candidate(
            self.words,
            self.first if first is None else first,
            self.last if last is None else last,
            self.head,
            self.subject if subject is None else subject,
            self.kind if kind is None else kind,
            self.status if status is None else status,
            sure=self.sure if sure is None else sure,
            past=self.past if past is None else past,
            nominal=self.nominal,
        )
