"""Arms that a state sends with its own soldiers, or to guard something, which it gives to nobody: "15 tanks and 130 soldiers to Latvia"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.words import Words

_SENDING = frozenset(
    ("send", "sends", "sent", "sending", "dispatch", "dispatches", "dispatched", "dispatching")
)
_MEN = frozenset(("soldiers", "troops", "marines", "crews", "personnel", "servicemen", "airmen", "gunners", "sappers", "paratroopers"))  # fmt: skip
_GUARDING = frozenset(("patrol", "guard", "police", "protect", "watch", "secure", "reinforce", "strengthen", "deter", "defend", "exercise"))  # fmt: skip
_REACH = 24
_FAR = 12


def sent_with_crews(words: Words, verb: int, end: int) -> bool:
    """Whether soldiers of its own go with what is sent, or what it is to guard there is told."""
    lower = words.lower
    if lower[verb] not in _SENDING:
        return False
    stop = min(end, verb + _REACH)
    to = next((at for at in range(verb + 1, stop) if lower[at] == "to"), None)
    if to is None or not words.capital(to + 1):
        return False
    if not _MEN.isdisjoint(lower[verb + 1 : to]):
        return True
    there = range(to + 1, min(to + _FAR, len(lower) - 1))
    return any(lower[at] == "to" and lower[at + 1] in _GUARDING for at in there)


def with_crews(candidate: Candidate) -> Candidate:
    """The act as a deployment, where it is one of arms that are sent with their crews."""
    if candidate.kind != "exchange" or candidate.nominal:
        return candidate
    if not sent_with_crews(candidate.words, candidate.head, candidate.last):
        return candidate
    return candidate.altered(kind="deployment")
