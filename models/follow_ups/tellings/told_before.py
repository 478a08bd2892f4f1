"""The act that the words before tell of, to which a pronoun or a bare verb goes back: "called a summit. It will be held in Accra"."""

from __future__ import annotations

import re

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.cues import tables
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.setting import Setting
from models.signal import Kind

_WORD = re.compile(r"[a-z][\w-]*")
_GATHERINGS: frozenset[Kind] = frozenset(
    ("talks", "meeting", "summit", "call", "exercise", "vote", "signing", "exchange")
)
"""Kinds of what "will be held" or "will take place"."""
_ON = frozenset(("on", "over", "about", "for"))
_PARTS = frozenset(
    ("and", "but", "after", "before", "while", "that", "which", "will", "has", "had", "was", "were")
)
_MATTER_REACH = 7
_ITS = frozenset(("it", "they", "this", "these"))

_HOLDING = frozenset(("hold", "host", "convene", "stage", "conduct", "carry"))
_IT = frozenset(("it", "one", "them"))


def told_before(setting: Setting, end: int, kinds: frozenset[Kind]) -> Kind | None:
    """The kind, one of `kinds`, of the act named last before the word `end` in the sentence, or in the one before it."""
    sentences, index = setting.sentence.document.sentences, setting.sentence.index
    before = sentences[index - 1].lower if index else ""
    told = [*_WORD.findall(before), *setting.words.lower[:end]]
    nouns, endings = acts().nouns, tables().noun_endings
    for at in range(len(told) - 1, -1, -1):
        if told[at] not in endings:
            continue
        kind = nouns.get(" ".join(told[at - 1 : at + 1])) or nouns.get(told[at])
        if kind in kinds:
            return _of_which(told, at, kinds) or kind
    return None


def _of_which(told: list[str], at: int, kinds: frozenset[Kind]) -> Kind | None:
    """The kind of the act of which the one at `at` is only the matter: "its vote on | aid deliveries"; None where it is of none."""
    nouns = acts().nouns
    for on in range(at - 1, max(0, at - _MATTER_REACH), -1):
        if told[on] in _ON and nouns.get(told[on - 1]) in kinds:
            return nouns[told[on - 1]]
        if told[on] in _PARTS:
            break
    return None


def held_there(setting: Setting, group: VerbGroup, subject: Range) -> Kind | None:
    """The kind of the gathering that "it" stands for which "will be held" or "take place"; None where it stands for none."""
    lower, first = setting.words.lower, subject[0]
    if subject[1] - first != 1 or lower[first] not in _ITS:
        return None
    held = group.passive and (
        group.base in ("hold", "resume", "continue")
        or (group.base == "take" and word_at(lower, group.after) == "up")
    )
    placed = group.base == "take" and word_at(lower, group.after) == "place"
    return told_before(setting, first, _GATHERINGS) if held or placed else None


def holds_it(setting: Setting, group: VerbGroup) -> Kind | None:
    """The kind of the act told before that "it" stands for which somebody is to hold: "agreed to | hold it"; None where it stands for none."""
    lower = setting.words.lower
    if group.passive or group.base not in _HOLDING or word_at(lower, group.after) not in _IT:
        return None
    if group.base == "carry" and word_at(lower, group.after + 1) != "out":
        return None
    return told_before(setting, group.verb, _GATHERINGS)
