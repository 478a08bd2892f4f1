"""What kind of act a verb group names, by itself or by the noun that goes with it."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.forces.admitting import lets_in
from models.follow_ups.forces.basing import opens_soil, uses_soil
from models.follow_ups.forces.going_forces import forces_go
from models.follow_ups.forces.leaving import LEAVING, leaves_for_good
from models.follow_ups.forces.mooring import lies_in_port
from models.follow_ups.forces.sending import MOVING, parleys
from models.follow_ups.forces.training import trains
from models.follow_ups.grammar.destinations import goes_to_place
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.arrivals import STOPPING, arrives
from models.follow_ups.kinds.bartering import BARTERED, bartered
from models.follow_ups.kinds.calls import CALLING, SPEAKING, by_wire, calls_up, speaks_with, to_each_other
from models.follow_ups.kinds.captives_home import BROUGHT_HOME, COMING_HOME, comes_home
from models.follow_ups.kinds.coming_back import COMING, comes_back_for
from models.follow_ups.kinds.deliveries import delivered
from models.follow_ups.kinds.inspecting import EXAMINING, examines
from models.follow_ups.kinds.light_verbs import borrowed_kind, light_verb
from models.follow_ups.kinds.naming import Naming
from models.follow_ups.kinds.no_acts import no_act, reads_as_person
from models.follow_ups.kinds.permitted import permitted, provided
from models.follow_ups.kinds.receiving import EATING, TAKING_IN, dines, receives
from models.follow_ups.kinds.retaliating import ANSWERING, retaliates
from models.follow_ups.kinds.ruled import rule_of, ruled
from models.follow_ups.kinds.spending import spends_there
from models.follow_ups.kinds.stopping import stops_over
from models.follow_ups.kinds.terms import LETTING, let_end
from models.signal import Kind

_CLASSES = classes()

_TELLING = (
    MOVING
    | EXAMINING
    | COMING
    | LETTING
    | ANSWERING
    | BARTERED
    | LEAVING
    | SPEAKING
    | CALLING
    | TAKING_IN
    | EATING
)
"""Verbs that may tell the kind by who acts, or by what means; of any other only units in an exercise do."""
_STAY_REACH = 6
_GATHERINGS: frozenset[Kind] = frozenset(("summit", "meeting", "talks", "vote", "exercise"))
_ASKED_REACH = 8
_LET_DO: frozenset[Kind] = frozenset(("deployment", "exercise", "withdrawal"))
"""What foreign forces are let do, and nothing else that is done to them."""
_LASTING = frozenset(("last", "run", "continue"))
"""Verbs that tell how long an exercise goes on that has been told of."""
_ENDURING = frozenset(("last",))
"""The same of any gathering."""


def name_act(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind of the act that a verb group with its subject and its complement, up to `end`, names."""
    if group.base == "ask" and group.passive:
        return _asked(words, group, subject, end)
    lexicon = words.acts
    moving = _moving(words, group, subject, end)
    if moving is not None or no_act(words, group, subject, end):
        return moving
    hostile = group.base in lexicon.hostile
    outright = _let_do(words, group, subject, end) or _outright(words, group, subject, end)
    rule = None if outright else rule_of(words, group, subject, end)
    hosting = rule is not None and rule.kind == "meeting" and light_verb(words, group) is not None
    if rule is not None and rule.kind != "other" and not hosting:
        outright = Naming(ruled(words, rule, group, subject, end), sure=not rule.dated, hostile=hostile)
    if outright is not None:
        return outright
    borrowed = borrowed_kind(words, group, subject, end)
    deciding = borrowed is not None and borrowed.kind == "vote"
    if borrowed is not None and borrowed.kind != "other" and not deciding:
        return Naming(borrowed.kind, sure=borrowed.sure, hostile=hostile)
    noun = first_noun(words, subject[0], subject[1], subject=True)
    gathering = noun is not None and not group.passive and lexicon.nouns[noun[1]]
    if gathering in _GATHERINGS and not (deciding and gathering == "vote"):
        lasting = group.base in (_LASTING if gathering == "exercise" else _ENDURING)
        dated = word_at(words.lower, group.after) == "from"
        return None if lasting and not dated else Naming(gathering, sure=False)
    if borrowed is not None and deciding:
        return Naming(borrowed.kind, sure=borrowed.sure, hostile=hostile)
    if rule is not None:
        return Naming(ruled(words, rule, group, subject, end), sure=not rule.dated, hostile=hostile)
    if borrowed is not None:
        return Naming(borrowed.kind, sure=borrowed.sure, hostile=hostile)
    return _unnamed(words, group, subject, end)


def _let_do(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """What foreign forces are let do, or what somebody is let build: "could allow Chad | to station jets"."""
    let = permitted(words, group, end)
    if let is None or provided(words, subject, (group.after, end)):
        return None
    if uses_soil(words, let[0], let[1], end):
        return Naming("deployment", sure=True)
    done = name_act(words, let[0], let[1], end)
    known = done is not None and (done.kind in _LET_DO or (done.kind == "other" and done.sure))
    return done if known else None


def _moving(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """Arms that come to whom they were promised, and forces that come or go, or are let in."""
    if delivered(words, group, subject, end):
        return Naming("exchange", sure=subject[1] - subject[0] == 1)
    if group.base in COMING_HOME or group.base in BROUGHT_HOME:
        held, after = words.lower[subject[0] : subject[1]], words.lower[group.after : end]
        if comes_home(group.base, held, after, passive=group.passive):
            return Naming("exchange", sure=True)
    if lies_in_port(words, group, subject, end) or stops_over(words, group, subject, end):
        return Naming("visit", sure=True)
    if group.base == "spend" and spends_there(words, group, end) and reads_as_person(words, subject):
        return Naming("visit", sure=False)
    if lets_in(words, group, end) or opens_soil(words, group, end):
        return Naming("deployment", sure=True)
    going = forces_go(words, group, subject, end)
    return None if going is None else Naming(going, sure=True)


def _unnamed(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind of an act that neither its verb nor a noun names."""
    if group.base == "speak" and (to_each_other(words, group, subject) or speaks_with(words, group, end)):
        return Naming("call", sure=False)
    if arrives(words, group, subject):
        return Naming("visit", sure=group.base in STOPPING)
    if group.base in words.acts.stative and not group.passive:
        return _staying(words, group, subject, end)
    return Naming("other", sure=False, hostile=group.base in words.acts.hostile)


def _outright(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """The kind that who acts, or by what means, tells whatever else the verb may mean."""
    if group.base in _TELLING:
        return _by_its_means(words, group, subject, end)
    return Naming("exercise", sure=False) if trains(words, group, subject, end) else None


def _by_its_means(words: Words, group: VerbGroup, subject: Range, end: int) -> Naming | None:
    """What `_outright` answers of a verb that may tell more than an exercise."""
    if parleys(words, group, subject, end):
        return Naming("talks", sure=True)
    if examines(words, group, subject, end):
        return Naming("inspection", sure=True)
    if trains(words, group, subject, end):
        return Naming("exercise", sure=False)
    back_for = comes_back_for(words, group, end)
    if back_for is not None:
        return Naming(back_for, sure=True)
    if let_end(words, group, end):
        return Naming("deadline", sure=False)
    if retaliates(words, group, end):
        return Naming("sanctions", sure=True, hostile=True)
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
    first = group.after + (word_at(lower, group.after) == "back")
    if group.base != "be" or word_at(lower, first) not in ("in", "at", "on"):
        return None
    after = lower[first : first + 2]
    if after[1:] in (["place"], ["force"], ["effect"]):
        return Naming("other", sure=False)
    holders = lower[subject[0] : subject[1]]
    classes_of = words.acts.objects
    if not classes_of["inspectors"].isdisjoint(holders):
        return Naming("inspection", sure=True)
    there = goes_to_place(words, first, min(group.after + _STAY_REACH, end))
    near = not _CLASSES.fronts.isdisjoint(lower[group.after : group.after + _STAY_REACH])
    if (there or near) and not classes_of["forces"].isdisjoint(holders):
        return Naming("deployment", sure=True)
    return (
        Naming("visit", sure=False)
        if there and after[0] == "in" and reads_as_person(words, subject)
        else None
    )
