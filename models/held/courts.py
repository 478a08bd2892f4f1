"""Whether those who rule are judges between states, or those who decide a bloc of them: "the World Court", "EU member states"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.held.telling import Telling

_ALONE = frozenset(("icj", "itlos", "tribunal", "arbitrators", "arbitration", "arbitral"))
_COURTS = frozenset(("court", "judges"))
_TRADE = frozenset(("wto", "organization", "organisation"))
_MEMBERS = frozenset(
    ("states", "governments", "members", "ministers", "ambassadors", "envoys", "countries", "leaders")
)
_BLOCS = frozenset(("eu", "union", "nato", "bloc", "member", "european", "ecowas", "asean", "mercosur"))
_BETWEEN_STATES = frozenset(("international", "world", "hague", "un", "u.n.", "icj", "european", "african"))

_RULING = frozenset(("ruled", "found", "held", "ordered", "decided", "concluded", "declared"))


def ruled_on(candidate: Candidate) -> Candidate:
    """The act with what judges ruled, which tells whose dispute it is: "ruled | that Chad must pay Niger"; else unchanged."""
    words, last = candidate.words, candidate.last
    if candidate.kind != "vote" or words.lower[last : last + 1] != ["that"]:
        return candidate
    subject = words.lower[slice(*candidate.subject)]
    known = _ALONE | _COURTS | _TRADE
    if words.lower[candidate.head] not in _RULING or known.isdisjoint(subject):
        return candidate
    return candidate.altered(last=len(words))


def judging(telling: Telling) -> bool:
    """Whether the subject names such a court."""
    if telling.group.passive:
        return _judged(telling)
    first, stop = telling.group.subject
    # What looks like an adverb before the verb may belong to the name.
    subject = telling.words.lower[first : max(stop, telling.group.verb)]
    if not _ALONE.isdisjoint(subject):
        return True
    return not _COURTS.isdisjoint(subject) and not _BETWEEN_STATES.isdisjoint(subject)


def _judged(telling: Telling) -> bool:
    """Whether it was done by such a court: "was awarded to Chad | by the World Court"."""
    after = telling.after()
    by = next((at for at, word in enumerate(after) if word == "by"), len(after))
    judges = after[by:]
    return not (_COURTS.isdisjoint(judges) and _ALONE.isdisjoint(judges)) and not _BETWEEN_STATES.isdisjoint(
        judges
    )


def of_a_bloc(telling: Telling) -> bool:
    """Whether members of a bloc of states decide: "EU member states", "NATO's ministers"."""
    subject = telling.subject()
    return not _MEMBERS.isdisjoint(subject) and not _BLOCS.isdisjoint(subject)
