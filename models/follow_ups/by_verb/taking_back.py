"""What "not" makes of an act: off, put off, or only refused."""

from __future__ import annotations

from models.follow_ups.by_verb.clause import Clause, Cue
from models.follow_ups.changed_plans.later_instead import later_instead
from models.follow_ups.changed_plans.put_off_beside import put_off_beside
from models.follow_ups.changed_plans.put_off_next import put_off_next
from models.follow_ups.changed_plans.refusals import BEGINNINGS, CANCELLABLE, DENIABLE, until
from models.follow_ups.changed_plans.still_meant import still_meant
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.signal import Kind, Status

_RELATIVE_REACH = 8
_IMPOSING = frozenset(("impose", "introduce", "reimpose", "re-impose", "levy"))
"""What somebody says will not be done to another where it was threatened or announced: "will not impose sanctions"."""
_REFUSING = frozenset(("", "will", "'ll", "shall", "would", "wo"))
_KEPT = frozenset(("put", "keep", "place", "leave", "let"))
"""Verbs of which "will not" says nothing of forces that were to be sent."""
_GOING_AHEAD = (
    ["go", "ahead"],
    ["take", "place"],
    ["take", "effect"],
    ["come", "into"],
    ["go", "into"],
    ["enter", "into"],
    ["kick", "in"],
)
"""What an act "will not" do that is given up."""
_OTHERS = frozenset(("him", "her", "them", "the", "his", "their"))
_PLANNED = frozenset(("planned", "scheduled", "foreseen", "announced", "intended"))
_HAPPENING = frozenset(("happen", "occur", "materialise", "materialize", "begin", "start", "go", "take", "come", "proceed"))  # fmt: skip
"""Verbs of which an act is the subject that does not come about."""
_NO_MORE = frozenset(
    ("later", "more", "fewer", "less", "longer", "earlier", "sooner", "matter", "doubt", "further", "new")
)
_FINISHING = frozenset(("complete", "finish", "conclude", "end"))
_MOVEMENTS: frozenset[Kind] = frozenset(("withdrawal", "deployment", "exchange"))
"""Kinds of what is under way for long, of which the end comes later where it "will not be completed by June 30"."""


def negated(words: Words, cue: Cue, clause: Clause) -> Status | None:
    """What "not" makes of the act: put off where it only holds up to a date, else off; None for a mere refusal."""
    if cue.modal not in _REFUSING:
        return None
    if until(words, clause.group.after, clause.span[1]):
        return "postponed"
    if clause.group.base in _HAPPENING and _no_event(words, clause):
        later = _only_later(words, clause) or _that_day(words, clause)
        return "postponed" if later else "cancelled"
    if not clause.naming.sure:
        return None
    kept = clause.group.base in _KEPT and "for" not in words.lower[clause.group.after : clause.span[1]]
    if clause.naming.kind == "deployment" and kept:
        return None
    if clause.naming.kind == "visit" and _in_company(words, clause):
        return None
    if clause.naming.kind in CANCELLABLE:
        return "postponed" if _only_later(words, clause) else "cancelled"
    spared = clause.naming.kind == "sanctions" and clause.group.base in _IMPOSING
    spared = spared or _comes_to_nothing(words, clause)
    if not (spared or _was_announced(words, clause)):
        return None
    later = _put_off(words, clause.span[1]) or (not spared and _as_planned(words, clause))
    return "postponed" if later else "cancelled"


def takes_none(words: Words, group: VerbGroup) -> bool:
    """Whether the object is said to be none: "will hold | no exercise this year", not "will leave | no later than Friday"."""
    after = words.lower[group.after : group.after + 2]
    return after[:1] == ["no"] and not group.passive and after[1:] != [] and after[1] not in _NO_MORE


def _no_event(words: Words, clause: Clause) -> bool:
    """Whether the act is the subject, and of a kind that others may do or refuse: "the | launch due on Friday will not take place"."""
    noun = first_noun(words, clause.subject[0], clause.subject[1], subject=True)
    if noun is None or clause.group.passive:
        return False
    return words.acts.nouns[noun[1]] in DENIABLE or words.lower[noun[0]] in BEGINNINGS


def _comes_to_nothing(words: Words, clause: Clause) -> bool:
    """Whether the act is the subject, and will not come about: "the tariffs planned for May 4 | will not take effect"."""
    ahead = [clause.group.base, *words.lower[clause.group.after : clause.group.after + 1]] in _GOING_AHEAD
    planned = True in words.timed[clause.subject[0] : clause.subject[1]]
    return (ahead or clause.group.base == "proceed") and (clause.naming.kind == "sanctions" or planned)


def _only_later(words: Words, clause: Clause) -> bool:
    """Whether the act is not given up, but its day is, or its end comes later."""
    first, last = clause.group.after, clause.span[1]
    if _as_planned(words, clause) or _put_off(words, last):
        return True
    if True in words.timed[first:last] and put_off_next(words):
        return True
    ends = clause.group.base in _FINISHING and clause.naming.kind in _MOVEMENTS
    return ends and True in words.timed[first:last]


def _that_day(words: Words, clause: Clause) -> bool:
    """Whether it will only not be on its day, and is still meant to be: "will not take place on that day, and a new date is sought"."""
    dated = True in words.timed[clause.subject[0] : clause.span[1]]
    return dated and still_meant(words, clause.span[1])


def _put_off(words: Words, last: int) -> bool:
    """Whether the sentence goes on to say that the act is only put off."""
    return put_off_beside(words, last) is not None or later_instead(words, last) is not None


def _in_company(words: Words, clause: Clause) -> bool:
    """Whether somebody only does not come along on the visit of others: "reporters will not fly there | with him"."""
    lower, last = words.lower, clause.span[1]
    return any(lower[at] == "with" and lower[at + 1] in _OTHERS for at in range(clause.group.after, last - 1))


def _as_planned(words: Words, clause: Clause) -> bool:
    """Whether only the day is taken back that was planned: "will not open on June 6 | as planned"."""
    lower = words.lower
    first, last = clause.group.after, min(clause.span[1] + 2, len(lower))
    at = next((at for at in range(first, last - 1) if lower[at] == "as" and lower[at + 1] in _PLANNED), None)
    return at is not None and True in words.timed[first:at]


def _was_announced(words: Words, clause: Clause) -> bool:
    """Whether what will not be done was to be done on a day, or is known: "will not reopen it on June 6", "impose the duties | that were due on June 6", "… after all"."""
    first, last = clause.group.after, clause.span[1]
    if clause.naming.kind == "other" and clause.naming.hostile:
        return False
    if words.lower[last : last + 1] in (["that"], ["which"]):
        last = min(last + _RELATIVE_REACH, len(words))
    return True in words.timed[first:last] or words.lower[max(first, last - 2) : last] == ["after", "all"]
