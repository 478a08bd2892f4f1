"""Plans of which "but" tells what became of them: "were to hold talks on Tuesday | but postponed them until Friday", "| but called them off"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words
from models.signal import Status

_CLASSES = classes()
_REACH = 6
_THEM = frozenset(("it", "them", "that", "this", "these", "both"))
_APART: dict[str, dict[str, Status]] = {
    "called": {"off": "cancelled"},
    "put": {"off": "postponed", "back": "postponed"},
    "pushed": {"back": "postponed"},
    "moved": {"to": "postponed", "back": "postponed"},
    "shifted": {"to": "postponed"},
    "brought": {"forward": "postponed"},
}
"""Verbs whose particle stands behind what they are done to: "called | them off", "put | the ceremony off"."""
_OBJECT_REACH = 5
_WILL = frozenset(("will", "would", "'ll"))
_ANEW = frozenset(("now", "instead"))


def but_undone(candidate: Candidate) -> Candidate | None:
    """The act as off or put off, where the sentence goes on to say so behind "but"; None where it does not."""
    words = candidate.words
    lower = words.lower
    but = candidate.last + (lower[candidate.last : candidate.last + 1] == [","])
    if lower[but : but + 1] != ["but"]:
        return None
    for at in range(but + 1, min(but + 1 + _REACH, len(lower))):
        if boundary(words, at):
            return None
        if lower[at] in _WILL:
            return _anew(candidate, at)
        undone = _parted(words, at) or _undone(words, at)
        if undone is not None:
            last = max(undone[0], clause_end(words, undone[0]))
            return candidate.altered(last=last, status=undone[1], past=False)
    return None


def _undone(words: Words, at: int) -> tuple[int, Status] | None:
    """Where the words end at `at` that undo what a pronoun, or nothing behind them, stands for."""
    lower = words.lower
    undone = undone_at(words, at)
    if undone is None or not _CLASSES.negations.isdisjoint(lower[at - 2 : at]):
        return None
    after = at + undone[0]
    named = after < len(lower) and (lower[after] in _CLASSES.determiners or words.capital(after))
    return None if named and lower[after] not in _THEM and not _same(words, after) else (after, undone[1])


def _same(words: Words, first: int) -> bool:
    """Whether what is undone is named as the act told of: "delayed | the trip", and no other, "cancelled a visit"."""
    lower = words.lower
    noun = next((at for at in range(first + 1, min(first + 3, len(lower))) if lower[at].isalpha()), None)
    return lower[first] in ("the", "their", "his", "her", "its") and noun is not None


def _parted(words: Words, at: int) -> tuple[int, Status] | None:
    particles = _APART.get(words.lower[at])
    if particles is None:
        return None
    for after in range(at + 1, min(at + _OBJECT_REACH, len(words))):
        told = particles.get(words.lower[after])
        if told is not None:
            return after + 1, told
        if words.timed[after]:
            return None
    return None


def _anew(candidate: Candidate, will: int) -> Candidate | None:
    """The act on the day on which it "will now" be."""
    words = candidate.words
    end = max(clause_end(words, will + 1), clause_end(words, min(will + 4, len(words))))
    if _ANEW.isdisjoint(words.lower[will:end]) or True not in words.timed[will:end]:
        return None
    return candidate.altered(last=end, status="postponed", past=False)
