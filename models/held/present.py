"""The present tense of headlines and leads, which tells what has just taken place: "Xi arrives in Lima"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.subjects import adverb, plural_subject
from models.follow_ups.grammar.words import Words
from models.held.lexicon import HeldLexicon
from models.held.subjects import subject_of
from models.held.verb_groups import PastGroup
from models.held.word_classes import WordClasses

_CLASSES = classes()
_WITH_PREPOSITION = frozenset(("vote", "talk"))
_CLOSED = frozenset((".", "!", "?", '"'))
_JOINING = frozenset((",", "and"))
_ASKING = frozenset(("where", "which", "who"))
_TAKING = frozenset(
    ("discuss", "discusses", "debate", "debates", "mull", "mulls", "weigh", "weighs", "consider", "considers", "seek", "seeks", "plan", "eye",
     "eyes", "urge", "urges", "demand", "want", "wants", "await", "awaits", "propose", "proposes", "reject", "rejects", "delay", "postpone",
     "postpones", "cancel", "cancels", "mediate", "mediates", "negotiate", "negotiates", "prepare", "prepares")
)  # fmt: skip
"""Verbs of which the noun of an act right behind them is the object: "Peru, Chile discuss | return of bodies"."""
_OF_SANCTIONS = frozenset(
    ("package", "bill", "vote", "list", "regime", "relief", "deal", "threat", "plan", "talks", "deadline", "take", "hit", "come", "begin", "start")
)  # fmt: skip
_PARTICLES = frozenset(("off", "up", "back", "out", "down"))
"""What belongs to the verb before it, and leads no place: "called | off the army exercise"."""
_FIRST = frozenset(("first", "then", "still", "also"))
"""What may stand between a modal and its verb: "must | first decide"."""
_LONGEST_NAME = 3
_THERE_REACH = 6
_NOT_AFTER = (
    _CLASSES.no_verb_after | _CLASSES.prepositions | {"to", "and", "or", ",", ":", "his", "her", "our", '"'}
)


def opening(words: Words) -> bool:
    """Whether the sentence is a headline or the first of a text, whose present is now, though no day is named."""
    return words.starts[0] <= words.document.sentences[0].start


def headline(words: Words) -> bool:
    """Whether the sentence is a headline, which leaves out auxiliaries: "Treaty signed in Lima"."""
    return opening(words) and words.lower[-1] not in _CLOSED


def present_group(words: Words, verb: int, lexicon: HeldLexicon) -> PastGroup | None:
    """The group of a finite verb in the present at `verb`; None where the word may as well be a noun or infinitive."""
    lower = words.lower
    start = verb
    while start and adverb(lower[start - 1]):
        start -= 1
    if not start or _noun(words, verb, lexicon):
        return None
    if lower[start - 1] in _JOINING and opening(words):
        subject = _shared(words, start, verb, lexicon)
    else:
        subject = _own(words, start, verb, lexicon)
    return None if subject is None else PastGroup(start, verb, subject, passive=False)


def _own(words: Words, start: int, verb: int, lexicon: HeldLexicon) -> Range | None:
    """The subject that stands before the verb, if it agrees with it and is no part of another clause."""
    lower, base = words.lower, lexicon.presents[words.lower[verb]]
    if not _may_follow(words, start, lexicon.words):
        return None
    if _there(words, start):
        return None
    subject = subject_of(words, start, lexicon.words)
    if lower[verb] == base:
        if not plural_subject(words, start):
            subject = _listed(words, subject)
        elif _singular(words, start):
            return None
    if subject is None or not {'"', *_ASKING}.isdisjoint(lower[max(0, subject[0] - 1) : subject[0]]):
        return None
    infinitive = any(lower[at] == "to" and not words.capital(at + 1) for at in range(*subject))
    if '"' in lower[slice(*subject)] or (infinitive and base not in lexicon.expiring):
        return None
    return subject


def _there(words: Words, start: int) -> bool:
    """Whether the word is a noun, of which is only said that there is such a thing: "there are two secure | telephones"."""
    lower = words.lower
    near = range(max(0, start - _THERE_REACH), start)
    there = next((at for at in near if lower[at] == "there"), None)
    return (
        there is not None
        and lower[there + 1] in _CLASSES.be
        and not any(finite(words, at) for at in range(there + 2, start))
    )


def _may_follow(words: Words, start: int, known: WordClasses) -> bool:
    """Whether a finite verb may follow the word before `start`."""
    before = words.lower[start - 1]
    if (before in _NOT_AFTER and not words.timed[start - 1]) or boundary(words, start - 1):
        return False
    led = before if before not in _FIRST or start < 2 else words.lower[start - 2]  # noqa: PLR2004 - a modal and "first"
    undone = led in known.modals or before in known.negations
    return not (undone or before in _ASKING or before in _TAKING)


def _shared(words: Words, start: int, verb: int, lexicon: HeldLexicon) -> Range | None:
    """The subject of the verb before that a comma or "and" joins to this: "leaders meet in Lima, | sign accord"."""
    lower, presents = words.lower, lexicon.presents
    plural = lower[verb] == presents[lower[verb]]
    for at in range(1, start - 1):
        if boundary(words, at) or lower[at] in lexicon.words.modals or lower[at] in lexicon.words.hanging:
            return None
        if lower[at] in presents and lower[at - 1] not in _NOT_AFTER:
            like = (lower[at] == presents[lower[at]]) == plural and (not plural or plural_subject(words, at))
            return (0, at) if like else None
    return None


def _listed(words: Words, subject: Range | None) -> Range | None:
    """The subject with the name before its comma, as headlines join two: "Latvia, Estonia | sign"."""
    if subject is None or not 1 < subject[0] <= _LONGEST_NAME + 1 or words.lower[subject[0] - 1] != ",":
        return None
    return (0, subject[1]) if words.capital(subject[0] - 2) and words.capital(subject[0]) else None


def _singular(words: Words, start: int) -> bool:
    """Whether the word before a plural verb is no plural, so that the verb is the noun that it describes: "air travel"."""
    lower, before = words.lower, start - 1
    plain = lower[before].isalpha() and not words.capital(before) and not words.timed[before]
    if not plain or lower[before].endswith("s") or lower[before] in _CLASSES.plurals:
        return False
    return not any(
        (lower[at] in _CLASSES.prepositions and lower[at] not in _PARTICLES) or lower[at] == "of"
        for at in range(max(0, before - 4), before)
    )


def _sanctioning(words: Words, verb: int) -> bool:
    """Whether "sanctions" has a name before it and another behind, so that it may be a verb: "Canada | sanctions Iranian banks"."""
    named = all(words.capital(at) or words.lower[at] in ("the", "and") for at in range(verb))
    return named and words.capital(verb + 1) and words.lower[verb + 1] not in _OF_SANCTIONS


def _noun(words: Words, verb: int, lexicon: HeldLexicon) -> bool:
    """Whether a word that may be a noun is one, as what follows tells: "new sanctions on …", "sanctions have …", "postpones vote on"."""
    word = words.lower[verb]
    base = lexicon.presents[word]
    if word == "sanctions" and verb + 1 >= len(words):
        return True
    if word in acts().objects["relief"] and words.lower[verb - 1].replace(",", "").isdigit():
        return True
    if verb + 1 >= len(words) or word not in acts().nouns or (word != base and base in _WITH_PREPOSITION):
        return False
    following = words.lower[verb + 1]
    if word == "sanctions" and not _sanctioning(words, verb):
        return True
    if words.lower[verb - 1].replace(",", "").isdigit():
        return True
    return following == "of" or following in _CLASSES.prepositions or finite(words, verb + 1)
