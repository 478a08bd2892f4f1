"""What somebody is only urged not to do, or to call off: that undoes nothing yet."""

from __future__ import annotations

from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.words import Words

_URGING = frozenset(
    ("urge", "urged", "urges", "urging", "ask", "asked", "asks", "asking", "beg", "begged", "begs", "implore", "implored", "implores",
     "press", "pressed", "presses", "pressing", "advise", "advised", "advises", "request", "requested", "requests", "entreat", "entreated",
     "exhort", "exhorted", "counsel", "counselled", "counseled", "appealed", "appeals", "appeal", "pleaded", "pleads", "plea",
     "call", "called", "calls", "calling", "lobbied", "petitioned", "encouraged", "encourages", "wants", "wanted", "want")
)  # fmt: skip
_AFTER = ("on", "upon", "to", "with", "for")
"""What stands between "called" or "appealed" and who is urged."""
_REACH = 10


def urged(words: Words, index: int) -> bool:
    """Whether "not to" at `index` tells what others are urged to: "has urged Chad | not to go ahead with the drill"."""
    lower = words.lower
    if lower[index : index + 2] != ["not", "to"]:
        return False
    for at in range(index - 1, max(-1, index - _REACH), -1):
        if boundary(words, at):
            return False
        if lower[at] in _URGING:
            whom = at + 1 + (lower[at + 1] in _AFTER)
            return whom < index
    return False
