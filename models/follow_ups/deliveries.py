"""Arms and aid that come to whom they were promised: "the tanks that Germany promised to Chad will arrive", "a battery for Chad arrives"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.giving import GIVING
from models.follow_ups.verbs import VerbGroup
from models.follow_ups.words import Words

_COMING = frozenset(("arrive", "come", "reach", "land", "dock"))


def delivered(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether the subject is arms or aid, told with who gets or gives them, and its verb tells that they come."""
    if group.base not in _COMING or group.passive:
        return False
    things = words.lower[slice(*subject)]
    objects = acts().objects
    given = not GIVING.isdisjoint(things) or ("for" in things and "with" not in things)
    return given and not objects["supplies"].isdisjoint(things)
