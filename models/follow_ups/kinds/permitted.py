"""What somebody lets others do: the act is theirs, of the kind that their verb names: "may allow Chad | to station jets", "let troops | stay until May"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.subjects import is_base
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_LETTING = frozenset(("allow", "permit", "let", "authorise", "authorize", "enable"))
_LAWS = frozenset(("law", "laws", "act", "decree", "constitution", "clause", "article", "plan", "rules"))
_WHOM_REACH = 9
_STOPS = frozenset(
    (
        ",",
        ";",
        ":",
        '"',
        "that",
        "which",
        "who",
        "if",
        "because",
        "when",
        "on",
        "in",
        "at",
        "for",
        "until",
        "from",
    )
)


def permitted(words: Words, group: VerbGroup, end: int) -> tuple[VerbGroup, Range] | None:
    """The verb of those who are let, and the words that name them."""
    if group.base not in _LETTING or group.passive:
        return None
    lower, first = words.lower, group.after
    for at in range(first + 1, min(first + _WHOM_REACH, end, len(lower) - 1)):
        if lower[at] in _STOPS or words.timed[at] or boundary(words, at):
            return None
        bare = group.base == "let" and is_base(words, at) and not words.capital(at)
        bare = bare and lower[at - 1] not in _CLASSES.determiners
        if lower[at] == "to" or bare:
            inner = verb_group(words, at + (lower[at] == "to"))
            return None if inner is None else (inner, (first, at))
    return None


def provided(words: Words, subject: Range, told: Range) -> bool:
    """Whether a treaty or a law lets others do it, at no time that is told: "a pact | that will let their forces train on each other's soil"."""
    who = words.lower[subject[0] : subject[1]]
    known = words.acts.objects
    paper = not (known["pacts"].isdisjoint(who) and known["bills"].isdisjoint(who) and _LAWS.isdisjoint(who))
    return paper and True not in words.timed[told[0] : told[1]]
