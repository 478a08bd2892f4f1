"""By how much something is made longer or shorter, which is no day of its own: "will be extended | by a month", "cut by two days"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.mentions import TimeMention

_LENGTHENING = frozenset(
    ("extend", "extends", "extended", "extending", "prolong", "prolongs", "prolonged", "prolonging", "lengthen", "lengthened", "renew", "renewed", "shorten", "shortened", "cut",
     "curtail", "curtailed", "stretch", "stretched")
)  # fmt: skip
_REACH = 12


def by_how_much(candidate: Candidate, time: TimeMention) -> bool:
    """Whether the time is only the measure of a change of length."""
    if time.type != "DURATION":
        return False
    words = candidate.words
    at = words.at(time.start)
    lower = words.lower
    led = "by" in lower[max(0, at - 1) : at + 1]
    return led and not _LENGTHENING.isdisjoint(lower[max(0, at - _REACH) : at])
