"""The verb of the clause that an occasion belongs to: "| signed a pact during his visit", "after talks in Oslo the two | agreed"."""

from __future__ import annotations

from models.follow_ups.agreeing.agreed_at import settled_there
from models.follow_ups.agreeing.asked_there import asked_there
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words
from models.held.asked import spoken_there
from models.held.introducing import AT_EDGES, at_edge
from models.held.lexicon import HeldLexicon
from models.held.present import headline
from models.held.resolved import (
    AFTERWARDS,
    FIRM,
    RESOLVING,
    TELLING,
    before_day,
    infinitive,
    of_today,
    real,
    resolved_then,
    told_then,
)
from models.held.subjects import past_verb
from models.held.word_classes import WordClasses
from models.signal import Kind

_CLASSES = classes()

_BEING = _CLASSES.be_present | _CLASSES.be_past
_EDGE_REACH = 4
_AS_OPPOSED = ["as", "opposed"]
_AHEAD = frozenset(
    ("to", "will", "may", "could", "might", "would", "set", "due", "ahead", "before", "plan", "plans", "planned", "hope", "hopes",
     "expected", "likely", "not", "no", "prepares", "prepare")
)  # fmt: skip
"""In a headline they tell that what stands behind is to come, or is not."""
_TIMES = frozenset(("a", "an", "every", "each", "more", "again"))
"""After "once" they tell how often, and no condition."""


def occasioned(
    words: Words, preposition: int, noun: Range, end: int, kind: Kind, *, lexicon: HeldLexicon
) -> int | None:
    """The verb that tells what happened on the occasion, or what was settled or offered there; None where none does.

    Args:
        words: of the sentence.
        preposition: what leads to the noun.
        noun: the first word of the occasion's noun, and its last.
        end: where the clause of the noun ends.
        kind: the noun's.
        lexicon: what tells of acts that took place.
    """
    if words.lower[preposition] == ",":
        return _counted_behind(words, preposition, lexicon.words)
    first, last = noun
    edge = at_edge(words, preposition, first) and not _ahead_of(words, last, end)
    offered = settled_there(words, preposition)
    if offered is None and (kind == "call" or edge):
        offered = _offering(words, preposition, lexicon.words)
    if offered is None and kind == "call" and spoken_there(words, preposition):
        offered = asked_there(words, preposition)
    if offered is None:
        offered = told_then(words, (preposition, end), lexicon.words) or resolved_then(
            words, (preposition, first), lexicon.words
        )
    settled = _settled(words, preposition, end, lexicon.words) if offered is None else offered
    return _governing(words, preposition, end, lexicon) if settled is None else settled


def _ahead_of(words: Words, last: int, end: int) -> bool:
    """Whether a day behind the noun may be one to come: "agreed to speak at the end of the visit | on May 4"."""
    return True in words.timed[last + 1 : end] and not of_today(words, last + 1, end)


def _governing(words: Words, preposition: int, end: int, lexicon: HeldLexicon) -> int | None:
    """The verb of the clause that the occasion belongs to, where it tells what happened."""
    before = preposition - 1
    if before >= 0 and words.lower[preposition] == "on" and words.lower[before] in _BEING:
        return before
    if words.lower[preposition] == "from":
        while before > 0 and (words.timed[before] or words.lower[before] == "on"):
            before -= 1
        return (
            before
            if words.lower[before] in lexicon.words.returning and real(words, before, lexicon.words)
            else None
        )
    if words.lower[preposition] == "at" and headline(words) and _AHEAD.isdisjoint(words.lower[:preposition]):
        return before
    if words.lower[preposition] == "of":
        told = next((at for at in range(before, 0, -1) if past_verb(words, at, lexicon.words)), None)
        return told if told is None or real(words, told, lexicon.words) else None
    for where in (range(before, -1, -1), range(end, len(words))):
        for at in where:
            if where.step < 0 and boundary(words, at) and words.lower[at] != '"':
                break
            tells = _tells(words, at, lexicon.words)
            if tells is not None:
                return at if tells else None
    return None


def _counted_behind(words: Words, comma: int, known: WordClasses) -> int | None:
    """The verb that tells what somebody did, where the words behind the comma count it: "landed in Lima, his first visit"."""
    if not _AHEAD.isdisjoint(words.lower[:comma]):
        return None
    told = next((at for at in range(comma - 1, 0, -1) if past_verb(words, at, known)), 0)
    return told if told and words.lower[told] not in TELLING and real(words, told, known) else None


def _settled(words: Words, preposition: int, end: int, known: WordClasses) -> int | None:
    """The modal that tells what somebody will do after an act of the article's own day: "| will lift its ban after talks today"."""
    if words.lower[preposition] not in AFTERWARDS or not of_today(words, preposition, end):
        return None
    for at in range(preposition - 1, 0, -1):
        if words.lower[at] in FIRM:
            return None if words.lower[at + 1] in known.negations else at
        if words.lower[at] == "to" and words.lower[(verb := before_day(words, at - 1))] in RESOLVING:
            return verb if real(words, verb, known) else None
        if words.lower[at] != "to" and past_verb(words, at, known):
            return None
    return None


def _offering(words: Words, preposition: int, known: WordClasses) -> int | None:
    """The verb by which somebody offered or promised something by phone, or as the act ended: "| offered to mediate in a phone call"."""
    if words.lower[preposition] != "in" and not (
        words.lower[preposition] in AT_EDGES and at_edge(words, preposition, preposition + _EDGE_REACH)
    ):
        return None
    for at in range(preposition - 1, 0, -1):
        if boundary(words, at):
            return None
        verb = before_day(words, at - 1)
        if words.lower[at] == "to" and past_verb(words, verb, known):
            return verb if real(words, verb, known) else None
        if past_verb(words, at, known):
            return None
    return None


def _tells(words: Words, at: int, known: WordClasses) -> bool | None:
    """Whether the word at `at` is a verb that tells what happened; None where it is no verb and governs none."""
    lower = words.lower
    word = lower[at]
    if (
        words.timed[at]
        or word == "without"
        or (word == "once" and lower[at + 1] in _TIMES)
        or (word == "to" and lower[at - 1] == "failed")
        or (word == "to" and not infinitive(words, at))
        or lower[at - 1 : at + 1] == _AS_OPPOSED
    ):
        return None
    if (
        word in known.modals
        or word in known.hanging
        or word in known.negations
        or word in _CLASSES.be_present
    ):
        return None if word == "'s" else False
    if past_verb(words, at, known):
        return real(words, at, known)
    return True if word == "says" else None
