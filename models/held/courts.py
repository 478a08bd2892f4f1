"""Whether those who rule are judges between states: "the World Court", "an arbitration tribunal in The Hague"."""

from __future__ import annotations

from models.held.telling import Telling

_ALONE = frozenset(("icj", "itlos", "tribunal", "arbitrators"))
_COURTS = frozenset(("court", "judges"))
_BETWEEN_STATES = frozenset(("international", "world", "hague", "un", "u.n.", "icj", "european", "african"))


def judging(telling: Telling) -> bool:
    """Whether the subject names such a court."""
    first, stop = telling.group.subject
    # What looks like an adverb before the verb may belong to the name.
    subject = telling.words.lower[first : max(stop, telling.group.verb)]
    if not _ALONE.isdisjoint(subject):
        return True
    return not _COURTS.isdisjoint(subject) and not _BETWEEN_STATES.isdisjoint(subject)
