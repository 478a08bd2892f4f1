"""What makes a verb group tell of the future, and the act as its clause tells it."""

from __future__ import annotations

import msgspec

from models.follow_ups.candidate import Range
from models.follow_ups.kinds import Naming
from models.follow_ups.verbs import VerbGroup
from models.signal import Status


class Cue(msgspec.Struct, frozen=True, gc=False):
    """What makes a verb group future: the word `at` an index, its status, and how it stands."""

    at: int
    status: Status
    modal: str = ""
    negated: bool = False
    past: bool = False
    be: bool = False


class Clause(msgspec.Struct, frozen=True, gc=False):
    """An act as a clause tells it: what it names, its verb, the words of the clause and of its subject."""

    naming: Naming
    group: VerbGroup
    span: Range
    subject: Range
