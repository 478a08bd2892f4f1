"""Whether the time of a telling lets it be of an act, and what the match of times is worth."""

from __future__ import annotations

from models.signal import Kind
from stream.ledger.lives.life import AHEAD, Life
from stream.ledger.particulars.days import DAY, GRAIN, Days, apart, day_at, overlap
from stream.ledger.rules import Points, rules
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.mention import Mention

_SLACK = {GRAIN["week"]: 4, GRAIN["month"]: 10, GRAIN["season"]: 31}
"""How many days beside the time for which an act was thought of its day may still be fixed."""


_SAME_LONGER = 2
"""So many times longer an act without a time is the one meant where who takes part, or its city, is the same."""

COURSE = 7
"""An act that has begun may be told to go on for so many days."""
_LONG_COURSE = 92
"""The same of a withdrawal and others that are no encounters."""


_ONCE: frozenset[Kind] = frozenset(("launch", "call", "signing", "vote", "meeting", "summit", "other"))
"""Kinds of what is done on a day, or within days, and is over then."""


def too_silent(mention: Mention, life: Life, settings: LedgerSettings) -> bool:
    """Whether nobody told of the act for so long before the telling that this can't be of it."""
    reach = settings.echo_days if life.closed else settings.open_days - settings.late_days
    last = max(life.last_at, life.closed_at or 0.0) if life.state == "missed" else life.last_at
    return mention.at - last > reach * DAY


def time_points(
    mention: Mention, life: Life, settings: LedgerSettings, *, alike: bool, sited: bool
) -> float | None:
    """Points for the times, None where they speak of two acts.

    Args:
        mention: the telling.
        life: the act as it stood before it.
        settings: margins.
        alike: whether kind, actors and place agree so well that two dates would contradict each other.
        sited: whether two sides and the city are the same.
    """
    if mention.held:
        return _held(mention, life, settings)
    if mention.off:
        return _cancelled(mention, life, settings)
    if mention.told.status == "postponed":
        return _postponed(mention, life, settings)
    return _ahead(mention, life, settings, alike=alike, sited=sited)


def _ahead(
    mention: Mention, life: Life, settings: LedgerSettings, *, alike: bool, sited: bool
) -> float | None:
    points = rules().points
    days = mention.days
    silent = mention.at - life.last_at
    if mention.goes_on and life.state == "held":
        course = _LONG_COURSE if mention.told.kind in rules().by_matter else COURSE
        return 0.0 if not days.dated or overlap(days, life.days, course) else None
    if life.state in ("held", "missed"):
        past = days.dated and life.days.dated and days.last is not None and days.last <= mention.day
        return _match(days, life, points) if past or _same_day(days, life) else None
    if life.state == "cancelled":
        return _revived(mention, life, settings)
    passed = life.days.last is not None and life.days.dated and life.days.last < mention.day
    if days.dated and life.days.dated:
        matched = _match(days, life, points)
        if matched is not None:
            return 0.0 if _thought_of(mention, life) else matched
        if moved(mention, life, settings):
            named = any(overlap(old, life.days) for old in mention.also)
            return points.planned_day_named if named else 0.0
        if mention.against and any(overlap(named, life.days) for named in mention.also):
            return points.planned_day_named
        if _settles(mention, life):
            return 0.0
        either = alike or mention.corrects or life.disputed
        if either and not passed and _two_dates(mention, life, settings, sited=sited):
            return 0.0
        return None
    undated = not life.days.dated and silent > settings.undated_reach * DAY * (_SAME_LONGER if alike else 1)
    return None if passed or undated or not overlap(days, life.days) else 0.0


def _thought_of(mention: Mention, life: Life) -> bool:
    """Whether an act of another kind is only possible at some time, which a day within it that is fixed for this one doesn't show."""
    some_time = not mention.days.on_a_day and life.days.on_a_day
    return some_time and mention.told.status == "possible" and mention.told.kind not in life.kinds


def _settles(mention: Mention, life: Life) -> bool:
    """Whether the day is fixed of an act that was only thought of for about that time: "expected in May", "on June 1"."""
    if not mention.days.on_a_day or life.days.on_a_day or life.state not in ("told", "agreed"):
        return False
    return mention.told.status != "possible" and overlap(
        mention.days, life.days, _SLACK.get(life.days.grain, 0)
    )


def moved(mention: Mention, life: Life, settings: LedgerSettings) -> bool:
    """Whether a telling gives the act another day than it had, and says that this is another.

    Soon after the first, "on June 5 and not on June 3" is one word against another. What is called off for the old day,
    which must be told, is moved where it is to be on a later one: "was taken off the agenda and will now be held on".
    """
    if mention.off and not (
        any(overlap(old, life.days) for old in mention.also) and (mention.days.first or 0) > mention.day
    ):
        return False
    late = mention.at - life.last_at > settings.dispute_days * DAY
    other = mention.moves or (mention.corrects and late)
    return other and not life.closed and life.days.on_a_day and not overlap(mention.days, life.days)


def _revived(mention: Mention, life: Life, settings: LedgerSettings) -> float | None:
    """A telling that the act is ahead although it was cancelled: another source, at about the same time."""
    assert life.closed_at is not None
    own = [one for one in life.said if one.voice.is_one_with(mention.voice)]
    if any(one.state in AHEAD and one.days == mention.days for one in own):
        return 0.0
    if (
        any(one.state == "cancelled" for one in own)
        or mention.at - life.closed_at > settings.dispute_days * DAY
    ):
        return None
    if mention.days.dated and life.days.dated:
        return _match(mention.days, life, rules().points)
    return 0.0 if mention.unmoved else None


def _two_dates(mention: Mention, life: Life, settings: LedgerSettings, *, sited: bool) -> bool:
    """Whether two sources give two days for one act at about the same time.

    At any time where it is disputed as it is, or where the days are one apart for the same sides in the same city.
    """
    if not (mention.days.on_a_day and life.days.on_a_day) or mention.told.status == "possible":
        return False
    gap = apart(mention.days, life.days)
    since = 0.0 if life.disputed or (sited and gap <= 1) else mention.at - settings.dispute_days * DAY
    return (
        life.elsewhere(mention.voice, states=frozenset((*AHEAD, "postponed")), since=since)
        and not life.dated_by(mention.voice)
        and gap <= settings.date_conflict_days
    )


def _postponed(mention: Mention, life: Life, settings: LedgerSettings) -> float | None:
    points = rules().points
    if life.state == "held":
        return None
    if life.state == "cancelled":
        assert life.closed_at is not None
        anew = mention.days.on_a_day and (mention.days.first or 0) >= mention.day
        if anew and mention.at - life.closed_at <= settings.echo_days * DAY:
            return 0.0
        near = mention.at - life.closed_at <= settings.dispute_days * DAY
        return 0.0 if near and not life.spoken(mention.voice) else None
    if any(overlap(old, life.days) and life.days.dated for old in mention.also):
        return points.planned_day_named if life.days.grain <= GRAIN["month"] else points.time_overlaps
    if life.state == "postponed" and mention.days.dated and life.days.dated:
        return points.time_overlaps if overlap(mention.days, life.days) else 0.0
    if mention.also and life.days.on_a_day and life.state != "postponed":
        return points.planned_day_missing
    if life.state in AHEAD and not life.days.dated and mention.told.kind not in life.kinds:
        # What never had a day is put off in the words in which it was told, if at all.
        return points.planned_day_missing
    return 0.0


def _cancelled(mention: Mention, life: Life, settings: LedgerSettings) -> float | None:
    points = rules().points
    matched: float | None = 0.0
    if not mention.days.dated and any(life.days.dated and overlap(day, life.days) for day in mention.also):
        matched = points.planned_day_named
    elif mention.days.dated and (life.days.dated or life.left):
        matched = _match(mention.days, life, points)
        if matched is None and any(overlap(day, life.days) for day in mention.also):
            matched = points.planned_day_named
        if matched is None and life.state == "cancelled" and overlap(mention.days, life.days, 1):
            matched = 0.0
    elif not overlap(mention.days, life.days):
        matched = None
    if matched is None:
        return None
    if life.state == "held":
        assert life.closed_at is not None
        near = mention.at - life.closed_at <= settings.dispute_days * DAY
        dated = mention.days.dated and life.days.dated and not life.spoken(mention.voice)
        return matched if near and (mention.disowns or dated) else None
    return matched


def _held(mention: Mention, life: Life, settings: LedgerSettings) -> float | None:
    points = rules().points
    report = mention.days
    if report.last is None or not report.dated:
        begun = life.days.first is None or life.days.first <= mention.day
        if not begun or _long_done(mention, life):
            return None
        due = life.days.on_a_day and life.days.last is not None and mention.day <= life.days.last + 1
        return points.time_overlaps if due else 0.0
    if report.last < day_at(life.first_at) - 1:
        return None
    if not life.days.dated:
        return 0.0 if overlap(report, life.days, 1) else None
    for planned in (life.days, *life.others):
        assert planned.last is not None
        late = Days(planned.first, planned.last + int(settings.margin_day), planned.grain)
        if overlap(report, planned):
            return points.day_same if report.on_a_day and planned.on_a_day else points.time_overlaps
        if overlap(report, late, 1) and life.state != "held":
            return 0.0
        if life.state == "held" and overlap(report, planned, 1):
            return 0.0
    return None


def _long_done(mention: Mention, life: Life) -> bool:
    """Whether what is done once was done weeks before a report on no day, which then is of the next one: "fired rockets within hours"."""
    once = life.state == "held" and mention.told.kind in _ONCE and mention.told.kind in life.kinds
    return once and life.closed_at is not None and mention.day - day_at(life.closed_at) > COURSE


def _same_day(days: Days, life: Life) -> bool:
    return days.on_a_day and life.days.on_a_day and overlap(days, life.days)


def _match(days: Days, life: Life, points: Points) -> float | None:
    """Points for two dated times that overlap, None where they don't."""
    for one in (life.days, *life.others, *life.left):
        if overlap(days, one):
            both = days.on_a_day and one.on_a_day
            ends = days.last == one.last and days.first != days.last and one.first != one.last
            return points.day_same if both and (days.first == one.first or ends) else points.time_overlaps
    return None
