"""Verbs whose particle, or new time, follows their object: "called | the summit off", "moved | the talks to June 6"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.words import Words
from models.signal import Status

_CLASSES = classes()
_TIME_REACH = 4
_MOVED_REACH = 20
_PARTICLE_REACH = 12
SHIFTED: dict[str, Status] = {"to": "postponed", "until": "postponed", "from": "postponed"}
PARTED: dict[str, dict[str, Status]] = {
    "called": {"off": "cancelled"},
    "calls": {"off": "cancelled"},
    "put": {"off": "postponed", "back": "postponed"},
    "puts": {"off": "postponed", "back": "postponed"},
    "pushed": {"back": "postponed"},
    "pushes": {"back": "postponed"},
    "moved": {"forward": "postponed", "up": "postponed"},
    "moves": {"forward": "postponed", "up": "postponed"},
    "brought": {"forward": "postponed"},
    "brings": {"forward": "postponed"},
}
_PLANNED = cues().postmodifiers.words
_PLANNED_THEN = frozenset(("which", "that", "originally", "initially", "first", "once", "previously"))
_ANEW = frozenset(("this", "time", "now", "again", "once", "more"))
_ANEW_REACH = 4
_OTHER_PREPOSITIONS = _CLASSES.prepositions - {"of"}
_INSET_REACH = 14
_SHORES = (
    ["the", "coast"],
    ["the", "shore"],
    ["the", "island"],
    ["the", "islands"],
    ["its", "coast"],
    ["their", "coast"],
)


def parted(words: Words, index: int) -> tuple[int, Status] | None:
    """The first word of a verb whose particle follows its object: "called | the summit off", "put | the talks off"."""
    particles = PARTED.get(words.lower[index])
    shifting = words.lower[index] in _CLASSES.shifting
    if particles is None:
        if not shifting:
            return None
        particles = SHIFTED
    elif shifting:
        particles = {**particles, **SHIFTED}
    at, reach = index + 1, index + (_MOVED_REACH if shifting else _PARTICLE_REACH)
    while at < min(reach, len(words)):
        word = words.lower[at]
        inset = _inset(words, at) if word == "," else None
        if inset is not None:
            # When it was to be stands between: "moved its talks | , due on Monday, | to June 6".
            at, reach = inset, reach + inset - at
            continue
        if word in particles:
            if word == "off" and _at_sea(words, at + 1):
                return None
            told = _named_between(words, index, at)
            undirected = word in SHIFTED and True not in words.timed[at + 1 : at + 1 + _TIME_REACH]
            if not (undirected and told and word == "to" and is_base(words, at + 1)):
                return (1, particles[word]) if told and not undirected else None
        elif _ends_object(words, index, at, shifting=shifting):
            return None
        at += 1
    return None


def _at_sea(words: Words, first: int) -> bool:
    """Whether "off" leads to where an act is: "called the drill off | Cyprus a provocation", "off the coast"."""
    lower = words.lower
    if first >= len(words) or words.timed[first]:
        return False
    return words.capital(first) or lower[first : first + 2] in _SHORES


def _named_between(words: Words, index: int, at: int) -> bool:
    """Whether an act is named between the verb at `index` and the word `at`."""
    return not tables().nouns.first_words.isdisjoint(words.lower[index + 1 : at])


def _ends_object(words: Words, index: int, at: int, *, shifting: bool) -> bool:
    """Whether no particle of the verb at `index` can follow the word `at`."""
    word = words.lower[at]
    if word == "," and shifting:
        # How far it is moved stands before: "moved the vote by a week | , to March 19", "moved it again, | this time to March 19".
        anew = at + 1
        while anew < at + _ANEW_REACH and word_at(words.lower, anew) in _ANEW:
            anew += 1
        return word_at(words.lower, anew) not in SHIFTED
    if word in _CLASSES.finite or word == "," or (word == "and" and not _between_names(words, at)):
        return True
    return word in _OTHER_PREPOSITIONS and not _named_between(words, index, at)


def _inset(words: Words, comma: int) -> int | None:
    """The word behind the second comma of what tells when an act was to be: "|, which was to start on Monday, |"; None where there is none."""
    lower = words.lower
    first = word_at(lower, comma + 1)
    if not (first in _PLANNED_THEN or first in _PLANNED):
        return None
    stop = min(comma + _INSET_REACH, len(lower))
    close = next((at for at in range(comma + 2, stop) if lower[at] == ","), None)
    return close + 1 if close is not None and True in words.timed[comma:close] else None


def _between_names(words: Words, index: int) -> bool:
    """Whether "and" joins two names: "moved the talks of Serbia | and Kosovo to"."""
    following = index + 1 + (word_at(words.lower, index + 1) == "the")
    return words.capital(index - 1) and following < len(words) and words.capital(following)
