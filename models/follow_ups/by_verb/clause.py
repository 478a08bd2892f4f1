"""What makes a verb group tell of the future, and the act as its clause tells it."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.kinds.naming import Naming
from models.signal import Status


class Cue:
    """What makes a verb group future: the word `at` an index, its status, and how it stands."""

    def __init__(
        self,
        at: int,
        status: Status,
        modal: str = "",
        *,
        negated: bool = False,
        past: bool = False,
        be: bool = False,
    ) -> None:
        self.at = at
        self.status = status
        self.modal = modal
        self.negated = negated
        self.past = past
        self.be = be

    def altered(self, *, negated: bool) -> Cue:
        """The same cue, denied or not."""
        return Cue(self.at, self.status, self.modal, negated=negated, past=self.past, be=self.be)


class Clause:
    """An act as a clause tells it: what it names, its verb, the words of the clause and of its subject."""

    def __init__(self, naming: Naming, group: VerbGroup, span: Range, subject: Range) -> None:
        self.naming = naming
        self.group = group
        self.span = span
        self.subject = subject
