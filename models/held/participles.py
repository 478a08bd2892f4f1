"""Acts told by a participle beside what happened: "after visiting Oslo", "having signed the accord", "…, capping a summit"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.subjects import adverb, group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.held.subjects import past_verb
from models.held.verb_groups import PastGroup
from models.held.word_classes import WordClasses

_REACH = 30
_MODAL_REACH = 2


def participle_group(words: Words, verb: int, known: WordClasses, *, gerund: bool) -> PastGroup | None:
    """The group of a participle at `verb`, with the subject of the past verb that it stands beside.

    A past participle needs "having" before it; a gerund needs "after", or a comma behind what happened.
    """
    lead = verb - 1
    while lead > 0 and adverb(words.lower[lead]):
        lead -= 1
    if lead < 0 or words.lower[lead] not in (("after", ",") if gerund else ("having",)):
        return None
    if lead and words.lower[lead] == "having" and words.lower[lead - 1] in ("after", ","):
        lead -= 1
    before = words.lower[max(0, lead - 1) : verb]
    if not (known.negations.isdisjoint(before) and known.denials.isdisjoint(before)):
        return None
    subject = _before(words, lead, known) if lead else _behind(words, verb, known)
    return None if subject is None else PastGroup(verb, verb, subject, passive=False)


def _before(words: Words, lead: int, known: WordClasses) -> Range | None:
    for at in range(lead - 1, max(0, lead - _REACH), -1):
        if (
            boundary(words, at)
            or (words.lower[at] in known.modals and words.lower[at] != "to")
            or words.lower[at] in known.hanging
        ):
            return None
        if past_verb(words, at, known):
            return _subject(words, at, known)
    return None


def _behind(words: Words, verb: int, known: WordClasses) -> Range | None:
    """The subject of the clause that the participle opens: "Having signed the accord, the ministers | shook hands"."""
    comma = next((at for at in range(verb, min(verb + _REACH, len(words))) if words.lower[at] == ","), None)
    if comma is None:
        return None
    for at in range(comma + 1, min(comma + _REACH, len(words))):
        if boundary(words, at) or (words.lower[at] in known.modals and words.lower[at] != "to"):
            return None
        if past_verb(words, at, known):
            return _subject(words, at, known)
    return None


def _subject(words: Words, verb: int, known: WordClasses) -> Range | None:
    near = words.lower[max(0, verb - _MODAL_REACH) : verb]
    if not (known.modals.isdisjoint(near) and known.negations.isdisjoint(near)):
        return None
    stop = group_start(words, verb)
    first = subject_start(words, stop)
    return (first, stop) if first < stop else None
