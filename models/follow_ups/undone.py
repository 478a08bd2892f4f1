"""Acts that somebody calls off, puts off or turns down: the act is the verb's object."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import UNDONE, cues, tables
from models.follow_ups.kinds import name_act
from models.follow_ups.noun_phrases import first_noun
from models.follow_ups.overturning import decided, undone_at
from models.follow_ups.setting import Setting
from models.follow_ups.subjects import group_start, is_base, shared_subject, subject_start
from models.follow_ups.verbs import verb_group
from models.follow_ups.words import Words
from models.signal import Kind, Status

_CLASSES = classes()
_OBJECT_REACH = 8
_DEMAND_REACH = 5
_NEAR = 3
_PASSIVE = frozenset(("was", "were", "been", "not", "be", "is", "are"))
_TURNING_DOWN = frozenset(("rejected", "rejects", "turned", "turns"))
_PROPOSALS = frozenset(("ultimatum", "demand", "demands", "invitation"))
_TAKING_BACK = frozenset(
    ("cancelling", "canceling", "postponing", "scrapping", "delaying", "shelving", "halting", "calling")
)
_LENGTHENING = frozenset(("extended", "extends", "extend", "extending"))
"""Words by which only a deadline is put off; a visit that is extended has begun."""
_COMING = frozenset(("were", "was", "would", "had", "are", "is"))
_DATED_BY = cues().postmodifiers.words - {"announced"}
_OBJECT_ENDS = frozenset((",", "with", "over", "that"))
_THREATENED = frozenset(
    ("planned", "threatened", "proposed", "announced", "looming", "impending", "scheduled", "new", "due")
)


def undone(setting: Setting) -> Iterator[Candidate]:
    """Yield the acts that the verbs of a sentence call off, put off or refuse."""
    lower = setting.words.lower
    for index, _, roles in setting.marks:
        if not roles & UNDONE:
            continue
        match = undone_at(setting.words, index)
        if match is None:
            continue
        near = lower[max(0, index - _NEAR) : index]
        if _PASSIVE.isdisjoint(near) or decided(setting.words, index) < index:
            yield from _object(setting, index, *match)
        elif _CLASSES.negations.isdisjoint(near):
            yield from _dated_event(setting, index, *match)


def _object(setting: Setting, index: int, length: int, status: Status) -> Iterator[Candidate]:
    words = setting.words
    lower = words.lower
    start = min(subject_start(words, group_start(words, decided(words, index))), shared_subject(words, index))
    if start >= index:
        return
    subject = (start, index)
    after = index + length
    end = _with_relative(words, clause_end(words, after))
    if lower[index] in _TURNING_DOWN:
        if not _CLASSES.demands.isdisjoint(lower[after : after + _DEMAND_REACH]):
            kind = _demanded(words, subject, after, end)
            if kind != "other" or not _PROPOSALS.isdisjoint(lower[after : after + _DEMAND_REACH]):
                yield Candidate(words, start, end, index, subject, kind, "cancelled", sure=True)
        return
    for at in range(after, min(after + _OBJECT_REACH, end)):
        if lower[at] in _TAKING_BACK or lower[at] in cues().undone_nouns:
            return
        if lower[at] in ("plans", "plan") and lower[at + 1 : at + 2] == ["to"]:
            group = verb_group(words, at + 2)
            naming = None if group is None else name_act(words, group, subject, end)
            kind = "other" if naming is None else naming.kind
            yield Candidate(words, start, end, index, subject, kind, "cancelled", sure=True)
            return
        named = tables().nouns.at(lower, at)
        if named is not None and _to_come(words, named[1], (after, end), at + named[0]):
            yield Candidate(words, start, end, at, subject, named[1], status, sure=True)
            return
        if lower[at] in _OBJECT_ENDS:
            return


def _to_come(words: Words, kind: Kind, taken: Range, after: int) -> bool:
    """Whether the object, words `taken`, with its noun before `after`, is an act to come: not measures long in force."""
    first, end = taken
    lower = words.lower
    if lower[first - 1] in _LENGTHENING:
        return kind == "deadline"
    if kind == "sanctions":
        planned = not _THREATENED.isdisjoint(lower[first:after]) or any(
            lower[at] in _CLASSES.relatives and lower[at + 1] in _COMING for at in range(after, end - 1)
        )
        return planned or not _DATED_BY.isdisjoint(lower[after:end])
    if kind == "launch":
        return not acts().objects["missiles"].isdisjoint(lower[first:end])
    return kind != "other"


def _demanded(words: Words, subject: Range, first: int, end: int) -> Kind:
    """The kind of what was demanded: "a call | to pull back", "an appeal | for talks"."""
    for at in range(first, end - 1):
        if words.lower[at] == "to" and is_base(words, at + 1):
            group = verb_group(words, at + 1)
            naming = None if group is None else name_act(words, group, subject, end)
            return "other" if naming is None else naming.kind
        if words.lower[at] in ("for", "of"):
            noun = first_noun(words, at + 1, end)
            return "other" if noun is None else acts().nouns[noun[1]]
    return "other"


def _dated_event(setting: Setting, index: int, length: int, status: Status) -> Iterator[Candidate]:
    """An event of any name that was fixed for a day and is off: "a gala planned for tonight was cancelled"."""
    words = setting.words
    if not setting.dated:
        return
    start = subject_start(words, group_start(words, index))
    lower = words.lower
    if any(acts().nouns.get(lower[at], "other") != "other" for at in range(start, index)):
        return
    for at in range(start + 1, index - 1):
        if lower[at] in cues().postmodifiers.words and True in words.timed[at + 1 : at + _NEAR]:
            end = index + length if status == "cancelled" else clause_end(words, index + length)
            yield Candidate(words, start, end, at, (start, at), "other", status, sure=True)
            return


def _with_relative(words: Words, end: int) -> int:
    """The end of the clause, past words that date the act: "a drill | that was to start in June"."""
    following = words.lower[end : end + 2]
    if len(following) == 2 and following[0] in ("that", "which") and following[1] in _CLASSES.auxiliaries:  # noqa: PLR2004 - pronoun and verb
        return clause_end(words, end + 2)
    if following[:1] == [","] and following[1:] and following[1] in cues().postmodifiers.words:
        return clause_end(words, end + 2)
    if following == [",", "which"] and not _CLASSES.auxiliaries.isdisjoint(words.lower[end + 2 : end + 3]):
        return clause_end(words, end + 3)
    return end
