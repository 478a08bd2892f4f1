"""Participles set between commas, behind which the clause may go on: "launch a satellite, | built with Oslo|, on May 3"."""

from __future__ import annotations

from models.follow_ups.boundaries import finite
from models.follow_ups.words import Words

_REACH = 9


def inset_end(words: Words, participle: int) -> int | None:
    """The comma that ends what the participle opens; None where there is none nearby.

    Nor is there where a date stands between the commas, which would be taken for the act's: "the treaty, signed in March, …".
    """
    for at in range(participle + 1, min(participle + _REACH, len(words))):
        if words.lower[at] == ",":
            return at
        if words.timed[at] or finite(words, at):
            return None
    return None
