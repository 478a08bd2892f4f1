"""Whether "and" or "or" before a verb begins a clause of its own, or only joins two names."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import (
    MARKS,
    verb_before,
)
from models.follow_ups.grammar.spans import says
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
REPORTS = cues().context.reports
OPENING = cues().context.subordinators - {"than", "including"}
STOPS = MARKS | OPENING | REPORTS | {",", "and", "or"}
"""The words and marks at which a subject may begin; all others stand within one."""
NAMES_REACH = 8
_SAYING = frozenset(("said", "says", "say", "announced", "confirmed", "added", "reported", "indicated"))
_SAID_REACH = 6


def joins_clauses(words: Words, index: int) -> bool:
    """Whether the word at `index` begins a clause of its own: "Chad agreed | and Niger will", not "between Chad | and Niger"."""
    lower = words.lower
    if lower[index] not in ("and", "or"):
        return False
    if lower[index + 1] in _CLASSES.pronouns:
        return True
    return (
        not _of_a_pair(lower, index)
        and not _both_did(words, index)
        and verb_before(words, index)
        and not _names_said(words, index)
    )


def _of_a_pair(lower: list[str], index: int) -> bool:
    """Whether the word at `index` stands between the second and the first of those "between" whom something is."""
    if not says(lower, index - NAMES_REACH, index, "between"):
        return False
    near = lower[max(0, index - NAMES_REACH) : index]
    return STOPS.isdisjoint(near[near.index("between") + 1 :])


def _both_did(words: Words, joint: int) -> bool:
    """Whether "and" at `joint` joins two names by whom the subject was agreed: "the truce agreed by Peru | and Chile will begin"."""
    lower, at = words.lower, joint - 1
    while at > 1 and joint - at <= NAMES_REACH and words.capital(at):
        at -= 1
    named = at < joint - 1 and lower[at] == "by" and lower[at - 1] == "agreed"
    return named and words.capital(joint + 1) and lower[at - 2] not in _CLASSES.auxiliaries


def _names_said(words: Words, joint: int) -> bool:
    """Whether the only verb before "and" is that of saying, behind which a name stands: "said | Russia and Ukraine would"."""
    lower = words.lower
    after = joint + 1 + (lower[joint + 1] == "the")
    if not (after < len(lower) and words.capital(after) and words.capital(joint - 1)):
        return False
    at = joint - 1
    while (
        at > 0 and joint - at <= _SAID_REACH and (words.capital(at) or lower[at] == "the" or words.timed[at])
    ):
        at -= 1
    return lower[at - (at > 0 and lower[at] == "on" and words.timed[at + 1])] in _SAYING
