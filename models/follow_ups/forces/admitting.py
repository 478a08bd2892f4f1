"""Forces that a country lets in: "agreed to let in observers of the bloc", "could allow Chadian troops to patrol the border", "will host a Kenyan battalion"."""

from __future__ import annotations

from models.follow_ups.forces.who_goes import forces
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_TAKING_IN = frozenset(("admit", "readmit", "accept", "receive", "host", "welcome"))
"""Who does it to forces has them on its soil."""
_LETTING = frozenset(("let", "allow", "permit"))
"""The same only where they come in, or do there what forces do."""
_IN = frozenset(("in", "into", "onto"))
_DUTIES = frozenset(
    ("enter", "watch", "patrol", "observe", "monitor", "police", "guard", "secure", "man", "deploy", "protect", "escort", "supervise", "separate", "oversee", "serve", "stay", "remain")
)  # fmt: skip
_PLACED = frozenset(("deployed", "stationed", "based", "posted"))
_OWN = frozenset(("its", "their", "his", "her", "own"))
"""Whose they are is no guest's."""
_AFTER = frozenset(("in", "into", "onto", "to", "on", "at", "under", "along", "back", "across", "inside", "within", "for", "by", "until"))  # fmt: skip


def lets_in(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether the verb's object are foreign forces, who come by it."""
    if group.base not in _TAKING_IN and group.base not in _LETTING:
        return False
    if group.passive:
        return False
    lower = words.lower
    first = group.after + (lower[group.after : group.after + 1] == ["in"])
    first += 2 * (lower[first : first + 2] == ["up", "to"])
    last = first
    while last < end and not (lower[last] in _AFTER or words.timed[last] or boundary(words, last)):
        if lower[last] in _DUTIES and forces(lower[first:last]):
            break
        last += 1
    whom = lower[first:last]
    known = words.acts.objects
    if any(not known[name].isdisjoint(whom) for name in ("inspectors", "hardware", "supplies", "armoury")):
        return False
    if not _OWN.isdisjoint(whom) or not forces(whom):
        return False
    if group.base in _TAKING_IN or lower[group.after : group.after + 1] == ["in"]:
        return True
    onward = last + (lower[last : last + 1] == ["to"])
    if lower[onward : onward + 1] == ["be"]:
        return onward + 1 < end and lower[onward + 1] in _PLACED
    return last < len(lower) and (lower[last] in _IN or (onward < end and lower[onward] in _DUTIES))
