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
_RELATIVE = re.compile(r"(?:'s)?,? (?:which|who) ")
_COUNTERPART = re.compile(r"\b(?:counterparts?|opposite number)$")
_FORCES = re.compile(r"\b(?:troops|soldiers|forces|army|navy|marines|warships|bombers|peacekeepers|guards)$")
_SOURCE = re.compile(r"[^,.;]{0,40}? (?:said|says|told [a-z]+)\b")
_ASIDE_LONG = 7
_ASIDE = re.compile(r", (?:an? |one |some )$")
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
    stationed = right.place and _FORCES.search(clean, left.start, left.end) is not None
    if first is None or not (stationed or _is_party(left, right, cues)):
        return
    gap = clean[left.end : right.start]
    if _about_others(gap, groups, at, cue) or _is_source(clean, end, groups, at):
        return
    if _COUNTERPART.search(clean, right.start, right.end):
        yield from across(left, right, TIGHT)
    elif first is not left and gap.startswith(" that "):
        yield from across(first, right, STRONG)
    elif " wh" in gap and _WITH_WHICH.search(gap):
        yield from across(left, right, STRONG)
    elif cue & ACTS and not cue & BARRIER:
        yield from _acted(first, left, right, gap, cues)
    elif stationed and len(gap) <= _GRIP:
        yield from across(left, right, TIGHT)
    elif cue & SAYING:
        yield from _told(first, end, groups, at, cues)


def _is_party(left: Group, right: Group, cues: Cues) -> bool:
    """Whether a group is more than where something happens: forces and embassies deal with whose place it is."""
    return not right.place or bool(cues.between(max(left.end, right.start - _GRIP), right.start) & PRESENCE)


def _acted(first: Group, left: Group, right: Group, gap: str, cues: Cues) -> Iterator[Link]:
    """The links that a word of relation between two groups makes."""
    clause = _RELATIVE.match(gap)
    if clause is not None and not left.place:
        # "X, which has a pact with Y": the clause is about X.
        gap = gap[clause.end() - 1 :]
    subject = first if left.place or _RESUMES.search(gap) or _CONTINUED.match(gap) else left
    weight = _weight(cues.between(left.end, right.start), gap, cues, right)
    yield from across(subject, right, weight)
    if subject is not left and not left.place and weight > WEAK:
        yield from across(left, right, WEAK)


def _told(first: Group, end: int, groups: Sequence[Group], at: int, cues: Cues) -> Iterator[Link]:
    """The links that a word of saying between two groups makes."""
    left, right = groups[at - 1], groups[at]
    if len({actor for item in groups for actor in item.actors}) == 2:  # noqa: PLR2004 - a pair
        weight = STRONG if cues.between(right.end, end) & DIRECTED else WEAK
        yield from across(first if left.place else left, right, weight)
    elif len(right.actors) > 1 and all(is_body(actor) for actor in left.actors):
        # A body that tells what others agreed has had a hand in it.
        yield from across(left, right, STRONG)


def _is_source(clean: str, end: int, groups: Sequence[Group], at: int) -> bool:
    """Whether the group only says who told what two others do: "X and Y might meet, a Z diplomat said"."""
    if not _SOURCE.match(clean, groups[at].end, end) or not _ASIDE.search(
        clean, max(0, groups[at].start - _ASIDE_LONG), groups[at].start
    ):
        return False
    return len({actor for item in groups[:at] if not item.place for actor in item.actors}) > 1


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
    if cues.ending(right.start - (len(" the ") if gap.endswith(" the ") else 1)) & DIRECTED:
        # The actor is the verb's very object, however long the way from the subject.
        return TIGHT
    preposition = _PREPOSITION.search(gap)
    if preposition is not None and cues.ending(right.start - len(gap) + preposition.start()) & RELATES:
        return TIGHT
    return TIGHT if not cue & SAYING and _BY.search(gap) else STRONG
