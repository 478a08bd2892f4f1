"""Acts that are told as one more beside others: "they have also agreed to sign", "a follow-up contract", "another drill"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.spans import holds, says

_AGREEING = frozenset(("agreed", "agree", "agrees", "decided", "planning", "considering", "plan"))
_FURTHER = frozenset(
    ("follow-up", "another", "further", "separate", "additional", "second", "third", "subsequent")
)
_ARTICLES = frozenset(("a", "an", "another"))
_NOUN_REACH = 2


def one_more(candidate: Candidate) -> bool:
    """Whether the words tell that the act is another one than those told before it."""
    words = candidate.words
    if candidate.status not in ("agreed", "possible", "expected", "confirmed"):
        return False
    lower = words.lower
    first, head = candidate.first, candidate.head
    if says(lower, first, head, "also") and holds(lower, first, head, _AGREEING):
        return True
    following = candidate.head + 1
    if following >= len(lower) or lower[following] not in _ARTICLES:
        return False
    return not _FURTHER.isdisjoint(lower[following : following + _NOUN_REACH])
