"""Those of another country who leave "for good": a withdrawal, and no journey to a place."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

LEAVING = frozenset(("leave", "depart", "go", "withdraw", "pull out", "move out", "exit"))
_FOR_GOOD = (["for", "good"], ["once", "and"], ["for", "ever"])
_PEOPLES = ("s", "ese", "ish", "ch")
_ALL_WORDS = 2


def leaves_for_good(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether forces, or "the Rwandans", leave for good."""
    if group.base not in LEAVING or group.passive:
        return False
    after = words.lower[group.after : end]
    if not any(after[at : at + 2] in _FOR_GOOD for at in range(len(after))):
        return False
    first, last = subject
    who = words.lower[first:last]
    people = (
        len(who) == _ALL_WORDS and who[0] == "the" and words.capital(first + 1) and who[1].endswith(_PEOPLES)
    )
    return people or not words.acts.objects["garrisons"].isdisjoint(who)


_OUTINGS = frozenset(
    ("patrol", "patrols", "manoeuvre", "training", "sea", "voyage", "overhaul", "refit", "repairs", "leave")
)
_DEPARTING = frozenset(("leave", "depart", "go"))


def goes_out(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether a unit only leaves its base for what it comes back from: "leaves for her first patrol"."""
    if group.base not in _DEPARTING or word_at(words.lower, group.after) != "for":
        return False
    # In "for the Black Sea" the word is a part of a name.
    return any(words.lower[at] in _OUTINGS and not words.capital(at) for at in range(group.after, end))
