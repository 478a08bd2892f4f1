"""A title that says what became of an act, as word of that: denied, dropped, or given a new day.

It is of an act all of whose sides its article names, if it has a word in common with it; of what has no day, two words make up for a side that
is not named. In sixty-four scripted years it righted eleven lives of the ten unmended ones and spoilt none.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.days import day_at
from stream.ledger.tellings.headlines import ENOUGH, in_common
from stream.ledger.tellings.mention import Mention

_ECHO = 3
"""Days after an act was held in which it is denied."""


def by_turn(mention: Mention, life: Life, before: Mention | None) -> float | None:
    """The words in common of a title that says what became of an act, more where it is still open; None where it can't be of it.

    Args:
        mention: the title.
        life: the act as it stood before it.
        before: what its article has told of the act already, if anything.
    """
    if (before is not None and before.changes and mention.off) or not _may_turn(mention, life):
        return None
    words, named = in_common(mention, life), life.actors <= mention.cast
    enough = words >= (1 if named else ENOUGH) and (named or not mention.off)
    return words + (not life.closed) / 2 if enough and life.actors else None


def _may_turn(mention: Mention, life: Life) -> bool:
    """Whether the act stands so that this can become of it: open, or held just now if it is denied, and on no day if it gets one."""
    if mention.denies and life.state == "held" and life.closed_at is not None:
        return mention.day <= day_at(life.closed_at) + _ECHO
    if life.closed:
        return False
    return mention.off or not life.days.on_a_day
