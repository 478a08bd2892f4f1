"""Acts of which somebody says that their day is not settled: "no date has been fixed for the visit"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.refusals import BEGINNINGS, DENIABLE, DENYING, denial_start
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import DAYS, NOT
from models.follow_ups.cues import cues
from models.follow_ups.forces.force_moves import MOVING, force_move
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.spans import stands
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.signal import Kind, Status

_CLASSES = classes()
SETTLED = frozenset(
    ("fixed", "set", "agreed", "decided", "accepted", "arranged", "chosen", "settled", "determined", "scheduled", "picked",
     "finalised", "finalized", "approved", "consented", "accept", "agree", "consent", "fix", "settle", "approve", "committed",
     "promised", "pledged", "guaranteed", "proposed", "foreseen", "envisaged")
)  # fmt: skip
_OPEN = [["open"], ["undecided"], ["unsettled"], ["under", "discussion"], ["under", "negotiation"], ["under", "consultation"],
         ["subject", "to"], ["being", "discussed"], ["being", "negotiated"], ["up", "in"], ["a", "matter", "for"]]  # fmt: skip
"""What a day that is not settled still is or remains."""
_OPENING = frozenset(phrase[0] for phrase in _OPEN)
BEING = frozenset(("is", "are", "was", "were", "remains", "remained", "remain", "still", "be"))
_KNOWING = frozenset(("aware", "unaware", "know", "knows", "knew", "heard", "informed", "told"))
_CONSULTING = frozenset(
    (
        "consulted",
        "decided",
        "decision",
        "decisions",
        "agreement",
        "understanding",
        "asked",
        "word",
        "said",
        "taken",
        "reached",
    )
)
_ANY = frozenset(("a", "any", "the", "such", "that", "exact", "firm", "final", "definite", "specific"))
_AGAIN = frozenset(("another", "further", "second", "third", "follow-up", "new", "next", "resumption"))
"""What is yet to come after an act, of which nobody has told a day."""
_LEADING = frozenset(("for", "of"))
_VERB_REACH = 5
_NEAR = 4
_PREDICATE_REACH = 24
_ACT_REACH = 14


def undecided(setting: Setting) -> Iterator[Candidate]:
    """Yield the acts of a sentence whose day, as somebody says, has not been settled."""
    words = setting.words
    for at, word in enumerate(words.lower):
        if word not in DAYS or words.timed[at]:
            continue
        frame = _frame(setting, at)
        named = None if frame is None else _act(words, at, frame[1])
        if frame is None or named is None:
            continue
        head, kind, last = named
        first = frame[0]
        last = max(last, frame[1])
        status: Status = "expected" if _denied(setting, at) is None else "cancelled"
        yield Candidate(words, first, last, head, (first, first), kind, status, sure=True, nominal=True)


def _frame(setting: Setting, day: int) -> Range | None:
    """The words that say that the day named at `day` is not settled: where they begin, and the one after them."""
    words = setting.words
    lower = words.lower
    before = lower[max(0, day - 3) : day]
    none = "no" in before
    start = day - before[::-1].index("no") - 1 if none else day
    active = _settling_before(words, start)
    denial = None if none else _denied(setting, day)
    if active is not None:
        if denial is not None:
            return denial, day + 1
        negated = none or not NOT.isdisjoint(lower[max(0, active - _NEAR) : active])
        if negated:
            begin = subject_start(words, group_start(words, active))
            return min(begin, active), day + 1
        return None
    unknown = _unknown(words, start)
    if unknown is not None:
        return unknown, day + 1
    passive = _passive_after(words, day, negated=none or denial is not None)
    if denial is not None:
        return None if passive is None else (denial, passive[1])
    if passive is not None:
        return min(start, subject_start(words, passive[0])) if not none else start, passive[1]
    there = lower[max(0, start - _NEAR) : start]
    if none and "there" in there and not BEING.isdisjoint(there):
        return max(0, start - _NEAR) + there.index("there"), day + 1
    return None


def _denied(setting: Setting, day: int) -> int | None:
    """Where the words begin by which somebody denies what is told of the day: "| denied that a date had been set"."""
    dispute = setting.disputed(day)
    if dispute is not None:
        return None if dispute.unknown else dispute.start
    return denial_start(setting.words, day) if setting.feared(day) in DENYING else None


def _unknown(words: Words, day: int) -> int | None:
    """Where the words begin by which somebody has decided nothing on a day, or knows of none: "was not aware of | a date"."""
    lower = words.lower
    at = day - 1
    while at >= 0 and lower[at] in _ANY:
        at -= 1
    if at < 1 or lower[at] not in ("of", "on", "about", "over"):
        return None
    near = range(at - 1, max(-1, at - 1 - _VERB_REACH), -1)
    known = next((one for one in near if lower[one] in _KNOWING or lower[one] in _CONSULTING), None)
    if known is None:
        return None
    before = lower[max(0, known - _NEAR) : known + 1]
    none = NOT | {"no", "nothing", "unaware"}
    if none.isdisjoint(before) and lower[day : day + 1] != ["no"]:
        return None
    return min(subject_start(words, group_start(words, known)), known)


def _settling_before(words: Words, day: int) -> int | None:
    """The verb that settles the day whose words begin at `day`: "have | accepted no date", "agreed to any date"."""
    lower = words.lower
    for at in range(day - 1, max(-1, day - _VERB_REACH), -1):
        if lower[at] in SETTLED:
            return at
        if lower[at] not in _ANY and lower[at] not in ("to", "on", "upon", "yet", "exact", "its", "their"):
            return None
    return None


def _passive_after(words: Words, day: int, *, negated: bool) -> Range | None:
    """The predicate, first word and the one after it, by which the day at `day` is not settled."""
    lower = words.lower
    for at in range(day + 1, min(day + _PREDICATE_REACH, len(lower))):
        if boundary(words, at) or lower[at] in _CLASSES.saying:
            return None
        if lower[at] not in SETTLED and (negated or lower[at] not in _OPENING):
            continue
        group = lower[max(day + 1, at - _NEAR) : at]
        if lower[at] in SETTLED and not _CLASSES.be.isdisjoint(group):
            yet = group[-4:-1] == ["has", "yet", "to"] or ("yet" in group and "to" in group)
            if negated or yet or not NOT.isdisjoint(group):
                return group_start(words, at - (lower[at - 1] in NOT)), at + 1
            return None
        if not negated and lower[at] in _OPENING and any(stands(lower, at, one) for one in _OPEN):
            return (group_start(words, at), at + 1) if not BEING.isdisjoint(group) else None
    return None


def _act(words: Words, day: int, after: int) -> tuple[int, Kind, int] | None:
    """The word and the kind of what the day is for, and the word after it: behind the day, or behind the predicate."""
    for first in (day + 1, after):
        for at in range(first, min(first + 2, len(words) - 1)):
            named = _forces(words, at) or _named(words, at)
            if named is not None:
                return named
    return None


def _named(words: Words, leading: int) -> tuple[int, Kind, int] | None:
    lower = words.lower
    end = clause_end(words, leading + 1)
    if lower[leading] in _LEADING:
        noun = first_noun(words, leading + 1, max(end, min(leading + _ACT_REACH, len(words))))
        if noun is None:
            return None
        again = not _AGAIN.isdisjoint(lower[leading + 1 : noun[0]])
        if again and _CLASSES.rejecting.isdisjoint(lower):
            return None
        kind = words.acts.nouns[noun[1]]
        if kind not in DENIABLE and lower[noun[0]] not in BEGINNINGS and kind != "sanctions":
            return None
        return noun[0], kind, clause_end(words, noun[0] + 1)
    clause = lower[leading] in ("when", "to") or lower[leading : leading + 2] in (
        ["on", "which"],
        ["at", "which"],
    )
    if not clause:
        return None
    for at in range(leading, min(leading + _ACT_REACH, len(words) - 1)):
        if lower[at] in cues().modals or (lower[at] == "to" and is_base(words, at + 1)):
            group = verb_group(words, at + 1)
            if group is None:
                return None
            last = clause_end(words, group.after)
            first = leading + 2 if lower[leading] in ("on", "at") else leading + 1
            naming = name_act(words, group, (min(first, at), at), last)
            if naming is None or naming.kind not in DENIABLE:
                return None
            return group.verb, naming.kind, last
    return None


def _forces(words: Words, leading: int) -> tuple[int, Kind, int] | None:
    """The same for forces that come or go: "for the | departure of its troops from"."""
    if words.lower[leading] not in _LEADING:
        return None
    end = max(clause_end(words, leading + 1), min(leading + _ACT_REACH, len(words)))
    for at in range(leading + 1, min(leading + _NEAR, len(words))):
        if words.lower[at] in MOVING:
            forces = force_move(words, at, end)
            return None if forces is None else (*forces, clause_end(words, at + 1))
    return None
