"""Guests of whom it is only told when they come: "Rao was to arrive on Thursday"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_ARRIVING = frozenset(("arrive", "land", "come"))
_COMING = {"touch": ("down",), "fly": ("in", "into"), "jet": ("in",), "turn": ("up",)}
STOPPING = frozenset(("transit", "pass", "spend", "change"))
"""Verbs of those who come to a place on their way, or for a night."""
_STAYS = frozenset(("night", "nights", "day", "days", "hours", "weekend"))
_STAY_REACH = 8
_PLANES = (["planes", "in"], ["planes", "at"])
_AT = frozenset(("in", "at"))
_LEADING = frozenset(
    ("on", "for", "at", "in", "early", "late", "with", "and", "later", "by", "aboard", ",", ".")
)
"""What may follow the verb where no place does."""


def arrives(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether a person or a delegation comes, and nothing but a time or company is told of it."""
    if group.passive:
        return False
    lower, after = words.lower, group.after
    if group.base in STOPPING:
        return _passes_through(words, group) and _guests(words, subject)
    if group.base not in _ARRIVING:
        if group.base not in _COMING or word_at(lower, after) not in _COMING[group.base]:
            return False
        after += 1
    ahead = after >= len(lower) or words.timed[after] or lower[after] in _LEADING
    return ahead and _guests(words, subject)


def _passes_through(words: Words, group: VerbGroup) -> bool:
    """Whether it is a place where the guest stops on the way: "will | transit Honolulu", "may pass | through Chad", "will spend the night of June 24 | in Miami"."""
    lower, after = words.lower, group.after
    if group.base == "spend":
        end = min(after + _STAY_REACH, len(words) - 1)
        at = next((at for at in range(after, end) if lower[at] in _AT), None)
        if at is None or not words.capital(at + 1) or words.timed[at + 1]:
            return False
        return not _STAYS.isdisjoint(lower[after:at])
    if group.base == "pass" and word_at(lower, after) != "through":
        return False
    if group.base == "change":
        return lower[after : after + 2] in _PLANES
    first = after + (group.base == "pass")
    first += word_at(lower, first) == "the"
    return first < len(words) and words.capital(first)


def awaited(words: Words, after: int, subject: Range) -> bool:
    """Whether a guest is due on a day, and no more is told up to `after`: "The minister is expected on Thursday"."""
    ahead = after >= len(words.lower) or words.lower[after] in _LEADING
    return ahead and _guests(words, subject)


def _guests(words: Words, subject: Range) -> bool:
    holders = words.lower[subject[0] : subject[1]]
    if not holders:
        return False
    if holders in (["he"], ["she"]) or not _CLASSES.guests.isdisjoint(holders):
        return True
    named = all(words.capital(at) for at in range(subject[0], subject[1])) and (
        len(holders) > 1 or _known(words, subject[0])
    )
    return named and holders[0] not in _CLASSES.articles and _CLASSES.storms.isdisjoint(holders)


def _known(words: Words, index: int) -> bool:
    """Whether the word is a name elsewhere in the article, too: its capital may only be that of a sentence."""
    clean = words.document.clean
    if words.starts[index] != words.document.sentence_at(words.starts[index]).start:
        return True
    name = f" {clean[words.starts[index] : words.ends[index]]}"
    at = clean.find(name)
    while at > 0:
        if clean[at - 1].isalpha() or clean[at - 1] == ",":
            return True
        at = clean.find(name, at + 1)
    return False
