"""What a way is opened for, which is no act beside its opening: "the crossing will open | for family visits on May 3"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate

_OPENING = frozenset(
    (
        "open",
        "opens",
        "opened",
        "reopen",
        "reopens",
        "reopened",
        "close",
        "closes",
        "closed",
        "shut",
        "unlock",
        "unblock",
        "resume",
    )
)
_WAYS = frozenset(
    ("crossing", "crossings", "border", "borders", "frontier", "bridge", "bridges", "corridor", "corridors", "checkpoint", "checkpoints", "gate",
     "gates", "post", "posts", "road", "roads", "route", "routes", "line", "railway", "ferry", "tunnel", "pass", "port", "ports", "airport", "airspace",
     "strait", "canal", "station", "office", "consulate", "embassy")
)  # fmt: skip
_FOR = frozenset(("for", "to"))
_ENROLLING = frozenset(
    (
        "signed",
        "registered",
        "applied",
        "enrolled",
        "queued",
        "queueing",
        "booked",
        "volunteered",
        "sign",
        "register",
        "apply",
    )
)
_NEAR = 5


def only_purpose(opening: Candidate, act: Candidate) -> bool:
    """Whether the act only tells what for a way is opened or closed."""
    lower = opening.words.lower
    if not (
        act.nominal and act.kind in ("visit", "talks", "meeting", "exchange") and opening.head < act.head
    ):
        return False
    told = lower[opening.first : act.head]
    between = lower[opening.head + 1 : act.head]
    return lower[opening.head] in _OPENING and not _WAYS.isdisjoint(told) and not _FOR.isdisjoint(between)


def signed_up_for(act: Candidate) -> bool:
    """Whether people only put themselves down for what the noun names: "6,200 people had signed up | for visits from May 3"."""
    if not act.nominal or act.kind != "visit":
        return False
    lower, first = act.words.lower, act.head
    near = lower[max(0, first - _NEAR) : first]
    return "for" in near and not _ENROLLING.isdisjoint(near)
