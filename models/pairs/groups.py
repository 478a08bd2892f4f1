"""Actors listed together: "France, Germany and Britain" is one group of three."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.mentions import ActorMention

_AND = re.compile(
    r"(?:'s)?(?:, and|,? as well as|,? along with| and| &| or)"
    r"(?: both| the| an?| senior| top| its ally| its| his| her| their| neighbou?ring| [A-Z]\w+-[a-z]+| [A-Z]\w+'s| \d+| [a-z]+(?:teen|ty)| two| three| four| five| six)* ?"
)
# What `_AND` can begin with, and the first two letters of that; most gaps begin with something else.
_AND_OPENS = (" and", " or", " as", " al", " &", ", and", ", as", ", al", "'s")
_AND_FIRST = frozenset(opening[:2] for opening in _AND_OPENS)
# "A Danish frigate and a Swedish corvette".
_NOUN_AND = re.compile(
    r" (?:frigate|corvette|destroyer|warship|ship|vessel|aircraft|jet|fighter|bomber|officer|soldier|envoy|diplomat|minister"
    r"|official|negotiator|general)s? and (?:an? )?"
)
_COMMAS = frozenset((",", ", ", ", the", ", the ", "'s,", "'s, ", "'s, the", "'s, the "))
_COMPOUND = frozenset(("-", "/"))


class Group:
    """Actors coordinated at `[start, end)`: in the order named, each once.

    `compound` where a hyphen or slash joins them ("US-China"), `place` where all only say where.
    """

    def __init__(
        self, start: int, end: int, actors: tuple[str, ...], *, compound: bool = False, place: bool = False
    ) -> None:
        self.start = start
        self.end = end
        self.actors = actors
        self.compound = compound
        self.place = place


def group(clean: str, mentions: list[ActorMention], places: list[bool]) -> list[Group]:
    """Join the mentions of one sentence into groups, in order.

    Commas join only what an "and" or the like ends: "with France, Russia said" lists nothing.
    """
    if len(mentions) == 1:
        return [_single(mentions[0], place=places[0])]
    groups: list[Group] = []
    run: list[Group] = []
    closed = 0
    before: ActorMention | None = None
    for at, mention in enumerate(mentions):
        place = places[at]
        joint = None
        if before is not None:
            joint = _joint(clean, before, mention, alike=run[-1].place == place)
            if joint == "and" and len(run) == 1 and clean.startswith(", and ", before.end):
                # "X cut its ties with Y, and Z recalled its envoy": a comma before "and" lists three or more.
                joint = None
        single = _single(mention, place=place)
        if joint is None:
            _close(groups, run, closed)
            run, closed = [single], 0
        elif joint == "compound":
            run[-1] = _join([run[-1], single], compound=True)
        else:
            run.append(single)
            if joint == "and":
                closed = len(run)
        before = mention
    _close(groups, run, closed)
    return groups


def _single(mention: ActorMention, *, place: bool) -> Group:
    return Group(mention.start, mention.end, (mention.actor,), place=place)


def _joint(clean: str, left: ActorMention, right: ActorMention, *, alike: bool) -> str | None:
    """How two mentions are joined; by a comma only where they are `alike` in being places or parties."""
    gap = clean[left.end : right.start]
    if gap == " and ":
        return "and"
    if gap in _COMPOUND:
        return "compound"
    if gap[:2] in _AND_FIRST and gap.startswith(_AND_OPENS) and _AND.fullmatch(gap):
        return "and"
    if alike and gap in _COMMAS:
        return "comma"
    return "and" if left.how == right.how == "demonym" and _NOUN_AND.fullmatch(gap) else None


def _close(groups: list[Group], run: list[Group], closed: int) -> None:
    """Take in what has been gathered: as many of it as one group as are `closed`."""
    if not closed:
        if len(run) == 1:
            groups.append(run[0])
        else:
            groups += run
        return
    groups.append(_join(run[:closed], compound=False))
    groups += run[closed:]


def _join(parts: Sequence[Group], *, compound: bool) -> Group:
    actors: dict[str, None] = {}
    for part in parts:
        for actor in part.actors:
            actors[actor] = None
        compound = compound or part.compound
    first = parts[0]
    return Group(first.start, parts[-1].end, tuple(actors), compound=compound, place=first.place)
