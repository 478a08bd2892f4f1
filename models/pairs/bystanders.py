"""Mentions that stand for no party: "Syrian refugees", "UN figures", "the US-backed rebels", "a NATO summit", "(TASS)"."""

from __future__ import annotations

import re

from models.actors.registry import is_body
from models.pairs.lexicon import RelationLexicon
from models.reading import ActorMention

_AFTER = re.compile(r"(?:-(\w+)|'s)? ([\w-]+)")
_GENITIVE = re.compile(r"(\w+) (?:of|at|under) (?:the |an? )?$")
_SIZE = re.compile(r"\bsize of (?:the )?$")
_REQUEST = re.compile(r"'?s?'? (?:request|invitation|behest|insistence|suggestion|initiative|urging)\b")
_FUTURE = re.compile(r"\bindependence (?:of|for|to) (?:the )?$")
_OWNED = re.compile(
    r"(?:'s?|s)? (?:(?:militant|rebel|armed|islamist|jihadist|terror|terrorist|guerrilla|separatist|opposition|militia"
    r"|movement|group|faction|organi[sz]ation|party) ){0,3}"
)


def is_bystander(
    lower: str, mention: ActorMention, following: ActorMention | None, lexicon: RelationLexicon
) -> bool:
    """Whether a mention, with the next one of its sentence behind it, is no party to what the sentence tells."""
    if lower[mention.start - 1 : mention.start] == "(" and lower[mention.end : mention.end + 1] == ")":
        return True
    if mention.how not in ("name", "demonym"):
        return False
    if (
        following is not None
        and following.how == "group"
        and _OWNED.fullmatch(lower, mention.end, following.start)
    ):
        # "Yemen's Houthi movement" is about the Houthis.
        return True
    left = max(0, mention.start - 20)
    if lower.find("dependence ", left, mention.start) >= 0 and _FUTURE.search(lower, left, mention.start):
        return True
    # A plain search first: nearly no mention stands behind these words.
    if lower.find("size of ", left, mention.start) >= 0 and _SIZE.search(lower, left, mention.start):
        return True
    if lower.startswith("at ", mention.start - 3) and _REQUEST.match(lower, mention.end):
        return True
    after = _AFTER.match(lower, mention.end)
    suffix, word = (after[1], after[2]) if after is not None else (None, "")
    if is_body(mention.actor) and (word in lexicon.venues or _in_genitive(lower, mention, lexicon)):
        return True
    if suffix is not None:
        backs = (
            suffix in lexicon.backing
            and following is not None
            and following.start == mention.end + len(suffix) + 2
        )
        return backs or word in lexicon.civilians
    return word in lexicon.lends or (mention.how == "demonym" and word in lexicon.civilians)


def _in_genitive(lower: str, mention: ActorMention, lexicon: RelationLexicon) -> bool:
    before = _GENITIVE.search(lower, max(0, mention.start - 30), mention.start)
    return before is not None and before[1] in lexicon.venues
