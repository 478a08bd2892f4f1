"""What was put off to no day and is planned anew, elsewhere: "the pact, put off in June, will be signed in Brussels on May 4"."""

from __future__ import annotations

import re

from stream.ledger.lives.life import Life
from stream.ledger.particulars.people import shared
from stream.ledger.rules import rules
from stream.ledger.tellings.mention import Mention

_PAIR = 2
_PUT_OFF = re.compile(
    r"\b(?:put off|postponed|delayed|deferred|cancelled|canceled|called off|shelved|planned for|to have (?:met|been|taken))\b"
)


def planned_anew(mention: Mention, life: Life) -> bool:
    """Whether the same two sides or more are to do, or have done, what was put off: where that is may have changed as well.

    A visit or units to another state are others, and so is what tells of another matter, or is done by others: ministers, not presidents.
    """
    kind = mention.told.kind
    if life.state != "postponed" or life.days.on_a_day or mention.more or kind not in life.kinds:
        return False
    if kind == "visit" or kind in rules().sent:
        return False
    if len(mention.actors) < _PAIR or mention.actors != life.actors:
        return False
    if kind in rules().by_matter:
        return not mention.words.isdisjoint(life.words)
    same = (
        shared(mention.persons, life.persons)
        or _PUT_OFF.search((mention.told.text or "").lower()) is not None
    )
    return bool(same) or not (life.offices or life.persons or mention.offices)
