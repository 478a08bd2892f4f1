"""What a signal tells with its day: times, follow-ups, and acts that took place; none twice, though headline and text tell it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache

from models.actors.registry import is_body
from models.identity import follow_up_id, held_id
from models.mentions import ParticipantMention, TimeMention
from models.reading import DocumentReading, FollowUpMention, HeldMention
from models.signal import FollowUp, HeldAct, Participant, Time, When

_DAYS = 4096
"""Days whose writing is kept: news of one time names the same ones again and again."""
_CHANGED = ("postponed", "cancelled")


def times_of(readings: Sequence[DocumentReading]) -> list[Time]:
    """The times; of the title those that the text does not tell."""
    told: set[str] = set()
    if len(readings) > 1:
        told = {mention.value for item in readings if item.place == "text" for mention in item.reading.times}
    return [
        _time(item, mention)
        for item in readings
        for mention in item.reading.times
        if item.place != "title" or mention.value not in told
    ]


def _time(item: DocumentReading, mention: TimeMention) -> Time:
    start, end = item.document.original(mention.start, mention.end)
    first = _iso(mention.first)
    return Time(
        place=item.place,
        span=(start, end),
        text=item.document.text[start:end],
        type=mention.type,
        value=mention.value,
        start=first,
        end=first if mention.last is mention.first else _iso(mention.last),
        precision=mention.precision,
    )


def follow_ups_of(article: str, readings: Sequence[DocumentReading]) -> list[FollowUp]:
    """The follow-ups of an article by its id; of the title those that the text does not tell."""
    told = [mention for item in readings if item.place == "text" for mention in item.reading.follow_ups]
    titled = [mention for item in readings if item.place == "title" for mention in item.reading.follow_ups]
    seen: dict[tuple[object, ...], int] = {}
    found: list[FollowUp] = []
    for item in readings:
        in_title = item.place == "title"
        document = item.document
        for mention in item.reading.follow_ups:
            if in_title and any(_same_act(mention, other) for other in told):
                continue
            parties: Sequence[ParticipantMention] = mention.participants
            if titled and not in_title and mention.kind == "vote":
                parties = _with_sides(mention, titled)
            who = _who(parties)
            first, last = _iso(mention.first), _iso(mention.last)
            key = (mention.kind, who, first, last)
            ordinal = seen.get(key, 0) + 1
            seen[key] = ordinal
            start, end = document.original(mention.start, mention.end)
            found.append(
                FollowUp(
                    place=item.place,
                    id=follow_up_id(article, mention.kind, who, (first, last), ordinal),
                    span=(start, end),
                    text=document.text[start:end],
                    kind=mention.kind,
                    status=mention.status,
                    participants=tuple([Participant(each.text, each.actor) for each in parties]),
                    location=mention.location,
                    when=When(text=mention.time_text, start=first, end=last, precision=mention.precision),
                )
            )
    return found


def _with_sides(ruling: FollowUpMention, titled: Sequence[FollowUpMention]) -> Sequence[ParticipantMention]:
    """Who takes part in a ruling, with the states between which a court rules, where only the headline names these."""
    if not all(who.actor is not None and is_body(who.actor) for who in ruling.participants):
        return ruling.participants
    for title in titled:
        sides = [who for who in title.participants if who.actor is not None and not is_body(who.actor)]
        if len(sides) > 1 and _same_act(title, ruling):
            return (*ruling.participants, *sides)
    return ruling.participants


def held_of(article: str, readings: Sequence[DocumentReading]) -> list[HeldAct]:
    """The acts that took place by an article's id; of the title those that the text does not tell as surely."""
    told = [mention for item in readings if item.place == "text" for mention in item.reading.held]
    seen: dict[tuple[object, ...], int] = {}
    found: list[HeldAct] = []
    for item in readings:
        in_title = item.place == "title"
        document = item.document
        for mention in item.reading.held:
            if in_title and any(
                _same_act(mention, other) for other in told if other.sure or not mention.sure
            ):
                continue
            who = _who(mention.participants)
            first, last = _iso(mention.first), _iso(mention.last)
            key = (mention.kind, who, first, last)
            ordinal = seen.get(key, 0) + 1
            seen[key] = ordinal
            start, end = document.original(mention.start, mention.end)
            found.append(
                HeldAct(
                    place=item.place,
                    id=held_id(article, mention.kind, who, (first, last), ordinal),
                    span=(start, end),
                    text=document.text[start:end],
                    kind=mention.kind,
                    participants=tuple([Participant(each.text, each.actor) for each in mention.participants]),
                    location=mention.location,
                    when=When(text=mention.time_text, start=first, end=last, precision=mention.precision),
                    sure=mention.sure,
                )
            )
    return found


def _who(participants: Sequence[ParticipantMention]) -> tuple[str, ...]:
    return tuple(sorted([participant.actor or participant.text for participant in participants]))


def _same_act(title: FollowUpMention | HeldMention, text: FollowUpMention | HeldMention) -> bool:
    """Whether a headline and the text tell of one act: same kind, and times and actors that do not differ."""
    if title.kind != text.kind:
        return False
    if title.first is not None and text.first is not None and title.first != text.first:
        return False
    named = {participant.actor for participant in title.participants} - {None}
    others = {participant.actor for participant in text.participants} - {None}
    if isinstance(title, FollowUpMention) and isinstance(text, FollowUpMention):
        changed = title.status in _CHANGED and text.status not in _CHANGED
        if changed:
            return False
    return not named or not others or bool(named & others)


@lru_cache(maxsize=_DAYS)
def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
