"""What the words between two groups tell of them, and those right behind: whether they deal with one another, and how firmly."""

from __future__ import annotations

import re

from models.pairs.closing import may_close
from models.pairs.cues import DIRECTED, MEDIATION, MUTUAL, RELATES, SAYING, Cues
from models.pairs.groups import Group
from models.pairs.link import STRONG, TIGHT
from models.pairs.listing import BETWEEN

_NEAR = 50
"""At most this many characters between two actors around a cue make a tight link."""
_BREAK = re.compile(r", (?:but|and|who|which)\b")
_PREPOSITION = re.compile(r" (?:with|against|on|to|from|of|in|for)(?: the)? $")
_BY = re.compile(r" by(?: the)? $")
_PREPOSITIONS = frozenset(("with", "against", "on", "to", "from", "of", "in", "for"))
_BY_CLOSES = frozenset(("by",))
_PREPOSITION_LONG = 15
"""Characters that `_PREPOSITION` and `_BY` can match; a gap that they are asked of is longer."""
_SOURCE = re.compile(r"[^,.;]{0,40}? (?:said|says|told [a-z]+)\b")
_ASIDES = (", a ", ", an ", ", one ", ", some ")
_ASIDE_CLOSES = frozenset(("a ", "n ", "e "))
# Behind a group: the year of what is told.
_IN_YEAR = re.compile(r"(?:'s?)?(?: [a-z]+){0,4} in (?:[A-Z][a-z]+ )?(1[89]\d\d|20\d\d)\b")
_IN_YEAR_WORDS = 4
_IN_YEAR_NEAR = 80
"""Characters that hold so many words mostly, and among which is looked first."""


def is_broken(gap: str) -> bool:
    """Whether a clause ends within a gap."""
    if ";" in gap or ":" in gap or ". " in gap or " - " in gap or " and that " in gap:
        return True
    return ", " in gap and _BREAK.search(gap) is not None


def is_history(clean: str, end: int, year: int) -> bool:
    """Whether what ends there is dated to a year before the last: "fought a war with X in 1998"."""
    at = clean.find(" in ", end, end + _IN_YEAR_NEAR)
    if at < 0:
        if clean.count(" ", end, end + _IN_YEAR_NEAR - len(" in ")) > _IN_YEAR_WORDS:
            return False
        at = clean.find(" in ", end)
    if at < 0 or clean.count(" ", end, at) > _IN_YEAR_WORDS:
        return False
    dated = _IN_YEAR.match(clean, end)
    return dated is not None and int(dated[1]) < year - 1


def is_second_verb(left: Group, gap: str, cues: Cues) -> bool:
    """Whether the subject goes on to a second deed: "left the X pact and accused Y"."""
    at = gap.rfind(" and ")
    verb = at + len(" and then " if gap.startswith("then ", at + len(" and ")) else " and ")
    return at > 0 and bool(cues.starting(left.end + verb) & RELATES)


def is_source(clean: str, end: int, groups: list[Group], at: int) -> bool:
    """Whether the group only says who told what two others do: "X and Y might meet, a Z diplomat said"."""
    start = groups[at].start
    # The last letters first: nearly nothing has them.
    if clean[start - 2 : start] not in _ASIDE_CLOSES or not clean.endswith(_ASIDES, 0, start):
        return False
    if not _SOURCE.match(clean, groups[at].end, end):
        return False
    return len({actor for item in groups[:at] if not item.place for actor in item.actors}) > 1


def is_about_others(gap: str, groups: list[Group], at: int, cue: int) -> bool:
    """Whether the group is what others deal over, or stands "between" whom nobody of before deals with."""
    left, right = groups[at - 1], groups[at]
    if len(left.actors) > 1 and (" over " in gap or " about " in gap):
        return True
    if len(right.actors) == 1 or "between" not in gap or not BETWEEN.search(gap):
        return False
    inside = any(actor in right.actors for item in groups[:at] if not item.place for actor in item.actors)
    return inside or not cue & (MUTUAL | MEDIATION)


def weight_of(cue: int, gap: str, cues: Cues, right: Group) -> float:
    """How firmly the words of relation `cue` in the gap before the right one link the two."""
    if len(gap) <= _NEAR:
        return TIGHT
    if cues.ending(right.start - (len(" the ") if gap.endswith(" the ") else 1)) & DIRECTED:
        # The actor is the verb's very object, however long the way from the subject.
        return TIGHT
    preposition = None
    if may_close(gap, len(gap), _PREPOSITIONS):
        preposition = _PREPOSITION.search(gap, len(gap) - _PREPOSITION_LONG)
    if preposition is not None and cues.ending(right.start - len(gap) + preposition.start()) & RELATES:
        return TIGHT
    if cue & SAYING or not may_close(gap, len(gap), _BY_CLOSES):
        return STRONG
    return TIGHT if _BY.search(gap, len(gap) - _PREPOSITION_LONG) else STRONG
