"""What a telling that names no actor is known by: the places in its words, as in a title "Natanz inspection delayed"."""

from __future__ import annotations

import re

from stream.ledger.particulars.places import Spot
from stream.ledger.tellings.mention import Mention

_NAME = re.compile(r"[A-Z][\w-]{3,}")


def sites(mention: Mention) -> frozenset[str]:
    """The city or venue that it gives, and every name in its words that could be one; none where it names an actor."""
    if mention.actors:
        return frozenset()
    named = {name.lower() for name in _NAME.findall(mention.told.text or "")}
    return frozenset(named if mention.spot.site is None else {*named, mention.spot.site})


def placed(mention: Mention, spot: Spot) -> bool:
    """Whether it names nobody, and the place of an act."""
    return spot.site is not None and spot.site in sites(mention)
