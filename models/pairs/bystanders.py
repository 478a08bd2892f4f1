"""Mentions that stand for no party: "Syrian refugees", "UN figures", "the US-backed rebels", "a NATO summit", "(TASS)"."""

from __future__ import annotations

import re

from models.mentions import ActorMention
from models.pairs.lexicon import RelationLexicon

_AFTER = re.compile(r"(?:-(\w+)|'s)? ([\w-]+)")
_LANGUAGE = re.compile(r"(?:[.,;:)]| and\b| or\b| on\b| to\b| that\b|$)")
_GENITIVE = re.compile(r"(\w+) (?:of|at|under) (?:the |an? )?$")
_GENITIVE_LONG = 30
_GENITIVE_CLOSES = tuple(
    [f" {of} {the}" for of in ("of", "at", "under") for the in ("", "the ", "a ", "an ")] + ["\n"]
)
"""What `_GENITIVE` ends with; its `$` matches before the last line break too."""
_REQUEST = re.compile(r"'?s?'? (?:request|invitation|behest|insistence|suggestion|initiative|urging)\b")
_PENALTY = re.compile(r"\b(?:sanction|blacklist|embargo|tariff|export controls|asset freeze)")
_PENALTIES = ("sanction", "blacklist", "embargo", "tariff", "export controls", "asset freeze")
_PENALTY_NEAR = 60
_OWNER = re.compile(r"\b(?:their|its|his|her)(?: own)? $")
_OWNER_LONG = 12
_OWNER_CLOSES = ("their ", "its ", "his ", "her ", " own ", "\n")
_MEASURE = re.compile(r"\b(?:independence (?:of|for|to)|size of) (?:the )?$")
_MEASURE_LONG = 20
# What `_REQUEST`, `_MEASURE` and a language can stand behind, by the last letters.
_MATTER_CLOSES = frozenset(("at ", "of ", "or ", "to ", "he ", "in "))
_JOINS = frozenset((" ", "-", "'"))
_OWNED = re.compile(
    r"(?:'s?|s)? (?:(?:militant|rebel|armed|islamist|jihadist|terror|terrorist|guerrilla|separatist|opposition|militia"
    r"|movement|group|faction|organi[sz]ation|party) ){0,3}"
)


def is_bystander(
    lower: str, mention: ActorMention, following: ActorMention | None, lexicon: RelationLexicon
) -> bool:
    """Whether a mention, with the next one of its sentence behind it, is no party to what the sentence tells."""
    start, end = mention.start, mention.end
    behind = lower[end] if end < len(lower) else ""
    if behind == ")" and start and lower[start - 1] == "(":
        return True
    body = mention.actor in lexicon.bodies
    if body and _owned(lower, start):
        # "their U.N. envoys" are the states' own.
        return True
    how = mention.how
    if how != "name" and how != "demonym":  # noqa: PLR1714 - asked of every mention
        return False
    if following is not None and following.how == "group" and _OWNED.fullmatch(lower, end, following.start):
        # "Yemen's Houthi movement" is about the Houthis.
        return True
    return (
        (lower[start - 3 : start] in _MATTER_CLOSES and _is_matter(lower, mention))
        or (body and _in_genitive(lower, start, lexicon))
        or (behind in _JOINS and _lends_itself(lower, mention, following, lexicon, body=body))
    )


def _owned(lower: str, start: int) -> bool:
    return (
        lower.endswith(_OWNER_CLOSES, 0, start)
        and _OWNER.search(lower, max(0, start - _OWNER_LONG), start) is not None
    )


def _is_matter(lower: str, mention: ActorMention) -> bool:
    """Whether the words before tell a size, a language, whose request or whose independence it is."""
    start = mention.start
    before = lower[max(0, start - _MEASURE_LONG) : start]
    if before.endswith("at ") and _REQUEST.match(lower, mention.end):
        return True
    if ("dependence " in before or "size " in before) and _MEASURE.search(before):
        return True
    # "thanked him in Serbian"
    return (
        before.endswith(" in ")
        and mention.how == "demonym"
        and _LANGUAGE.match(lower, mention.end) is not None
    )


def _lends_itself(
    lower: str, mention: ActorMention, following: ActorMention | None, lexicon: RelationLexicon, *, body: bool
) -> bool:
    """Whether the word behind is what the actor lends its name to, or what it is like."""
    end = mention.end
    blank = lower.find(" ", end + 1)
    word = lower[end + 1 : blank] if lower[end] == " " and blank > 0 else ""
    suffix: str | None = None
    if not word.isalnum():
        # Mostly the next word, without a mark before or in it.
        after = _AFTER.match(lower, end)
        if after is None:
            return False
        suffix, word = after[1], after[2]
    if body and word in lexicon.venues:
        return True
    if suffix is not None:
        backs = (
            suffix in lexicon.backing and following is not None and following.start == end + len(suffix) + 2
        )
        return backs or word in lexicon.civilians
    if word in lexicon.lends:
        return True
    if mention.how != "demonym" or word not in lexicon.civilians:
        return False
    return word not in lexicon.trade or not _penalised(
        lower, max(0, mention.start - _PENALTY_NEAR), mention.end + _PENALTY_NEAR
    )


def _penalised(lower: str, start: int, end: int) -> bool:
    """Whether a penalty stands in `[start, end)`; most often not even its letters do."""
    for penalty in _PENALTIES:
        if lower.find(penalty, start, end) >= 0:
            return _PENALTY.search(lower, start, end) is not None
    return False


def _in_genitive(lower: str, start: int, lexicon: RelationLexicon) -> bool:
    if not lower.endswith(_GENITIVE_CLOSES, 0, start):
        return False
    before = _GENITIVE.search(lower, max(0, start - _GENITIVE_LONG), start)
    return before is not None and before[1] in lexicon.venues
