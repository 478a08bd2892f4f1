"""Laws told with what they say, before the verb by which they come into force: "the rule | that lorries must pay will take effect"."""

from __future__ import annotations

from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.noun_phrases import phrase_start
from models.follow_ups.grammar.words import Words

LAWS = frozenset(
    ("law", "rule", "order", "decree", "regulation", "requirement", "ban", "bill", "ordinance", "edict")
)
_SAYING = frozenset(
    ("that", "which", "requiring", "obliging", "barring", "forcing", "forbidding", "banning", "allowing")
)
_LED = (["by", "which"], ["under", "which"])
_REACH = 40


def law_before(words: Words, start: int) -> int:
    """Where a law begins whose own words reach up to the subject that begins at `start`; `start` where none does."""
    lower = words.lower
    for at in range(start - 2, max(-1, start - _REACH), -1):
        if boundary(words, at):
            break
        if lower[at] in LAWS and (lower[at + 1] in _SAYING or lower[at + 1 : at + 3] in _LED):
            return phrase_start(words, at)
    return start
