"""The acts of one sentence: every reading, with its time, and the surer one where two tell of the same words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from models.follow_ups.acts import acts
from models.follow_ups.boundaries import boundary
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import DEADLINE, NOUN, OPENING, TAKING, UNDONE, VERBAL
from models.follow_ups.deadlines import deadlines
from models.follow_ups.disowned import disowned
from models.follow_ups.nominals import nominals
from models.follow_ups.openings import openings
from models.follow_ups.overturning import undoing
from models.follow_ups.predications import predications
from models.follow_ups.setting import Setting
from models.follow_ups.timing import NO_TIME, Timing, Told
from models.follow_ups.undone import undone

_CLASSES = classes()
_READINGS = (
    (UNDONE, undone),
    (DEADLINE, deadlines),
    (OPENING, openings),
    (VERBAL, predications),
    (TAKING | NOUN, nominals),
)
"""Those who read a sentence, each with the roles of the words at which it may find an act; the surer come first."""
_UNDONE = frozenset(("cancelled", "postponed"))
_ENDING = frozenset(("end", "ends", "close", "closes", "conclude", "concludes", "finish", "finishes"))
_MAIN_REACH = 14
_WILL = frozenset(("will", "would", "'ll"))
_SAYING_REACH = 4
_SAYING = frozenset(
    ("written", "reported", "said", "claimed", "suggested", "speculated", "predicted", "hinted")
)
_AGENT_REACH = 6
_CONTINUATION = 3
"""At most this many words lead from an act to one that goes on from it: ", and then"."""


class DatedAct(NamedTuple):
    """An act and its time."""

    candidate: Candidate
    told: Told


def told_acts_of(setting: Setting, timing: Timing) -> Sequence[DatedAct]:
    """The acts that a sentence tells."""
    kept: list[DatedAct] = []
    candidates: list[Candidate] = []
    told_of = setting.roles
    for roles, reading in _READINGS:
        if told_of & roles:
            candidates += reading(setting)
    if setting.denying:
        candidates[:0] = disowned(setting)
    dated = setting.dated
    for candidate in map(_of_inspectors, map(_after_all, candidates)):
        if candidate.last <= candidate.first or not (dated or (candidate.sure and not candidate.past)):
            continue
        if candidate.status in _UNDONE and _hearsay(candidate):
            continue
        rivals = [index for index, other in enumerate(kept) if _same_words(other.candidate, candidate)]
        if rivals and not _may_stand(kept, rivals, candidate):
            continue
        told = timing.of(candidate, setting.sentence, dated=dated)
        if told is NO_TIME:
            told = _inherited(candidate, kept) or told
        if told is not None and not _ends_last(kept, candidate, told):
            _keep(kept, rivals, DatedAct(candidate, told))
    return kept


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
            return replace(candidate, status="confirmed", last=clause_end(words, at + 2))
    return candidate


def _hearsay(candidate: Candidate) -> bool:
    """Whether it was only told before that the act would be off: "papers had written that | the summit would be cancelled"."""
    lower, first = candidate.words.lower, candidate.first
    if first < _SAYING_REACH or lower[first - 1] != "that":
        return False
    return lower[first - 2] in _SAYING and "had" in lower[first - _SAYING_REACH : first - 2]


def _of_inspectors(candidate: Candidate) -> Candidate:
    """The act as an inspection, where it is a visit by inspectors: "a visit to Iran by inspectors", "the inspectors' visit"."""
    if candidate.kind != "visit":
        return candidate
    lower, inspectors = candidate.words.lower, acts().objects["inspectors"]
    for at in range(candidate.first, candidate.last):
        if lower[at] not in inspectors:
            continue
        own = lower[at + 1 : at + 2] in (["'s"], ["'"]) and at < candidate.head
        agents = {"by", "of"}.intersection(lower[max(candidate.head, at - _AGENT_REACH) : at])
        if own or agents or candidate.subject[0] <= at < candidate.subject[1]:
            return replace(candidate, kind="inspection")
    return candidate


def _ends_last(kept: list[DatedAct], candidate: Candidate, told: Told) -> bool:
    """Whether it only tells the end of the act before: "starts on June 4 | and ends on June 14"; that act then lasts so long."""
    if not kept or candidate.words.lower[candidate.head] not in _ENDING or candidate.nominal:
        return False
    last = kept[-1]
    before = last.candidate
    joined = "and" in candidate.words.lower[before.last : candidate.head] and before.kind == candidate.kind
    begun = last.told.first is not None and told.last is not None and last.told.first < told.last
    if not (joined and begun and last.told.precision == told.precision == "day"):
        return False
    kept[-1] = last._replace(told=last.told._replace(last=told.last))
    return True


def _may_stand(kept: Sequence[DatedAct], rivals: Sequence[int], candidate: Candidate) -> bool:
    """Whether the act can stand beside, or instead of, those that tell of the same words."""
    rival = kept[rivals[0]].candidate
    return len(rivals) == 1 and (
        _before_topic(rival, candidate) is not None or _names_better(rival, candidate)
    )


def _keep(kept: list[DatedAct], rivals: Sequence[int], act: DatedAct) -> None:
    """Add an act; the one rival it may have is cut short or gives way."""
    for index in rivals:
        rival = kept[index]
        shorter = _before_topic(rival.candidate, act.candidate)
        if shorter is None:
            kept[index] = act
            return
        kept[index] = rival._replace(candidate=shorter)
    kept.append(act)


def _names_better(rival: Candidate, candidate: Candidate) -> bool:
    """Whether a noun names the act of which a verb only tells that something will be done, or was to be done."""
    around = candidate.first <= rival.first and rival.last <= candidate.last
    if around and rival.past and rival.kind == "other" and candidate.sure and candidate.status in _UNDONE:
        return True
    covers = around and candidate.kind == rival.kind
    if covers and candidate.nominal and candidate.status in _UNDONE:
        return rival.status not in _UNDONE
    return candidate.nominal and candidate.kind != "other" and rival.kind == "other" and not rival.sure


def _before_topic(verbal: Candidate, noun: Candidate) -> Candidate | None:
    """A verbal act cut short where a possible act is its topic: "will hold talks | on a possible swap"."""
    if not noun.nominal or noun.status != "possible" or not noun.sure or verbal.nominal:
        return None
    if noun.kind == verbal.kind or verbal.head + 1 >= noun.first - 1:
        return None
    return replace(verbal, last=noun.first - 1)


def _inherited(candidate: Candidate, kept: Sequence[DatedAct]) -> Told | None:
    """The time of the act just before, where this one goes on from it: "visit Oslo in May and hold talks"."""
    lower = candidate.words.lower
    for other, told in kept:
        between = lower[other.last : candidate.first]
        joined = candidate.subject == other.subject or lower[candidate.first - 1] == "including"
        leads = 0 < len(between) <= _CONTINUATION and _CLASSES.continuing.issuperset(between)
        if told.first is not None and joined and leads:
            return told
    return None


def _same_words(other: Candidate, candidate: Candidate) -> bool:
    common = min(other.last, candidate.last) - max(other.first, candidate.first)
    if common <= 0:
        return False
    if candidate.nominal or other.nominal or candidate.head == other.head:
        return True
    return 2 * common > min(other.last - other.first, candidate.last - candidate.first)
