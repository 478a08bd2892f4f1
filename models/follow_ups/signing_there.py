"""Who goes somewhere only to put a name to an accord: "will be in Lome on May 8 to sign the pact", which is the signing."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.verbs import VerbGroup
from models.follow_ups.words import Words

_GOING = frozenset(("be", "fly", "go", "travel", "come", "head", "journey", "leave", "return"))
"""Verbs that tell no more than where somebody goes; a visit that is named as one stays one."""
_SIGNING = frozenset(("sign", "initial", "ink", "seal"))
_REACH = 16
_PACT_REACH = 9


def signs_there(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether somebody goes, or is to be, somewhere to sign an accord; not who leaves on one day to sign it on another."""
    if group.base not in _GOING or group.passive:
        return False
    lower = words.lower
    for at in range(group.after, min(group.after + _REACH, end - 1)):
        if lower[at] == "to" and lower[at + 1] in _SIGNING:
            if True in words.timed[group.after : at] and True in words.timed[at:end]:
                return False
            return not acts().objects["pacts"].isdisjoint(lower[at + 2 : min(at + 2 + _PACT_REACH, end)])
    return False


def goes_to_sign(candidate: Candidate) -> bool:
    """Whether the act is the signing for which somebody goes somewhere, whose state signs it, too."""
    if candidate.kind != "signing" or candidate.nominal:
        return False
    return candidate.words.lower[candidate.head] in _GOING - {"be"}
