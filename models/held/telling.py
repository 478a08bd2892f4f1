"""A verb group as it tells of an act: with its base form, its clause, and the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.grammar.words import Words
from models.held.lexicon import HeldLexicon
from models.held.turns import stand
from models.held.verb_groups import PastGroup
from models.signal import Kind

OBJECT_REACH = 12
"""An object reaches so many words."""
_OBJECT_RELATIVES = frozenset(("that", "which"))


class Telling:
    """A verb group with its base form and the end of its clause.

    `acting` keeps whether its subject reads as those who act for states, once that has been asked, `inspects` whether
    inspectors do it, and `fits` a kind that its subject and object fit.
    """

    def __init__(self, words: Words, group: PastGroup, base: str, end: int, lexicon: HeldLexicon) -> None:
        self.words = words
        self.group = group
        self.base = base
        self.end = end
        self.lexicon = lexicon
        self.acting: bool | None = None
        self.inspects: bool | None = None
        self.fits: Kind | None = None
        self._kept_subject: list[str] | None = None

    def subject(self) -> list[str]:
        """The words of the subject; not to be changed, since others are told the same."""
        if self._kept_subject is None:
            first, stop = self.group.subject
            self._kept_subject = self.words.lower[first:stop]
        return self._kept_subject

    def after(self) -> list[str]:
        """The words behind the verb, as far as an object reaches."""
        first = self.group.verb + 1
        return self.words.lower[first : min(first + OBJECT_REACH, self.end)]

    def undergoing(self) -> Sequence[str]:
        """The words that may name what the act is done to."""
        return self.subject() if self.group.passive else [*self.after(), *self.before_relative()]

    def before_relative(self) -> Sequence[str]:
        """The words before "that", whose clause this is, if it is one of an object: "the boats that | Japan handed over"."""
        relative = self.group.subject[0] - 1
        if relative < 1 or self.words.lower[relative] not in _OBJECT_RELATIVES:
            return ()
        return self.words.lower[max(0, relative - OBJECT_REACH) : relative]


def follows(words: Words, index: int, particles: tuple[str, ...]) -> bool:
    """Whether the particles stand at `index`: "put | off", "ran | out"."""
    return stand(words.lower, index, particles)
