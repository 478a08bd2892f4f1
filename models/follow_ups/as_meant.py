"""What the words around an act make of it: an inspection, forces that are sent, one put off before that goes ahead."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.agreeing.accepted import accepted
from models.follow_ups.agreeing.agreed_at import without_its_meeting
from models.follow_ups.agreeing.in_force import in_force_from
from models.follow_ups.agreeing.rulings import with_disputants
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import undoing
from models.follow_ups.classes import classes
from models.follow_ups.forces.to_exercises import to_exercise
from models.follow_ups.forces.with_crews import with_crews
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.spans import holds
from models.follow_ups.kinds.terms import EXPIRING, LENGTHENING, to_a_day
from models.follow_ups.tellings.to_sign import to_sign

_CLASSES = classes()
_UNDONE = frozenset(("cancelled", "postponed"))
_MAIN_REACH = 14
_WILL = frozenset(("will", "would", "'ll"))
_GOING = frozenset(("departure", "arrival"))
_AGENT_REACH = 6
_GOES = frozenset(("travel", "go", "fly", "drive", "move", "come", "return", "journey"))
_GIVING = frozenset(("hand", "hands", "give", "gives", "donate", "supply", "deliver"))
_WATCHDOGS = frozenset(("iaea", "atomic", "opcw"))
_BY_WAY = frozenset(("through", "via", "by", "across", "home"))
_FORCES_REACH = 12


def as_meant(candidate: Candidate) -> Candidate:
    """The act with the kind, status and words that what stands around it gives it."""
    return with_disputants(
        without_its_meeting(
            in_force_from(to_sign(with_crews(to_exercise(_handed_over(_of_forces(_goes_on(_of_inspectors(_on_the_way(_lengthened(_after_all(accepted(candidate))))))))))))
        )
    )


def _on_the_way(candidate: Candidate) -> Candidate:
    """The act as one that only a day makes a visit, where it is told by which way somebody goes: "the team will travel | through Kyiv"."""
    lower, head = candidate.words.lower, candidate.head
    if candidate.kind != "visit" or candidate.nominal or lower[head + 1 : head + 2] == []:
        return candidate
    return candidate.altered(sure=False) if lower[head + 1] in _BY_WAY and lower[head] in _GOES else candidate


def _lengthened(candidate: Candidate) -> Candidate:
    """The deadline, where a truce or the like has got another last day: "the truce | has been extended to May 17"; no other act of "begin and end"."""
    if candidate.kind == "deadline" and candidate.words.lower[candidate.head - 1 : candidate.head + 1] == ["and", "end"]:
        return candidate.altered(kind="other")
    if candidate.status != "postponed" or candidate.kind != "other":
        return candidate
    words, at = candidate.words, undoing(candidate)
    if at is None or words.lower[at] not in LENGTHENING:
        return candidate
    told = words.lower[candidate.first : at]
    if not to_a_day(words, at, candidate.last) and EXPIRING.isdisjoint(told):
        return candidate
    return candidate if acts().objects["terms"].isdisjoint(told) else candidate.altered(kind="deadline")


def _after_all(candidate: Candidate) -> Candidate:
    """The act as to come, where it only once was put off: "the talks that were postponed in May | will go ahead on Friday"."""
    if candidate.status not in _UNDONE or not candidate.nominal:
        return candidate
    words = candidate.words
    lower, undone = words.lower, undoing(candidate)
    if (
        undone is None
        or lower[undone - 2] not in _CLASSES.relatives
        or lower[undone - 1] not in _CLASSES.be_past
    ):
        return candidate
    for at in range(undone + 1, min(undone + _MAIN_REACH, len(lower) - 1)):
        if boundary(words, at):
            break
        if lower[at] in _WILL:
            return candidate.altered(status="confirmed", last=clause_end(words, at + 2))
    return candidate


def _of_inspectors(candidate: Candidate) -> Candidate:
    """The act as an inspection, where it is a visit by inspectors: "a visit to Iran by inspectors", "the inspectors' visit"."""
    if candidate.kind != "visit":
        return candidate
    lower, inspectors = candidate.words.lower, candidate.words.acts.objects["inspectors"]
    if _to_a_plant(candidate):
        return candidate.altered(kind="inspection")
    for at in range(candidate.first, candidate.last):
        if lower[at] not in inspectors:
            continue
        own = lower[at + 1 : at + 2] in (["'s"], ["'"]) and at < candidate.head
        agents = {"by", "of"}.intersection(lower[max(candidate.head, at - _AGENT_REACH) : at])
        if own or agents or candidate.subject[0] <= at < candidate.subject[1]:
            return candidate.altered(kind="inspection")
    return candidate


def _to_a_plant(candidate: Candidate) -> bool:
    """Whether somebody of the agency that inspects plants goes to one: "the atomic agency's head will go to | the Fordow plant"."""
    lower, objects = candidate.words.lower, acts().objects
    if _WATCHDOGS.isdisjoint(lower[candidate.subject[0] : candidate.subject[1]]):
        return False
    return not objects["plants"].isdisjoint(lower[candidate.subject[1] : candidate.last])


def _handed_over(candidate: Candidate) -> Candidate:
    """The delivery, where units are only counted by what is given: "will hand | a company of tanks to Chad"."""
    if candidate.kind != "deployment" or candidate.words.lower[candidate.head] not in _GIVING:
        return candidate
    return candidate.altered(kind="exchange")


def _goes_on(candidate: Candidate) -> Candidate:
    """The act that goes on, as its noun names it: "the exchange | will go on until Sunday"."""
    words, head = candidate.words, candidate.head
    if candidate.kind != "other" or words.lower[head : head + 2] != ["go", "on"]:
        return candidate
    noun = first_noun(words, candidate.subject[0], candidate.subject[1], subject=True)
    return candidate if noun is None else candidate.altered(kind=words.acts.nouns[noun[1]])


def _of_forces(candidate: Candidate) -> Candidate:
    """The act as forces that are sent or go home, where it is their departure or arrival: "the departure of the troops for Mali"."""
    if candidate.kind != "other":
        return candidate
    lower = candidate.words.lower
    if not holds(lower, candidate.first, candidate.first + _FORCES_REACH, _GOING):
        return candidate
    near = lower[candidate.first : candidate.first + _FORCES_REACH]
    moving = next((at for at, word in enumerate(near) if word in _GOING), None)
    if moving is None or candidate.words.acts.objects["units"].isdisjoint(near[moving:]):
        return candidate
    home = near[moving] == "departure" and "from" in near[moving:]
    return candidate.altered(kind="withdrawal" if home else "deployment")
