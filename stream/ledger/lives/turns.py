"""The life of an act that is told as held, as called off, as put off, or as still ahead."""

from __future__ import annotations

import re

import msgspec

from models.actors.registry import is_body
from models.signal import Kind, Status, When
from stream.ledger.likeness.timing import COURSE
from stream.ledger.lives.life import AHEAD, Life, contradicted, stepped
from stream.ledger.lives.new_days import not_then, told_beside
from stream.ledger.lives.put_off_by import put_off_by
from stream.ledger.particulars.days import DAY, GRAIN, NO_TIME, Days, days_of, overlap
from stream.ledger.rules import rules
from stream.ledger.settings import LedgerSettings
from stream.ledger.tellings.mention import Mention
from stream.records.follow_up import ActState

_STRENGTH: dict[Status, int] = {"possible": 0, "expected": 1, "agreed": 2, "confirmed": 3}
_TOLD = frozenset((*AHEAD, "postponed"))
_GATHERINGS: frozenset[Kind] = frozenset(("summit", "exercise"))
_ENCOUNTERS: frozenset[Kind] = _GATHERINGS | {"talks", "meeting"}
_UNDONE_YET = re.compile(
    r"(?:no|none of the|not one) .*\b(?:has|have|had) (?:yet )?(?:left|departed|arrived|come|begun|started|landed|been (?:withdrawn|sent|deployed|moved|delivered))\b"
)
"""How news says that nothing has been done yet."""
_MANY = 4
_TIMES = 32
"""How many of the times that an act was moved from, or that contradict it, are remembered, the latest of each."""


def held(life: Life, mention: Mention) -> Life:
    """The life after a report; a deadline's day stays, since word that it expired comes when it is over."""
    if life.state == "held":
        return _held_in_part(life, mention)
    disputed = life.disputed or (
        life.state == "cancelled" and life.elsewhere(mention.voice, states=frozenset(("cancelled",)), since=0)
    )
    fixed = life.kind == "deadline" and life.days.on_a_day
    sharper = (
        not fixed
        and mention.days.on_a_day
        and (
            _at_last(life, mention)
            or not (life.days.on_a_day and (overlap(life.days, mention.days) or _beside_it(life, mention)))
        )
    )
    when, days = (mention.told.when, mention.days) if sharper else (life.when, life.days)
    return msgspec.structs.replace(stepped(life, mention, "held", when, days), disputed=disputed)


def _held_in_part(life: Life, mention: Mention) -> Life:
    """The life after one more report: disputed where that is of less than was agreed, and others told of the whole."""
    less = rules().short.search((mention.told.text or "").lower()) is not None
    other = less and life.elsewhere(mention.voice, states=frozenset(("held",)), since=life.closed_at or 0.0)
    return msgspec.structs.replace(life, disputed=True) if other else life


def _at_last(life: Life, mention: Mention) -> bool:
    """Whether what was to be done by a day was done on that very day: it is no range over which the act goes on."""
    return mention.days.last == life.days.last and _by_then(life, mention)


def _beside_it(life: Life, mention: Mention) -> bool:
    """Whether the report is of the eve of the act's own day, of who set out for it, or of its end some days later."""
    if mention.days.last is None or life.days.first is None or life.days.last is None:
        return False
    ended = rules().ending.search((mention.told.text or "").lower()) is not None
    after = mention.days.last - life.days.last
    return life.days.first == mention.days.last + 1 or (ended and 0 < after <= COURSE)


def cancelled(life: Life, mention: Mention, settings: LedgerSettings, *, before: Life) -> Life:
    """The life after word that the act is off, as it stood `before`: off, only contradicted, or as it was where one of many stays away."""
    if (
        life.state == "cancelled"
        or life.was_for(mention.days)
        or (_goes_on_from(life, mention, ("postponed",)) and not mention.disowns)
        or _fixed_anew(life, mention)
        or ((life.left or _of_one_not_told(mention)) and _goes_on_from(life, mention, ("dated",)))
        or _without_one(before, mention)
        or _denied_already(life, mention)
        or _not_done_yet(before, mention)
    ):
        return life
    contradicts = (
        mention.disowns
        or before.elsewhere(mention.voice, states=_TOLD, since=0)
        or _never_planned(before, mention)
    )
    if mention.denies and contradicts and not _gives_up(life, mention):
        return contradicted(life, mention)
    since = mention.at - settings.dispute_days * DAY
    disputed = life.disputed or (
        life.state == "held" and before.elsewhere(mention.voice, states=frozenset(("held",)), since=since)
    )
    when, days = (life.when, life.days) if life.days.dated else (mention.told.when, mention.days)
    return msgspec.structs.replace(stepped(life, mention, "cancelled", when, days), disputed=disputed)


def _without_one(life: Life, mention: Mention) -> bool:
    """Whether one of many only stays away from a gathering, which takes place without them."""
    first = life.steps[0].mention
    if not mention.shuns or life.kinds.isdisjoint(_ENCOUNTERS):
        return False
    if first is not None and _from_outside(mention, first):
        return True
    many = len(life.actors) >= _MANY or first is None or not mention.actors <= first.actors
    return many and not life.kinds.isdisjoint(_GATHERINGS) and any(map(is_body, life.actors))


def _from_outside(mention: Mention, first: Mention) -> bool:
    """Whether who stays away was never told to take part: "Chad stays away from the Oslo conference"."""
    shunner = next((one.actor for one in mention.told.participants), None)
    return shunner is not None and bool(first.actors) and shunner not in first.actors | first.cast


def _never_planned(life: Life, mention: Mention) -> bool:
    """Whether somebody says that an act of which others gave the day was never planned, which calls nothing off."""
    return life.days.on_a_day and rules().unplanned.search((mention.told.text or "").lower()) is not None


def _gives_up(life: Life, mention: Mention) -> bool:
    """Whether somebody says that there will be none of what the parties had agreed on, which one of them can tell alone."""
    agreed = any(step.state == "agreed" for step in life.steps)
    return agreed and rules().refusal.search((mention.told.text or "").lower()) is not None


def _goes_on_from(life: Life, mention: Mention, states: tuple[ActState, ...]) -> bool:
    """Whether the article, which has told where the act stands now, only comes back to it without a day."""
    last = life.steps[-1].mention
    return (
        life.state in states
        and last is not None
        and last.article == mention.article
        and not mention.days.dated
    )


def _of_one_not_told(mention: Mention) -> bool:
    """Whether it speaks of one that the article has not told of: "a test announced for April was called off"."""
    return (mention.told.text or "").lower().startswith(("a ", "an "))


def _denied_already(life: Life, mention: Mention) -> bool:
    """Whether the article has just told of somebody who denies the act, which it only goes on with: "soldiers were still at the airport"."""
    last = life.steps[-1].mention
    return last is not None and last.denies and _goes_on_from(life, mention, (*AHEAD, "held"))


def _not_done_yet(life: Life, mention: Mention) -> bool:
    """Whether nobody has done yet what is due only later: "no soldier has left the country so far"."""
    later = life.days.last is not None and life.days.last > mention.day
    ahead = life.state in AHEAD and (later or not life.days.dated)
    return ahead and mention.told.sure and _UNDONE_YET.match((mention.told.text or "").lower()) is not None


def _fixed_anew(life: Life, mention: Mention) -> bool:
    """Whether the article, which has given what was put off its new day, only says what became of the old one."""
    moved = len(life.steps) > 1 and life.steps[-2].state in ("postponed", "missed")
    return moved and _goes_on_from(life, mention, ("dated",))


def postponed(life: Life, mention: Mention, settings: LedgerSettings, *, before: Life) -> Life:
    """The life after word that the act was moved, as it stood `before`: with its new time, if the article tells one."""
    if _fixed_anew(life, mention) or (life.left and life.was_for(mention.days) and mention.days.grain):
        return life
    when, days = (
        told_beside(life, mention)
        or put_off_by(life, mention)
        or not_then(life, mention)
        or _moved_to(life, mention)
    )
    if life.state == "postponed" and (not days.dated or overlap(life.days, days)):
        if life.was_for(days):
            return life
        fixed = days.on_a_day and not life.days.on_a_day
        return stepped(life, mention, "dated", when, days) if fixed else _sharpened(life, mention)
    since = mention.at - settings.dispute_days * DAY
    disputed = life.disputed or (
        life.state == "cancelled"
        and before.elsewhere(mention.voice, states=frozenset(("cancelled",)), since=since)
    )
    moved = stepped(life, mention, "postponed", when, days)
    left = (*life.left, life.days)[-_TIMES:] if life.days.dated else life.left
    return msgspec.structs.replace(moved, disputed=disputed, others=(), left=left)


def _moved_to(life: Life, mention: Mention) -> tuple[When, Days]:
    """The new time; none where only the planned day is told, the last day where both stand as "from … to …"."""
    when, days = mention.told.when, mention.days
    if life.state == "postponed" or not (
        days.on_a_day and life.days.on_a_day and days.first == life.days.first
    ):
        return when, days
    if days.last == days.first or days == life.days:
        return NO_TIME, days_of(NO_TIME)
    new = When(text=when.text, start=when.end, end=when.end, precision="day")
    return new, days_of(new)


def ahead(life: Life, mention: Mention, state: ActState) -> Life:
    """The life after a telling of what is to come: a firmer state, a sharper time, or one that contradicts what others told."""
    told = mention.told
    if life.state in ("held", "missed") or life.was_for(mention.days) or _in_the_old_week(life, mention):
        return life
    if life.state == "cancelled":
        when, days = (told.when, mention.days) if mention.days.dated else (life.when, life.days)
        return msgspec.structs.replace(stepped(life, mention, state, when, days), disputed=True)
    settled = life.state in ("told", "agreed") and mention.days.on_a_day and not life.days.on_a_day
    if life.days.dated and mention.days.dated and not overlap(life.days, mention.days) and not settled:
        other = contradicted(life, mention)
        return msgspec.structs.replace(other, others=(*life.others, mention.days)[-_TIMES:])
    if life.state == "postponed":
        if not life.days.on_a_day and mention.days.on_a_day:
            return stepped(life, mention, "dated", told.when, mention.days)
        return _sharpened(life, mention)
    sharp = _sharpened(life, mention)
    if AHEAD.index(state) > AHEAD.index(life.state):
        return stepped(_before_article(life, mention), mention, state, sharp.when, sharp.days)
    return sharp


def _in_the_old_week(life: Life, mention: Mention) -> bool:
    """Whether only the week is told of the day that an act was put off from to none: "asked to delay | next week's visit"."""
    if life.state != "postponed" or life.days.dated or mention.days.grain != GRAIN["week"]:
        return False
    left = any(old.on_a_day and overlap(old, mention.days) for old in life.left)
    return left and rules().move.search((mention.told.text or "").lower()) is None


def _before_article(life: Life, mention: Mention) -> Life:
    """The life without a last step that the same article made: what it goes on to tell of the act is one step with that."""
    last = life.steps[-1]
    same = last.mention is not None and last.mention.article == mention.article and last.state in AHEAD
    return msgspec.structs.replace(life, steps=life.steps[:-1]) if same else life


def _sharpened(life: Life, mention: Mention) -> Life:
    """The life with the telling's time where that is more precise, and its status where that is firmer."""
    status = mention.told.status
    if status in _STRENGTH and life.status in _STRENGTH and _STRENGTH[status] > _STRENGTH[life.status]:
        life = msgspec.structs.replace(life, status=status)
    if mention.days.grain < life.days.grain or _by_then(life, mention):
        life = msgspec.structs.replace(life, when=mention.told.when, days=mention.days)
    return life


def _by_then(life: Life, mention: Mention) -> bool:
    """Whether the telling has a day of its own within the time by whose end the act was to be: "before June 5", "on May 9"."""
    known, told = life.days, mention.days
    if not (known.on_a_day and told.on_a_day) or life.kind == "deadline":
        return False
    spans, narrower = (
        one.last - one.first if one.first is not None and one.last is not None else 0 for one in (known, told)
    )
    ends, fixed = (
        rules().by_then.match((when.text or "").lower()) for when in (life.when, mention.told.when)
    )
    return narrower < spans and ends is not None and fixed is None and overlap(known, told)
