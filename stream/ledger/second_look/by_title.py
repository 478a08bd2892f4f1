"""A title in the days of an act that was due, as a report of it.

Of what was planned for a day, an article of that day whose title has two words in common with those who announced it told in
seventeen of seventeen cases in fifty-four scripted years, by one word where the article names all sides in fourteen of fourteen. A title
that names all sides itself needs none: what two states were to do is what there is to tell of both on that day. Of the titles of sixty-four years
that no word gave to an act, six of seven were of it.
"""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.tellings.headlines import ENOUGH, in_common
from stream.ledger.tellings.mention import Mention

_AFTER = 1
"""Days after an act's last in which a title is taken for word of it."""
_PAIR = 2


def by_title(mention: Mention, life: Life) -> float | None:
    """The words that a title has in common with an act that was due, and the sides that it names; None where they are too few."""
    if life.due_days is None:
        return None
    first, last = life.due_days
    if not first <= mention.day <= last + _AFTER or mention.cast.isdisjoint(life.actors):
        return None
    words, sides = in_common(mention, life), len(life.actors)
    if sides >= _PAIR and life.actors <= mention.titled:
        return float(words + sides)
    return (
        float(words) if words >= (1 if sides >= _PAIR and life.actors <= mention.cast else ENOUGH) else None
    )
