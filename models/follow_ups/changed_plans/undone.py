"""Acts that somebody calls off, puts off or turns down: the act is the verb's object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.anew import set_anew
from models.follow_ups.changed_plans.decrees import falls_with
from models.follow_ups.changed_plans.laws_put_off import law_until
from models.follow_ups.changed_plans.looking_back import fixed_before, long_ago
from models.follow_ups.changed_plans.moves import after_pair
from models.follow_ups.changed_plans.overturning import OF_DEADLINES, beside, decided, undone_at
from models.follow_ups.changed_plans.refusals import ARRANGED
from models.follow_ups.changed_plans.turning_down import TURNING_DOWN, turned_down
from models.follow_ups.changed_plans.undone_beside import undone_beside
from models.follow_ups.changed_plans.undone_reach import with_relative
from models.follow_ups.changed_plans.urging import urged
from models.follow_ups.changed_plans.yet_to_come import to_come
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.forces.force_moves import force_move, forces_put_off
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, shared_subject, subject_start
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.kinds.terms import LENGTHENING, to_a_day
from models.follow_ups.setting import Setting
from models.signal import Kind, Status

_CLASSES = classes()
_UNDONE_NOUNS = cues().undone_nouns
_PLANNED = cues().postmodifiers.words
_OBJECT_REACH = 8
_TERMS_REACH = 16
_PAIR_REACH = 5
_TERMS = frozenset(
    (
        "by",
        "to",
        "until",
        "till",
        "from",
        ",",
        "a",
        "an",
        "another",
        "further",
        "the",
        "at",
        "least",
        "more",
        "than",
        "notice",
    )
)
_NEAR = 3
_DUTIES = frozenset(("duty", "duties", "levy", "surcharge", "surcharges"))
_ON = (["on"], ["against"])
"""What tells duties that goods are charged from those that somebody has."""
_AT_PLACES = (["in"], ["at"])
_DEED_REACH = 30
_NOT_DONE = [[having, no] for having in ("had", "has", "have") for no in ("not", "n't", "never")]
_PASSIVE = frozenset(("was", "were", "been", "not", "be", "is", "are"))
_TAKING_BACK = frozenset(
    ("cancelling", "canceling", "postponing", "scrapping", "delaying", "shelving", "halting", "calling")
)
_REVERSING = frozenset(("reversed", "reverses"))
_DECISIONS = frozenset(("plans", "plan", "decision"))
"""What is given up with the act that it was "to" bring."""
_OBJECT_ENDS = frozenset((",", "with", "over", "that", "due", "because", "owing", "amid", "citing"))


_DEADLINES = (["deadline"], ["deadlines"], ["ultimatum"])
"""What the noun before only describes: "moved the | tariff deadline"."""


def undone(setting: Setting) -> list[Candidate]:
    """Answer the acts that the verbs of a sentence call off, put off or refuse."""
    found: list[Candidate] = []
    for index in setting.undoing:
        match = undone_at(setting.words, index)
        if match is not None:
            found += _undone(setting, index, match[0], match[1])
    return found


def _undone(setting: Setting, index: int, length: int, status: Status) -> Iterable[Candidate]:
    """The acts that the words at `index` call off, put off or refuse."""
    words = setting.words
    if beside(words, index):
        return undone_beside(words, index, length, status)
    near = words.lower[max(0, index - _NEAR) : index]
    if long_ago(words, index) or urged(words, index):
        return ()
    if near[-2:] in _NOT_DONE:
        return _left_standing(setting, index, length)
    if _PASSIVE.isdisjoint(near) or decided(words, index) < index:
        return _object(setting, index, length, status)
    return _dated_event(setting, index, length, status) if _CLASSES.negations.isdisjoint(near) else ()


def _left_standing(setting: Setting, index: int, length: int) -> Iterator[Candidate]:
    """The act that somebody says not to have called off: "had not | cancelled his visit to Oslo on Friday"."""
    words = setting.words
    begin = group_start(words, index)
    start, end = subject_start(words, begin), clause_end(words, index + length)
    noun = first_noun(words, index + length, min(end, index + length + _OBJECT_REACH))
    kind = "other" if noun is None else words.acts.nouns[noun[1]]
    if noun is not None and start < begin and kind in ARRANGED:
        yield Candidate(words, start, end, noun[0], (start, begin), kind, "confirmed", sure=True)


def _object(setting: Setting, index: int, length: int, status: Status) -> Iterator[Candidate]:
    words = setting.words
    lower = words.lower
    begin = group_start(words, decided(words, index))
    start = min(subject_start(words, begin), shared_subject(words, index), _shared_by_deed(words, begin))
    if start >= index or lower[max(0, start - 1)] == "where":
        # What happened at a place that is only spoken of: "in Chad, where it gave up plans for a pull-out".
        return
    subject = (start, index)
    after = _past_terms(words, index + length)
    end = with_relative(words, clause_end(words, after))
    if lower[index] in TURNING_DOWN:
        yield from turned_down(words, subject, after, end)
        return
    lasting = lower[index] in LENGTHENING
    moved = None if lasting else forces_put_off(words, after, end, to_a_day=status == "postponed")
    if moved is not None:
        yield Candidate(words, start, end, moved[0], subject, moved[1], status, sure=True)
        return
    yield from _named_object(words, subject, (after, end), status)


def _named_object(words: Words, subject: Range, taken: Range, status: Status) -> Iterator[Candidate]:
    """The act that a noun among the words `taken` names, the object of the verb at which `subject` ends."""
    lower = words.lower
    start, index = subject
    after, end = taken
    for at in range(after, min(after + _OBJECT_REACH, end)):
        if lower[at] in _TAKING_BACK or lower[at] in _UNDONE_NOUNS:
            return
        if lower[at] in _DECISIONS and lower[at + 1 : at + 2] == ["to"]:
            group = verb_group(words, at + 2)
            naming = None if group is None else name_act(words, group, subject, end)
            kind = "other" if naming is None else naming.kind
            opened = naming is not None and naming.sure and lower[index] in _REVERSING
            if kind != "other" or opened or lower[index] not in OF_DEADLINES | _REVERSING:
                yield Candidate(words, start, end, index, subject, kind, "cancelled", sure=True)
            return
        fallen = falls_with(words, index, at, end)
        if fallen is not None:
            yield Candidate(words, start, fallen[2], fallen[0], subject, fallen[1], "cancelled", sure=True)
            return
        of_deadline = lower[at + 1 : at + 2] in _DEADLINES
        named = None if of_deadline or lower[index] in _REVERSING else _named(words, index, at, end)
        if named is None and status == "postponed" and law_until(words, at, (index, end)):
            yield Candidate(words, start, end, at, subject, "other", status, sure=True)
            return
        if named is not None:
            end = max(end, _pair_end(words, at + named[0]))
        if named is not None and to_come(words, named[1], (after, end), at + named[0], status):
            end = set_anew(words, end) if status == "postponed" else end
            yield Candidate(words, start, end, at, subject, named[1], status, sure=True)
            return
        if lower[at] in _OBJECT_ENDS or (lower[at] in _CLASSES.placing and lower[index] in _CLASSES.saying):
            return


def _shared_by_deed(words: Words, verb: int) -> int:
    """Where the subject begins of the deed to which "and" joins the verb: "recalled its envoy | and called off the talks"; else `verb`."""
    lower = words.lower
    if verb < 2 or lower[verb - 1] != "and":  # noqa: PLR2004 - a deed and "and"
        return verb
    for at in range(verb - 2, max(0, verb - _DEED_REACH), -1):
        if boundary(words, at):
            return verb
        if words.timed[at]:
            continue
        deed = finite(words, at) or words.acts.base(lower[at], "past") is not None
        if deed and lower[at - 1] not in _CLASSES.determiners:
            start = subject_start(words, at)
            return start if start < at else verb
    return verb


def _named(words: Words, index: int, at: int, end: int) -> tuple[int, Kind] | None:
    """The act noun at `at`; an ultimatum is one where the verb at `index` puts off or calls off deadlines.

    So is a truce or a waiver that is extended to a day.
    """
    lower = words.lower
    if lower[at] == "ultimatum" and lower[index] in OF_DEADLINES:
        return 1, "deadline"
    if (
        lower[index] in LENGTHENING
        and lower[at] in words.acts.objects["terms"]
        and to_a_day(words, index, end)
    ):
        return 1, "deadline"
    if lower[at] in _DUTIES and lower[at + 1 : at + 2] in _ON and words.timed[at + 2 : at + 3] != [True]:
        return 1, "sanctions"
    if lower[at] == "stop" and lower[at + 1 : at + 2] in _AT_PLACES:
        return 1, "visit"
    return tables().nouns.at(lower, at)


def _pair_end(words: Words, after: int) -> int:
    """Where the clause ends of the act named before `after`, past both its sides: "a round of talks between Peru and Chile"."""
    near = range(after, min(after + _PAIR_REACH, len(words)))
    between = next((index for index in near if words.lower[index] == "between"), after)
    return clause_end(words, after_pair(words, between))


def _past_terms(words: Words, first: int) -> int:
    """The first word of an object that stands behind its new time: "extended by a month, to June 30, | the deadline"."""
    lower = words.lower
    if lower[first : first + 1] not in (["by"], ["to"], ["until"], ["till"], ["from"]):
        return first
    at = first
    while at < len(lower) and at < first + _TERMS_REACH and (words.timed[at] or lower[at] in _TERMS):
        at += 1
    told = True in words.timed[first:at] or "notice" in lower[first:at]
    return at if told and at < len(lower) else first


def _dated_event(setting: Setting, index: int, length: int, status: Status) -> Iterator[Candidate]:
    """An event of any name that was fixed for a day and is off: "a gala planned for tonight was cancelled"."""
    words = setting.words
    start = subject_start(words, group_start(words, index))
    lower = words.lower
    moved = next(filter(None, (force_move(words, at, index) for at in range(start, index))), None)
    if moved is not None:
        end = clause_end(words, index + length)
        yield Candidate(words, start, end, moved[0], (start, index), moved[1], status, sure=True)
        return
    if not setting.dated:
        return
    named = fixed_before(words, start)
    if named is not None:
        first, at, kind = named
        end = clause_end(words, index + length)
        yield Candidate(words, first, end, at, (first, first), kind, status, sure=True, nominal=True)
        return
    if any(_of_a_kind(words, at) for at in range(start, index)):
        return
    end = clause_end(words, index + length)
    law = next((at for at in range(start, index) if law_until(words, at, (index, end))), None)
    if law is not None and status == "postponed":
        yield Candidate(words, start, end, law, (start, index), "other", status, sure=True)
        return
    for at in range(start + 1, index - 1):
        if lower[at] in _PLANNED and True in words.timed[at + 1 : at + _NEAR]:
            end = index + length if status == "cancelled" else clause_end(words, index + length)
            yield Candidate(words, start, end, at, (start, at), "other", status, sure=True)
            return


def _of_a_kind(words: Words, at: int) -> bool:
    """Whether a noun with a kind of its own stands there."""
    named = tables().nouns.at(words.lower, at)
    return named is not None and named[1] != "other"
