"""What one article tells of acts: the facts that the ledger keeps, and all that it derives acts from."""

from __future__ import annotations

import calendar
import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from models.signal import Status
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.agreed_titles import agreed_by_title
from stream.ledger.tellings.anaphora import resumed
from stream.ledger.tellings.counted_sides import with_the_counted
from stream.ledger.tellings.days_beside import day_ahead, on_days_beside
from stream.ledger.tellings.headlines import headline
from stream.ledger.tellings.in_port import in_port
from stream.ledger.tellings.kind_told import known_by_noun
from stream.ledger.tellings.more_rounds import among_the_same
from stream.ledger.tellings.old_plans import without_old_plans
from stream.ledger.tellings.own_weekday import without_own_weekday
from stream.ledger.tellings.put_off import put_off_at_once, put_off_by_title
from stream.ledger.tellings.surnames import known_by_surname
from stream.ledger.tellings.that_week import in_that_week
from stream.ledger.tellings.title_turns import denied
from stream.ledger.tellings.titled_sides import with_the_titled
from stream.ledger.tellings.titles import summed
from stream.ledger.tellings.upheld import upheld

if TYPE_CHECKING:
    from models.signal import Actor
    from stream.records.score import Score


_WEEKDAYS = frozenset(map(str.lower, calendar.day_name))
_LONG_AGO = 183
MOST_NAMED = 16
_YEAR = re.compile(r"\d{4}|year|ago")


class Telling(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One article's follow-ups and reports of acts that took place.

    `at` is the article's moment in epoch seconds; copies of one `story` count as one source. `cast` are the actors that it
    names, whether they take part or not: those named most, `MOST_NAMED` at most; `titled` those of them whom its title names.
    """

    article: str
    at: float
    source: str | None
    story: str | None
    acts: tuple[Told, ...]
    cast: tuple[str, ...] = ()
    titled: tuple[str, ...] = ()


def tellings_from(score: Score, *, at: float, story: str | None) -> Telling:
    """What a score tells of acts.

    Args:
        score: of any outcome; one without acts makes an empty telling, which takes an older one's place.
        at: the article's moment, epoch seconds.
        story: the story that it belongs to, if known.
    """
    day = dt.datetime.fromtimestamp(at, dt.UTC).date()
    days = [
        (time.place, time.span, time.text, days)
        for time in score.times
        if time.start is not None and time.end is not None and time.precision == "day"
        for days in _readings(time.text, time.start, time.end, day)
    ]

    def told(act: Any, status: Status | None, *, sure: bool = True) -> Told:
        own = (act.when.start, act.when.end)
        return Told(
            id=act.id,
            place=act.place,
            span=act.span,
            text=act.text,
            kind=act.kind,
            status=status,
            participants=act.participants,
            location=act.location,
            when=act.when,
            sure=sure,
            also=tuple(
                (first, last)
                for place, span, text, (first, last) in days
                if place == act.place
                and not (status == "postponed" and text in (act.when.text or ""))
                and act.span[0] <= span[0]
                and span[1] <= act.span[1]
                and (first, last) != own
            ),
        )

    acts: Sequence[Told] = (
        *(told(act, act.status) for act in score.follow_ups),
        *(told(act, None, sure=act.sure) for act in score.held),
    )
    acts = agreed_by_title(without_own_weekday(in_that_week(acts), day), score.article.title)
    for step in (
        known_by_surname,
        in_port,
        summed,
        known_by_noun,
        resumed,
        among_the_same,
        upheld,
        put_off_at_once,
        without_old_plans,
        _in_order,
    ):
        acts = step(acts)
    named = _named_most(score)
    titled = tuple(sorted(actor.id for actor in named if actor.title_spans))
    acts = with_the_titled(with_the_counted(acts, [actor.id for actor in named]), titled)
    acts = put_off_by_title(score.article.title, denied(score.article.title, acts))
    acts = on_days_beside(score, acts, day)
    own = day_ahead(score, day, "title")
    ahead = own or day_ahead(score, day, "text")
    title = (
        headline(score.article.title, acts, ahead[0] if ahead else None, own and own[0])
        if score.actors
        else None
    )
    return Telling(
        article=score.article.id,
        at=at,
        source=score.article.source,
        story=story,
        acts=(*acts, *(() if title is None else (title,))),
        cast=tuple(sorted(actor.id for actor in named)),
        titled=titled,
    )


def _in_order(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts, with whether each follows another one in the text."""
    first = min((act.span[0] for act in acts if act.sure and act.place == "text" and act.span), default=None)
    return tuple(
        msgspec.structs.replace(act, follows=True)
        if act.place == "text"
        and act.span
        and first is not None
        and first < act.span[0]
        and not _just_signed(act, acts)
        else act
        for act in acts
    )


def _just_signed(act: Told, acts: Sequence[Told]) -> bool:
    """Whether it is what the parties are told to have signed, which is to take effect then: "signed | a truce on Monday that is to start on Friday"."""
    if act.kind != "other" or act.status != "agreed" or act.span is None:
        return False
    at = act.span[0]
    return any(
        one.kind == "signing"
        and one.status is None
        and one.span is not None
        and one.span[0] < at < one.span[1]
        for one in acts
    )


def _named_most(score: Score) -> list[Actor]:
    named = sorted(score.actors, key=lambda actor: (-len(actor.spans) - len(actor.title_spans), actor.id))
    return named[:MOST_NAMED]


def _readings(text: str, start: str, end: str, day: dt.date) -> tuple[tuple[str, str], ...]:
    """The days that an expression may stand for besides the one that it was read as.

    A bare weekday is the one before the article or the one after it, a date of many months ago that names no year
    that of the next year: "moved from | May 11 to May 25".
    """
    first = dt.date.fromisoformat(start)
    if text.strip().lower() in _WEEKDAYS:
        later = (first + dt.timedelta(days=7)).isoformat()
        return ((start, end), (later, later))
    if (day - first).days > _LONG_AGO and _YEAR.search(text) is None:
        return ((start, end), (_next_year(start), _next_year(end)))
    return ((start, end),)


def _next_year(day: str) -> str:
    """The same day of the next year; February 29 becomes March 1."""
    year = int(day[:4]) + 1
    moved = f"{year:04}{day[4:]}"
    return moved if calendar.isleap(year) or not day.endswith("-02-29") else f"{year:04}-03-01"


def digest_of(telling: Telling) -> bytes:
    """What tells a redelivery from a revision."""
    return hashlib.blake2b(_encoder.encode(telling), digest_size=16).digest()


_encoder = msgspec.msgpack.Encoder()
