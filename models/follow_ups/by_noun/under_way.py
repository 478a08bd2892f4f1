"""Nouns of acts that a verb in the past tells to have begun or ended: "as he | wound up his state visit on Thursday"."""

from __future__ import annotations

from models.follow_ups.grammar.words import Words

_DONE = frozenset(
    ("ended", "concluded", "finished", "completed", "closed", "began", "opened", "started", "resumed", "kicked", "capped", "overshadowed", "interrupted", "curtailed", "left", "quit")
)  # fmt: skip
_WITH_PARTICLE = frozenset(
    ("wound", "wrapped", "rounded", "finished", "kicked", "broke", "stormed", "walked")
)
_PARTICLES = frozenset(("up", "off", "out"))
_AHEAD = frozenset(
    ("be", "is", "are", "to", "will", "would", "been", "being", "was", "were", "have", "has", "had")
)
"""Before the verb they make it one of what is to be, or was before."""


def under_way(words: Words, noun_phrase: int) -> bool:
    """Whether the verb right before the noun phrase, words from `noun_phrase` on, tells its act as begun or over."""
    lower, verb = words.lower, noun_phrase - 1
    if verb < 1:
        return False
    if lower[verb] in _PARTICLES:
        verb -= 1
        return verb > 0 and lower[verb] in _WITH_PARTICLE and lower[verb - 1] not in _AHEAD
    return lower[verb] in _DONE and lower[verb - 1] not in _AHEAD
