"""Verbs that name no act with what follows them: turns of phrase, who heads or how long lasts what was told before, goods that travel."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.forces.leaving import goes_out
from models.follow_ups.grammar.destinations import only_heads
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.easing import eases
from models.follow_ups.parties.surnames import named_in_full
from models.follow_ups.tellings.resuming import lasts

_CLASSES = classes()
_IDIOM_REACH = 5
_ONWARD = (["into"], ["over"], ["late"])
"""What "run" only leads on to: "the talks may run | into a second day"."""
_DEPARTING = frozenset(("leave", "depart", "go"))
_OF_TIMES = frozenset(("on", "at", "in", "the", "late", "early", "again", "later"))
_SEEING = frozenset(("see", "examine", "treat"))
_SEEN_REACH = 9
FOR_THE_FIRST = ["for", "the", "first", "time"]


def _nowhere(words: Words, after: int, end: int) -> bool:
    """Whether nothing but a time follows: "was to leave | late at night"."""
    return all(words.timed[at] or words.lower[at] in _OF_TIMES for at in range(after, end))


def no_act(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether the words are a turn of phrase, or only tell who heads, how long lasts or how ends what was told before."""
    if group.base == "run" and words.lower[group.after : group.after + 1] in _ONWARD:
        return True
    if group.base == "keep" and _kept_from(words, group.after, end):
        return True
    if group.base in ("let", "allow") and _let_see(
        words.lower[group.after : min(group.after + _SEEN_REACH, end)]
    ):
        return True
    unheaded = subject[0] >= subject[1] or reads_as_person(words, subject)
    if group.base in _DEPARTING and unheaded and _nowhere(words, group.after, end):
        return True
    if group.base == "travel" and _carried(words.lower[slice(*subject)]):
        return True
    if goes_out(words, group, end):
        return True
    heads = only_heads(words, group.base, group.after, end)
    if words.lower[group.after : group.after + 2] == ["for", "home"]:
        return True
    return heads or _idiom(words, group) or lasts(words, group, subject) or eases(words, group, subject)


def _let_see(onward: list[str]) -> bool:
    """Whether somebody is only let see captives, whom nobody sets free: "to let its doctors see the prisoners"."""
    return not _SEEING.isdisjoint(onward) and not acts().objects["inmates"].isdisjoint(onward)


def _kept_from(words: Words, first: int, end: int) -> bool:
    """Whether something is only not to do harm: "promised to keep | export curbs from choking factories"."""
    lower = words.lower
    return any(lower[at] == "from" and lower[at + 1].endswith("ing") for at in range(first, end - 1))


def _carried(holders: list[str]) -> bool:
    """Whether goods travel, and nobody with them: "the vehicles will travel by rail to Agadez"."""
    goods = acts().objects["hardware"] | acts().objects["supplies"]
    return holders[-1:] != [] and holders[-1] in goods and cues().references.bodies.isdisjoint(holders)


def reads_as_person(words: Words, subject: Range) -> bool:
    """Whether the subject reads as a person: a pronoun, an office, a capitalised name without an article."""
    first, last = subject
    if first >= last:
        return False
    holders = words.lower[first:last]
    if holders[0] in ("he", "she", "they"):
        return True
    if not cues().references.bodies.isdisjoint(holders):
        return True
    if not words.capital(first) or holders[0] in _CLASSES.articles:
        return False
    return last - first > 1 or named_in_full(words, first)


def _idiom(words: Words, group: VerbGroup) -> bool:
    """Whether verb and object are a turn of phrase: "meet a deadline", "hold off", "keep its troops out of"."""
    idioms = acts().idioms.get(group.base)
    if idioms is None or (group.base == "take" and _takes_part_first(words.lower, group)):
        return False
    if group.passive and group.base == "withdraw":
        return words.lower[group.verb - 1 : group.verb] != [] and not idioms.isdisjoint(
            words.lower[: group.verb]
        )
    near = words.lower[group.after : group.after + _IDIOM_REACH]
    apart = group.base == "keep"
    return any(
        word in idioms and (at == 0 or apart or word not in _CLASSES.particles)
        for at, word in enumerate(near)
    )


def _takes_part_first(lower: list[str], group: VerbGroup) -> bool:
    """Whether somebody takes part in something as never before: "take part | for the first time in"."""
    return (
        lower[group.after : group.after + 1] == ["part"]
        and lower[group.after + 1 : group.after + 5] == FOR_THE_FIRST
    )
