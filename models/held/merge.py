"""An act that took place and is told several times in an article is one: the first telling counts."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from models.reading import HeldMention

MOST_COMPARED = 50
"""A telling is compared with this many acts before it."""


def merge(mentions: Iterable[HeldMention]) -> tuple[HeldMention, ...]:
    """Drop what repeats an earlier act; a first telling without a time or a place takes those of a later one."""
    told = list(mentions)
    if len(told) < 2:  # noqa: PLR2004 - one by itself repeats none
        return tuple(told)
    if not _in_order(told):
        told.sort(key=_order)
    kept: list[HeldMention] = []
    kinds: list[str] = []
    for mention in told:
        known = _known(kept, kinds, mention)
        if known is None:
            kept.append(mention)
            kinds.append(mention.kind)
        else:
            kept[known] = _completed(kept[known], mention)
    return tuple(kept)


def _in_order(mentions: list[HeldMention]) -> bool:
    """Whether each starts behind the one before, as most do, so that none need be asked for the key of a sort."""
    last = -1
    for mention in mentions:
        start: int = mention.start
        if start <= last:
            return False
        last = start
    return True


def _order(mention: HeldMention) -> tuple[int, int]:
    return mention.start, -mention.end


def _known(kept: list[HeldMention], kinds: list[str], mention: HeldMention) -> int | None:
    """Which of those before is the same act, if any; `kinds` are theirs."""
    kind = mention.kind
    for at in range(max(0, len(kept) - MOST_COMPARED), len(kept)):
        if kinds[at] == kind and _same_act(kept[at], mention):
            return at
    return None


def _same_act(earlier: HeldMention, later: HeldMention) -> bool:
    """Whether two acts of one kind are the same."""
    if earlier.sure != later.sure:
        return False
    if earlier.start < later.end and later.start < earlier.end:
        return True
    if earlier.location and later.location and earlier.location != later.location:
        return False
    if earlier.first and later.first and (earlier.first, earlier.last) != (later.first, later.last):
        return False
    parties = {member.actor for member in earlier.participants} - {None}
    further = {member.actor for member in later.participants} - {None}
    return bool(parties and further) and (parties <= further or further <= parties)


def _completed(earlier: HeldMention, later: HeldMention) -> HeldMention:
    if earlier.location is None and later.location is not None:
        earlier = replace(earlier, location=later.location)
    if earlier.time_text is None and later.time_text is not None:
        return replace(
            earlier, time_text=later.time_text, first=later.first, last=later.last, precision=later.precision
        )
    return earlier
