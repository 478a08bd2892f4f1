"""Measures that are decided on one day, and in force from another: "agreed on sanctions, to take effect on May 4"."""

from __future__ import annotations

import re

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import held_there, told_before
from models.signal import Kind
from models.text.document import Document

_SANCTIONS: frozenset[Kind] = frozenset(("sanctions",))
_ITS = frozenset(("it", "they", "these", "this", "both"))
_STEPS = (["the", "step"], ["the", "steps"], ["the", "measure"], ["the", "move"], ["the", "decision"])
"""What stands for measures that were told of before."""
_COMING = frozenset(("take", "takes", "taking", "come", "comes", "coming", "enter", "enters", "entering", "go", "goes", "going", "with", "be", "in", "into"))  # fmt: skip
_FORCE = frozenset(("effect", "force"))
_WORD = re.compile(r"[a-z][a-z-]*")
_EFFECTIVE = frozenset(("effective", "applicable", "valid", "apply", "applies"))
_KICKING_IN = (["take", "effect"], ["kick", "in"], ["be", "effective"], ["become", "effective"], ["be", "enforced"])  # fmt: skip
_INTO_FORCE = (["into", "force"], ["into", "effect"])
_LONGEST = 2
"""Words of what goes back to measures that were told before."""
_DATE_REACH = 4
_NEXT = 2
"""The day is told within so many sentences behind the one that tells of the decision."""
_LATER = re.compile(
    r"\b(?:they|it|these|the (?:new )?(?:\w+ )?(?:measures?|sanctions|restrictions|package|bans?|curbs|tariffs|duties|embargo|penalties|blacklist|limits))"
    r" (?:(?:will|would|shall|are|is|were|was|due|set|scheduled|expected|to|only|not) ){1,4}"
    r"(?:take effect|(?:come|go|enter) into (?:force|effect)|kick in|apply|be (?:effective|enforced|in force))"
    r" (?:only )?(?:on|from|in|at|next|after|as of|this|until|tomorrow)\b"
)


def in_force_from(candidate: Candidate) -> Candidate:
    """The sanctions agreed on, as fixed for the day from which the sentence says that they are in force; else unchanged."""
    if candidate.kind != "sanctions" or candidate.status != "agreed":
        return candidate
    words = candidate.words
    lower = words.lower
    for at in range(candidate.head + 1, len(lower) - 1):
        forced = lower[at] in _FORCE and lower[at - 1] in _COMING
        if not forced and lower[at] not in _EFFECTIVE:
            continue
        stop = min(at + 1 + _DATE_REACH, len(lower))
        day = next((near for near in range(at + 1, stop) if words.timed[near]), None)
        if day is None:
            continue
        while day < len(lower) and words.timed[day]:
            day += 1
        return candidate.altered(status="confirmed", last=max(candidate.last, day))
    return candidate


def meant_by(setting: Setting, group: VerbGroup, subject: Range) -> Kind | None:
    """The kind of the act told before that "it" or "they" stand for, which will "be held" or "take effect"; None where they stand for none."""
    return held_there(setting, group, subject) or _measures(setting, group, subject)


def _measures(setting: Setting, group: VerbGroup, subject: Range) -> Kind | None:
    lower = setting.words.lower
    if group.passive or not 0 < subject[1] - subject[0] <= _LONGEST:
        return None
    its = lower[subject[0] : subject[1]]
    pointing = (len(its) == 1 and its[0] in _ITS) or its in _STEPS
    if not pointing:
        return None
    kicking = [group.base, word_at(lower, group.after)] in _KICKING_IN
    into = into_force(setting.words, group)
    if its in _STEPS and (kicking or into) and _told_of_measures(setting):
        return "sanctions"
    return told_before(setting, subject[0], _SANCTIONS) if kicking or into else None


def _told_of_measures(setting: Setting) -> bool:
    """Whether the sentence before tells of what is done to others' goods or money: "decided to freeze the assets of two banks"."""
    index = setting.sentence.index
    if not index:
        return False
    before = setting.sentence.document.sentences[index - 1].lower
    return not acts().objects["measures"].isdisjoint(_WORD.findall(before))


def into_force(words: Words, group: VerbGroup) -> bool:
    """Whether the verb goes on with "into force" or "into effect"."""
    return words.lower[group.after : group.after + 2] in _INTO_FORCE


def takes_effect_later(document: Document, start: int) -> bool:
    """Whether what the sentence at `start` tells to be adopted takes effect on a day that the next ones tell."""
    index = document.sentence_at(start).index
    return any(_LATER.search(after.lower) for after in document.sentences[index + 1 : index + 1 + _NEXT])
