"""The new days of an act that is put off, as its article tells them in other words."""

from __future__ import annotations

from models.signal import When
from stream.ledger.days import Days, iso
from stream.ledger.life import Life
from stream.ledger.mention import Mention


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
