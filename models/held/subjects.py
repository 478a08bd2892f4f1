"""Where the subject of a verb of the past stands, and where another clause parts them."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.subjects import group_start, since_then, subject_start
from models.follow_ups.grammar.words import Words
from models.held.word_classes import WordClasses

_JOINING = frozenset(("and", "but", "then"))
_GOING = frozenset(("came", "went", "flew", "drove", "arrived", "sailed", "travelled", "left"))
"""Verbs after which "by" tells by what."""
_DATING = frozenset(("in", "on", "at", "during", "late", "early"))
_DESCRIBING = frozenset(("armoured", "armored", "mechanised", "mechanized", "motorised", "motorized", "unarmed", "combined", "disputed", "occupied"))  # fmt: skip
"""Before a noun they tell of no doing: "a German armoured battalion"."""
_AGAIN = ("co-", "re-", "test-", "pre-")
"""Before a hyphen they leave a verb what it is: "re-opened"."""
_SHARED_REACH = 30
_SHORTEST = len("used")
_CLASSES = classes()
_RELATIVES = _CLASSES.relatives
_NO_PARTICIPLES, _NO_PARTICIPLE_AFTER = _CLASSES.no_participles, _CLASSES.no_participle_after
_PROMISES = frozenset(("agreed", "announced", "promised", "pledged"))
"""Verbs of saying whose participle describes what was promised: "the battalion promised to Chad"."""
_REPORTS = cues().context.reports - _PROMISES
_OPENING = cues().context.subordinators


def subject_of(words: Words, start: int, known: WordClasses) -> Range | None:
    """The subject; a relative pronoun goes back to what it stands for, "and" to the subject that two verbs share."""
    lower = words.lower
    before = start
    if start and lower[start - 1] in _RELATIVES:
        before -= 1
        if before and lower[before - 1] == ",":
            before -= 1
        if before == 0:
            return None
    first = subject_start(words, before)
    if first == before:
        first = _clause_before(words, start, known) if start and lower[start - 1] in _JOINING else start
    first = _undated(words, _of_two(words, first, before), before)
    for at in range(first + 1, before):
        if lower[at] in _RELATIVES:
            break
        if past_verb(words, at, known) and not _adjective(words, at, before):
            onward = next((mark for mark in range(before - 1, at, -1) if lower[mark] in _JOINING), None)
            if onward is None:
                return (first, before) if _reduced(words, at, first) else None
            return (onward + 1, before) if onward + 1 < before else (first, group_start(words, at))
    return (first, before) if first < before else None


def _undated(words: Words, first: int, before: int) -> int:
    """Where the subject begins without a date before it, but with what was promised: "the ships pledged | to Chad"."""
    lower = words.lower
    if 0 < first < before and lower[first - 1] in _PROMISES and lower[first] in _CLASSES.prepositions:
        return subject_start(words, first - 1)
    while first < before - 1 and (words.timed[first] or (lower[first] in _DATING and words.timed[first + 1])):
        if lower[first + 1] in ("'s", "'"):
            break
        first += 1
    return first


def _of_two(words: Words, first: int, before: int) -> int:
    """Where the subject begins that is the second of two names: "the leaders of Serbia and | Kosovo sat"."""
    if not 1 < first < before or words.lower[first - 1] != "and":
        return first
    return subject_start(words, first - 1) if words.capital(first) and words.capital(first - 2) else first


def _adjective(words: Words, at: int, before: int) -> bool:
    """Whether it describes the noun behind it: "180 released Ukrainians", "eight self-propelled howitzers"."""
    word = words.lower[at]
    if "-" in word:
        return not word.startswith(_AGAIN)
    return at + 1 < before and words.lower[at - 1].isdigit() and not words.timed[at - 1]


def _reduced(words: Words, verb: int, first: int) -> bool:
    """Whether the word is a participle that describes the noun before it: "the battalion promised to Chad | arrived"."""
    following = words.lower[verb + 1]
    return verb > first and following in _CLASSES.prepositions and words.lower[verb] not in _REPORTS


def _clause_before(words: Words, start: int, known: WordClasses) -> int:
    """Where the subject of the verb before "and" begins; `start` where there is none."""
    for at in range(start - 2, max(0, start - _SHARED_REACH), -1):
        if boundary(words, at):
            return start
        if past_verb(words, at, known) or finite(words, at):
            first = subject_start(words, group_start(words, at))
            return first if first < at else start
    return start


def past_verb(words: Words, index: int, known: WordClasses) -> bool:
    """Whether the word reads as the simple past of a verb, or as a participle with its auxiliary before it."""
    lower = words.lower
    word = lower[index]
    if not (word.endswith("ed") and len(word) > _SHORTEST) and word not in known.past:
        return False
    if word in _NO_PARTICIPLES or word in _DESCRIBING:
        return False
    if index and lower[index - 1] in _NO_PARTICIPLE_AFTER:
        return False
    return word in _GOING or index + 1 >= len(lower) or lower[index + 1] != "by"


def far_subject(words: Words, start: int) -> Range:
    """All that stands in the clause before its verb, relative clauses and participles too: "the visit that he promised"."""
    lower = words.lower
    at = start
    while at and not boundary(words, at - 1):
        word = lower[at - 1]
        reports = word in _REPORTS and lower[at - 2 : at - 1] != ["to"]
        opens = word in _OPENING and word not in _CLASSES.relatives
        if reports or (opens and not since_then(words, at - 1)):
            break
        if word in _JOINING and lower[at - 2 : at - 1] == [","]:
            break
        at -= 1
    while at < start and (
        lower[at] in _CLASSES.lead_ins or lower[at] in _CLASSES.relatives or words.timed[at]
    ):
        at += 1
    return at, start
