"""Journeys and meetings that are told for what is signed there: "will fly to Oslo on Friday | to sign the treaty"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.spans import holds
from models.signal import Kind

_CLASSES = classes()
_GOING: frozenset[Kind] = frozenset(("visit", "meeting"))
_AHEAD = frozenset(("confirmed", "expected", "agreed", "possible"))
_NAMING = frozenset(("sign", "initial"))
"""Without one of these in the sentence no signing is told."""
_SIGNING = frozenset(("sign", "initial", "ink", "cosign"))
_ONE = _CLASSES.articles | {"this", "that", "one"}
_PAPERS = frozenset(
    ("agreement", "accord", "treaty", "pact", "contract", "deal", "convention", "protocol", "memorandum", "declaration", "charter", "document", "text", "armistice",
     "truce", "ceasefire", "settlement", "compact", "instrument", "communique", "letter")
)  # fmt: skip
_OBJECT_REACH = 9


def to_sign(candidate: Candidate) -> Candidate:
    """The act as the signing of one paper, for which somebody travels or meets; one that is named as a visit stays that."""
    if candidate.nominal or candidate.kind not in _GOING or candidate.status not in _AHEAD:
        return candidate
    words = candidate.words
    lower = words.lower
    if lower[candidate.head] == "visit" or not holds(lower, 0, len(lower), _NAMING):
        return candidate
    for at in range(candidate.head + 1, min(candidate.last, len(lower) - 2)):
        if lower[at] in ("and", "that", "which", "who") or boundary(words, at):
            break
        if lower[at] == "to" and lower[at + 1] in _SIGNING:
            end = min(at + 2 + _OBJECT_REACH, len(lower))
            paper = next((one for one in range(at + 2, end) if lower[one] in _PAPERS), None)
            alone = lower[at + 2] in _ONE and paper is not None and "and" not in lower[at + 2 : paper]
            return _signing(candidate, at + 1) if alone else candidate
    return candidate


def goes_to_sign(candidate: Candidate) -> bool:
    """Whether the act is the signing for which somebody goes somewhere, whose state signs it, too."""
    if candidate.kind != "signing" or candidate.nominal or candidate.head == 0:
        return False
    lower = candidate.words.lower
    return lower[candidate.head] in _SIGNING and lower[candidate.head - 1] == "to"


def _signing(act: Candidate, verb: int) -> Candidate:
    """The signing at the verb, whose own day comes before that of the journey: "leaves on Monday to | sign it on Tuesday"."""
    return Candidate(
        act.words, act.first, act.last, verb, act.subject, "signing", act.status, sure=act.sure, past=act.past
    )
