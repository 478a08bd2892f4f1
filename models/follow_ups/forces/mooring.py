"""Warships that lie in a port of others for some days, which is a visit: "will anchor in the bay of Oran | from May 21 to 25", "dock in Haifa"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_MOORING = frozenset(("anchor", "moor", "berth", "dock"))
_LED = {
    "drop": ["anchor"],
    "cast": ["anchor"],
    "lie": ["at", "anchor"],
    "ride": ["at", "anchor"],
    "be": ["at", "anchor"],
    "come": ["to", "anchor"],
    "tie": ["up"],
    "make": ["fast"],
    "put": ["in"],
    "pull": ["in"],
    "sail": ["in"],
}
"""Verbs that the rest of a turn of phrase follows."""
_INTO = frozenset(("in", "at", "alongside"))
_HARBOURS = frozenset(
    ("port", "harbour", "harbor", "bay", "roads", "roadstead", "pier", "quay", "dockyard", "marina")
)
_ENTERING = frozenset(("enter", "reach", "arrive"))
_STAYING = frozenset(("stay", "remain", "leave", "lie", "until"))
_DUTY = frozenset(
    ("patrol", "patrols", "join", "mission", "protect", "escort", "guard", "reinforce", "strengthen", "permanently", "permanent", "force", "blockade", "operation", "defend",
     "soldiers", "troops", "marines", "instructors", "deter", "base", "based", "repairs", "overhaul", "tanks", "howitzers", "missiles", "aid", "grain", "wheat", "ammunition", "shells",
     "exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers", "year", "years", "months", "unload", "cargo", "load")
)  # fmt: skip
"""What shows that they come for more than a call at the port, or bring something there."""
_NO_WARSHIPS = frozenset(("cargo", "merchant", "container", "aid", "relief", "cruise", "passenger", "fishing", "tanker", "supply", "supplies", "grain"))  # fmt: skip
_WATERS = frozenset(
    (
        "sea",
        "gulf",
        "strait",
        "straits",
        "ocean",
        "waters",
        "baltic",
        "mediterranean",
        "atlantic",
        "pacific",
        "aegean",
        "arctic",
        "region",
        "area",
    )
)
"""Where ships are stationed, and call at no port."""
_REACH = 5


def lies_in_port(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether ships of war only call at a port."""
    base, lower = group.base, words.lower
    if group.passive or not (base in _MOORING or base in _LED or base in _ENTERING):
        return False
    after = group.after
    if base in _LED:
        phrase = _LED[base]
        if lower[after : after + len(phrase)] != phrase:
            return False
        after += len(phrase)
    who = lower[subject[0] : subject[1]]
    if words.acts.objects["vessels"].isdisjoint(who) or not _NO_WARSHIPS.isdisjoint(who):
        return False
    if not _DUTY.isdisjoint(lower[after:end]) or not _DUTY.isdisjoint(who):
        return False
    near = lower[after : min(after + _REACH, end)]
    if base in _ENTERING:
        return not _HARBOURS.isdisjoint(near) and not _STAYING.isdisjoint(lower[after:])
    return any(word in _INTO and not words.timed[after + at + 1] for at, word in enumerate(near[:-1]))


def due_in_port(words: Words, subject: Range, at: int, end: int) -> bool:
    """Whether ships of war are only expected at a port: "a destroyer is due | in Da Nang on March 9"."""
    lower = words.lower
    who = lower[subject[0] : subject[1]]
    if words.acts.objects["vessels"].isdisjoint(who) or not _NO_WARSHIPS.isdisjoint(who):
        return False
    if not _DUTY.isdisjoint(lower[at:end]) or not _DUTY.isdisjoint(who) or lower[at] not in _INTO:
        return False
    return _WATERS.isdisjoint(lower[at : min(at + _REACH, end)])
