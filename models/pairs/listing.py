"""Whether actors that are listed together deal with each other: "X and Y agreed", "talks between X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.pairs.cues import BILATERAL, MUTUAL, Cues
from models.pairs.groups import Group
from models.pairs.link import HUB, TIGHT, Link, among
from models.signal import Span

_BEFORE = 40
"""Characters before a list within which a preposition or noun governs it."""
_BEHIND = 90
"""Characters behind a list within which a mutual verb has it as its subject."""

BETWEEN = re.compile(r"\bbetween(?: [\w'-]+){0,2} $")
_NOUN_OF = re.compile(r" (?:of|by|among)(?: [\w'-]+){0,2} $")
_OBJECT = re.compile(
    r"\b(?:in|of|from|with|to|by|on|at|for|against|into|near|about|link|urged|told|asked|also)(?: both)?(?: the)? $"
)
_OFFICES_OF = re.compile(
    r"\b(?:leaders|presidents|ministers|governments|forces|armies|officials|diplomats|envoys|delegations"
    r"|representatives|negotiators|troops|peoples|states|countries|sides?) of (?:the )?$"
)
_TOWARDS = re.compile(r"\b(?:with|against|on|to|from)(?: the)? $")
_ALSO = re.compile(r"(?: \w+)? also ")
_COUNTERPART = re.compile(r"\b(?:counterparts?|opposite number)$")
_SEVERAL_WAY = re.compile(
    r"(?:three-way|four-way|trilateral|tripartite) (?:meeting|talks|summit|call|session) (?:with|of|among) (?:the )?$"
)
_STOP = re.compile(r"; |, | (?:said|says|say|that) ")


def listed(clean: str, span: Span, groups: Sequence[Group], at: int, cues: Cues) -> Iterator[Link]:
    """The links within the group `at` of the sentence at `span`."""
    if _related(clean, span, groups, at, cues):
        yield from among(groups[at].actors, TIGHT)


def _related(clean: str, span: Span, groups: Sequence[Group], at: int, cues: Cues) -> bool:
    item = groups[at]
    start, end = span
    if item.compound:
        return True
    if item.place:
        return False
    if _COUNTERPART.search(clean, item.start, item.end):
        return True
    before = clean[max(start, item.start - _BEFORE) : item.start].lower()
    if BETWEEN.search(before):
        return bool(cues.between(start, end) & MUTUAL)
    of = _NOUN_OF.search(before)
    if of is not None and cues.ending(item.start - len(before) + of.start()) & MUTUAL:
        return True
    if _SEVERAL_WAY.search(before):
        return True
    if len(item.actors) >= HUB and before.endswith(", "):
        # An aside that lists what was named before: "aid to six states, Tunisia, …, will grow".
        return False
    if at + 1 < len(groups) and _TOWARDS.search(clean, item.end, groups[at + 1].start):
        return False
    if (_OBJECT.search(before) and not _OFFICES_OF.search(before)) or _ALSO.match(clean, item.end):
        return False
    limit = min(end, item.end + _BEHIND)
    stop = _STOP.search(clean, item.end + 2, limit)
    return bool(cues.between(item.end, limit if stop is None else stop.start()) & (MUTUAL | BILATERAL))
