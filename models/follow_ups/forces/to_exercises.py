"""Units that are sent to an exercise, and not to a place for one: "to send troops | to the Vostok exercise"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.grammar.spans import holds

_EXERCISES = frozenset(("exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers", "wargames"))
_SENT = frozenset(("send", "sends", "sending", "dispatch", "contribute", "contributes", "commit"))
_STOPS = frozenset(
    (
        ",",
        "for",
        "in",
        "on",
        "near",
        "off",
        "at",
        "from",
        "after",
        "before",
        "during",
        "ahead",
        "and",
        "while",
        "as",
    )
)
_REACH = 8


def to_exercise(candidate: Candidate) -> Candidate:
    """The exercise, where units are sent for nothing else; else the act as it is."""
    if candidate.kind != "deployment" or candidate.nominal:
        return candidate
    lower, head, last = candidate.words.lower, candidate.head, candidate.last
    if lower[head] not in _SENT or not holds(lower, head, last, _EXERCISES):
        return candidate
    noun = next(at for at in range(head, last) if lower[at] in _EXERCISES)
    for at in range(noun - 1, max(head, noun - _REACH), -1):
        if lower[at] == "to":
            return candidate.altered(kind="exercise")
        if lower[at] in _STOPS:
            break
    return candidate
