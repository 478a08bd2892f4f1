"""What a phrase is a sign of."""

from __future__ import annotations

STRONG, LIGHT, NOUN, PROGRESS, STAY, PRESENT, LASTING, BESIDE = 1, 2, 4, 8, 16, 32, 64, 128
"""Signs of an act that took place.

A past verb that names it; one that needs its noun; its noun; "is visiting"; "was in Ankara for"; with the first two,
that the verb is in the present tense; "under way", which needs a noun as well; "after signing", of which what stands
before tells that it is one.
"""


_FEW = 12
"""So many words are sooner looked for by themselves than their sentence is cut into words."""


class Sign:
    """What a phrase is a sign of, and the words, in ASCII, of which a sentence must hold one for a strong verb to tell an act.

    `few` are these words where they are few; None where they are many.
    """

    def __init__(self, bits: int, asked: frozenset[bytes] | None = None) -> None:
        self.bits = bits
        self.asked = asked
        self.few: list[str] | None = None
        if asked is not None and len(asked) <= _FEW:
            self.few = sorted([word.decode() for word in asked])

    def joined(self, other: Sign | None) -> Sign:
        """Both signs as one: what one of them does not ask for is not asked for."""
        if other is None:
            return self
        if not (self.bits & other.bits & STRONG):
            return Sign(self.bits | other.bits, self.asked or other.asked)
        asked = None if self.asked is None or other.asked is None else self.asked | other.asked
        return Sign(self.bits | other.bits, asked)
