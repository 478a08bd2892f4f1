"""The new days of an act that is put off, as its article tells them in other words."""

from __future__ import annotations

import re

from models.signal import When
from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import NO_TIME, Days, days_of, iso, overlap
from stream.ledger.tellings.mention import Mention

_NOT_THEN = re.compile(r"(?:\bnot|n't|\bno longer|\bnever)\b(?P<between>[^.;:]*)$")
_LATER = re.compile(r"\b(?:before|until|till|but|now|and|earlier)\b")


def not_then(life: Life, mention: Mention) -> tuple[When, Days] | None:
    """No new time, where only the week or the season of the old day is told in which the act will not be: "will not come next week as planned"."""
    text, when = (mention.told.text or "").lower(), (mention.told.when.text or "").lower()
    if life.state == "postponed" or not when or not overlap(life.days, mention.days):
        return None
    ahead, _, _ = text.partition(when)
    denied = _NOT_THEN.search(ahead) if when in text else None
    if denied is None or _LATER.search(denied["between"] + when) is not None:
        return None
    return NO_TIME, days_of(NO_TIME)


def told_beside(life: Life, mention: Mention) -> tuple[When, Days] | None:
    """The new days that the same article tells in other words, where some of them are of the old: "from July 12 to 21", "now from July 19"."""
    if mention.days.dated or life.state == "postponed" or not life.days.on_a_day:
        return None
    for said in life.said:
        days = said.days
        same = said.at == mention.at and said.voice.is_one_with(mention.voice)
        if same and days.on_a_day and days.first is not None and days.last is not None:
            later = life.days.first is not None and days.first > life.days.first
            if later and said.state in ("dated", "postponed"):
                return When(text=None, start=iso(days.first), end=iso(days.last), precision="day"), days
    return None
