"""Exercises told by what units do in them: "will train with Australian troops", "will practise landings"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.spans import holds
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_TRAINING = frozenset(
    ("train", "practise", "practice", "rehearse", "drill", "exercise", "manoeuvre", "maneuver", "simulate")
)
_PRACTISING = _TRAINING - {"train"}
_SERVICES = frozenset(("guard", "guards", "gendarmerie"))
_PEERS = frozenset(("counterpart", "counterparts"))
_BESIDE = frozenset(("with", "alongside"))
_JOINING = frozenset(("take", "participate", "join", "engage", "be"))
"""Of these the noun names the act by itself."""
_IN = frozenset(("in", "during", "of", "for"))
_NOUN_REACH = 5
_REACH = 8
_FIRING = frozenset(("fire", "shoot"))
_ROUNDS = frozenset(("missiles", "rockets", "torpedoes", "shells", "rounds", "guns", "ammunition", "artillery", "howitzers"))  # fmt: skip
_STRATEGIC = frozenset(("ballistic", "intercontinental", "icbm", "hypersonic", "satellite", "long-range"))
_SPANNING = frozenset(("to", "until", "and", "through", "-", "–"))  # noqa: RUF001 - a dash between days


def trains(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether units practise, train beside others, or do anything in an exercise; who is only taught abroad does not."""
    lower = words.lower
    if group.base in _FIRING and not group.passive:
        return _fires_for_days(words, group.after, end)
    if group.passive or group.base in _JOINING or not _forces_among(words, subject[0], subject[1]):
        return False
    within = _in_exercise(words, group.after, end)
    if not (within or group.base in _TRAINING):
        return False
    if within or group.base in _PRACTISING or "and" in lower[subject[0] : subject[1]]:
        return True
    for at in range(group.after, end):
        if lower[at] in _BESIDE:
            near = at, min(at + _REACH, end)
            return _forces_among(words, *near) or holds(words.lower, *near, _PEERS)
    return False


def _forces_among(words: Words, first: int, last: int) -> bool:
    """Whether forces, or a service under arms, are named among the words `[first, last)`."""
    return holds(words.lower, first, last, words.acts.under_arms) or holds(
        words.lower, first, last, _SERVICES
    )


def _fires_for_days(words: Words, first: int, end: int) -> bool:
    """Whether missiles or live rounds are fired over days, as in no single test: "fire missiles in the Baltic from May 4 to 6"."""
    lower = words.lower
    fired = lower[first : first + _NOUN_REACH]
    if _ROUNDS.isdisjoint(fired) or not _STRATEGIC.isdisjoint(fired):
        return False
    if "live" in fired:
        return True
    for at in range(first, end - 1):
        joined = lower[at] in _SPANNING and words.timed[at - 1] and words.timed[at + 1]
        if joined or (words.timed[at] and "-" in lower[at] and lower[at][0].isdigit()):
            return True
    last = lower[end - 1]
    return words.timed[end - 1] and "-" in last and last[0].isdigit()


def _in_exercise(words: Words, first: int, end: int) -> bool:
    """Whether what units do is done "in an exercise", "as part of a drill"."""
    lower, nouns = words.lower, words.acts.nouns
    for at in range(first, end):
        drill = lower[at] in nouns and nouns[lower[at]] == "exercise"
        if drill and holds(lower, max(first, at - _NOUN_REACH), at, _IN):
            return True
    return False
