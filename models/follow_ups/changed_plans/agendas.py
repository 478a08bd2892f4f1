"""Acts that somebody no longer deals with: "struck the vote from its programme", "put their talks on hold"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.cues import tables
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
OFF_AGENDAS = tuple(
    f"{off} {its} {agenda}"
    for off in ("from", "off")
    for its in ("its", "the")
    for agenda in _CLASSES.agendas
)
"""What tells so even without a day."""
_REACH = 16
LAYING = frozenset(("put", "puts"))
_HELD = ("hold", "ice")
"""What something is put on that is not to take place for now: "put the talks on | hold"."""
_ASIDE_REACH = 12
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


def laid_aside(words: Words, index: int) -> bool:
    """Whether the act behind the verb is put on hold: "put | their talks on hold"."""
    lower = words.lower
    if lower[index] not in LAYING:
        return False
    nouns = tables().nouns.first_words
    for at in range(index + 1, min(index + _ASIDE_REACH, len(lower) - 1)):
        if lower[at] == "on" and lower[at + 1] in _HELD:
            return not nouns.isdisjoint(lower[index + 1 : at])
        if lower[at] in _CLASSES.finite or lower[at] in (",", "off", "back"):
            return False
    return False
