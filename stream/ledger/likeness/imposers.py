"""Who imposes measures: those of one side against the other are not those of the other in return."""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.tellings.mention import Mention

_PAIR = 2


def in_return(mention: Mention, life: Life) -> bool:
    """Whether the same two impose them on each other: "Peru may levy duties on Chilean wine", "Chile's duties on Peruvian fish"."""
    if (
        mention.told.kind != "sanctions"
        or life.kind != "sanctions"
        or len(mention.actors & life.actors) < _PAIR
    ):
        return False
    own = imposer(mention)
    others = {imposer(step.mention) for step in life.steps if step.mention is not None} - {None}
    return own is not None and bool(others) and own not in others


def imposer(mention: Mention) -> str | None:
    """The actor with whom the words of the measures begin, as those of who imposes them do; None where they don't."""
    told = mention.told
    text = (told.text or "").removeprefix("The ").removeprefix("the ")
    return next(
        (
            one.actor
            for one in told.participants
            if one.actor is not None and one.text and text.startswith(one.text)
        ),
        None,
    )
