"""Acts told as the occasion of another: "during his visit to Ankara", "after talks in Oslo", "at a summit in Lima"."""

from __future__ import annotations

import calendar
import re
from typing import NamedTuple

from models.follow_ups.agreed_at import settled_there
from models.follow_ups.boundaries import boundary, finite
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import tables
from models.follow_ups.subjects import group_start, subject_start
from models.follow_ups.words import Words
from models.held.entries import WordClasses
from models.held.lexicon import HeldLexicon
from models.held.nouns import describes, unreal
from models.held.present import headline
from models.held.verb_groups import past_verb
from models.signal import Kind

_CLASSES = classes()
_REACH = 7
_EDGE_REACH = 4
_BACK = 64
_UNDONE_REACH = 4
_MODAL_REACH = 2
_PARTNER_REACH = 6
_BEING = _CLASSES.be_present | _CLASSES.be_past
_AS_OPPOSED = ["as", "opposed"]
_INTRODUCING = frozenset(("during", "after", "following", "at", "in", "on", "from", "of"))
"""What `_INTRODUCED` begins with, or the last word of it."""
_INTRODUCING_ENDS = tuple(_INTRODUCING)
_WORDS_BACK = 8
_INTRODUCED = re.compile(
    r"\b(?:during|after|following|at|in|on|from|(?:sidelines|margins|results?|outcomes?|upshot|fruits?|product|highlight) of) (?:[\w'.-]+ ){0,6}$"
)
"""What may stand before the noun of an occasion; looked for in the characters before it."""
_EDGES = frozenset(("end", "close", "conclusion", "start", "beginning", "outset", "opening"))
_MATTERS = frozenset(
    ("agreement", "accord", "deal", "understanding", "consensus", "compromise", "agreed", "agree", "agrees", "settled", "settle", "terms", "decided", "decision",
     "details", "information", "comment", "commented", "report", "reports", "statement", "question", "questions", "insisted", "progress",
     "consultations", "consulted", "correspondence", "contacts", "vote", "voted", "depends", "depended", "hangs", "hung")
)  # fmt: skip
"""Before "on" they tell that what follows is only their matter."""
_AHEAD = frozenset(
    ("to", "will", "may", "could", "might", "would", "set", "due", "ahead", "before", "plan", "plans", "planned", "hope", "hopes",
     "expected", "likely", "not", "no", "prepares", "prepare")
)  # fmt: skip
"""In a headline they tell that what stands behind is to come, or is not."""
_AT_EDGES = frozenset(("at", "after"))
"""Before the end or the start of an act they tell as much as "during"."""
_BARE: frozenset[Kind] = frozenset(("talks", "meeting", "exercise"))
"""Kinds of nouns that stand without an article: "after talks", "during drills", and the verb in "after meeting the king"."""
_SUCCEEDING = frozenset(("after", "following", "from"))
_DEFINITE = frozenset(("the", "this", "that", "his", "her", "their", "its", "our", "'s"))
"""Before the noun they make it an act that is known, and may be days old: "said on Monday after the summit"."""
_AFTERWARDS = frozenset(("after", "following"))
_FIRM = frozenset(("will", "would", "'ll"))
"""What somebody will do "after talks on Wednesday", told on that Wednesday, was settled there."""
_DATE_REACH = 4
_TIMES = frozenset(("a", "an", "every", "each", "more", "again"))
"""After "once" they tell how often, and no condition."""
_PRONOUNS = frozenset(("he", "she", "they"))
_CLAUSE_REACH = 10
_STOPS = frozenset(
    ("and", "or", "that", "which", "who", "to", "for", "with", "by", "from", ",", "said", "before")
)


def introduced(lower: str, start: int) -> bool:
    """Whether the noun that starts at `start` of the text may be that of an occasion."""
    low = max(0, start - _BACK)
    for word in lower[low:start].rsplit(" ", _WORDS_BACK)[-_WORDS_BACK:]:
        # Nearly all are told apart by the words before; behind a hyphen or a mark each may stand as well.
        if word in _INTRODUCING or (word.endswith(_INTRODUCING_ENDS) and not word.isalnum()):
            return _INTRODUCED.search(lower, low, start) is not None
    return False


class Occasion(NamedTuple):
    """An act, and the words by whose subject the clause goes on of which it is the occasion, where these may take part.

    `clause` are the words of that clause in which its day stands, where that is the day of the act as well.
    """

    candidate: Candidate
    with_clause: Candidate
    clause: tuple[int, int] | None


def told_as_occasion(words: Words, index: int, lexicon: HeldLexicon) -> Occasion | None:
    """The act that the noun at `index` names as the occasion of what a past verb tells."""
    named = lexicon.nouns.at(words.lower, index)
    if named is None:
        return None
    last, kind = index + named[0] - 1, named[1]
    lower = words.lower
    if last + 1 < len(lower) and describes(words, last + 1):
        return None
    preposition = _preposition(words, index, kind, lexicon)
    if preposition is None or unreal(words, last, lexicon, fulfilled=_at_edge(words, preposition, index)):
        return None
    if not lexicon.words.general.isdisjoint(lower[preposition:index]) or _topic(words, preposition):
        return None
    if preposition + 1 == index and kind not in _BARE:
        return None
    end = clause_end(words, last + 1)
    if _undone(words, last, end):
        return None
    edge = _at_edge(words, preposition, index) and not _ahead_of(words, last, end)
    offered = settled_there(words, preposition)
    if offered is None and (kind == "call" or edge):
        offered = _offering(words, preposition, lexicon.words)
    settled = _settled(words, preposition, end, lexicon.words) if offered is None else offered
    verb = _governing(words, preposition, end, lexicon) if settled is None else settled
    if verb is None:
        return None
    first = preposition + 1
    end = next((at for at in range(last + 1, end) if lower[at] in _CLASSES.finite), max(end, last + 1))
    candidate = Candidate(words, first, end, last, (first, first), kind, "confirmed", sure=True, nominal=True)
    return Occasion(candidate, _with_clause(candidate, verb), _same_day(words, verb, preposition, last))


def _ahead_of(words: Words, last: int, end: int) -> bool:
    """Whether a day behind the noun may be one to come: "agreed to speak at the end of the visit | on May 4"."""
    return True in words.timed[last + 1 : end] and not _of_today(words, last + 1, end)


def _topic(words: Words, preposition: int) -> bool:
    """Whether the act is only what is agreed or spoken of: "reached agreement | on a visit", "agreed with Chad | on a visit"."""
    lower = words.lower
    if lower[preposition] != "on":
        return False
    before = _before_times(words, preposition - 1)
    if before >= 0 and lower[before] in _MATTERS:
        return True
    partner = next(
        (at for at in range(before, max(0, before - _PARTNER_REACH), -1) if lower[at] == "with"), 0
    )
    return partner > 0 and lower[_before_times(words, partner - 1)] in _MATTERS


def _before_times(words: Words, at: int) -> int:
    """The word at `at`, or the one before the times and places that end there: "| agreed in May"."""
    while at > 0 and (words.timed[at] or words.lower[at] in ("on", "in")):
        at -= 1
    return at


def _same_day(words: Words, verb: int, preposition: int, noun: int) -> tuple[int, int] | None:
    """From the verb to the preposition, or a little on, where the clause tells what happened during or right after it."""
    lower = words.lower
    if lower[preposition] in _SUCCEEDING and not _DEFINITE.isdisjoint(lower[preposition + 1 : noun]):
        return None
    stop = preposition if verb < preposition else min(verb + _DATE_REACH, len(words))
    if stop - verb > _CLAUSE_REACH or "that" in lower[verb:stop]:
        return None
    return verb, stop


def _with_clause(candidate: Candidate, verb: int) -> Candidate:
    """The act with the subject of the clause that it belongs to, unless its own words name both sides."""
    words = candidate.words
    if "between" in words.lower[candidate.head : candidate.last]:
        return candidate
    stop = group_start(words, verb)
    start = subject_start(words, stop)
    if start >= stop:
        return candidate
    if words.lower[start] in _PRONOUNS and stop - start == 1:
        start, stop = _main_subject(words, start) or (start, stop)
    if stop < candidate.first:
        return candidate.altered(subject=(start, stop))
    return candidate.altered(last=stop)


def _main_subject(words: Words, before: int) -> tuple[int, int] | None:
    """The subject of the first verb of the sentence, for which a pronoun further on stands: "the envoy said so as | he signed"."""
    for at in range(1, before):
        if finite(words, at):
            stop = group_start(words, at)
            first = subject_start(words, stop)
            return (first, stop) if first < stop else None
    return None


def _preposition(words: Words, index: int, kind: Kind, lexicon: HeldLexicon) -> int | None:
    """The preposition that leads to the noun and makes it an occasion."""
    lower = words.lower
    edge = False
    for at in range(index - 1, max(-1, index - 1 - _REACH), -1):
        word = lower[at]
        if word == "of" and lower[at - 1 : at] == ["eve"]:
            return None
        if word == "of" and (at == 0 or lower[at - 1] not in lexicon.words.results):
            edge = at > 0 and lower[at - 1] in _EDGES
            continue
        kinds = lexicon.occasion.get("during" if edge and word in _AT_EDGES else word)
        if kinds is not None and not words.timed[at]:
            return at if kind in kinds else None
        if word in _STOPS or boundary(words, at):
            return None
    return None


def _at_edge(words: Words, preposition: int, noun: int) -> bool:
    """Whether the clause speaks of the start or the end of the act, so that one put off before has come."""
    return not _EDGES.isdisjoint(words.lower[preposition + 1 : noun])


def _undone(words: Words, last: int, end: int) -> bool:
    """Whether the sentence goes on to say that the act was called off or put off."""
    undone = tables().undone
    return any(undone.at(words.lower, at) for at in range(last + 1, min(end + _UNDONE_REACH, len(words))))


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


def _settled(words: Words, preposition: int, end: int, known: WordClasses) -> int | None:
    """The modal that tells what somebody will do after an act of the article's own day: "| will lift its ban after talks today"."""
    if words.lower[preposition] not in _AFTERWARDS or not _of_today(words, preposition, end):
        return None
    firm = next((at for at in range(preposition - 1, 0, -1) if words.lower[at] in _FIRM), None)
    return None if firm is None or words.lower[firm + 1] in known.negations else firm


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
        words.lower[preposition] in _AT_EDGES and _at_edge(words, preposition, preposition + _EDGE_REACH)
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
