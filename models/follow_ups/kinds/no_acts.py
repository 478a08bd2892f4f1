"""Verbs that name no act with what follows them: turns of phrase, who heads or how long lasts what was told before, goods that travel."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.forces.leaving import goes_out
from models.follow_ups.grammar.destinations import only_heads
from models.follow_ups.grammar.spans import holds, word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.easing import eases
from models.follow_ups.parties.surnames import named_in_full
from models.follow_ups.tellings.resuming import lasts

_CLASSES = classes()
_BODIES = cues().references.bodies
_PERSONS = _BODIES | {
    "commissioner",
    "commissioners",
    "pope",
    "pontiff",
    "queen",
    "prince",
    "princess",
    "secretary-general",
    "mediators",
    "senator",
}
_IDIOM_REACH = 5
_ONWARD = frozenset(("into", "over", "late"))
"""What "run" only leads on to: "the talks may run | into a second day"."""
_DEPARTING = frozenset(("leave", "depart", "go"))
_OF_TIMES = frozenset(("on", "at", "in", "the", "late", "early", "again", "later"))
_SEEING = frozenset(("see", "examine", "treat"))
_SEEN_REACH = 9
FOR_THE_FIRST = ["for", "the", "first", "time"]


def _nowhere(words: Words, after: int, end: int) -> bool:
    """Whether nothing but a time follows: "was to leave | late at night"."""
    for at in range(after, end):  # noqa: SIM110 - a loop costs half of a generator
        if not (words.timed[at] or words.lower[at] in _OF_TIMES):
            return False
    return True


_TALKING = frozenset(("talk", "speak"))
_ANYTHING = (["about", "everything"], ["about", "anything"], ["of", "everything"], ["of", "anything"])
"""What friends "can talk about", of which no talks are told."""


def no_act(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether the words are a turn of phrase, or only tell who heads, how long lasts or how ends what was told before."""
    base, after, lower = group.base, group.after, words.lower
    following = word_at(lower, after)
    if base == "run" and following in _ONWARD:
        return True
    if base in _TALKING and lower[after : after + 2] in _ANYTHING:
        return True
    if base == "keep" and _kept_from(words, after, end):
        return True
    if base in ("let", "allow") and _let_see(words, lower[after : min(after + _SEEN_REACH, end)]):
        return True
    if base in _DEPARTING and _nowhere(words, after, end) and _unheaded(words, subject):
        return True
    if base == "travel" and _carried(words, lower[subject[0] : subject[1]]):
        return True
    if goes_out(words, group, end) or (following == "for" and word_at(lower, after + 1) == "home"):
        return True
    if only_heads(words, base, after, end) or _idiom(words, group):
        return True
    return lasts(words, group, subject) or eases(words, group, subject)


def _unheaded(words: Words, subject: Range) -> bool:
    """Whether nobody is told to go, or a person."""
    return subject[0] >= subject[1] or reads_as_person(words, subject)


def _let_see(words: Words, onward: list[str]) -> bool:
    """Whether somebody is only let see captives, whom nobody sets free: "to let its doctors see the prisoners"."""
    return not _SEEING.isdisjoint(onward) and not words.acts.objects["inmates"].isdisjoint(onward)


def _kept_from(words: Words, first: int, end: int) -> bool:
    """Whether something is only not to do harm: "promised to keep | export curbs from choking factories"."""
    lower = words.lower
    return any(lower[at] == "from" and lower[at + 1].endswith("ing") for at in range(first, end - 1))


def _carried(words: Words, holders: list[str]) -> bool:
    """Whether goods travel, and nobody with them: "the vehicles will travel by rail to Agadez"."""
    objects = words.acts.objects
    goods = objects["hardware"] | objects["supplies"]
    return holders[-1:] != [] and holders[-1] in goods and _BODIES.isdisjoint(holders)


def reads_as_person(words: Words, subject: Range) -> bool:
    """Whether the subject reads as a person: a pronoun, an office, a capitalised name without an article."""
    first, last = subject
    if first >= last:
        return False
    lower = words.lower
    if lower[first] in ("he", "she", "they") or holds(lower, first, last, _PERSONS):
        return True
    if not words.capital(first) or lower[first] in _CLASSES.articles:
        return False
    return last - first > 1 or named_in_full(words, first)


def _idiom(words: Words, group: VerbGroup) -> bool:
    """Whether verb and object are a turn of phrase: "meet a deadline", "hold off", "keep its troops out of"."""
    idioms = words.acts.idioms.get(group.base)
    if idioms is None or (group.base == "take" and _takes_part_first(words.lower, group)):
        return False
    if group.passive and group.base == "withdraw":
        return words.lower[group.verb - 1 : group.verb] != [] and not idioms.isdisjoint(
            words.lower[: group.verb]
        )
    lower, apart = words.lower, group.base == "keep"
    for at in range(group.after, min(group.after + _IDIOM_REACH, len(lower))):
        word = lower[at]
        if word in idioms and (at == group.after or apart or word not in _CLASSES.particles):
            return True
    return False


def _takes_part_first(lower: list[str], group: VerbGroup) -> bool:
    """Whether somebody takes part in something as never before: "take part | for the first time in"."""
    return (
        lower[group.after : group.after + 1] == ["part"]
        and lower[group.after + 1 : group.after + 5] == FOR_THE_FIRST
    )
