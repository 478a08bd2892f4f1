"""The act that a relative clause dates, and the person of whom one tells."""

from __future__ import annotations

from models.follow_ups.agreeing.in_force import into_force
from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import finite
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.pact_ends import pact_before
from models.follow_ups.kinds.terms import EXPIRING, expiring

_CLASSES = classes()
_OCCURRING = frozenset(("begin", "start", "open", "take", "resume", "follow", "end", "last", *EXPIRING))
"""Verbs of which an act itself is the subject: "which will take place"."""
_REACH = 12
_OUTCOMES = frozenset(
    ("decision", "decisions", "resolution", "resolutions", "result", "results", "outcome", "conclusions", "agenda", "declaration")
)  # fmt: skip
"""What a gathering brings about, which is no act that opens or takes place."""
_OF_NAMES = _CLASSES.guests | {
    "'s",
    "prime",
    "foreign",
    "defence",
    "defense",
    "finance",
    "trade",
    "interior",
    "deputy",
    "vice",
    "state",
    "de",
    "van",
    "von",
    "al",
    "bin",
}
"""Words in lower case within an office and its holder's name."""
_PHRASE_ENDS = (_CLASSES.prepositions | _CLASSES.marks | {",", "and", "or", "-", "\u2013", "\u2014"}) - {"of"}


def described(words: Words, group: VerbGroup, relative: int) -> int | None:
    """Where the act begins that a relative clause dates: "left for | Friday's summit in Rome, which will begin"."""
    if not (group.passive or group.base in _OCCURRING or into_force(words, group)):
        return None
    term = expiring(words, group, relative)
    term = pact_before(words, group, relative) if term is None else term
    if term is not None:
        return phrase(words, term)
    for at in range(relative - 1, max(-1, relative - _REACH), -1):
        if finite(words, at):
            return None
        named = words.acts.nouns.get(words.lower[at])
        if named is not None and (named != "other" or words.lower[at] in TRUCES):
            return _itself(words, phrase(words, at), at)
    return None


def _itself(words: Words, first: int, noun: int) -> int:
    """Where the act begins of which the phrase at `first` only names what it decides: "decisions of | a summit that opens"."""
    if words.lower[noun] in _OUTCOMES:
        return first
    within = (at + 1 for at in range(first + 1, noun) if words.lower[at] == "of")
    return next((at for at in within if words.lower[at - 2] in _OUTCOMES), first)


def behind_dated_verb(words: Words, first: int, relative: int) -> int:
    """Where, in `[first, relative)`, what "that" stands for begins, behind a verb that has the day before it for its own.

    "Oman on Monday opened | a pipeline to Chad that will carry water": what it will do has no day.
    """
    for at in range(first + 1, relative - 2):
        verb = at + 1
        if words.timed[at] and not words.timed[verb]:
            past = finite(words, verb) or words.acts.base(words.lower[verb], "past") is not None
            return verb + 1 if past else first
    return first


def phrase(words: Words, noun: int) -> int:
    """Where the noun phrase begins whose noun stands at `noun`, with a noun that it is "of"."""
    start = noun
    while start and not (words.lower[start - 1] in _PHRASE_ENDS or finite(words, start - 1)):
        start -= 1
    return start


def who(words: Words, relative: int) -> int | None:
    """Where the person's name or office begins whom "who" stands for: "a trip by | Prime Minister Menon, who is due in Oslo"."""
    lower = words.lower
    if lower[relative] != "who":
        return None
    end = relative - 1 if lower[relative - 1] == "," else relative
    start = end
    while (
        start and (words.capital(start - 1) or lower[start - 1] in _OF_NAMES) and not words.timed[start - 1]
    ):
        start -= 1
    while start < end and not words.capital(start) and lower[start] not in _CLASSES.guests:
        start += 1
    if start > 1 and lower[start - 1] == "," and lower[start - 2] in _CLASSES.guests:
        start = subject_start(words, start - 1)
    told = words.capital(end - 1) and (end - start > 1 or end < relative)
    named = start < end and (told or lower[end - 1] in _CLASSES.guests)
    return start if named and start else None
