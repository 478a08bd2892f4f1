"""Acts that somebody will stay away from: "will skip the summit", "would pull out of the talks"."""

from __future__ import annotations

import re

from models.follow_ups.acts import acts
from models.follow_ups.noun_phrases import first_noun
from models.follow_ups.setting import Setting
from models.follow_ups.verbs import VerbGroup
from models.signal import Kind

_ATTENDED: frozenset[Kind] = frozenset(
    ("talks", "meeting", "visit", "summit", "signing", "call", "exercise", "vote", "deployment")
)
"""Kinds that one can stay away from."""
_SHUNNED = _ATTENDED - {"deployment"}
_WORD = re.compile(r"[a-z][\w-]*")


def shunned(setting: Setting, group: VerbGroup, end: int) -> Kind | None:
    """The kind of the act that the verb group says its subject keeps out of; None where it says no such thing."""
    words = setting.words
    if group.passive:
        return None
    for phrase in acts().shunning.get(group.base, ()):
        after = group.after + len(phrase) - 1
        if tuple(words.lower[group.after : after]) == phrase[1:]:
            noun = first_noun(words, after, end)
            kind = None if noun is None else acts().nouns[noun[1]]
            return kind if kind in _SHUNNED else None
    return None


def unattended(setting: Setting, group: VerbGroup, end: int) -> Kind | None:
    """The kind of the act spoken of just before, where a bare "will not take part" goes back to it."""
    words = setting.words
    bare = group.base == "participate" or (
        group.base == "take" and words.lower[group.after : group.after + 1] == ["part"]
    )
    if not bare or first_noun(words, group.after, end) is not None:
        return None
    sentences, index = words.document.sentences, setting.sentence.index
    before = sentences[index - 1].lower if index else ""
    told = [*_WORD.findall(before), *words.lower[: group.verb]]
    nouns = acts().nouns
    for at in range(len(told) - 1, -1, -1):
        kind = nouns.get(" ".join(told[at - 1 : at + 1])) or nouns.get(told[at])
        if kind in _ATTENDED:
            return kind
    return None
