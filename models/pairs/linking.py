"""The links that one sentence makes between actors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from models.actors.registry import is_body
from models.pairs.cues import ACTS, BARRIER, DIRECTED, MEDIATION, MUTUAL, PRESENCE, RELATES, SAYING, Cues
from models.pairs.groups import Group
from models.pairs.link import STRONG, TIGHT, WEAK, Link, across
from models.pairs.listing import BETWEEN, listed
from models.signal import Span

_NEAR = 50
"""At most this many characters between two actors around a cue make a tight link."""
_GRIP = 60
"""At most this many characters between forces and the place where they are."""

_BREAK = re.compile(r"[;:]| - |, (?:but|and|who|which)\b|\. | and that ")
# The subject of the sentence goes on: by a pronoun, a new clause, an infinitive or a second verb.
_RESUMES = re.compile(
    r"\b(?:it|they|he|she)\b|[;:]| - |, (?:but|and|who|which)\b|\. | and that "
    r"| to (?!the |a |an |its |his |their )[a-z]+ "
)
_CONTINUED = re.compile(r",? and [a-z]+ ")
_MATTER = re.compile(r" (?:over|about) ")
_PREPOSITION = re.compile(r" (?:with|against|on|to|from|of|in|for)(?: the)? $")
_BY = re.compile(r" by(?: the)? $")
_WITH_WHICH = re.compile(r"\b(?:with|against) (?:which|whom)(?: the)? $")


def links(clean: str, span: Span, groups: Sequence[Group], cues: Cues) -> Iterator[Link]:
    """The links of the sentence at `span`, from its groups and its cues, both in order."""
    for at, item in enumerate(groups):
        if len(item.actors) > 1:
            yield from listed(clean, span, groups, at, cues)
        if at:
            yield from _linked(clean, span[1], groups, at, cues)


def _linked(clean: str, end: int, groups: Sequence[Group], at: int, cues: Cues) -> Iterator[Link]:
    """The links of the group `at` with the group before it or with the subject of the sentence."""
    left, right = groups[at - 1], groups[at]
    if set(right.actors) <= set(left.actors):
        return
    cue = cues.between(left.end, right.start)
    first = next((item for item in groups[:at] if not item.place), None)
    if first is None or (
        right.place and not cues.between(max(left.end, right.start - _GRIP), right.start) & PRESENCE
    ):
        return
    gap = clean[left.end : right.start]
    if _about_others(gap, groups, at, cue):
        return
    if first is not left and gap.startswith(" that "):
        yield from across(first, right, STRONG)
    elif _WITH_WHICH.search(gap):
        yield from across(left, right, STRONG)
    elif cue & ACTS and not cue & BARRIER:
        subject = first if left.place or _RESUMES.search(gap) or _CONTINUED.match(gap) else left
        weight = _weight(cue, gap, cues, right)
        yield from across(subject, right, weight)
        if subject is not left and not left.place and weight > WEAK:
            yield from across(left, right, WEAK)
    elif cue & SAYING and len({actor for item in groups for actor in item.actors}) == 2:  # noqa: PLR2004 - a pair
        yield from across(
            first if left.place else left, right, STRONG if cues.between(right.end, end) & DIRECTED else WEAK
        )
    elif cue & SAYING and len(right.actors) > 1 and all(is_body(actor) for actor in left.actors):
        # A body that tells what others agreed has had a hand in it.
        yield from across(left, right, STRONG)


def _about_others(gap: str, groups: Sequence[Group], at: int, cue: int) -> bool:
    """Whether the group is what others deal over, or stands "between" whom nobody of before deals with."""
    left, right = groups[at - 1], groups[at]
    if len(left.actors) > 1 and _MATTER.search(gap):
        return True
    if len(right.actors) == 1 or not BETWEEN.search(gap):
        return False
    inside = any(actor in right.actors for item in groups[:at] if not item.place for actor in item.actors)
    return inside or not cue & (MUTUAL | MEDIATION)


def _weight(cue: int, gap: str, cues: Cues, right: Group) -> float:
    if _BREAK.search(gap):
        return WEAK
    if len(gap) <= _NEAR:
        return TIGHT
    preposition = _PREPOSITION.search(gap)
    if preposition is not None and cues.ending(right.start - len(gap) + preposition.start()) & RELATES:
        return TIGHT
    return TIGHT if not cue & SAYING and _BY.search(gap) else STRONG
