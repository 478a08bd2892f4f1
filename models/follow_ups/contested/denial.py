"""Acts of which it is said that there will be none: "there will be no talks", "no visit is planned"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.contested.contradicting import with_contradiction
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import phrase_start
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_THERE_REACH = 6
_VERB_REACH = 16
_BY_WIRE = frozenset(("phone", "telephone", "video", "face", "hotline"))
"""Words that stand before "call" or "conversation", behind "no"."""
_TO_COME = frozenset(("will", "'ll", "would", "to"))
_BE = _CLASSES.be_present | _CLASSES.be_past
SCHEDULES = ("schedule", "schedules", "calendar", "calendars", "diary", "diaries", "itinerary")
"""What marks a sentence that may say of an act that it stands in none."""
_SCHEDULES = frozenset((*SCHEDULES, "programme", "program", "agenda", "timetable"))
_IN = frozenset(("in", "on"))
_FORMER = frozenset(("last", "original", "then", "earlier", "previous", "first", "old"))
_PERFECT = frozenset(("has", "have"))
_MORE = frozenset(("further", "new", "more", "other", "additional", "immediate"))
"""After "no" these tell only that nothing else is known of: "no further talks are planned"."""
_COMING = (["come"], ["came"], ["become"], ["became"])
_SETTLED = _CLASSES.fixed | {"foreseen", "envisaged", "agreed"}


def denied(words: Words, noun: int) -> Range | None:
    """The words that tell that the act named at `noun` will not be; None where nothing does."""
    lower = words.lower
    start = phrase_start(words, noun - (lower[noun - 1] in _BY_WIRE))
    start -= start > 1 and lower[start - 1] == "such"
    start += lower[start] == "no"
    nothing = _came_to_nothing(words, start)
    if nothing is not None:
        return nothing, clause_end(words, noun + 1)
    if start == 0 or lower[start - 1] != "no" or not _MORE.isdisjoint(lower[start:noun]):
        return None
    if _looked_back_on(lower, start - 1):
        return None
    end = clause_end(words, noun + 1)
    first = next(
        (at for at in range(start - 2, max(-1, start - _THERE_REACH), -1) if lower[at] == "there"), None
    )
    if first is not None:
        there = lower[first : start - 1]
        if there[-1] in _BE and _in_schedule(lower[noun + 1 : end]):
            return first, with_contradiction(words, end)
        ahead = not _TO_COME.isdisjoint(there) if there[-1] == "be" else _settled(lower[noun + 1 : end])
        return (first, end) if ahead else None
    for at in range(noun + 1, min(noun + _VERB_REACH, len(lower))):
        if lower[at] in _TO_COME - {"to"}:
            return start - 1, clause_end(words, at + 1)
        told = not cues().context.reports.isdisjoint(lower[:start])
        reported = lower[at] in _CLASSES.be_past and told
        if (
            reported
            or (lower[at] in _CLASSES.be_present and lower[at] != "'s")
            or (lower[at] in _PERFECT and "been" in lower[at + 1 : at + 3])
            or (told and lower[at] == "had" and "been" in lower[at + 1 : at + 3])
        ):
            last = clause_end(words, at + 1)
            return (start - 1, last) if _settled(lower[at + 1 : last]) else None
        if lower[at] in _CLASSES.finite or boundary(words, at):
            return None
    return None


def _in_schedule(behind: list[str]) -> bool:
    """Whether the words behind the act tell of a schedule in which there is none: "no call | in the king's schedule"."""
    return not _SCHEDULES.isdisjoint(behind) and not _IN.isdisjoint(behind) and _FORMER.isdisjoint(behind)


def _looked_back_on(lower: list[str], none: int) -> bool:
    """Whether it was only said before that there would be none: "a week after Chad had insisted that | no talks were planned"."""
    said = none - 2
    return (
        said > 0
        and lower[none - 1] == "that"
        and lower[said] in cues().context.reports
        and lower[said - 1] == "had"
    )


def _came_to_nothing(words: Words, start: int) -> int | None:
    """The word at which it is said that nothing becomes of the act whose noun phrase begins at `start`: "| nothing will come of".

    None where it is not said.
    """
    before = words.lower[max(0, start - _THERE_REACH) : start]
    if before[-1:] != ["of"] or before[-2:-1] not in _COMING or "nothing" not in before:
        return None
    return start - before[::-1].index("nothing") - 1


def _settled(words: list[str]) -> bool:
    return not _SETTLED.isdisjoint(words)
