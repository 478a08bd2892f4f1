"""An article's title as word of an act that was due on its day, whatever it tells: "Stamp deal crowns third Oslo round".

It is a report that names no side and no kind. Of what was planned for a day, an article of that day whose title has two words in
common with those who announced it told in seventeen of seventeen cases in fifty-four scripted years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.follow_ups.acts import acts
from stream.ledger.particulars.days import NO_TIME
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import WORD, stem
from stream.ledger.rules import rules

if TYPE_CHECKING:
    from models.signal import Kind
    from stream.ledger.lives.life import Life
    from stream.ledger.tellings.mention import Mention

ENOUGH = 2
"""Words in common that tell that a title is of an act."""


def headline(title: str | None) -> Told | None:
    """What a title may report; None where it tells of what is ahead, or not done."""
    if not title or not rules().words.open.isdisjoint(title.lower().split()):
        return None
    return Told(
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


def is_headline(mention: Mention) -> bool:
    """Whether a telling is a title as such, and no act that a title names."""
    return not mention.told.sure and not mention.told.participants and mention.told.place == "title"


def in_common(mention: Mention, life: Life) -> int:
    """How many words a title has in common with an act: for its matter, its persons, its city, its kind."""
    persons = frozenset(name for names in life.persons.values() for name in names)
    known = persons | frozenset(WORD.findall(life.spot.site or ""))
    nouns = acts().nouns
    words = frozenset(WORD.findall((mention.told.text or "").lower()))
    matter = mention.words & life.words
    return sum(
        word in known or _family(nouns.get(word)) in life.families or stem(word) in matter for word in words
    )


def _family(kind: Kind | None) -> str | None:
    return None if kind is None else rules().family[kind]
