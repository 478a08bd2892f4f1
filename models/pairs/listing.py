"""Whether actors that are listed together deal with each other: "X and Y agreed", "talks between X and Y"."""

from __future__ import annotations

import re

from models.pairs.closing import may_close
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
    r"|representatives|negotiators|troops|peoples|states|countries|sides?) (?:of|from) (?:the )?$"
)
_GOVERNING = frozenset(
    ("in", "of", "from", "with", "to", "by", "on", "at", "for", "against", "into", "near", "about", "link", "urged", "told", "asked", "also")
)  # fmt: skip
_GOVERNS_LONG = 20
"""Characters that `_OBJECT` and `_TOWARDS` can match."""
_LEADING_TO = frozenset(("with", "against", "on", "to", "from"))
_TOWARDS = re.compile(r"\b(?:with|against|on|to|from)(?: the)? $")
_JOINTLY_BY = re.compile(
    r"\b(?:sponsored|brokered|guaranteed|convened|agreed|signed|negotiated|announced|launched|unveiled|proposed|founded|set up|concluded|initialled|ratified|drawn up|worked out|hammered out|monitored)"
    r" by(?: both)?(?: the)? $"
)
_WHICH = re.compile(r",? (?:which|who) (?:\w+ ){1,4}")
_WHICH_LONG = 60
_ALSO = re.compile(r"(?: \w+)? also ")
_COUNTERPART = re.compile(r"\b(?:counterparts?|opposite number)$")
_COUNTERPART_CLOSES = ("counterpart", "counterparts", "opposite number")
_COUNTERPART_LONG = min(map(len, _COUNTERPART_CLOSES))
_COUNTERPART_LAST = frozenset([closing[-1] for closing in _COUNTERPART_CLOSES])
_SEVERAL_WAY = re.compile(
    r"(?:three-way|four-way|trilateral|tripartite) (?:meeting|talks|summit|call|session) (?:with|of|among) (?:the )?$"
)
_STOPS = ("; ", ", ", " said ", " says ", " say ", " that ")
"""What ends the clause of which a list is the subject."""


def listed(clean: str, span: Span, groups: list[Group], at: int, cues: Cues) -> list[Link]:
    """The links within the group `at` of the sentence at `span`."""
    item = groups[at]
    if item.compound or (not item.place and _related(clean, span, groups, at, cues)):
        return among(item.actors, TIGHT)
    return []


def _related(clean: str, span: Span, groups: list[Group], at: int, cues: Cues) -> bool:
    item = groups[at]
    start, end = span
    if is_counterpart(clean, item):
        return True
    before = clean[max(start, item.start - _BEFORE) : item.start].lower()
    if "between " in before and BETWEEN.search(before):
        return bool(cues.between(start, end) & MUTUAL)
    if _are_related_before(before, item, cues):
        return True
    limit = min(end, item.end + _BEHIND)
    if not cues.between(item.end, limit) & (MUTUAL | BILATERAL):
        # Most often nothing follows that a list could do together, whatever else stands there.
        return False
    if cues.between(item.end, min(end, item.end + _WHICH_LONG)) & MUTUAL and _WHICH.match(clean, item.end):
        # "with both X and Y, which have been at war"
        return True
    if _are_object(clean, before, groups, at):
        return False
    stop = _stop(clean, item.end + 2, limit)
    return stop == limit or bool(cues.between(item.end, stop) & (MUTUAL | BILATERAL))


def _stop(clean: str, start: int, end: int) -> int:
    """Where the clause ends in `[start, end)`; `end` where it goes on."""
    first = end
    for mark in _STOPS:
        at = clean.find(mark, start, end)
        if 0 <= at < first:
            first = at
    return first


def _are_related_before(before: str, item: Group, cues: Cues) -> bool:
    """Whether the words before a list tell what its members do together: "talks of", "signed by"."""
    of = None
    if " of " in before or " by " in before or " among " in before:
        of = _NOUN_OF.search(before)
    if of is not None and cues.ending(item.start - len(before) + of.start()) & MUTUAL:
        return True
    if ("-way " in before or "tri" in before) and _SEVERAL_WAY.search(before):
        return True
    return " by " in before and _JOINTLY_BY.search(before) is not None


def _are_object(clean: str, before: str, groups: list[Group], at: int) -> bool:
    """Whether others act on a list, or the list on others: what follows tells nothing of its members."""
    item = groups[at]
    if len(item.actors) >= HUB and before.endswith(", "):
        # An aside that lists what was named before: "aid to six states, Tunisia, …, will grow".
        return True
    if at + 1 < len(groups):
        following = groups[at + 1].start
        if may_close(clean, following, _LEADING_TO) and _TOWARDS.search(
            clean, max(item.end, following - _GOVERNS_LONG), following
        ):
            return True
    governed = (
        may_close(before, len(before), _GOVERNING)
        and _OBJECT.search(before, max(0, len(before) - _GOVERNS_LONG)) is not None
    )
    return (governed and not _OFFICES_OF.search(before)) or (_ALSO.match(clean, item.end) is not None)


def is_counterpart(clean: str, item: Group) -> bool:
    """Whether actors are named as someone's counterpart: "his Danish counterpart"."""
    return (
        item.end - item.start >= _COUNTERPART_LONG
        and clean[item.end - 1] in _COUNTERPART_LAST
        and clean.endswith(_COUNTERPART_CLOSES, item.start, item.end)
        and _COUNTERPART.search(clean, item.start, item.end) is not None
    )
