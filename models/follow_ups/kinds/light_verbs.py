"""The kind that a light verb takes from a noun: "hold | talks", "a summit | is planned", "take part for the first time in | an exercise"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.forces.force_moves import force_move
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.counted import counted
from models.follow_ups.kinds.naming import Naming
from models.follow_ups.kinds.no_acts import FOR_THE_FIRST
from models.signal import Kind

_CLASSES = classes()
_MOVED = frozenset(("transfer",))
"""What is done with captives and arms, and with forces: "the | transfer of 100 marines to Guam will begin"."""
_MATTER = frozenset(("on", "about", "of", "with", "for", "the", "and", "to", "in", "at", "by"))
_MATTER_REACH = 6
"""What an act is on, or of whom, stands between it and the pronoun: "the conference | on Chad | that"."""
_SAID_AT = frozenset(("at", "after", "during", "following", "before"))
_PARTED = 3
"""Words of a light verb that others may part: "take | part | in"."""
_ENDED: frozenset[Kind] = frozenset(("sanctions", "exercise", "deployment", "other"))


def borrowed_kind(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind that a light verb takes from the noun of its object, else of its subject."""
    lower = words.lower
    phrase = light_verb(words, group)
    if phrase is None:
        return None
    after = group.after + len(phrase) - 1 + _first_time(lower, group, phrase)
    if group.base == "agree":
        after = _agreed_on(words, after, end)
    if (not group.passive or group.base in _CLASSES.granting) and after < len(words.lower):
        again = counted(words, group.verb, after, end)
        if again is not None:
            return Naming(again, sure=True)
        direct = len(phrase) > 1 or lower[after] not in _CLASSES.prepositions
        noun = first_noun(words, after, end) if direct else None
        if noun is not None:
            there = lower[subject[0] : subject[0] + 1] == ["there"]
            if group.base == "be" and noun[1] == "test" and not there:
                return None
            return _of_object(group, words.acts.nouns[noun[1]], there=there)
    noun = first_noun(words, subject[0], subject[1], subject=True) or _antecedent(
        words, group, subject[0] - 1
    )
    if noun is None:
        return None
    kind = words.acts.nouns[noun[1]]
    if noun[1] in _MOVED:
        moved = force_move(words, noun[0], subject[1])
        kind = kind if moved is None else moved[1]
    if len(phrase) == 1 and not group.passive and group.base in _CLASSES.plain_light:
        return Naming(kind, sure=False) if group.base == "be" and kind != "other" else None
    return Naming(kind, sure=kind != "other" or group.passive)


def _agreed_on(words: Words, after: int, end: int) -> int:
    """The first word of what is agreed, past a date: "agree in May on | a package"; `after` where it is not told so."""
    at = after
    while at + 1 < end and (words.timed[at] or words.timed[at + 1]):
        at += 1
    return at + 1 if at + 1 < end and words.lower[at] in ("on", "to") else after


def light_verb(words: Words, group: VerbGroup) -> tuple[str, ...] | None:
    """The longest light verb that the verb group is, with its particles."""
    lower = words.lower
    for phrase in words.acts.light.get(group.base, ()):
        if len(phrase) == 1 or _follows(lower, group.after, phrase):
            return phrase
        if _first_time(lower, group, phrase):
            return phrase
    return None


def _follows(lower: list[str], first: int, phrase: tuple[str, ...]) -> bool:
    """Whether the words of the phrase after its verb stand from `first` on."""
    for at in range(1, len(phrase)):  # noqa: SIM110 - a loop costs half of a generator
        if word_at(lower, first + at - 1) != phrase[at]:
            return False
    return True


def _first_time(lower: list[str], group: VerbGroup, phrase: tuple[str, ...]) -> int:
    """How many words stand within the light verb that tell how rare it is: "take part | for the first time | in"; else 0."""
    if len(phrase) < _PARTED:
        return 0
    last = group.after + len(phrase) - 2
    if lower[last : last + len(FOR_THE_FIRST)] != FOR_THE_FIRST:
        return 0
    parted = (*lower[group.after : last], *lower[last + len(FOR_THE_FIRST) : last + len(FOR_THE_FIRST) + 1])
    return len(FOR_THE_FIRST) if parted == phrase[1:] else 0


def _antecedent(words: Words, group: VerbGroup, relative: int) -> tuple[int, str] | None:
    """The act noun that a relative pronoun stands for: "a pullout, | which Oslo offered to begin".

    What is done to others is not done to it, nor is a clause of its own what was said there: "agreed at a summit | that".
    """
    if relative < 1 or group.passive or words.lower[relative] not in ("which", "that"):
        return None
    at = relative - 1
    if at > 0 and words.lower[at] == ",":
        return (at - 1, words.lower[at - 1]) if words.lower[at - 1] in words.acts.nouns else None
    back = 0
    while at > 0 and back < _MATTER_REACH and (words.capital(at) or words.lower[at] in _MATTER):
        at, back = at - 1, back + 1
    if words.lower[at] not in words.acts.nouns:
        return None
    said_there = words.lower[relative] == "that" and not _SAID_AT.isdisjoint(words.lower[max(0, at - 4) : at])
    return None if said_there else (at, words.lower[at])


def _of_object(group: VerbGroup, kind: Kind, *, there: bool) -> Naming:
    if group.base in _CLASSES.ending and kind in _ENDED:
        return Naming("other", sure=kind != "other" or group.base == "end")
    return Naming(kind, sure=kind != "other" or there or group.base not in ("be", "have", "make"))
