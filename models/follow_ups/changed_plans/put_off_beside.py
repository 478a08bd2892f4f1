"""Words behind an act that "will not" be by which it is only put off: "will not open on Friday, the army said, | postponing it to July"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.changed_plans.later_instead import later_instead
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words

_PUTTING_OFF = frozenset(
    ("postponing", "delaying", "deferring", "rescheduling", "moving", "shifting", "pushing", "putting", "adjourning")
)  # fmt: skip
_BARE = frozenset(("postponing", "delaying", "deferring", "rescheduling", "adjourning"))
"""Of these, the ones that take no particle, so that they need no word after what is put off."""
_AWAY = frozenset(("off", "back", "to", "until", "till", "into"))
_IT = frozenset(("it", "them", "this", "these", "the", "its", "their"))
_REACH = 16
_OBJECT_REACH = 5


def put_off_beside(words: Words, first: int) -> Range | None:
    """The clause by which what was told before the word `first` is put off; None where none does."""
    lower = words.lower
    for at in range(first, min(first + _REACH, len(words) - 1)):
        if boundary(words, at):
            return None
        if lower[at] in _PUTTING_OFF and lower[at - 1] in (",", "and") and _takes_it(words, at):
            return at, clause_end(words, at + 2)
    return None


def with_new_time(words: Words, last: int) -> int:
    """The end of an act's clause that ends at `last`, past the words that put it off where they give its new time."""
    beside = put_off_beside(words, last) or later_instead(words, last)
    return last if beside is None or True not in words.timed[beside[0] : beside[1]] else beside[1]


def _takes_it(words: Words, at: int) -> bool:
    """Whether the verb at `at` takes the act as its object: "postponing | it", "moving | the talks to"."""
    lower = words.lower
    near = lower[at + 1 : at + 1 + _OBJECT_REACH]
    particle = near[:1] != [] and near[0] in ("off", "back")
    taken = near[particle:]
    if taken[:1] == [] or taken[0] not in _IT:
        return False
    if taken[0] not in ("it", "them", "this", "these") and words.acts.nouns.keys().isdisjoint(taken):
        return False
    return particle or lower[at] in _BARE or not _AWAY.isdisjoint(near)
