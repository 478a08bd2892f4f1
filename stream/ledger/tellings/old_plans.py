"""Days for which an article only says an act was planned that it tells to be put off or called off.

"The bloc put off a vote to May 26. The council was to decide on Wednesday": that is one vote, and its old day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.told import Told
from stream.ledger.rules import rules

_UNDONE = ("postponed", "cancelled")
_PLANNED = re.compile(
    r"\b(?:was|were|had been)(?: originally| initially| first)? "
    r"(?:to|due|set|scheduled|planned|supposed|meant|expected|slated)\b"
)
_NOW = re.compile(r"\b(?:will|now|instead)\b")


def without_old_plans(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article; those that only give the old day of one told to be off before are that day of it."""
    kept = list(acts)
    if not any(act.status in _UNDONE for act in acts):
        return tuple(acts)
    for act in acts:
        index = next((at for at, off in enumerate(kept) if _was_planned(act, off)), None)
        if index is not None and act.when.start is not None and act.when.end is not None:
            off = kept[index]
            kept[index] = msgspec.structs.replace(
                off,
                also=(*off.also, (act.when.start, act.when.end)),
                participants=off.participants if off.sides else act.participants,
                location=off.location or act.location,
            )
            kept.remove(act)
    return tuple(kept)


def _was_planned(act: Told, off: Told) -> bool:
    """Whether an act on a day is only the plan of one that the text told before to be off."""
    text = (act.text or "").lower()
    if act.status in (None, "possible", *_UNDONE) or off.status not in _UNDONE or act.place != "text":
        return False
    if off.span is None or act.span is None or (off.place == "text" and off.span[1] > act.span[0]):
        return False
    moved = _NOW.search(text) is not None and not (off.place == "title" and days_of(off.when).on_a_day)
    if not days_of(act.when).on_a_day or _PLANNED.search(text) is None or moved:
        return False
    sides, others = act.sides, off.sides
    known = (act.when.start, act.when.end) == (off.when.start, off.when.end)
    same = rules().family[act.kind] == rules().family[off.kind] and not known
    return same and (not sides or not others or not sides.isdisjoint(others))
