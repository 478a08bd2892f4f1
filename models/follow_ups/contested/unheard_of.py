"""Deadlines of which somebody says that nobody set them: "has received no deadline", "was not aware of any deadline"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.changed_plans.refusals import DENYING
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_REACH = 8
_NEAR = 7
_NEVER = frozenset(("not", "n't", "never", "unaware"))
_HEARING = frozenset(
    ("received", "got", "given", "knew", "knows", "know", "aware", "unaware", "heard", "told", "informed", "notified", "seen")
)  # fmt: skip
_SETTING = frozenset(("set", "given", "handed", "issued", "imposed", "presented", "receiving", "received", "getting", "fixed", "sent", "faced", "facing", "under"))  # fmt: skip
_ONE = frozenset(("a", "an", "any", "such"))
_DENIED_REACH = 14
_REJECTING = DENYING | frozenset(("rejected", "rejects", "disputed", "disputes", "untrue", "false"))


def unheard_of(words: Words, index: int) -> Range | None:
    """The span of the clause by which somebody says that nobody set them the deadline at `index`: "has received no | deadline"."""
    lower = words.lower
    near = lower[max(0, index - _REACH) : index]
    if lower[index - 1 : index] == ["no"] and _none_set(lower, index):
        return index - 1, clause_end(words, index + 1)
    any_at = next(
        (at for at in range(index - 1, max(-1, index - _NEAR), -1) if lower[at] in ("no", "any")), None
    )
    denied = _denied(words, index)
    if denied is not None:
        return denied
    if any_at is None or not _CLASSES.prepositions.isdisjoint(lower[any_at + 1 : index]):
        return None
    none = lower[any_at] == "no" or not _NEVER.isdisjoint(near)
    heard = next((at for at in range(index - 1, max(-1, index - _REACH), -1) if lower[at] in _HEARING), None)
    if not none or heard is None:
        return None
    return min(subject_start(words, group_start(words, heard)), heard), clause_end(words, index + 1)


def _none_set(lower: list[str], index: int) -> bool:
    """Whether it is said that there was none: "no | deadline had been set"."""
    been = lower[index + 1 : index + 3] in (["had", "been"], ["has", "been"], ["was", "ever"], ["was", "set"])
    return been and not _SETTING.isdisjoint(lower[index + 2 : index + 5])


def _denied(words: Words, index: int) -> Range | None:
    """The same, where somebody denies that they were set one: "denied that his country had been set a | deadline"."""
    lower = words.lower
    near = lower[max(0, index - _NEAR) : index]
    if _ONE.isdisjoint(near) or _SETTING.isdisjoint(near):
        return None
    for at in range(index - 1, max(-1, index - _DENIED_REACH), -1):
        if lower[at] in _REJECTING:
            return min(subject_start(words, group_start(words, at)), at), clause_end(words, index + 1)
        if boundary(words, at):
            break
    return None
