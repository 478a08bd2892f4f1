"""Whether an actor's name only says where: "in Paris", "Kuznica, Poland"."""

from __future__ import annotations

import re

from models.mentions import ActorMention
from models.pairs.lexicon import RelationLexicon
from models.text.document import Document

_TOWN = re.compile(r"[A-Z][\w-]+, $")
_ROUTE = re.compile(
    r"\b(?:(?:fired|launched|return|returned|returning|fled|fleeing|flying|back|smuggled) from|(?:bound|headed|destined) for)"
    r"(?: the)? $"
)
_ROUTE_CLOSES = ("from", "for")
_LEAVING = frozenset(
    ("fired", "launched", "return", "returned", "returning", "fled", "fleeing", "flying", "back", "smuggled")
)
_BOUND = frozenset(("bound", "headed", "destined"))
_CLOSES = frozenset((",", ".", ")", "-", ""))
_LOOK = 60
"""Characters before a name that are looked at."""
_WORDS = 6
"""Words looked back for the preposition."""


def is_place(
    document: Document,
    mention: ActorMention,
    start: int,
    previous: ActorMention | None,
    lexicon: RelationLexicon,
    *,
    after_place: bool,
) -> bool:
    """Whether a mention stands for a location.

    Args:
        document: the document.
        mention: the mention, a plain name or a capital, that does not begin its sentence.
        start: where its sentence begins.
        previous: the mention before it in the sentence, if any.
        lexicon: prepositions and what may stand between them and a place.
        after_place: the previous mention is itself a place: "in Qatar and Oman".
    """
    clean = document.clean
    if clean[mention.end : mention.end + 1] == "'":
        return False
    if (
        after_place
        and previous is not None
        and clean[previous.end : mention.start] in (" and ", ", ", " or ")
    ):
        return True
    left = max(start, mention.start - _LOOK)
    if left <= mention.start - 2 and clean[mention.start - 1] == " " and clean[mention.start - 2] == ",":
        before = clean[left : mention.start]
        listed = (
            previous is not None and previous.end == mention.start - 2 and previous.actor != mention.actor
        )
        closes = clean[mention.end : mention.end + 2].strip()[:1] in _CLOSES
        return not listed and closes and _TOWN.search(before) is not None
    lower = document.lower
    # Most often the word right before tells, so that the others need not be cut off.
    cut = lower.rfind(" ", left, mention.start - 1)
    word = lower[cut + 1 if cut >= 0 else left : mention.start - 1]
    if word.isalnum() and lower[mention.start - 1] == " ":
        if word in lexicon.places:
            return True
        if word not in lexicon.place_adjectives:
            return word in _ROUTE_CLOSES and _on_the_way(lower[left : mention.start])
    before = lower[left : mention.start]
    for word in reversed(before.rsplit(maxsplit=_WORDS)[-_WORDS:]):
        if word in lexicon.places:
            return True
        if word not in lexicon.place_adjectives:
            break
    else:
        return False
    return _on_the_way(before)


def _on_the_way(before: str) -> bool:
    """Whether a journey or flight begins or ends there: "fired from", "bound for"."""
    if before.endswith("\n"):
        # The `$` of the pattern matches before the last line break too.
        return _ROUTE.search(before) is not None
    end = len(before) - len("the ") if before.endswith(" the ") else len(before)
    if before.endswith(" from ", 0, end):
        known, end = _LEAVING, end - len(" from ")
    elif before.endswith(" for ", 0, end):
        known, end = _BOUND, end - len(" for ")
    else:
        return False
    word = before[before.rfind(" ", 0, end) + 1 : end]
    return word in known if word.isalnum() else _ROUTE.search(before) is not None
