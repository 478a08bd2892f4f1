"""The verb group of a past verb: how it tells of its act, and where it begins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from models.follow_ups.boundaries import boundary, finite, of_counted
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.subjects import adverb, group_start, subject_start
from models.follow_ups.words import Words
from models.held.entries import WordClasses

_BE = frozenset(("is", "are", "was", "were", "been", "'s"))
_PRESENT = frozenset(("is", "are", "'s"))
_UNDONE = frozenset(("be", "being", "having"))
_HAVE = frozenset(("has", "have", "had"))
_JOINING = frozenset(("and", "but", "then"))
_SPEAKING = frozenset(("spoke", "talked", "voted", "arrived", "travelled", "traveled", "conferred"))
"""Verbs that have no passive, so that "by" after them names nobody who does it."""
_GOING = frozenset(("came", "went", "flew", "drove", "arrived", "sailed", "travelled", "left"))
"""Verbs after which "by" tells by what."""
_DATING = frozenset(("in", "on", "at", "during", "late", "early"))
_REACH = 6
_VOTES = frozenset(("votes", "acclamation", "majority", "consensus"))
_VOTES_REACH = 6
_DESCRIBING = frozenset(("armoured", "armored", "mechanised", "mechanized", "motorised", "motorized", "unarmed", "combined", "disputed", "occupied"))  # fmt: skip
"""Before a noun they tell of no doing: "a German armoured battalion"."""
_AGAIN = ("co-", "re-", "test-", "pre-")
"""Before a hyphen they leave a verb what it is: "re-opened"."""
_SHARED_REACH = 30
_SHORTEST = len("used")
_NO_SIMPLE_PAST_AFTER = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "of", "-", "to", "by", "being", "newly", "recently", "as", "not")
)  # fmt: skip
_CLASSES = classes()
_FINITE = _CLASSES.finite
_PROMISES = frozenset(("agreed", "announced", "promised", "pledged"))
"""Verbs of saying whose participle describes what was promised: "the battalion promised to Chad"."""
_REPORTS = cues().context.reports - _PROMISES
_OPENING = cues().context.subordinators


class PastGroup:
    """Words `[start, verb]` and the words of its subject.

    The subject stands before the group or is that of the verb before "and"; it is empty where it can't be told.
    `perfect` is "has", "have" or "had" before the verb, `progressive` holds for "is visiting".
    """

    def __init__(
        self,
        start: int,
        verb: int,
        subject: Range,
        passive: bool,
        perfect: str = "",
        *,
        progressive: bool = False,
    ) -> None:
        self.start = start
        self.verb = verb
        self.subject = subject
        self.passive = passive
        self.perfect = perfect
        self.progressive = progressive

    def altered(
        self, *, verb: int | None = None, subject: Range | None = None, passive: bool | None = None
    ) -> PastGroup:
        """The same group, with another verb, subject or voice."""
        return PastGroup(
            self.start,
            self.verb if verb is None else verb,
            self.subject if subject is None else subject,
            self.passive if passive is None else passive,
            self.perfect,
            progressive=self.progressive,
        )


class _Auxiliaries(NamedTuple):
    """Where the group begins, and the forms of "be" and of "have" in it, if any."""

    start: int
    being: str
    having: str


def past_group(words: Words, verb: int, known: WordClasses, *, progressive: bool = False) -> PastGroup | None:
    """The group of a past or present participle at `verb`; None where it tells of no act that took place."""
    found = _auxiliaries(words, verb, known)
    if found is None:
        return None
    start, being, having = found
    if being == "been" and not having:
        return None
    if progressive:
        if not being:
            return None
    elif being in _PRESENT or not (being or having or _simple_past(words, verb, known)):
        return None
    subject = subject_of(words, start, known) or (start, start)
    passive = bool(being) and not progressive
    return PastGroup(start, verb, subject, passive=passive, perfect=having, progressive=progressive)


def _auxiliaries(words: Words, verb: int, known: WordClasses) -> _Auxiliaries | None:
    """The auxiliaries before the verb; None where one of them, or a negation, takes from the act that it took place."""
    lower = words.lower
    being = having = ""
    index = verb - 1
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        word = lower[index]
        if word in known.negations or word in known.modals or word in _UNDONE:
            return None
        if word in _BE and not having:
            if being and being != "been":
                return None
            being = word
        elif word in _HAVE:
            having = word
        elif not adverb(word) and not (words.timed[index] and (being or having)):
            break
    else:
        index -= 1
    return _Auxiliaries(index + 1, being, having)


def _simple_past(words: Words, verb: int, known: WordClasses) -> bool:
    """Whether the word can be a simple past where it stands, and no participle that describes a noun."""
    lower = words.lower
    agent = (
        lower[verb + 1 : verb + 2] == ["by"] and lower[verb] not in _SPEAKING and not _by_votes(lower, verb)
    )
    if not verb or agent or lower[verb] in known.participles or lower[verb - 1] in _NO_SIMPLE_PAST_AFTER:
        return False
    if of_counted(words, verb):
        return False
    if lower[verb - 1] == "," and lower[verb + 1 : verb + 2] == ["since"]:
        return False
    return lower[verb - 1] not in (",", '"', "(", ":", ";") or words.subject_starts.get(verb, verb - 1) < verb


def _by_votes(lower: Sequence[str], verb: int) -> bool:
    """Whether "by" tells how many voted so: "decided by | twelve votes to none"."""
    return not _VOTES.isdisjoint(lower[verb + 2 : verb + _VOTES_REACH])


def subject_of(words: Words, start: int, known: WordClasses) -> Range | None:
    """The subject; a relative pronoun goes back to what it stands for, "and" to the subject that two verbs share."""
    lower = words.lower
    before = start
    if start and lower[start - 1] in _CLASSES.relatives:
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
        if lower[at] in _CLASSES.relatives:
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
    if 0 < first < before and lower[first] in _CLASSES.prepositions and lower[first - 1] in _PROMISES:
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


def emphatic_group(words: Words, did: int, known: WordClasses) -> PastGroup | None:
    """The group of "did" and the verb that follows it."""
    if not known.negations.isdisjoint(words.lower[max(0, did - 1) : did]):
        return None
    subject = subject_of(words, did, known)
    return None if subject is None else PastGroup(did, did + 1, subject, passive=False)


def past_verb(words: Words, index: int, known: WordClasses) -> bool:
    """Whether the word reads as the simple past of a verb, or as a participle with its auxiliary before it."""
    word = words.lower[index]
    if word not in known.past and not (word.endswith("ed") and len(word) > _SHORTEST):
        return False
    if word in _CLASSES.no_participles or word in _DESCRIBING:
        return False
    before = words.lower[index - 1] if index else ""
    if before in _CLASSES.no_participle_after:
        return False
    return word in _GOING or words.lower[index + 1 : index + 2] != ["by"]


def far_subject(words: Words, start: int) -> Range:
    """All that stands in the clause before its verb, relative clauses and participles too: "the visit that he promised"."""
    lower = words.lower
    at = start
    while at and not boundary(words, at - 1):
        word = lower[at - 1]
        reports = word in _REPORTS and lower[at - 2 : at - 1] != ["to"]
        if reports or (word in _OPENING and word not in _CLASSES.relatives):
            break
        if word in _JOINING and lower[at - 2 : at - 1] == [","]:
            break
        at -= 1
    while at < start and (
        lower[at] in _CLASSES.lead_ins or lower[at] in _CLASSES.relatives or words.timed[at]
    ):
        at += 1
    return at, start


def describes_noun(words: Words, group: PastGroup, end: int) -> bool:
    """Whether the verb is a participle after all, since the clause goes on to a verb of its own: "troops sent … were"."""
    if group.passive or group.perfect or group.progressive:
        return False
    if words.lower[max(0, group.start - 1)] in _CLASSES.relatives:
        return False
    return end < len(words) and words.lower[end] in _FINITE and words.lower[end - 1] != ","
