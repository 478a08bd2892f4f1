"""Days that are those of an earlier delay, not of the act: "the talks, which had been put off in May, ended"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import tables
from models.follow_ups.grammar.words import Words

_REACH = 6
_PASSIVE = frozenset(("was", "were"))


def of_a_delay(words: Words, index: int) -> bool:
    """Whether a relative clause says that the act was put off or called off at the time that begins at `index`."""
    lower, undone = words.lower, tables().undone
    for at in range(index - 1, max(1, index - _REACH), -1):
        if lower[at] == ",":
            return False
        if undone.at(lower, at) is None:
            continue
        before = lower[max(0, at - 3) : at]
        if before[-2:] == ["had", "been"]:
            return True
        return bool(before[-1:]) and before[-1] in _PASSIVE and before[-2] in classes().relatives
    return False
