"""Visits that those who were to receive them no longer want: "told the delegation not to come to Lome on Friday"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import CANCELLABLE
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, is_base, subject_start
from models.follow_ups.grammar.verbs import verb_group
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting

_TELLING = frozenset(
    ("told", "tells", "asked", "asks", "ordered", "orders", "advised", "advises", "requested", "requests")
)
_COMING = frozenset(("come", "travel", "visit", "attend", "go", "fly", "appear"))
_PUBLIC = frozenset(
    ("citizens", "nationals", "tourists", "travellers", "travelers", "people", "residents", "reporters", "journalists", "pilgrims",
     "airlines", "ships", "vessels", "fans", "them", "everybody", "everyone", "refugees", "migrants", "workers", "students")
)  # fmt: skip
"""Whom governments warn off a place, without any act of theirs having been planned."""
_GUEST_REACH = 12


def disinvited(setting: Setting) -> list[Candidate]:
    """Answer the acts of a sentence for which somebody is told not to come."""
    found: list[Candidate] = []
    words = setting.words
    lower = words.lower
    for at in range(2, len(lower) - 1):
        if (
            lower[at] != "to"
            or lower[at - 1] != "not"
            or lower[at + 1] not in _COMING
            or not is_base(words, at + 1)
        ):
            continue
        telling = next(
            (index for index in range(at - 2, max(-1, at - _GUEST_REACH), -1) if lower[index] in _TELLING),
            None,
        )
        if telling is None or telling + 1 >= at - 1 or not _PUBLIC.isdisjoint(lower[telling:at]):
            continue
        group = verb_group(words, at + 1)
        end = clause_end(words, at + 2)
        guests = (telling + 1, at - 1)
        naming = None if group is None else name_act(words, group, guests, end)
        if naming is None or naming.kind not in CANCELLABLE:
            continue
        start = min(subject_start(words, group_start(words, telling)), telling)
        found.append(Candidate(words, start, end, at + 1, guests, naming.kind, "cancelled", sure=True))
    return found
