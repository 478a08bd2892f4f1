"""Whom or what it concerns that somebody expects or wants of others: "expects | the first tanks | to be delivered in May"."""

from __future__ import annotations

from models.follow_ups.by_verb.clause import Cue
from models.follow_ups.by_verb.infinitive_cues import OF_OTHERS, marker
from models.follow_ups.candidate import Range
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_BY_ITSELF = frozenset(
    ("arrive", "begin", "start", "resume", "open", "take", "land", "reach", "come", "return", "leave", "end", "conclude", "continue", "follow", "go", "run",
     "sail", "withdraw", "pull", "depart", "fly")
)  # fmt: skip
"""What somebody expects others, or things, to do, and does not do to them."""

_FORESEEING = frozenset(("expects", "expect", "expected", "expecting", "anticipates", "anticipate", "wants", "want"))  # fmt: skip
"""Who does this asks nobody, so that things may be what it concerns."""

_WISHING = frozenset(("wants", "want"))
"""What somebody only wants others to do needs a time to be an act: "wants the troops to leave | in May"."""
_TIME_REACH = 10


def concerned(words: Words, cue: Cue, group: VerbGroup) -> Range | None:
    """The words between the cue and its "to", where they tell who or what is to do or undergo the act; else None."""
    if words.lower[cue.at] not in OF_OTHERS:
        return None
    if not group.passive and (group.base not in _BY_ITSELF or words.lower[cue.at] not in _FORESEEING):
        return None
    wished = words.lower[cue.at] in _WISHING and not group.passive
    if wished and True not in words.timed[group.after : group.after + _TIME_REACH]:
        return None
    to = marker(words, cue.at)
    first = cue.at + 1 + (words.lower[cue.at + 1] == "for")
    while to is not None and first < to and words.timed[first]:
        first += 1
    return None if to is None or first >= to or words.lower[first] == "to" else (first, to)
