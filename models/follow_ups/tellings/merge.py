"""One act told several times in an article is one: the first telling counts."""

from __future__ import annotations

from collections import deque

import msgspec

from models.follow_ups.tellings.same_parties import only_persons, same_parties
from models.follow_ups.tellings.telling import Telling
from models.reading import FollowUpMention
from models.signal import Kind

MOST_COMPARED = 50
"""A telling is compared with this many acts of its kind before it."""

_AHEAD = ("confirmed", "expected", "agreed")
_THOUGHT = ("confirmed", "expected", "possible")
"""What is told of on no day, and then said to be agreed."""
_NEXT = 400
"""At most so many characters lie between an act and "the ceremony" that tells of its day."""

_DETAIL = 2
"""Within so many sentences persons are told of who take part in an act that was told of."""

_FURTHER_DOWN = 3
"""Within so many sentences it is told what will "now" be in place of a plan."""

_UNTIL = ("until ", "till ", "through ")
_THAT_DAY = frozenset(("that day", "the same day", "that very day", "that same day", "that date"))
_ONE_SIDED: frozenset[Kind] = frozenset(("sanctions", "deployment", "launch", "withdrawal"))
"""Kinds that one actor does, so that two who do so do two acts."""


def merge(tellings: list[Telling]) -> tuple[FollowUpMention, ...]:
    """Drop what repeats an earlier act; a first telling without a time takes the time of a later one."""
    kept: list[Telling] = []
    of_kind: dict[str, deque[int]] = {}
    for telling in sorted(tellings, key=lambda telling: (telling.mention.start, -telling.mention.end)):
        if telling.occasion and kept and _gives_time(kept[-1].mention, telling.mention):
            kept[-1] = kept[-1].altered(_dated(kept[-1].mention, telling.mention))
            continue
        if telling.resumed and kept and _goes_on(kept[-1], telling):
            kept[-1] = _resumed(kept[-1], telling)
            continue
        recent = of_kind.setdefault(telling.mention.kind, deque(maxlen=MOST_COMPARED))
        if kept and _only_moved(kept[-1], telling):
            moved = msgspec.structs.replace(kept[-1].mention, status="postponed")
            dated = telling.mention.first is not None
            kept[-1] = kept[-1].altered(_dated(moved, telling.mention) if dated else moved)
            continue
        if kept and _gives_new_day(kept[-1], telling):
            kept[-1] = _resumed(kept[-1], telling)
            continue
        known = next((index for index in recent if same_act(kept[index], telling)), None)
        if known is None:
            recent.append(len(kept))
            kept.append(telling)
            continue
        first = kept[known]
        if (
            first.mention.first is None
            and telling.mention.status == "agreed"
            and first.mention.status in _THOUGHT
        ):
            first = first.altered(msgspec.structs.replace(first.mention, status="agreed"))
            kept[known] = first
        if first.mention.time_text is None and telling.mention.precision != "none":
            kept[known] = first.altered(_dated(first.mention, telling.mention))
        elif first.mention.location is None and telling.definite:
            kept[known] = first.altered(_placed(first.mention, telling.mention))
    return tuple(telling.mention for telling in kept if not _summary(telling, kept))


def _goes_on(first: Telling, telling: Telling) -> bool:
    """Whether what only says when or where something takes place stands right behind an act that it may be said of."""
    near = telling.sentence - first.sentence <= 1
    return near and telling.mention.kind in ("other", first.mention.kind)


def _summary(telling: Telling, kept: list[Telling]) -> bool:
    """Whether a lead only sums up what was agreed, of which the article goes on to tell when it will be done."""
    mention = telling.mention
    if not telling.accord or mention.kind != "other" or mention.time_text is not None:
        return False
    return any(
        later.mention.start > mention.start
        and later.mention.kind == "other"
        and later.mention.first is not None
        for later in kept
    )


def _gives_new_day(first: Telling, telling: Telling) -> bool:
    """Whether the article goes on to the new day of what it told to be put off: "the drill will now be held in June"."""
    earlier, later = first.mention, telling.mention
    if earlier.status != "postponed" or later.kind != earlier.kind or later.first is None or telling.past:
        return False
    if _tells_end(earlier, later):
        return False
    near = telling.sentence - first.sentence <= (_FURTHER_DOWN if telling.anew else 1)
    pointed = telling.pointing and (earlier.first, earlier.last) == (later.first, later.last)
    again = later.status == "postponed" and earlier.first is None
    return near and (telling.definite or pointed) and (again or later.status in _AHEAD)


def _only_moved(first: Telling, telling: Telling) -> bool:
    """Whether the article goes on to say that what it told to be off is put off: "will not meet this month; the talks have been moved to May".

    So it is where it "will now" be held at another time, and where no time is told for which it is put off.
    """
    earlier, later = first.mention, telling.mention
    if earlier.status != "cancelled" or later.kind != earlier.kind or telling.past or telling.more:
        return False
    near = telling.sentence - first.sentence <= (_FURTHER_DOWN if telling.anew else 1)
    moved = later.status == "postponed" or (telling.anew and later.status in _AHEAD)
    put_off = later.status == "postponed" and later.first is None
    other = put_off or (
        later.first is not None and (later.first, later.last) != (earlier.first, earlier.last)
    )
    known = telling.definite or telling.pointing
    return near and moved and other and known and same_parties(earlier, later)


def _resumed(first: Telling, telling: Telling) -> Telling:
    """The act told before, with the time and place that the article goes on to give it; not with a day that was given up."""
    earlier, later = first.mention, telling.mention
    off = earlier.status in ("cancelled", "postponed")
    if telling.past and off:
        return first
    if earlier.status == "cancelled" and later.first is not None and telling.anew:
        # "did not take place on Monday. It will be held on Friday instead"
        return first.altered(_dated(msgspec.structs.replace(earlier, status="postponed"), later))
    if _tells_end(earlier, later):
        return first
    if earlier.time_text is None or (earlier.status == "postponed" and later.first is not None):
        return first.altered(_dated(earlier, later))
    if earlier.location is None and later.location is not None:
        return first.altered(msgspec.structs.replace(earlier, location=later.location))
    return first


def _tells_end(earlier: FollowUpMention, later: FollowUpMention) -> bool:
    """Whether an act that has its day is only told to go on "until" another."""
    goes_on = (later.time_text or "").lower().startswith(_UNTIL)
    return goes_on and earlier.first is not None and later.status != "postponed"


def _gives_time(earlier: FollowUpMention, later: FollowUpMention) -> bool:
    """Whether "the ceremony" is that of the act told just before, of which no time was told."""
    near = 0 <= later.start - earlier.end < _NEXT
    return near and earlier.time_text is None and later.first is not None and not _undone(earlier)


def _dated(earlier: FollowUpMention, later: FollowUpMention) -> FollowUpMention:
    return msgspec.structs.replace(
        earlier,
        location=earlier.location or later.location,
        time_text=later.time_text,
        first=later.first,
        last=later.last,
        precision=later.precision,
    )


def _placed(earlier: FollowUpMention, later: FollowUpMention) -> FollowUpMention:
    return msgspec.structs.replace(earlier, location=later.location)


def same_act(first: Telling, second: Telling) -> bool:
    """Whether a later telling is of the same act: same kind, and parties, place and time that do not differ."""
    earlier, later = first.mention, second.mention
    if later.kind != earlier.kind or later.kind == "other" or _undone(later) != _undone(earlier):
        return False
    if _same_day(earlier, later):
        return True
    if earlier.location and later.location and earlier.location != later.location:
        return False
    if second.more and second.sentence > first.sentence and earlier.first is not None:
        return False
    if later.first is None and 0 < second.sentence - first.sentence <= _DETAIL and only_persons(later):
        return True
    if not same_parties(earlier, later) and not (second.definite and later.first is None):
        return False
    if not second.definite and _agents_differ(earlier, later):
        return False
    if earlier.first is not None and later.first is not None:
        return (earlier.first, earlier.last) == (later.first, later.last) or (
            (second.definite or second.pointing) and _vaguely(later, earlier)
        )
    if _only_possible(first, second):
        return True
    both = first.named and second.named and (first.named <= second.named or second.named <= first.named)
    return second.definite or second.pointing or bool(both)


def _same_day(earlier: FollowUpMention, later: FollowUpMention) -> bool:
    """Whether one actor goes on with what it does on the day told before: "The last soldier will leave the province on that day"."""
    pointed = (later.time_text or "").lower().removeprefix("on ") in _THAT_DAY
    return (
        pointed
        and later.kind in _ONE_SIDED
        and earlier.first == later.first
        and not _agents_differ(earlier, later)
    )


def _only_possible(first: Telling, second: Telling) -> bool:
    """Whether the article goes on to say when what it told to be possible is so: "could sign a pact", "a signing is possible this year"."""
    possible = first.mention.status == second.mention.status == "possible"
    near = 0 < second.sentence - first.sentence <= _DETAIL
    return possible and near and not second.named and first.mention.first is None


def _vaguely(later: FollowUpMention, earlier: FollowUpMention) -> bool:
    """Whether it goes back to the day told before by the month or season around it, or as a last day: "they had agreed to sign this autumn", "by May 4"."""
    if earlier.precision != "day" or later.precision == "none" or later.last is None:
        return False
    first, last = earlier.first, earlier.last or earlier.first
    if later.precision == "day" and not (
        later.last == last and (later.time_text or "").lower().startswith("by ")
    ):
        return False
    return (
        first is not None
        and last is not None
        and later.first is not None
        and later.first <= first
        and last <= later.last
    )


def _agents_differ(earlier: FollowUpMention, later: FollowUpMention) -> bool:
    """Whether another actor does the same in return: "US duties … take effect", "Beijing will impose duties"."""
    if later.kind not in _ONE_SIDED or later.time_text is None:
        return False
    agents = [mention.participants[0].actor for mention in (earlier, later) if mention.participants]
    return None not in agents and len(set(agents)) > 1


def _undone(mention: FollowUpMention) -> bool:
    return mention.status in ("cancelled", "postponed")
