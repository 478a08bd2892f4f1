"""What kind of act a verb group names, by itself or by the noun that goes with it."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.admitting import lets_in
from models.follow_ups.arrivals import arrives
from models.follow_ups.bartering import bartered
from models.follow_ups.calls import by_wire, calls_up, speaks_with, to_each_other
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.coming_back import comes_back_for
from models.follow_ups.counted import counted
from models.follow_ups.cues import cues
from models.follow_ups.deliveries import delivered
from models.follow_ups.destinations import goes_to_place, only_heads
from models.follow_ups.easing import eases
from models.follow_ups.going_forces import forces_go
from models.follow_ups.inspecting import examines
from models.follow_ups.leaving import goes_out, leaves_for_good
from models.follow_ups.noun_phrases import first_noun
from models.follow_ups.receiving import dines, receives
from models.follow_ups.resuming import lasts
from models.follow_ups.ruled import rule_of, ruled
from models.follow_ups.sending import parleys
from models.follow_ups.surnames import named_in_full
from models.follow_ups.terms import let_end
from models.follow_ups.training import trains
from models.follow_ups.verbs import VerbGroup, verb_group
from models.follow_ups.words import Words
from models.signal import Kind

_CLASSES = classes()
_IDIOM_REACH = 5
_STAY_REACH = 6
_GATHERINGS: frozenset[Kind] = frozenset(("summit", "meeting", "talks", "vote", "exercise"))
_ASKED_REACH = 8
_LASTING = frozenset(("last", "run", "continue"))
"""Verbs that tell how long an exercise goes on that has been told of."""
_ENDURING = frozenset(("last",))
"""The same of any gathering."""
_ONWARD = (["into"], ["over"], ["late"])
"""What "run" only leads on to: "the talks may run | into a second day"."""
_DEPARTING = frozenset(("leave", "depart", "go"))
_OF_TIMES = frozenset(("on", "at", "in", "the", "late", "early", "again", "later"))
_SEEING = frozenset(("see", "examine", "treat"))
_SEEN_REACH = 9
_FOR_THE_FIRST = ["for", "the", "first", "time"]
_PARTED = 3
"""Words of a light verb that others may part: "take | part | in"."""
_ENDED: frozenset[Kind] = frozenset(("sanctions", "exercise", "deployment", "other"))


class Naming:
    """The kind that was read, whether the act stands without a date, and whether its verb is one of force."""

    def __init__(self, kind: Kind, *, sure: bool, hostile: bool = False) -> None:
        self.kind = kind
        self.sure = sure
        self.hostile = hostile


def name_act(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind of the act that a verb group with its subject and its complement, up to `end`, names."""
    if group.base == "ask" and group.passive:
        return _asked(words, group, subject, end)
    lexicon = acts()
    moving = _moving(words, group, subject, end)
    if moving is not None or _no_act(words, group, subject, end):
        return moving
    hostile = group.base in lexicon.hostile
    outright = _outright(words, group, subject, end)
    rule = None if outright else rule_of(words, group, subject, end)
    hosting = rule is not None and rule.kind == "meeting" and group.base in lexicon.light
    if rule is not None and rule.kind != "other" and not hosting:
        outright = Naming(ruled(words, rule, group, subject, end), sure=not rule.dated, hostile=hostile)
    if outright is not None:
        return outright
    borrowed = _borrowed(words, group, subject, end)
    deciding = borrowed is not None and borrowed.kind == "vote"
    if borrowed is not None and borrowed.kind != "other" and not deciding:
        return Naming(borrowed.kind, sure=borrowed.sure, hostile=hostile)
    noun = first_noun(words, *subject, subject=True)
    gathering = noun is not None and not group.passive and lexicon.nouns[noun[1]]
    if gathering in _GATHERINGS and not (deciding and gathering == "vote"):
        lasting = group.base in (_LASTING if gathering == "exercise" else _ENDURING)
        dated = words.lower[group.after : group.after + 1] == ["from"]
        return None if lasting and not dated else Naming(gathering, sure=False)
    if borrowed is not None and deciding:
        return Naming(borrowed.kind, sure=borrowed.sure, hostile=hostile)
    if rule is not None:
        return Naming(ruled(words, rule, group, subject, end), sure=not rule.dated, hostile=hostile)
    if borrowed is not None:
        return Naming(borrowed.kind, sure=borrowed.sure, hostile=hostile)
    return _unnamed(words, group, subject, end)


def _moving(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """Arms that come to whom they were promised, and forces that come or go, or are let in."""
    if delivered(words, group, subject, end):
        return Naming("exchange", sure=False)
    if lets_in(words, group, end):
        return Naming("deployment", sure=True)
    going = forces_go(words, group, subject, end)
    return None if going is None else Naming(going, sure=True)


def _unnamed(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind of an act that neither its verb nor a noun names."""
    if group.base == "speak" and (to_each_other(words, group, subject) or speaks_with(words, group, end)):
        return Naming("call", sure=False)
    if arrives(words, group, subject):
        return Naming("visit", sure=False)
    if group.base in acts().stative and not group.passive:
        return _staying(words, group, subject, end)
    return Naming("other", sure=False, hostile=group.base in acts().hostile)


def _nowhere(words: Words, after: int, end: int) -> bool:
    """Whether nothing but a time follows: "was to leave | late at night"."""
    return all(words.timed[at] or words.lower[at] in _OF_TIMES for at in range(after, end))


def _no_act(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether the words are a turn of phrase, or only tell who heads, how long lasts or how ends what was told before."""
    if group.base == "run" and words.lower[group.after : group.after + 1] in _ONWARD:
        return True
    if group.base == "keep" and _kept_from(words, group.after, end):
        return True
    if group.base in ("let", "allow") and _let_see(
        words.lower[group.after : min(group.after + _SEEN_REACH, end)]
    ):
        return True
    unheaded = subject[0] >= subject[1] or _person(words, subject)
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


def _outright(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind that who acts, or by what means, tells whatever else the verb may mean."""
    if parleys(words, group, subject, end):
        return Naming("talks", sure=True)
    if examines(words, group, subject):
        return Naming("inspection", sure=True)
    if trains(words, group, subject, end):
        return Naming("exercise", sure=False)
    back_for = comes_back_for(words, group, end)
    if back_for is not None:
        return Naming(back_for, sure=True)
    if let_end(words, group, end):
        return Naming("deadline", sure=False)
    if bartered(words, group, subject, end):
        return Naming("exchange", sure=True)
    if leaves_for_good(words, group, subject, end):
        return Naming("withdrawal", sure=False)
    if by_wire(words, group, end) or calls_up(words, group, end):
        return Naming("call", sure=True)
    meets = receives(words, group, end) or dines(words, group, subject, end)
    return Naming("meeting", sure=False) if meets else None


def _asked(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind of what somebody is asked to do: "could be asked in the coming weeks | to approve"."""
    stop = min(group.after + _ASKED_REACH, end)
    at = next((at for at in range(group.after, stop) if words.lower[at] == "to"), None)
    inner = None if at is None else verb_group(words, at + 1)
    return None if inner is None else name_act(words, inner, subject, end)


def _staying(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """What "be in" or "be at" names: something in force, forces in place, inspectors there, or a visit."""
    lower = words.lower
    first = group.after + (lower[group.after : group.after + 1] == ["back"])
    after = lower[first : first + 2]
    if group.base != "be" or after[:1] not in (["in"], ["at"], ["on"]):
        return None
    if after[1:] in (["place"], ["force"], ["effect"]):
        return Naming("other", sure=False)
    holders = lower[slice(*subject)]
    classes_of = acts().objects
    if not classes_of["inspectors"].isdisjoint(holders):
        return Naming("inspection", sure=True)
    there = goes_to_place(words, first, min(group.after + _STAY_REACH, end))
    near = not _CLASSES.fronts.isdisjoint(lower[group.after : group.after + _STAY_REACH])
    if (there or near) and not classes_of["forces"].isdisjoint(holders):
        return Naming("deployment", sure=True)
    return Naming("visit", sure=False) if there and after[0] == "in" and _person(words, subject) else None


def _person(words: Words, subject: Range) -> bool:
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
        and lower[group.after + 1 : group.after + 5] == _FOR_THE_FIRST
    )


def _borrowed(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind that a light verb takes from the noun of its object, else of its subject."""
    lower = words.lower
    phrase = _light(lower, group)
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
            return _of_object(group, acts().nouns[noun[1]], there=there)
    noun = first_noun(words, *subject, subject=True) or _antecedent(words, subject[0] - 1)
    if noun is None:
        return None
    kind = acts().nouns[noun[1]]
    if len(phrase) == 1 and not group.passive and group.base in _CLASSES.plain_light:
        return Naming(kind, sure=False) if group.base == "be" and kind != "other" else None
    return Naming(kind, sure=kind != "other" or group.passive)


def _agreed_on(words: Words, after: int, end: int) -> int:
    """The first word of what is agreed, past a date: "agree in May on | a package"; `after` where it is not told so."""
    at = after
    while at + 1 < end and (words.timed[at] or words.timed[at + 1]):
        at += 1
    return at + 1 if at + 1 < end and words.lower[at] in ("on", "to") else after


def _light(lower: list[str], group: VerbGroup) -> tuple[str, ...] | None:
    """The longest light verb that the verb group is, with its particles."""
    for phrase in acts().light.get(group.base, ()):
        if len(phrase) == 1 or tuple(lower[group.after : group.after + len(phrase) - 1]) == phrase[1:]:
            return phrase
        if _first_time(lower, group, phrase):
            return phrase
    return None


def _first_time(lower: list[str], group: VerbGroup, phrase: tuple[str, ...]) -> int:
    """How many words stand within the light verb that tell how rare it is: "take part | for the first time | in"; else 0."""
    last = group.after + len(phrase) - 2
    if len(phrase) < _PARTED or lower[last : last + len(_FOR_THE_FIRST)] != _FOR_THE_FIRST:
        return 0
    parted = (*lower[group.after : last], *lower[last + len(_FOR_THE_FIRST) : last + len(_FOR_THE_FIRST) + 1])
    return len(_FOR_THE_FIRST) if parted == phrase[1:] else 0


def _antecedent(words: Words, relative: int) -> tuple[int, str] | None:
    """The act noun that a relative pronoun stands for: "a pullout, | which Oslo offered to begin"."""
    if relative < 1 or words.lower[relative] not in ("which", "that"):
        return None
    at = relative - 1
    if at > 0 and words.lower[at] == ",":
        at -= 1
    return (at, words.lower[at]) if words.lower[at] in acts().nouns else None


def _of_object(group: VerbGroup, kind: Kind, *, there: bool) -> Naming:
    if group.base in _CLASSES.ending and kind in _ENDED:
        return Naming("other", sure=kind != "other" or group.base == "end")
    return Naming(kind, sure=kind != "other" or there or group.base not in ("be", "have", "make"))
