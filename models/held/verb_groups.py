"""The verb group of a past verb: how it tells of its act, and where it begins."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import of_counted
from models.follow_ups.grammar.subjects import adverb
from models.follow_ups.grammar.words import Words
from models.held.subjects import subject_of
from models.held.word_classes import WordClasses

_CLASSES = classes()

_BE = frozenset(("is", "are", "was", "were", "been", "'s"))
_PRESENT = frozenset(("is", "are", "'s"))
UNDONE = frozenset(("be", "being", "having"))
_HAVE = frozenset(("has", "have", "had"))
AUXILIARIES = _BE | _HAVE
_SPEAKING = frozenset(("spoke", "talked", "voted", "arrived", "travelled", "traveled", "conferred"))
"""Verbs that have no passive, so that "by" after them names nobody who does it."""
_REACH = 6
_VOTES = frozenset(("votes", "acclamation", "majority", "consensus", "telephone", "phone", "videolink"))
_VOTES_REACH = 6
NO_SIMPLE_PAST_AFTER = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "of", "-", "to", "by", "being", "newly", "recently", "as", "not")
)  # fmt: skip
_FINITE = _CLASSES.finite
_OPENING_MARKS = frozenset((",", '"', "(", ":", ";"))
_SHUT = frozenset(("closed", "shut", "suspended", "halted", "severed"))
_REOPENING = frozenset(("reopen", "re-open", "restore", "resume", "reopening"))
_OPENED_REACH = 8


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


_Auxiliaries = tuple[int, str, str]
"""Where the group begins, and the forms of "be" and of "have" in it, if any."""


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
    lower, timed = words.lower, words.timed
    negations, modals = known.negations, known.modals
    being = having = ""
    index = verb - 1
    for index in range(verb - 1, max(-1, verb - _REACH), -1):
        word = lower[index]
        if word in negations or word in modals or word in UNDONE:
            return None
        if word in _BE and not having:
            if being and being != "been":
                return None
            being = word
        elif word in _HAVE:
            having = word
        elif not adverb(word) and not (timed[index] and (being or having)):
            break
    else:
        index -= 1
    return index + 1, being, having


def _simple_past(words: Words, verb: int, known: WordClasses) -> bool:
    """Whether the word can be a simple past where it stands, and no participle that describes a noun."""
    lower = words.lower
    word, before = lower[verb], lower[verb - 1]
    if not verb or before in NO_SIMPLE_PAST_AFTER or word in known.participles:
        return False
    following = lower[verb + 1] if verb + 1 < len(lower) else ""
    if following == "by" and word not in _SPEAKING and not _by_votes(lower, verb):
        return False
    if of_counted(words, verb):
        return False
    if before == "," and following == "since":
        return False
    if word in _SHUT and _to_be_opened(words, verb):
        return False
    return before not in _OPENING_MARKS or words.subject_starts.get(verb, verb - 1) < verb


def _to_be_opened(words: Words, verb: int) -> bool:
    """Whether it tells what is to be opened again: "agreed to reopen | closed consulates", "to reopen the posts | closed in May"."""
    near = words.lower[max(0, verb - _OPENED_REACH) : verb]
    reopened = next((at for at in range(len(near) - 1, -1, -1) if near[at] in _REOPENING), None)
    return reopened is not None and _FINITE.isdisjoint(near[reopened:]) and "," not in near[reopened:]


def _by_votes(lower: Sequence[str], verb: int) -> bool:
    """Whether "by" tells how many voted so, or how they spoke: "decided by | twelve votes to none", "agreed by telephone"."""
    return not _VOTES.isdisjoint(lower[verb + 2 : verb + _VOTES_REACH])


def emphatic_group(words: Words, did: int, known: WordClasses) -> PastGroup | None:
    """The group of "did" and the verb that follows it."""
    if not known.negations.isdisjoint(words.lower[max(0, did - 1) : did]):
        return None
    subject = subject_of(words, did, known)
    return None if subject is None else PastGroup(did, did + 1, subject, passive=False)


def describes_noun(words: Words, group: PastGroup, end: int) -> bool:
    """Whether the verb is a participle after all, since the clause goes on to a verb of its own: "troops sent … were"."""
    if group.passive or group.perfect or group.progressive:
        return False
    lower = words.lower
    if end >= len(lower) or lower[end] not in _FINITE or lower[end - 1] == ",":
        return False
    return lower[max(0, group.start - 1)] not in _CLASSES.relatives
