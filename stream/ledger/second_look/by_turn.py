"""A title that says what became of an act, as word of that: denied, dropped, or given a new day.

It is of an act all of whose sides its article names, if it has a word in common with it; of what has no day, two words make up for a side that
is not named. In sixty-four scripted years it righted eleven lives of the ten unmended ones and spoilt none.
"""

from __future__ import annotations

import re

from stream.ledger.likeness.many import states_of
from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import day_at
from stream.ledger.tellings.headlines import ENOUGH, in_common
from stream.ledger.tellings.mention import Mention
from stream.ledger.tellings.title_turns import turn_of

_ECHO = 3
"""Days after an act was held in which it is denied."""
_PAIR = 2
_NO_DAY = re.compile(r"\b(?:date|day|timetable)s?\b")
"""What is denied where nothing but the day is."""


def by_turn(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """The words in common of a title that says what became of an act, more where it is still open; None where it can't be of it.

    Args:
        mention: the title.
        life: the act as it stood before it.
        before: what its article has told of the act already, if anything.
    """
    first = life.steps[0].mention
    if first is not None and first.article == mention.article:
        return None
    if not (told_by_text(mention, before) or _may_turn(mention, life)):
        return None
    words, named = in_common(mention, life), _parties(life) <= mention.cast
    few = 1 if named and not _of_others(mention, life) else ENOUGH
    enough = words >= few and (named or not mention.off)
    return words + (not life.closed) / 2 if enough and life.actors else None


def told_by_text(mention: Mention, before: Mention | None) -> bool:
    """Whether the text has told that the act is off, or denied, which the title only repeats."""
    return before is not None and before.changes and mention.off


def _parties(life: Life) -> frozenset[str]:
    """The sides; without bodies where two are left, which may only have proposed or told of it."""
    parties = frozenset(states_of(life.actors))
    return parties if len(parties) >= _PAIR else life.actors


def _of_others(mention: Mention, life: Life) -> bool:
    """Whether the title names a state that has no part in the act."""
    return bool(states_of(mention.titled - life.actors))


def _may_turn(mention: Mention, life: Life) -> bool:
    """Whether the act stands so that this can become of it.

    It is open, or was held just now where it is denied; on a day where that is what is denied, on none where it gets one.
    What somebody only doubts was held just now, or is due.
    """
    text = mention.told.text or ""
    if mention.denies and life.state == "held" and life.closed_at is not None:
        return mention.day <= day_at(life.closed_at) + _ECHO
    if life.closed:
        return False
    if turn_of(text) == "doubted":
        return life.due_days is not None and life.due_days[0] <= mention.day
    if mention.off:
        return life.days.on_a_day or not _NO_DAY.search(text.lower())
    return not life.days.on_a_day
