"""Words behind "will not" by which an act is only put off: "will not open on Friday | but on Monday", "| and has been postponed to July"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.classes import classes
from models.follow_ups.cues import tables
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_PLANNED = frozenset(("planned", "scheduled", "foreseen", "announced", "intended", "expected", "agreed", "hoped"))  # fmt: skip
_BEING = frozenset(("has", "have", "is", "are", "was", "were", "been", "had", "now", "instead", "only", "it", "they", "he", "she"))  # fmt: skip
_ITS = (["it"], ["they"], ["he"], ["she"])
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
    if lower[at : at + 1] not in (["but"], ["and"]):
        return None
    end = _at_a_time(words, at + 1) if lower[at] == "but" else None
    end = _put_off(words, at + 1) if end is None else end
    return None if end is None else (at, end)


def _at_a_time(words: Words, first: int) -> int | None:
    """Where the words end that give the time behind "but": "but | on Friday", "but | it will come in May"."""
    lower = words.lower
    near = range(first, min(first + _TIME_REACH, len(lower)))
    timed = next((index for index in near if words.timed[index]), None)
    if timed is not None and _TO_A_TIME.issuperset(lower[first:timed]) and not _opens(words, timed):
        return clause_end(words, timed)
    going = first + (lower[first : first + 1] in _ITS)
    if lower[going : going + 1] == [] or lower[going] not in _COMING:
        return None
    end = clause_end(words, going + 1)
    return end if True in words.timed[going:end] and _NOT.isdisjoint(lower[going:end]) else None


def _put_off(words: Words, first: int) -> int | None:
    """Where the words end that put it off: "has been postponed | ", "have moved the talks to May | "."""
    for verb in range(first, min(first + _VERB_REACH, len(words))):
        if words.lower[verb] in tables().undone.first_words:
            undone = undone_at(words, verb)
            if undone is not None and undone[1] == "postponed":
                return max(clause_end(words, verb + undone[0]), verb + undone[0])
        if words.lower[verb] not in _BEING:
            break
    return None


def _opens(words: Words, timed: int) -> bool:
    """Whether a clause of its own follows the time at word `timed`: "but on Tuesday | the troops will go home"."""
    end = next((at for at in range(timed, len(words)) if not words.timed[at]), len(words))
    following = words.lower[end : end + 1]
    return following != [] and (
        following[0] in _CLASSES.determiners | _CLASSES.pronouns or words.capital(end)
    )
