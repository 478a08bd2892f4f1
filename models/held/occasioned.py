"""The verb of the clause that an occasion belongs to: "| signed a pact during his visit", "after talks in Oslo the two | agreed"."""

from __future__ import annotations

import calendar

from models.follow_ups.agreed_at import settled_there
from models.follow_ups.boundaries import boundary
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.words import Words
from models.held.entries import WordClasses
from models.held.introducing import AT_EDGES, at_edge
from models.held.lexicon import HeldLexicon
from models.held.present import headline
from models.held.verb_groups import past_verb
from models.signal import Kind

_CLASSES = classes()
_BEING = _CLASSES.be_present | _CLASSES.be_past
_EDGE_REACH = 4
_MODAL_REACH = 2
_AS_OPPOSED = ["as", "opposed"]
_AHEAD = frozenset(
    ("to", "will", "may", "could", "might", "would", "set", "due", "ahead", "before", "plan", "plans", "planned", "hope", "hopes",
     "expected", "likely", "not", "no", "prepares", "prepare")
)  # fmt: skip
"""In a headline they tell that what stands behind is to come, or is not."""
_AFTERWARDS = frozenset(("after", "following"))
_FIRM = frozenset(("will", "would", "'ll"))
"""What somebody will do "after talks on Wednesday", told on that Wednesday, was settled there."""
RESOLVING = frozenset(
    ("agreed", "failed", "vowed", "pledged", "promised", "decided", "undertook", "resolved", "refused", "declined", "offered", "threatened")
)  # fmt: skip
"""The same of what they resolved, or failed, to do: "agreed | to go on after talks on Wednesday"."""
_THERE = frozenset(("at", "in", "during"))
_THEIRS = frozenset(("their", "its"))
_MEETING = frozenset(
    (
        "meet",
        "hold",
        "discuss",
        "speak",
        "talk",
        "sign",
        "attend",
        "continue",
        "resume",
        "raise",
        "return",
        "convene",
        "gather",
        "travel",
        "visit",
    )
)
"""What may be resolved for a meeting to come."""
_RESOLVED_REACH = 28
TELLING = _CLASSES.saying | {"announced", "declared", "confirmed", "stated"}
"""What those who met do on the day itself."""
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
    if offered is None:
        offered = _told_then(words, (preposition, end), lexicon.words) or _resolved_then(
            words, (preposition, first), lexicon.words
        )
    settled = _settled(words, preposition, end, lexicon.words) if offered is None else offered
    return _governing(words, preposition, end, lexicon) if settled is None else settled


def _ahead_of(words: Words, last: int, end: int) -> bool:
    """Whether a day behind the noun may be one to come: "agreed to speak at the end of the visit | on May 4"."""
    return True in words.timed[last + 1 : end] and not _of_today(words, last + 1, end)


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
            if words.lower[before] in lexicon.words.returning and _real(words, before, lexicon.words)
            else None
        )
    if words.lower[preposition] == "at" and headline(words) and _AHEAD.isdisjoint(words.lower[:preposition]):
        return before
    if words.lower[preposition] == "of":
        told = next((at for at in range(before, 0, -1) if past_verb(words, at, lexicon.words)), None)
        return told if told is None or _real(words, told, lexicon.words) else None
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
    return told if told and words.lower[told] not in TELLING and _real(words, told, known) else None


def _settled(words: Words, preposition: int, end: int, known: WordClasses) -> int | None:
    """The modal that tells what somebody will do after an act of the article's own day: "| will lift its ban after talks today"."""
    if words.lower[preposition] not in _AFTERWARDS or not _of_today(words, preposition, end):
        return None
    for at in range(preposition - 1, 0, -1):
        if words.lower[at] in _FIRM:
            return None if words.lower[at + 1] in known.negations else at
        if words.lower[at] == "to" and words.lower[(verb := _before_day(words, at - 1))] in RESOLVING:
            return verb if _real(words, verb, known) else None
        if words.lower[at] != "to" and past_verb(words, at, known):
            return None
    return None


def _told_then(words: Words, clause: Range, known: WordClasses) -> int | None:
    """The verb by which somebody said on the article's own day what will be, ", after talks in Oslo" behind a comma."""
    lower, (preposition, end) = words.lower, clause
    if lower[preposition] not in _AFTERWARDS or lower[preposition - 1] != ",":
        return None
    if any(past_verb(words, at, known) for at in range(preposition + 2, end)):
        return None
    that = next((at for at in range(preposition - 2, 1, -1) if lower[at] == "that" or boundary(words, at)), 0)
    if lower[that] != "that":
        return None
    said = _before_day(words, that - 1)
    told = lower[said] in TELLING and _of_today(words, said, that)
    return said if told and past_verb(words, said, known) and _real(words, said, known) else None


def _resolved_then(words: Words, occasion: Range, known: WordClasses) -> int | None:
    """The verb by which something was resolved on the article's own day, where they met: "agreed on Tuesday to share data, at | their summit".

    What they will do "at a summit" may be to come; behind a comma, or as "their" summit, it is where they resolved it.
    """
    lower, (preposition, noun) = words.lower, occasion
    there = lower[preposition] in _THERE and (
        lower[preposition - 1] == "," or not _THEIRS.isdisjoint(lower[preposition + 1 : noun])
    )
    if not there and lower[preposition] not in _AFTERWARDS:
        return None
    for at in range(preposition - 1, max(0, preposition - _RESOLVED_REACH), -1):
        if boundary(words, at) or lower[at] in _FIRM:
            return None
        if lower[at] == "to" and not _infinitive(words, at):
            continue
        if lower[at] == "to":
            verb = _before_day(words, at - 1)
            first = verb if verb < at - 1 else _day_ahead(words, verb)
            resolved = lower[verb] in RESOLVING and lower[at + 1] not in _MEETING
            return verb if resolved and _of_today(words, first, at) and _real(words, verb, known) else None
        if past_verb(words, at, known):
            return None
    return None


def _day_ahead(words: Words, verb: int) -> int:
    """Where the day stands before the verb: "| on Tuesday agreed to"; the verb where none does."""
    at = verb
    while at > 0 and (words.timed[at - 1] or words.lower[at - 1] == "on"):
        at -= 1
    return at


def _of_today(words: Words, first: int, end: int) -> bool:
    """Whether the article's own weekday stands among the words `[first, end)`."""
    day = words.document.day
    if day is None:
        return False
    today = calendar.day_name[day.weekday()].lower()
    return any(words.timed[at] and words.lower[at] in (today, "today") for at in range(first, end))


def _offering(words: Words, preposition: int, known: WordClasses) -> int | None:
    """The verb by which somebody offered or promised something by phone, or as the act ended: "| offered to mediate in a phone call"."""
    if words.lower[preposition] != "in" and not (
        words.lower[preposition] in AT_EDGES and at_edge(words, preposition, preposition + _EDGE_REACH)
    ):
        return None
    for at in range(preposition - 1, 0, -1):
        if boundary(words, at):
            return None
        verb = _before_day(words, at - 1)
        if words.lower[at] == "to" and past_verb(words, verb, known):
            return verb if _real(words, verb, known) else None
        if past_verb(words, at, known):
            return None
    return None


def _before_day(words: Words, at: int) -> int:
    """The word at `at`, or the one before the day that stands there: "| agreed on Monday to"."""
    while at > 0 and (words.timed[at] or (words.lower[at] == "on" and words.timed[at + 1])):
        at -= 1
    return at


def _real(words: Words, at: int, known: WordClasses) -> bool:
    """Whether neither a modal nor a negation stands just before the word at `at`."""
    near = words.lower[max(0, at - _MODAL_REACH) : at]
    return known.modals.isdisjoint(near) and known.negations.isdisjoint(near)


def _tells(words: Words, at: int, known: WordClasses) -> bool | None:
    """Whether the word at `at` is a verb that tells what happened; None where it is no verb and governs none."""
    lower = words.lower
    word = lower[at]
    if (
        words.timed[at]
        or word == "without"
        or (word == "once" and lower[at + 1] in _TIMES)
        or (word == "to" and lower[at - 1] == "failed")
        or (word == "to" and not _infinitive(words, at))
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
        return _real(words, at, known)
    return True if word == "says" else None


def _infinitive(words: Words, at: int) -> bool:
    """Whether "to" leads to a verb, as far as the next word tells: no name, article or number."""
    following = words.lower[at + 1 : at + 2]
    if not following or words.capital(at + 1):
        return False
    return following[0] not in _CLASSES.articles and following[0].isalpha()
