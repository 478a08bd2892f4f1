"""Whether an actor's name only says where: "in Paris", "Kuznica, Poland"."""

from __future__ import annotations

import re

from models.pairs.lexicon import RelationLexicon
from models.reading import ActorMention
from models.text.document import Document

_TOWN = re.compile(r"[A-Z][\w-]+, $")
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
        mention: the mention.
        start: where its sentence begins.
        previous: the mention before it in the sentence, if any.
        lexicon: prepositions and what may stand between them and a place.
        after_place: the previous mention is itself a place: "in Qatar and Oman".
    """
    clean = document.clean
    if mention.how not in ("name", "capital") or clean[mention.end : mention.end + 1] == "'":
        return False
    if (
        after_place
        and previous is not None
        and clean[previous.end : mention.start] in (" and ", ", ", " or ")
    ):
        return True
    left = max(start, mention.start - _LOOK)
    if clean.startswith(", ", mention.start - 2) and left <= mention.start - 2:
        before = clean[left : mention.start]
        listed = (
            previous is not None and previous.end == mention.start - 2 and previous.actor != mention.actor
        )
        closes = clean[mention.end : mention.end + 2].strip()[:1] in _CLOSES
        return not listed and closes and _TOWN.search(before) is not None
    before = document.lower[left : mention.start]
    # Most often the word right before tells, so that the others need not be cut off.
    for words in (before.rsplit(maxsplit=1)[-1:], before.rsplit(maxsplit=_WORDS)[-_WORDS:]):
        for word in reversed(words):
            if word in lexicon.places:
                return True
            if word not in lexicon.place_adjectives:
                return False
    return False
