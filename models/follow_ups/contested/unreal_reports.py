"""What is said of reports that are not so, in a phrase: "do not correspond to reality", "have no basis in fact", "are a fairy tale"."""

from __future__ import annotations

from models.follow_ups.grammar.words import Words

_FACTS = frozenset(("reality", "facts", "fact", "truth"))
_MATCHING = frozenset(("correspond", "corresponds", "match", "matches", "reflect", "reflects", "accord", "tally", "tallies", "agree", "confirmed"))  # fmt: skip
_NOT = frozenset(("not", "n't", "nothing", "no", "hardly", "little"))
_APART = frozenset(("far", "divorced", "remote", "removed", "detached", "basis", "foundation", "grounding", "nothing", "contrary"))  # fmt: skip
_TALES = frozenset(
    ("figment", "fairy", "fable", "hoax", "fantasy", "fantasies", "canard", "myth", "lie", "lies")
)
_THIN = ["thin", "air"]
UNREAL = frozenset((*_FACTS, *_TALES, "thin"))
"""The words at which such a phrase may end."""
_REACH = 7


def phrase_start(words: Words, at: int) -> int | None:
    """Where the phrase begins that the word at `at`, one of `UNREAL`, belongs to; None where it says nothing of the sort."""
    lower = words.lower
    first = max(0, at - _REACH)
    near = lower[first:at]
    if lower[at] in _TALES or lower[at : at + 2] == _THIN:
        return at
    if lower[at] not in _FACTS:
        return None
    for back in range(len(near) - 1, -1, -1):
        if near[back] in _APART or (near[back] in _MATCHING and not _NOT.isdisjoint(near[:back])):
            return first + back
    return None
