"""What was put off to no day and is planned anew, elsewhere: "the pact, put off in June, will be signed in Brussels on May 4"."""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.rules import rules
from stream.ledger.tellings.mention import Mention

_PAIR = 2


def planned_anew(mention: Mention, life: Life) -> bool:
    """Whether the same two sides or more are to do, or have done, what was put off: where that is may have changed as well.

    A visit or units to another state are others, and so is what tells of another matter.
    """
    kind = mention.told.kind
    if life.state != "postponed" or life.days.on_a_day or mention.more or kind not in life.kinds:
        return False
    if kind == "visit" or kind in rules().sent:
        return False
    if len(mention.actors) < _PAIR or mention.actors != life.actors:
        return False
    return kind not in rules().by_matter or not mention.words.isdisjoint(life.words)
