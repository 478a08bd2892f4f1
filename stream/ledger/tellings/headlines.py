"""An article's title as word of an act that was due on its day, whatever it tells: "Stamp deal crowns third Oslo round".

It is a report that names no side and no kind; `second_look/by_title.py` tells what it is of.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from models.follow_ups.acts import acts as words_for_acts
from models.signal import When
from stream.ledger.particulars.days import NO_TIME
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import WORD, stem
from stream.ledger.rules import rules
from stream.ledger.tellings.title_turns import turn_of, turned

if TYPE_CHECKING:
    from stream.ledger.lives.life import Life
    from stream.ledger.tellings.mention import Mention

ENOUGH = 2
"""Words in common that tell that a title is of an act."""


def headline(
    title: str | None, acts: Sequence[Told] = (), ahead: When | None = None, own: When | None = None
) -> Told | None:
    """What a title may report, or what it says became of an act; None where it tells of what is ahead, or not done.

    Args:
        title: of an article.
        acts: what its text tells.
        ahead: the only day to come that the title names, or else the text.
        own: the only one that the title names itself.
    """
    if not title:
        return None
    told = Told(
        id="",
        place="title",
        span=None,
        text=title,
        kind="other",
        status=None,
        participants=(),
        location=None,
        when=NO_TIME,
        sure=False,
    )
    if turn_of(title) is not None:
        return turned(told, acts, ahead)
    if own is not None and not any(act.when.start == own.start for act in acts):
        return msgspec.structs.replace(told, status="confirmed", when=own)
    return told if rules().words.open.isdisjoint(title.lower().split()) else None


def is_headline(mention: Mention) -> bool:
    """Whether a telling is a title as such, and no act that a title names."""
    return not mention.told.sure and not mention.told.participants and mention.told.place == "title"


def in_common(mention: Mention, life: Life) -> int:
    """How many words a title has in common with an act: for its matter, its persons, its city, its kind."""
    persons = frozenset(name for names in life.persons.values() for name in names)
    known = persons | frozenset(WORD.findall(life.spot.site or ""))
    words = frozenset(WORD.findall((mention.told.text or "").lower()))
    matter = mention.words & life.words
    return sum(word in known or _names_kind(word, life) or stem(word) in matter for word in words)


def _names_kind(word: str, life: Life) -> bool:
    """Whether a noun or verb names an act of the kind, or talks where leaders were to speak by telephone: "Leaders talk as lorries wait"."""
    kinds = {words_for_acts().nouns.get(word)}
    for verb in (word, words_for_acts().base(word, "s")):
        kinds |= {rule.kind for rule in words_for_acts().rules.get(verb or "", ())}
    return not kinds.isdisjoint(life.kinds) or ("talks" in kinds and "call" in life.kinds)
