"""Words behind "will not" by which an act is only put off: "will not open on Friday | but on Monday", "| and has been postponed to July"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.complements import clause_end
from models.follow_ups.cues import tables
from models.follow_ups.overturning import undone_at
from models.follow_ups.words import Words

_CLASSES = classes()
_PLANNED = frozenset(("planned", "scheduled", "foreseen", "announced", "intended", "expected", "agreed", "hoped"))
_BEING = frozenset(("has", "have", "is", "are", "was", "were", "been", "had", "now", "instead", "only", "it", "they", "he", "she"))
_COMING = frozenset(("will", "'ll", "would"))
_TO_A_TIME = frozenset(("on", "in", "at", "from", "only", "not", "until", "a", "two", "three", "later"))
_NOT = frozenset(("not", "n't", "never"))
_TIME_REACH = 4
_VERB_REACH = 4


def later_instead(words: Words, last: int) -> Range | None:
    """The words from `last` on by which the act told before them is not given up; None where there are none."""
    lower = words.lower
    at = last
    if lower[at : at + 1] == ["as"] and lower[at + 1 : at + 2] and lower[at + 1] in _PLANNED:
        at += 2
    at += lower[at : at + 1] == [","]
    joining = lower[at : at + 1]
    if joining not in (["but"], ["and"]):
        return None
    first = at + 1
    if joining == ["but"]:
        near = range(first, min(first + _TIME_REACH, len(lower)))
        timed = next((index for index in near if words.timed[index]), None)
        if timed is not None and _TO_A_TIME.issuperset(lower[first:timed]) and not _opens(words, timed):
            return at, clause_end(words, timed)
        going = first + (lower[first : first + 1] in (["it"], ["they"], ["he"], ["she"]))
        if lower[going : going + 1] and lower[going] in _COMING:
            end = clause_end(words, going + 1)
            if True in words.timed[going:end] and _NOT.isdisjoint(lower[going:end]):
                return at, end
    for verb in range(first, min(first + _VERB_REACH, len(lower))):
        if lower[verb] in tables().undone.first_words:
            undone = undone_at(words, verb)
            if undone is not None and undone[1] == "postponed":
                return at, max(clause_end(words, verb + undone[0]), verb + undone[0])
        if lower[verb] not in _BEING:
            return None
    return None


def _opens(words: Words, timed: int) -> bool:
    """Whether a clause of its own follows the time at word `timed`: "but on Tuesday | the troops will go home"."""
    end = next((at for at in range(timed, len(words)) if not words.timed[at]), len(words))
    following = words.lower[end : end + 1]
    return following != [] and (following[0] in _CLASSES.determiners | _CLASSES.pronouns or words.capital(end))
