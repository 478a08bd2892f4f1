"""What an act is by the words beside its verb or noun: a delivery of "a company of tanks", a truce that gets a longer term."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import undoing
from models.follow_ups.forces.to_exercises import to_exercise
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.kinds.terms import EXPIRING, LENGTHENING, to_a_day

_GOES = frozenset(("travel", "go", "fly", "drive", "move", "come", "return", "journey"))
_BY_WAY = frozenset(("through", "via", "by", "across", "home"))
_GIVING = frozenset(("hand", "hands", "give", "gives", "donate", "supply", "deliver"))
_WATCHDOGS = frozenset(("iaea", "atomic", "opcw"))
_AND_END = ["and", "end"]


def by_company(candidate: Candidate) -> Candidate:
    """The act with the kind that these words give it, or as one that needs a day."""
    if candidate.kind == "visit":
        return _guest(candidate)
    if candidate.kind == "deployment":
        return to_exercise(_handed_over(candidate))
    if candidate.kind in ("other", "deadline"):
        return _goes_on(_lengthened(candidate))
    return candidate


def _guest(candidate: Candidate) -> Candidate:
    """The visit, as an inspection where an agency goes to a plant; by which way somebody goes makes none without a day: "will travel | through Kyiv"."""
    lower, head = candidate.words.lower, candidate.head
    subject = lower[candidate.subject[0] : candidate.subject[1]]
    complement = lower[candidate.subject[1] : candidate.last]
    if not (_WATCHDOGS.isdisjoint(subject) or acts().objects["plants"].isdisjoint(complement)):
        return candidate.altered(kind="inspection")
    if candidate.nominal or lower[head] not in _GOES or _BY_WAY.isdisjoint(lower[head + 1 : head + 2]):
        return candidate
    return candidate.altered(sure=False)


def _handed_over(candidate: Candidate) -> Candidate:
    """The delivery, where units are only counted by what is given: "will hand | a company of tanks to Chad"."""
    if candidate.words.lower[candidate.head] not in _GIVING:
        return candidate
    return candidate.altered(kind="exchange")


def _lengthened(candidate: Candidate) -> Candidate:
    """The deadline, where a truce or the like has got another last day: "the truce | has been extended to May 17"; none of its own in "begin and end"."""
    words = candidate.words
    if candidate.kind == "deadline":
        begun = words.lower[candidate.head - 1 : candidate.head + 1] == _AND_END
        return candidate.altered(kind="other") if begun else candidate
    at = undoing(candidate) if candidate.status == "postponed" else None
    if at is None or words.lower[at] not in LENGTHENING:
        return candidate
    told = words.lower[candidate.first : at]
    if acts().objects["terms"].isdisjoint(told):
        return candidate
    ended = to_a_day(words, at, candidate.last) or not EXPIRING.isdisjoint(told)
    return candidate.altered(kind="deadline") if ended else candidate


def _goes_on(candidate: Candidate) -> Candidate:
    """The act that goes on, as its noun names it: "the exchange | will go on until Sunday"."""
    words, head = candidate.words, candidate.head
    if candidate.kind != "other" or words.lower[head : head + 2] != ["go", "on"]:
        return candidate
    noun = first_noun(words, candidate.subject[0], candidate.subject[1], subject=True)
    return candidate if noun is None else candidate.altered(kind=words.acts.nouns[noun[1]])
