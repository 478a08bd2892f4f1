"""Acts that a body strikes from its agenda: "struck the vote from its programme", "has been taken off the agenda"."""

from __future__ import annotations

from models.follow_ups.boundaries import boundary
from models.follow_ups.classes import classes
from models.follow_ups.words import Words

_CLASSES = classes()
OFF_AGENDAS = tuple(
    f"{off} {its} {agenda}"
    for off in ("from", "off")
    for its in ("its", "the")
    for agenda in _CLASSES.agendas
)
"""What tells so even without a day."""
_REACH = 16
_LIST_REACH = 3


def struck_off(words: Words, verb: int) -> bool:
    """Whether the verb at `verb`, a verb of striking, takes something off an agenda."""
    lower = words.lower
    for at in range(verb + 1, min(verb + _REACH, len(lower) - 2)):
        if lower[at] in ("from", "off") and not _CLASSES.agendas.isdisjoint(
            lower[at + 1 : at + 1 + _LIST_REACH]
        ):
            return True
        if lower[at] in _CLASSES.finite or lower[at] == "," or boundary(words, at):
            return False
    return False
