"""Who is sent as a force, and when one only comes for a visit."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes

_CLASSES = classes()
_CALLING = frozenset(("visit", "call", "stopover"))
_POLICE = frozenset(("police", "policemen", "policewomen", "gendarmes", "instructors", "sappers", "medics"))


def sent_as_force(who: Sequence[str]) -> bool:
    """Whether units, or so and so many police, are told to move, and nobody who would be a guest."""
    if not _CLASSES.guests.isdisjoint(who):
        return not {"officers", "peacekeepers"}.isdisjoint(who) and not _POLICE.isdisjoint(who)
    units = not acts().objects["units"].isdisjoint(who)
    return units or (not _POLICE.isdisjoint(who) and _numbered(who))


def _numbered(who: Sequence[str]) -> bool:
    return any(word[0].isdigit() or word in _CLASSES.counting for word in who)


def calls_at_port(after: Sequence[str]) -> bool:
    """Whether forces only come for a visit: "will arrive in Oslo | for a five-day port call"."""
    return "for" in after and not _CALLING.isdisjoint(after[after.index("for") :])
