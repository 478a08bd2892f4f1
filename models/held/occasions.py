"""Acts told as the occasion of another: "during his visit to Ankara", "after talks in Oslo", "at a summit in Lima"."""

from __future__ import annotations

from typing import NamedTuple

from models.follow_ups.agreeing.asked_there import ASKING
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.held.asked import with_the_asked
from models.held.introducing import at_edge, days_of, introducing
from models.held.lexicon import HeldLexicon
from models.held.nouns import CALL, describes, phoned, unreal
from models.held.occasioned import occasioned
from models.held.resolved import RESOLVING, TELLING
from models.signal import Kind

_CLASSES = classes()
_UNDONE_REACH = 4
_PARTNER_REACH = 6
_MATTERS = frozenset(
    ("agreement", "accord", "deal", "understanding", "consensus", "compromise", "agreed", "agree", "agrees", "settled", "settle", "terms", "decided", "decision",
     "details", "information", "comment", "commented", "report", "reports", "statement", "question", "questions", "insisted", "progress",
     "consultations", "consulted", "correspondence", "contacts", "vote", "voted", "depends", "depended", "hangs", "hung")
)  # fmt: skip
"""Before "on" they tell that what follows is only their matter."""
_BARE: frozenset[Kind] = frozenset(("talks", "meeting", "exercise"))
"""Kinds of nouns that stand without an article: "after talks", "during drills", and the verb in "after meeting the king"."""
_SUCCEEDING = frozenset(("after", "following", "from"))
_DEFINITE = frozenset(("the", "this", "that", "his", "her", "their", "its", "our", "'s"))
"""Before the noun they make it an act that is known, and may be days old: "said on Monday after the summit"."""
_DATE_REACH = 4
_PRONOUNS = frozenset(("he", "she", "they"))
_CLAUSE_REACH = 10
_DAY_REACH = 7
"""Back from "of" in "on Monday, the first day of", in words."""
_OBJECT_REACH = 9
_PUT_OFF = frozenset(cues().undone_nouns)
"""Nouns that tell of the act that it did not take place: "shrugged at the | delay of the summit"."""


class Occasion(NamedTuple):
    """An act, and the words by whose subject the clause goes on of which it is the occasion, where these may take part.

    `clause` are the words of that clause in which its day stands, where that is the day of the act as well; `done` says that its
    own day is past, whatever is asked to be done.
    """

    candidate: Candidate
    with_clause: Candidate
    clause: tuple[int, int] | None
    done: bool = False


def told_as_occasion(words: Words, index: int, lexicon: HeldLexicon) -> Occasion | None:
    """The act that the noun at `index` names as the occasion of what a past verb tells."""
    named = lexicon.nouns.at(words.lower, index)
    if named is None or (words.lower[index] == CALL and not phoned(words, index)):
        return None
    last, kind = index + named[0] - 1, named[1]
    lower = words.lower
    if last + 1 < len(lower) and describes(words, last + 1):
        return None
    preposition = introducing(words, index, kind, lexicon)
    if preposition is None or unreal(words, last, lexicon, fulfilled=at_edge(words, preposition, index)):
        return None
    if not lexicon.words.general.isdisjoint(lower[preposition:index]) or _topic(words, preposition):
        return None
    if preposition + 1 == index and kind not in _BARE:
        return None
    if not _PUT_OFF.isdisjoint(lower[preposition:index]) or _taken(words, preposition, index):
        return None
    end = clause_end(words, last + 1)
    if _undone(words, last, end):
        return None
    verb = occasioned(words, preposition, (index, last), end, kind, lexicon=lexicon)
    if verb is None:
        return None
    first = preposition + 1
    end = next((at for at in range(last + 1, end) if lower[at] in _CLASSES.finite), max(end, last + 1))
    candidate = Candidate(words, first, end, last, (first, first), kind, "confirmed", sure=True, nominal=True)
    fuller = _with_clause(candidate, verb)
    if kind == "call":
        fuller = _with_whom(fuller, verb, preposition)
    asked = kind == "call" and verb < preposition and words.lower[verb] in ASKING
    return Occasion(candidate, fuller, _same_day(words, verb, preposition, last), asked)


def _taken(words: Words, preposition: int, noun: int) -> bool:
    """Whether the preposition only leads to the day on which a verb did something to the act: "on Monday | called off a visit"."""
    at = preposition + 1
    while at < noun and words.timed[at]:
        at += 1
    if at == preposition + 1 or at == noun:
        return False
    return finite(words, at) or tables().undone.at(words.lower, at) is not None


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
    if days_of(words, preposition) or lower[preposition] == ",":
        return max(verb, preposition - _DAY_REACH), preposition
    if lower[preposition] in _SUCCEEDING and not _DEFINITE.isdisjoint(lower[preposition + 1 : noun]):
        return None
    stop = preposition if verb < preposition else min(verb + _DATE_REACH, len(words))
    if lower[preposition - 1] == "," and lower[verb] in TELLING and "that" in lower[verb:stop]:
        stop = lower.index("that", verb)
    if (
        stop - verb > _CLAUSE_REACH
        and lower[verb] in RESOLVING
        and "to" in lower[verb : verb + _DATE_REACH + 1]
    ):
        return max(0, verb - _DATE_REACH), lower.index("to", verb)
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


def _with_whom(fuller: Candidate, verb: int, preposition: int) -> Candidate:
    """The call with whom the verb before it takes as its object: "warned | President Silva in a phone call on Monday that"."""
    words = fuller.words
    asked = with_the_asked(fuller, verb, preposition)
    if asked is not None:
        return asked
    if not verb < preposition or fuller.subject[1] > verb or preposition - verb > _OBJECT_REACH:
        return fuller
    named = any(words.capital(at) for at in range(verb + 1, preposition))
    return fuller.altered(first=verb + 1) if named and "that" not in words.lower[verb:preposition] else fuller


def _main_subject(words: Words, before: int) -> tuple[int, int] | None:
    """The subject of the first verb of the sentence, for which a pronoun further on stands: "the envoy said so as | he signed"."""
    for at in range(1, before):
        if finite(words, at):
            stop = group_start(words, at)
            first = subject_start(words, stop)
            return (first, stop) if first < stop else None
    return None


def _undone(words: Words, last: int, end: int) -> bool:
    """Whether the sentence goes on to say that the act was called off or put off."""
    undone = tables().undone
    return any(
        undone.at(words.lower, at) and not _once(words, at)
        for at in range(last + 1, min(end + _UNDONE_REACH, len(words)))
    )


def _once(words: Words, undone: int) -> bool:
    """Whether it was only put off before it took place: "the visit that had been | put off", "an exercise | postponed from May"."""
    lower = words.lower
    return lower[undone - 2 : undone] == ["had", "been"] or lower[undone + 1 : undone + 2] == ["from"]
