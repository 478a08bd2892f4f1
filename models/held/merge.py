"""An act that took place and is told several times in an article is one: the first telling counts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from msgspec.structs import replace

from models.reading import HeldMention

MOST_COMPARED = 50
"""A telling is compared with this many acts before it."""


def merge(mentions: Iterable[HeldMention]) -> tuple[HeldMention, ...]:
    """Drop what repeats an earlier act; a first telling without a time or a place takes those of a later one."""
    kept: list[HeldMention] = []
    recent: deque[int] = deque(maxlen=MOST_COMPARED)
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        known = _known(kept, recent, mention)
        if known is None:
            recent.append(len(kept))
            kept.append(mention)
        else:
            kept[known] = _completed(kept[known], mention)
    return tuple(kept)


def _known(kept: list[HeldMention], recent: Iterable[int], mention: HeldMention) -> int | None:
    """Which of the recent ones is the same act, if any."""
    for at in recent:
        if _same_act(kept[at], mention):
            return at
    return None


def _same_act(earlier: HeldMention, later: HeldMention) -> bool:
    if earlier.kind != later.kind or earlier.sure != later.sure:
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
