"""Meetings told beside what those who met there did: "ministers meeting in Oslo agreed on …", "Meeting in Oslo, the two agreed …"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words
from models.held.lexicon import HeldLexicon
from models.held.subjects import past_verb
from models.signal import Kind

_GATHERED = ("leaders ", "ministers ", "presidents ", "premiers ", "chiefs ", "heads ", "officials ", "envoys ", "diplomats ", "generals ", "negotiators ", "delegates ", "delegations ", "secretaries ", "rulers ", "monarchs ", "kings ", "commanders ", "of state ", "and government ", "of government ")  # fmt: skip
"""Who meets; looked for in the characters before the word."""
_GATHERED_ENDS = frozenset([ending[-3:] for ending in _GATHERED])
_APART = (", ", "- ", "\u2013 ", "\u2014 ", "\n", ") ")
"""What stands before it where it is a clause of its own: "the two, | meeting in Oslo, agreed"."""
_PLACING = frozenset(("in", "at", "on", "near", "here", "behind"))
_PLACED = tuple(f"meeting {word} " for word in sorted(_PLACING))
_MEETING = len("meeting")
_SETTLING = frozenset(("agreed", "decided", "signed", "pledged", "resolved", "approved", "adopted", "failed"))
_REACH = 24
_LONGEST_NAME = 24
_SUMMITS = frozenset(("summit", "summits"))


def gathering(clean: str, lower: str, start: int) -> bool:
    """Whether "meeting" at `start` may be what somebody did beside something else."""
    if lower[max(0, start - 3) : start] in _GATHERED_ENDS and lower.endswith(_GATHERED, 0, start):
        return True
    if lower[start : start + _MEETING] != "meeting" or not lower.startswith(_PLACED, start):
        return False
    return start == 0 or lower.endswith(_APART, 0, start) or _after_name(clean, start)


def _after_name(clean: str, start: int) -> bool:
    """Whether a name stands before it: "leaders of ASEAN and China | meeting in Manila"."""
    name = clean.rfind(" ", max(0, start - _LONGEST_NAME), start - 1) + 1
    return 0 < name < start - 1 and clean[name].isupper()


def told_beside(words: Words, index: int, lexicon: HeldLexicon) -> Candidate | None:
    """The meeting of which "meeting" at `index` tells, where a past verb says what came of it."""
    if words.lower[index] != "meeting" or index + 2 >= len(words) or words.lower[index + 1] not in _PLACING:
        return None
    if index and " ".join((*words.lower[max(0, index - 2) : index], "")).endswith(_GATHERED):
        return _before(words, index, index, lexicon)
    if index and words.capital(index - 1):
        return _of_leaders(words, index, lexicon)
    if index and words.lower[index - 1] == ",":
        return _before(words, index, index - 1, lexicon)
    if index and not boundary(words, index - 1):
        return None
    comma = next((at for at in range(index, min(index + _REACH, len(words))) if words.lower[at] == ","), None)
    if comma is None:
        return None
    done = _done(words, comma + 1, lexicon)
    return None if done is None else _meeting(words, (index, comma), index, (comma + 1, done))


def day_of_deed(words: Words, meeting: Candidate) -> Range | None:
    """The words that tell the day on which those who met came to terms: "ministers meeting in Oslo | agreed on Monday to"."""
    verb = meeting.last
    if verb + 2 >= len(words) or words.lower[verb] not in _SETTLING:
        return None
    day = verb + 1 + (words.lower[verb + 1] == "on")
    return (verb, day + 1) if words.timed[day] else None


def _of_leaders(words: Words, index: int, lexicon: HeldLexicon) -> Candidate | None:
    """The meeting of leaders whose states are named before it: "leaders of ASEAN and China | meeting in Manila left open whether"."""
    first = subject_start(words, index)
    leaders = any(f"{word} " in _GATHERED for word in words.lower[first:index])
    return _before(words, index, index, lexicon) if leaders else None


def _before(words: Words, index: int, stop: int, lexicon: HeldLexicon) -> Candidate | None:
    """The meeting of those who are named before it, up to `stop`."""
    done = _done(words, index + 1, lexicon)
    first = subject_start(words, stop)
    if done is None or first >= stop:
        return None
    return _meeting(words, (first, done), index, (first, stop))


def _done(words: Words, first: int, lexicon: HeldLexicon) -> int | None:
    """Where the past verb stands that says what they did; None where they are still to do it."""
    for at in range(first, min(first + _REACH, len(words))):
        word = words.lower[at]
        modal = word in lexicon.words.modals and word != "to"
        if modal or boundary(words, at) or word in lexicon.words.negations:
            return None
        if past_verb(words, at, lexicon.words):
            return at
    return None


def _meeting(words: Words, span: Range, index: int, subject: Range) -> Candidate:
    """The act, a summit where they met "at a summit in" the place."""
    kind: Kind = "meeting" if _SUMMITS.isdisjoint(words.lower[index : span[1]]) else "summit"
    return Candidate(words, *span, index, subject, kind, "confirmed", sure=True)
