"""Acts that did not come about, of which the clause goes on to tell what has become: "did not take place | and has been moved"."""

from __future__ import annotations

from models.follow_ups.grammar.spans import word_at

_JOINING = frozenset(("and", "but"))
_NOT = frozenset(("not", "n't"))
_GOING_ON = frozenset(("has", "have", "was", "were"))
_HAVING = frozenset(("did", "had", "has"))
_COMING_ABOUT = frozenset(
    ("take", "taken", "go", "gone", "happen", "happened", "begin", "begun", "start", "started", "materialise", "materialize", "occur", "come")
)  # fmt: skip
_REACH = 3


def goes_on_undone(lower: list[str], noun: int, joining: int) -> bool:
    """Whether "and" or "but" at `joining` only leads on to what became of the act at `noun`, which had not come about."""
    if lower[joining] not in _JOINING or word_at(lower, joining + 1) not in _GOING_ON:
        return False
    denial = next((at for at in range(joining - 1, noun + 1, -1) if lower[at] in _NOT), 0)
    following = lower[denial + 1 : denial + 1 + _REACH]
    return denial > 0 and lower[denial - 1] in _HAVING and not _COMING_ABOUT.isdisjoint(following)
