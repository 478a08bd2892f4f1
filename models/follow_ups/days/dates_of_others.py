"""Times in the words of an act that tell when something else was done, before it."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_MADE = frozenset(
    ("announced", "brokered", "mediated", "negotiated", "reached", "concluded", "published", "released", "unveiled", "disclosed", "approved", "endorsed", "adopted", "signed")
)  # fmt: skip
"""What was done with an accord or a plan by somebody, on a day: "under a deal announced by Oslo | on Thursday"."""
_BEFORE = frozenset(("after", "since"))
_ENDED = frozenset(("ran", "fell", "broke", "came", "went", "took", "began", "shot", "struck", "met", "got", "sank", "won", "lost", "held", "hit"))  # fmt: skip
"""Past forms that do not end as others do."""
_WHOLE = frozenset(("took", "came", "went"))
"""Of these a noun may be a part: "took effect"."""
_LEADING = frozenset(("out", "off", "up", "down", "on", "in", "at", "by", "near", "through", "apart", "without", "over", "under", "to", "into", "late", "early"))  # fmt: skip
"""What stands behind a past verb, and not behind a participle before its noun: "the planned | vote"."""
_STOPS = frozenset((",", ";", ":", "(", ")", '"', "will", "would", "may", "to"))
_REACH = 7
_FROM_THEN = frozenset(("after", "beyond", "past"))
_LASTING = frozenset(("keep", "keeping", "stay", "staying", "remain", "remaining", "retain", "retaining"))  # fmt: skip
"""What goes on then is the matter of the act, and not the act: "vote on | keeping trainers after December"."""
_LAST_REACH = 10


def of_another_clause(words: Words, at: int) -> bool:
    """Whether the time behind the word `at` is of who made the plan known, or of what came first: "after a truce lapsed | on Friday"."""
    lower = words.lower
    if lower[at] in _FROM_THEN and not _LASTING.isdisjoint(lower[max(0, at - _LAST_REACH) : at]):
        return True
    ended = False
    for index in range(at, max(0, at - _REACH), -1):
        word = lower[index]
        if word in _STOPS:
            return False
        if word == "by" and lower[index - 1] in _MADE:
            return lower[index - 2] not in _CLASSES.be
        if word in _BEFORE:
            return ended
        past = word in _ENDED or (word.endswith("ed") and len(word) > len("need"))
        ended = ended or (past and (word in _WHOLE or index == at or lower[index + 1] in _LEADING))
    return False
