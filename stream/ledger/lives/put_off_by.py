"""The new day of an act that is put off by a length of time: "delayed by two weeks", "brought forward by a day"."""

from __future__ import annotations

import re

from models.signal import When
from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import Days, iso
from stream.ledger.tellings.mention import Mention

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_LENGTHS = {"day": 1, "week": 7, "fortnight": 14}
_BY = re.compile(
    r"\b(?:postpon\w*|delay\w*|deferr\w*|put (?:off|back)|slipp?(?:ed|s)?|(?:pushed|moved|set|shifted) back|(brought forward|moved up))\b"
    r"[^.;:]{0,60}?\bby (?:exactly |another |just |only )?(\d{1,2}|[a-z]+) (day|week|fortnight)s?\b(?! (?:at|or) )"
)


def put_off_by(life: Life, mention: Mention) -> tuple[When, Days] | None:
    """The days of the act as it stood, so much later; None where no length is told, or the act stood on no day."""
    first, last = life.days.first, life.days.last
    if (
        mention.days.dated
        or life.state == "postponed"
        or first is None
        or last is None
        or not life.days.on_a_day
    ):
        return None
    told = _BY.search((mention.told.text or "").lower())
    if told is None:
        return None
    count = int(told[2]) if told[2].isdigit() else _NUMBERS.get(told[2])
    if count is None:
        return None
    gap = count * _LENGTHS[told[3]] * (-1 if told[1] else 1)
    first, last = first + gap, last + gap
    return When(text=None, start=iso(first), end=iso(last), precision="day"), Days(
        first, last, life.days.grain
    )
