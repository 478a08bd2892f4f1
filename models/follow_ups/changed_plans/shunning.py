"""Acts that somebody will stay away from: "will skip the summit", "would pull out of the talks"."""

from __future__ import annotations

from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.setting import Setting
from models.follow_ups.tellings.told_before import told_before
from models.signal import Kind

_ATTENDED: frozenset[Kind] = frozenset(
    ("talks", "meeting", "visit", "summit", "signing", "call", "exercise", "vote", "deployment")
)
"""Kinds that one can stay away from."""
_SHUNNED = _ATTENDED - {"deployment"}
_ABSENT: dict[Kind, frozenset[str]] = {
    "deployment": frozenset(("take", "participate", "join", "engage")),
    "vote": frozenset(("attend", "take", "participate", "come", "go")),
}
"""What somebody does not do where forces are sent, or a vote is held, all the same."""
_POINTING = frozenset(
    ("it", "them", "the", "this", "that", "these", "those", "either", "any", "such", "person")
)
"""What begins the words that go back to an act told before."""


def shunned(setting: Setting, group: VerbGroup, end: int) -> Kind | None:
    """The kind of the act that the verb group says its subject keeps out of; None where it says no such thing."""
    words = setting.words
    if group.passive:
        return None
    for phrase in words.acts.shunning.get(group.base, ()):
        after = group.after + len(phrase) - 1
        if tuple(words.lower[group.after : after]) == phrase[1:]:
            noun = first_noun(words, after, end)
            kind = None if noun is None else words.acts.nouns[noun[1]]
            return kind if kind in _SHUNNED else None
    return None


def unattended(setting: Setting, group: VerbGroup, end: int) -> Kind | None:
    """The kind of the act spoken of just before, where a bare "will not take part" goes back to it."""
    words = setting.words
    bare = group.base == "participate" or (
        group.base == "take" and words.lower[group.after : group.after + 1] == ["part"]
    )
    if not bare or _in_something_else(setting, group) or first_noun(words, group.after, end) is not None:
        return None
    return told_before(setting, group.verb, _ATTENDED)


def only_absent(kind: Kind, group: VerbGroup) -> bool:
    """Whether what somebody will not join is done without him: forces "will not take part in patrols", "will not attend the ruling"."""
    return group.base in _ABSENT.get(kind, ())


def _in_something_else(setting: Setting, group: VerbGroup) -> bool:
    """Whether it is told in what, which is none of the acts before: "would not take part | in patrols"."""
    lower = setting.words.lower
    after = group.after + (lower[group.after : group.after + 1] == ["part"])
    return lower[after : after + 1] == ["in"] and _POINTING.isdisjoint(lower[after + 1 : after + 2])
