"""What is told of an act by looking back: that it was put off long ago, and who had fixed it."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.overturning import decided
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.grammar.boundaries import verb_between
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_CLASSES = classes()
_REACH = 8
_NEAR = 3
_BACKGROUND = 2
"""The first sentences tell what is new."""
_BEFORE_NOW = frozenset(
    ("already", "once", "twice", "thrice", "previously", "earlier", "before", "times", "repeatedly")
)
"""How often, or that before, something was put off which by now is over or stands."""
_LONG = frozenset(("weeks", "months", "year", "years", "decade", "decades", "month"))
"""How long after something was off that the news is; a few days later it may be the same news."""
_COUNTED = frozenset(
    ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "several", "many", "some", "few", "half", ",", "of")
)  # fmt: skip
_FIRSTS = frozenset(("first", "only"))
_FIRST_REACH = 8
_GONE = frozenset(("last", "past"))
_SPANS = frozenset(("week", "month", "year", "spring", "summer", "autumn", "fall", "winter", "season"))
_TOLD = cues().context.reports | {"deny", "denied", "denies", "denying"}
"""Words by which somebody speaks now of what had been done."""
_FORCING = frozenset(("forced", "led", "obliged", "prompted", "caused", "made"))


def long_ago(words: Words, index: int) -> bool:
    """Whether the article only looks back: "the king had called off a trip", "had forced him to put off", not "said it had"."""
    at = decided(words, index)
    lower = words.lower
    near = lower[max(0, index - _REACH) : index]
    if not {"after", "since"}.isdisjoint(near) and _since(words, index):
        return True
    forced = "had" in near and not _FORCING.isdisjoint(near[near.index("had") :])
    if not forced and "had" not in lower[max(0, at - _NEAR) : at]:
        return False
    dated = True in words.timed[index : clause_end(words, index + 1)]
    before_now = not _BEFORE_NOW.isdisjoint(lower[at - 1 : clause_end(words, index + 1)])
    return (forced or dated or before_now) and _TOLD.isdisjoint(lower[:at])


def _since(words: Words, index: int) -> bool:
    """Whether it is told how long ago, or since when, it was: "eight months after | Oslo walked away from the talks"."""
    lower = words.lower
    led = next(
        (at for at in range(index - 1, max(0, index - _REACH), -1) if lower[at] in ("after", "since")), 0
    )
    if not led or verb_between(words, led + 1, index) or "," in lower[led:index]:
        return False
    if lower[led] == "since":
        return not _FIRSTS.isdisjoint(lower[max(0, led - _FIRST_REACH) : led])
    return lower[led - 1] in _LONG and (
        lower[led - 2] in _COUNTED or lower[led - 2].isdigit() or words.timed[led - 2]
    )


def long_threatened(words: Words, index: int) -> bool:
    """Whether an undated threat is only looked back on: "the bloc had | threatened to cut aid", not "said that it had"."""
    lower = words.lower
    back = lower[index - 1] == "had" and True not in words.timed[index:]
    return back and cues().context.reports.isdisjoint(lower[:index])


def fixed_before(words: Words, start: int) -> tuple[int, int, Kind] | None:
    """Where the act begins, its noun and kind, of which a relative clause tells who had fixed it: "the call that | Oslo had planned"."""
    lower = words.lower
    fixed = "had" in lower[start : start + _REACH]
    if start < 2 or lower[start - 1] not in _CLASSES.relatives or not fixed:  # noqa: PLR2004 - a noun and a pronoun
        return None
    first = subject_start(words, start - 1)
    found = first_noun(words, first, start - 1)
    kind = "other" if found is None else words.acts.nouns[found[1]]
    return None if found is None or kind == "other" else (first, found[0], kind)


def put_off_before(candidate: Candidate) -> bool:
    """Whether the article, further down, goes back to a delay: "The talks | were delayed by three weeks"; what is put off now is told first.

    The second sentence goes back to one of some time ago: "The encounter | was put off last month".
    """
    words = candidate.words
    if candidate.status != "postponed" or not candidate.nominal:
        return False
    index = words.document.sentence_at(words.starts[candidate.first]).index
    lower = words.lower[candidate.head : candidate.last]
    if not index or (index < _BACKGROUND and not _some_time_ago(lower)):
        return False
    passive = any(word in ("was", "were") and _undone_next(lower, at) for at, word in enumerate(lower))
    return passive and not {"has", "have", "will"}.intersection(lower)


def _some_time_ago(lower: list[str]) -> bool:
    """Whether a week, a month or a season gone by is named: "last month", "in the past spring"."""
    return any(
        word in _GONE and (one := lower[at + 1 : at + 2]) and one[0] in _SPANS
        for at, word in enumerate(lower)
    )


def _undone_next(lower: list[str], at: int) -> bool:
    near = lower[at + 1 : at + 3]
    return any(tables().undone.at(lower, at + 1 + index) is not None for index in range(len(near)))
