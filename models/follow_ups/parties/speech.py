"""Where a sentence tells whose word an act is: "Chad said that …", "…, a Chadian envoy said", "…, he added"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.cues import cues
from models.follow_ups.grammar.words import Words

_REPORTS = cues().context.reports
_SAYING_REACH = 3
_TRAILING_REACH = 14
_INVERTED_REACH = 8
_PRONOUN_REACH = 5
_SPEECH = frozenset(("said", "says", "according", "announced", "told", "added"))


def reported(candidate: Candidate) -> bool:
    """Whether a verb of saying governs the act: "Chad said | …", "Chad said that | …"."""
    before = candidate.words.lower[max(0, candidate.first - _SAYING_REACH) : candidate.first]
    return any(word in _REPORTS for word in before)


def speech_start(candidate: Candidate) -> int:
    """Where the clause begins whose verb of saying governs the act, else the act's own: its subject is who "it" is."""
    words = candidate.words
    first = candidate.first
    at = next((at for at in range(first - 1, -1, -1) if words.lower[at] in _REPORTS), first)
    while at > 0 and words.lower[at - 1] not in (";", "but", "while"):
        if at > 1 and words.lower[at - 1] == "and" and words.lower[at - 2] == ",":
            break
        at -= 1
    return words.starts[at]


def trailing_speech(candidate: Candidate) -> int | None:
    """Where the words end that tell behind the act who says so: "…, a Chadian envoy said"."""
    words = candidate.words
    for at in range(candidate.last, min(candidate.last + _TRAILING_REACH, len(words))):
        if words.lower[at] in _SPEECH:
            following = min(at + _INVERTED_REACH, len(words)) - 1
            return words.ends[at] if at > candidate.last + 1 else words.ends[following]
        if words.lower[at] in (";", "and", "but"):
            return None
    return None


def pronoun_speaks(candidate: Candidate) -> bool:
    """Whether a pronoun tells behind the act who speaks: "…, he added"."""
    lower, at = candidate.words.lower, candidate.last
    if at < len(lower) and lower[at] == ",":
        at += 1
    return at + 1 < len(lower) and lower[at] in ("he", "she", "it") and lower[at + 1] in _SPEECH


def speakers(words: Words, pronoun: int) -> list[str]:
    """The words of who says what a pronoun will do: "| the court said it would rule"."""
    lower = words.lower
    at = next(
        (at for at in range(pronoun - 1, max(-1, pronoun - _PRONOUN_REACH), -1) if lower[at] in _REPORTS), 0
    )
    return lower[:at]
