"""The acts of one sentence: every reading, with its time, and the surer one where two tell of the same words."""

from __future__ import annotations

from models.follow_ups.agreeing.openings import openings
from models.follow_ups.as_meant import as_meant
from models.follow_ups.by_noun.nominals import nominals
from models.follow_ups.by_verb.deadlines import deadlines
from models.follow_ups.by_verb.predications import predications
from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.disinvited import disinvited
from models.follow_ups.changed_plans.kept_alive import kept_alive
from models.follow_ups.changed_plans.later_instead import later_instead
from models.follow_ups.changed_plans.looking_back import put_off_before
from models.follow_ups.changed_plans.overturning import undoing
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.changed_plans.shares import only_share
from models.follow_ups.changed_plans.undone import undone
from models.follow_ups.changed_plans.undone_it import undone_it
from models.follow_ups.classes import classes
from models.follow_ups.contested.claims_beside import denies_undoing, said_to_move
from models.follow_ups.contested.disowned import disowned
from models.follow_ups.contested.going_ahead import untouched, upheld
from models.follow_ups.contested.left_open import left_open
from models.follow_ups.contested.readings import contested_acts, told_otherwise
from models.follow_ups.contested.unaccepted import unaccepted
from models.follow_ups.cues import DEADLINE, LEAVING_OPEN, NOUN, OPENING, STANDING, TAKING, UNDONE, VERBAL
from models.follow_ups.days.endings import ENDING, only_its_end
from models.follow_ups.days.timing import Timing
from models.follow_ups.days.told_times import NO_TIME, Told
from models.follow_ups.forces.departures import of_forces
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.measures_end import that_end
from models.follow_ups.parties.domestic import at_home
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.hosted import tells_host
from models.follow_ups.tellings.rivals import before_topic, names_better, same_words
from models.follow_ups.tellings.then_measures import as_measures
from models.follow_ups.tellings.ways_opened import signed_up_for

_CLASSES = classes()
_UNDONE = frozenset(("cancelled", "postponed"))
_RELATIVES = (["which"], ["that"])
_OPEN = frozenset(("possible", "expected"))
_DENIALS = DENYING | _CLASSES.rejecting
_LOOKING_BACK = frozenset(("after", "although", "though", "which", "who", "where", "while"))
_SAYING_REACH = 4
_SAYING = frozenset(
    ("written", "reported", "said", "claimed", "suggested", "speculated", "predicted", "hinted")
)
_NEW_TIMES = frozenset(("to", "until", "till", "for"))
_CONTINUATION = 3
"""At most this many words lead from an act to one that goes on from it: ", and then"."""


class DatedAct:
    """An act and its time."""

    def __init__(self, candidate: Candidate, told: Told) -> None:
        self.candidate = candidate
        self.told = told


def told_acts_of(setting: Setting, timing: Timing) -> list[DatedAct]:
    """The acts that a sentence tells."""
    contested = contested_acts(setting) if setting.contested else []
    contested += told_otherwise(setting)
    dated = setting.dated
    kept = [DatedAct(candidate, _moved_to(setting, timing, candidate)) for candidate in contested]
    for found in _candidates(setting):
        candidate = upheld(setting, that_end(of_forces(as_meant(found))))
        if not _stands(candidate, dated=dated) or _told_among(contested, candidate):
            continue
        rivals = [index for index, other in enumerate(kept) if same_words(other.candidate, candidate)]
        if rivals and not _may_stand(kept, rivals, candidate):
            if _fixes_day(kept, rivals, candidate):
                told = timing.of(candidate, setting.sentence, dated=dated)
                kept[rivals[0]] = DatedAct(kept[rivals[0]].candidate, told or NO_TIME)
            continue
        told = timing.of(candidate, setting.sentence, dated=dated)
        if told is NO_TIME:
            told = _inherited(candidate, kept) or told
        if told is not None and not (
            _ends_last(kept, candidate, told)
            or only_its_end(candidate)
            or (told.first is None and put_off_before(candidate))
        ):
            _keep(kept, rivals, DatedAct(as_measures(candidate), told))
    return _with_their_times(kept) if len(kept) > 1 else kept


def _moved_to(setting: Setting, timing: Timing, candidate: Candidate) -> Told:
    """The new day of what did not take place: "did not take place on Friday | but will be held on June 3"."""
    later = later_instead(candidate.words, candidate.last) if candidate.status == "postponed" else None
    if later is None or not setting.dated:
        return NO_TIME
    told = timing.of(candidate.altered(first=later[0], last=later[1]), setting.sentence, dated=True)
    return told or NO_TIME


def _told_among(acts: list[Candidate], candidate: Candidate) -> bool:
    """Whether one of the acts tells of the same words."""
    for other in acts:  # noqa: SIM110 - a loop costs half of a generator
        if same_words(other, candidate):
            return True
    return False


def _candidates(setting: Setting) -> list[Candidate]:
    """What every reading finds, the surer first."""
    told_of = setting.roles
    found = _denied(setting)
    if setting.told & LEAVING_OPEN:
        found += left_open(setting)
    if setting.told & STANDING:
        found += untouched(setting)
    if told_of & (NOUN | UNDONE):
        found += kept_alive(setting)
    if told_of & UNDONE:
        found += undone(setting)
        found += undone_it(setting)
    if told_of & DEADLINE:
        found += deadlines(setting)
    if told_of & OPENING:
        found += openings(setting)
    if told_of & VERBAL:
        found += predications(setting)
    if told_of & (TAKING | NOUN):
        found += nominals(setting)
    return found


def _stands(candidate: Candidate, *, dated: bool) -> bool:
    """Whether it has words, is one without a day if the sentence has none, and is no hearsay."""
    if candidate.last <= candidate.first or not (dated or (candidate.sure and not candidate.past)):
        return False
    if candidate.nominal and candidate.status == "confirmed" and _took_place(candidate):
        return False
    if signed_up_for(candidate) or denies_undoing(candidate) or said_to_move(candidate) or at_home(candidate):
        return False
    return candidate.status not in _UNDONE or not (
        _hearsay(candidate) or _once_undone(candidate) or _denied_before(candidate) or only_share(candidate)
    )


def _took_place(candidate: Candidate) -> bool:
    """Whether its own words tell it as over: "will not confirm that | talks took place in Rome on Monday"."""
    lower = candidate.words.lower
    at = next((at for at in range(candidate.head, candidate.last - 1) if lower[at] == "took"), 0)
    return at > 0 and lower[at + 1] == "place"


def _once_undone(candidate: Candidate) -> bool:
    """Whether it was only put off before what the sentence tells of it: "the visit, which had been put off twice, began"."""
    undone = undoing(candidate) if candidate.nominal else None
    if undone is None or undone < _SAYING_REACH:
        return False
    words = candidate.words
    had, been = words.lower[undone - 2 : undone]
    relative = words.lower[undone - 3] in _CLASSES.relatives and (had, been) == ("had", "been")
    return relative and not _to_a_time(words, undone + 1)


def _to_a_time(words: Words, first: int) -> bool:
    """Whether the new time follows to which it was put off, and not only when that was: "put off | until Monday"."""
    near = range(first, min(first + _SAYING_REACH, len(words)))
    return any(words.timed[at] and words.lower[at - 1] in _NEW_TIMES for at in near)


def _denied(setting: Setting) -> list[Candidate]:
    """The acts of which somebody says that they were never agreed or planned, or are not wanted."""
    told: list[Candidate] = []
    if setting.negated:
        told += unaccepted(setting)
        told += disinvited(setting)
    if setting.denying:
        told += disowned(setting)
    return told


def _hearsay(candidate: Candidate) -> bool:
    """Whether it was only told before that the act would be off: "papers had written that | the summit would be cancelled"."""
    lower, first = candidate.words.lower, candidate.first
    if first < _SAYING_REACH or lower[first - 1] != "that":
        return False
    return lower[first - 2] in _SAYING and "had" in lower[first - _SAYING_REACH : first - 2]


def _denied_before(candidate: Candidate) -> bool:
    """Whether the article only goes back to a denial: "a day after | Oslo had denied that a swap was planned"."""
    lower, first = candidate.words.lower, candidate.first
    denial = next((at for at in range(first + 1, candidate.head) if lower[at] in _DENIALS), None)
    return denial is not None and lower[denial - 1] == "had" and lower[max(0, first - 1)] in _LOOKING_BACK


def _ends_last(kept: list[DatedAct], candidate: Candidate, told: Told) -> bool:
    """Whether it only tells the end of the act before: "starts on June 4 | and ends on June 14"; that act then lasts so long."""
    if not kept or candidate.words.lower[candidate.head] not in ENDING or candidate.nominal:
        return False
    last = kept[-1]
    before = last.candidate
    joined = "and" in candidate.words.lower[before.last : candidate.head] and before.kind == candidate.kind
    begun = last.told.first is not None and told.last is not None and last.told.first < told.last
    if not (joined and begun and last.told.precision == told.precision == "day"):
        return False
    kept[-1] = DatedAct(before, last.told.until(told.last))
    return True


def _with_their_times(kept: list[DatedAct]) -> list[DatedAct]:
    """The acts, with the times that relative clauses only give to them: "will hold talks in Oslo, | which open on Friday"."""
    joined = list(kept)
    for relative in kept:
        clause = relative.candidate
        hosted = next((index for index, one in enumerate(joined) if tells_host(one.candidate, clause)), None)
        if hosted is not None:
            joined[hosted] = _with_host(joined[hosted], relative)
            joined.remove(relative)
            continue
        if clause.nominal or clause.words.lower[clause.subject[1] : clause.head] not in _RELATIVES:
            continue
        for index, other in enumerate(joined):
            act, when = other.candidate, other.told
            holds = act.kind == clause.kind and act.first <= clause.first < act.last
            if holds and act.head != clause.head:
                if when.first is None and act.status != "postponed":
                    status = "confirmed" if act.status in _OPEN else act.status
                    whole = act.altered(status=status, last=max(act.last, clause.last))
                    joined[index] = DatedAct(whole, relative.told)
                joined.remove(relative)
                break
    return joined


def _with_host(act: DatedAct, clause: DatedAct) -> DatedAct:
    """The act with the words that tell who holds it, and their day where it has none."""
    whole = act.candidate.altered(last=max(act.candidate.last, clause.candidate.last))
    return DatedAct(whole, clause.told if act.told.first is None else act.told)


def _may_stand(kept: list[DatedAct], rivals: list[int], candidate: Candidate) -> bool:
    """Whether the act can stand beside, or instead of, those that tell of the same words."""
    rival = kept[rivals[0]].candidate
    return len(rivals) == 1 and (before_topic(rival, candidate) is not None or names_better(rival, candidate))


def _fixes_day(kept: list[DatedAct], rivals: list[int], candidate: Candidate) -> bool:
    """Whether it only tells the day of an act told without one: "fixed July 22 for their summit, | which will be held in Oslo".

    Or of one that is off: "was due to visit Oslo on Friday but | cancelled the trip".
    """
    rival = kept[rivals[0]]
    if candidate.status in _UNDONE and not candidate.nominal:
        off = candidate.status == rival.candidate.status and candidate.kind == rival.candidate.kind
        return off and len(rivals) == 1 and rival.told is NO_TIME
    fixed = candidate.nominal and candidate.sure and candidate.past and candidate.kind == rival.candidate.kind
    return fixed and len(rivals) == 1 and rival.told is NO_TIME and rival.candidate.status == "confirmed"


def _keep(kept: list[DatedAct], rivals: list[int], act: DatedAct) -> None:
    """Add an act; the one rival it may have is cut short or gives way."""
    for index in rivals:
        rival = kept[index]
        shorter = before_topic(rival.candidate, act.candidate)
        if shorter is None:
            kept[index] = act
            return
        kept[index] = DatedAct(shorter, rival.told)
    kept.append(act)


def _inherited(candidate: Candidate, kept: list[DatedAct]) -> Told | None:
    """The time of the act just before, where this one goes on from it: "visit Oslo in May and hold talks"."""
    lower = candidate.words.lower
    for act in kept:
        other, told = act.candidate, act.told
        between = lower[other.last : candidate.first]
        joined = candidate.subject == other.subject or lower[candidate.first - 1] == "including"
        leads = 0 < len(between) <= _CONTINUATION and _CLASSES.continuing.issuperset(between)
        if told.first is not None and joined and leads:
            return told
    return None
