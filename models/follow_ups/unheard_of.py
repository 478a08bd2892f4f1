"""Deadlines of which somebody says that nobody set them: "has received no deadline", "was not aware of any deadline"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.subjects import group_start, subject_start
from models.follow_ups.words import Words

_CLASSES = classes()
_REACH = 8
_NEAR = 7
_NEVER = frozenset(("not", "n't", "never", "unaware"))
_HEARING = frozenset(
    ("received", "got", "given", "knew", "knows", "know", "aware", "unaware", "heard", "told", "informed", "notified", "seen")
)  # fmt: skip


def unheard_of(words: Words, index: int) -> Range | None:
    """The span of the clause by which somebody says that nobody set them the deadline at `index`: "has received no | deadline"."""
    lower = words.lower
    near = lower[max(0, index - _REACH) : index]
    any_at = next(
        (at for at in range(index - 1, max(-1, index - _NEAR), -1) if lower[at] in ("no", "any")), None
    )
    if any_at is None or not _CLASSES.prepositions.isdisjoint(lower[any_at + 1 : index]):
        return None
    none = lower[any_at] == "no" or not _NEVER.isdisjoint(near)
    heard = next((at for at in range(index - 1, max(-1, index - _REACH), -1) if lower[at] in _HEARING), None)
    if not none or heard is None:
        return None
    return min(subject_start(words, group_start(words, heard)), heard), clause_end(words, index + 1)
