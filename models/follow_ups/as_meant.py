"""What the words around an act make of it: an inspection, forces that are sent, one put off before that goes ahead."""

from __future__ import annotations

from models.follow_ups.agreeing.accepted import accepted
from models.follow_ups.agreeing.agreed_at import without_its_meeting
from models.follow_ups.agreeing.in_force import in_force_from
from models.follow_ups.agreeing.rulings import with_disputants
from models.follow_ups.by_company import by_company
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import undoing
from models.follow_ups.classes import classes
from models.follow_ups.forces.with_crews import with_crews
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import holds
from models.follow_ups.tellings.to_sign import to_sign

_CLASSES = classes()
_UNDONE = frozenset(("cancelled", "postponed"))
_MAIN_REACH = 14
_WILL = frozenset(("will", "would", "'ll"))
_GOING = frozenset(("departure", "arrival"))
_AGENT_REACH = 6
_FORCES_REACH = 12


def as_meant(candidate: Candidate) -> Candidate:
    """The act with the kind, status and words that what stands around it gives it."""
    return with_disputants(
        without_its_meeting(
            in_force_from(
                to_sign(with_crews(_of_forces(_of_inspectors(by_company(_after_all(accepted(candidate)))))))
            )
        )
    )


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
    for at in range(candidate.first, candidate.last):
        if lower[at] not in inspectors:
            continue
        own = lower[at + 1 : at + 2] in (["'s"], ["'"]) and at < candidate.head
        agents = {"by", "of"}.intersection(lower[max(candidate.head, at - _AGENT_REACH) : at])
        if own or agents or candidate.subject[0] <= at < candidate.subject[1]:
            return candidate.altered(kind="inspection")
    return candidate


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
