"""The acts of one sentence: every reading, with its time, and the surer one where two tell of the same words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import DEADLINE, NOUN, OPENING, TAKING, UNDONE, VERBAL
from models.follow_ups.deadlines import deadlines
from models.follow_ups.disowned import disowned
from models.follow_ups.nominals import nominals
from models.follow_ups.openings import openings
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
    for candidate in candidates:
        if candidate.last <= candidate.first or not (dated or (candidate.sure and not candidate.past)):
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
