"""Words by which an act is put off or fixed other than by a verb of its own: "on Friday instead of Monday", "the delay of"."""

from __future__ import annotations

from typing import NamedTuple

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.spans import stands, word_at
from models.follow_ups.grammar.subjects import group_start, shared_subject, subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Status

_CLASSES = classes()
_UNDONE_NOUNS = cues().undone_nouns
_TIME_REACH = 4
_NOT_REACH = 4
_DATE_REACH = 8
_DOUBT_REACH = 6
_PAIR_REACH = 12
_PHRASE_REACH = 8
_LENGTH_REACH = 6
_SLIPPING = frozenset(("slipped", "slips", "slip"))
_LENGTHS = frozenset(("day", "days", "week", "weeks", "fortnight", "month", "months"))
_INSTEAD = {"instead": "of", "rather": "than"}
_DATES = frozenset(("date", "dates", "day", "days", "time", "slot"))
_RELATIVES = frozenset(("which", "when", "that"))
_PENCILLED = frozenset(("pencilled", "penciled"))
_STARTS = frozenset(("start", "beginning", "introduction"))
_INTO_FORCE = ["into", "force"]
_OF = frozenset(("of", "in", "to", "for"))


class Fixed(NamedTuple):
    """Where words begin that fix a day for the noun that follows, and what they make of its act."""

    first: int
    status: Status


def in_place_of(words: Words, first: int) -> int | None:
    """The word after the old time, where words from `first` on tell the new one; None where they tell of no other time.

    "on June 20 | instead of June 6", "on Friday | rather than on Monday".
    """
    lower = words.lower
    for at in range(first, len(lower) - 2):
        if boundary(words, at) or lower[at] in _CLASSES.saying:
            return None
        if lower[at + 1] == _INSTEAD.get(lower[at]):
            return _after_time(words, at + 2)
    return None


def but_on(words: Words, first: int) -> int | None:
    """The word after the time that is told against another: "not on June 6 but on June 20 |"; None where none is."""
    lower = words.lower
    for at in range(first, len(lower) - 1):
        if boundary(words, at) or lower[at] in _CLASSES.saying:
            return None
        if lower[at] == "but" and (words.timed[at - 1] or lower[at - 1] == ","):
            against = not _CLASSES.negations.isdisjoint(lower[max(0, first - _NOT_REACH) : at])
            return _after_time(words, at + 1) if against and True in words.timed[first:at] else None
    return None


def and_not(words: Words, first: int) -> int | None:
    """The word after a time that the act is said not to have: "on June 20 and not on June 6 |"; None where none is."""
    lower = words.lower
    for at in range(first, len(lower) - 2):
        if boundary(words, at) or lower[at] in _CLASSES.saying:
            return None
        if lower[at] == "not" and lower[at - 1] in (",", "and") and True in words.timed[first:at]:
            return _after_time(words, at + 1)
    return None


def _after_time(words: Words, first: int) -> int | None:
    for at in range(first, min(first + _TIME_REACH, len(words))):
        if words.timed[at]:
            return next((end for end in range(at, len(words)) if not words.timed[end]), len(words))
        if words.lower[at] not in _CLASSES.prepositions and words.lower[at] not in _CLASSES.determiners:
            return None
    return None


def undone_by_noun(words: Words, start: int) -> Fixed | None:
    """The noun by which the act is undone whose noun phrase begins at `start`: "the postponement of | the talks"."""
    lower = words.lower
    if start < 2 or lower[start - 1] not in _OF:  # noqa: PLR2004 - a noun and "of"
        return None
    status = _UNDONE_NOUNS.get(lower[start - 2])
    if status is None:
        return None
    before = lower[max(0, start - 2 - _DOUBT_REACH) : start - 2]
    return None if not _CLASSES.unsettled.isdisjoint(before) else Fixed(start - 2, status)


def after_pair(words: Words, index: int) -> int:
    """The word behind "between X and" where the words from `index` on name two sides, else `index`."""
    if word_at(words.lower, index) != "between":
        return index
    for at in range(index + 1, min(index + _PAIR_REACH, len(words))):
        if words.lower[at] == "and":
            return at + 1
        if boundary(words, at):
            break
    return index


def dated_phrase(words: Words, index: int) -> int:
    """Where the noun phrase of the noun at `index` begins, of which a day is told before: "the date of | the border talks"; else `index`."""
    lower = words.lower
    for at in range(index - 1, max(0, index - _PHRASE_REACH), -1):
        if _beginning(lower, at):
            continue
        if lower[at] in _OF:
            return at + 1 if lower[at - 1] in _DATES else index
        if lower[at] in _CLASSES.prepositions or lower[at] in (",", "and") or boundary(words, at):
            break
    return index


def _beginning(lower: list[str], at: int) -> bool:
    """Whether the word belongs to those that only tell that the act begins: "the date for the entry | into force of its tariffs"."""
    if lower[at] == "of":
        return lower[at - 1] in _STARTS or lower[at - 2 : at] == _INTO_FORCE
    return lower[at] == "into" and stands(lower, at, _INTO_FORCE) and word_at(lower, at + 2) == "of"


_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "next", "inaugural"))
_ARTICLES = frozenset(("a", "an", "the", "their", "its"))
"""Before an ordinal they open the phrase that it parts: "fixed May 3 for | a first meeting"."""


def day_fixed(words: Words, start: int) -> Fixed | None:
    """The words that fix a day for the act whose noun phrase begins at `start`: "settled on June 20 for | the talks"."""
    lower, timed = words.lower, words.timed
    at = _before_ordinal(lower, start - 1)
    if at < 1 or lower[at] not in _OF:
        return None
    at -= 1 + (lower[at - 1] == "in" and lower[at - 2] in _PENCILLED)
    dated = lower[at] in _DATES
    new = dated and "new" in lower[max(0, at - 2) : at]
    if dated:
        at = _before_date(words, at)
    if dated and lower[at] in _CLASSES.be_present and timed[at - 1]:
        return Fixed(_time_start(words, at), "postponed" if new else "confirmed")
    if timed[at]:
        while at and (timed[at] or lower[at] in _CLASSES.prepositions):
            at -= 1
        if lower[at] not in _CLASSES.fixing:
            return None
        verb = at
    elif (lower[at] in _CLASSES.fixed or lower[at] in _CLASSES.fixing) and not _CLASSES.be.isdisjoint(
        lower[max(0, at - 2) : at]
    ):
        verb = at
        subject = subject_start(words, group_start(words, verb))
        if True not in timed[subject:verb] or not (dated or not _DATES.isdisjoint(lower[subject:verb])):
            return None
        new = "new" in lower[subject:verb]
    else:
        return None
    if not _CLASSES.negations.isdisjoint(lower[max(0, verb - _TIME_REACH) : verb]):
        return None
    first = min(subject_start(words, group_start(words, verb)), shared_subject(words, verb), verb)
    return Fixed(first, "postponed" if new else "confirmed")


def _before_ordinal(lower: list[str], at: int) -> int:
    """The word before an ordinal, and its article, that part the phrase: "fixed June 20 | for a first meeting"."""
    while at > 1 and (lower[at] in _ORDINALS or (lower[at] in _ARTICLES and lower[at + 1] in _ORDINALS)):
        at -= 1
    return at


def fixed_as(words: Words, noun: int) -> int | None:
    """The verb that makes a time what the noun at `noun` calls it: "| set June 20 as the new deadline"; None where none does."""
    lower, timed = words.lower, words.timed
    at = noun - 1
    while at > 0 and (lower[at] in _CLASSES.determiners or lower[at] == "new"):
        at -= 1
    at -= 1
    if at < 1 or lower[at + 1] != "as" or not timed[at]:
        return None
    while at and (timed[at] or lower[at] in _CLASSES.prepositions):
        at -= 1
    near = lower[max(0, at - _TIME_REACH) : at]
    return at if lower[at] in _CLASSES.fixing and _CLASSES.negations.isdisjoint(near) else None


def day_named_before(words: Words, first: int) -> int | None:
    """Where the time stands that is fixed as the day of the clause from `first` on: "set | June 20 as the day on which they will meet"."""
    lower = words.lower
    at = first - 1
    if at > 0 and lower[at] in _RELATIVES:
        at -= 1
    at -= at > 0 and lower[at] == "on"
    if at < 1 or lower[at] not in _DATES or fixed_as(words, at) is None:
        return None
    return _time_start(words, lower.index("as", max(0, at - _TIME_REACH)))


def _before_date(words: Words, date: int) -> int:
    """The word before "as the new date", given where "date" stands."""
    lower = words.lower
    at = date - 1
    while (
        at > 0
        and not words.timed[at]
        and (lower[at] in _CLASSES.determiners or lower[at] in ("as", "new", "for"))
    ):
        at -= 1
    return at


def _time_start(words: Words, end: int) -> int:
    first = end
    while first and words.timed[first - 1]:
        first -= 1
    return first


def _by_so_much(lower: list[str], index: int) -> int | None:
    """How many words tell how long something slips, where no new time follows: "slipped | by a month"."""
    if lower[index] not in _SLIPPING or lower[index + 1 : index + 2] != ["by"]:
        return None
    near = range(index + 2, min(index + _LENGTH_REACH, len(lower)))
    unit = next((at for at in near if lower[at] in _LENGTHS), None)
    if unit is None or lower[unit + 1 : unit + 2] in ([","], ["to"], ["until"], ["till"], ["'s"]):
        return None
    return unit + 1 - index


_BY_OR_AGAIN = frozenset(("by", "again", "once", "more", "yet", "further"))
"""What leads to how far something moves, or tells that it did so before: "slipped | again, to"."""

_TIMES = frozenset(("time", "now"))
_NTH_TIME = frozenset(("for", "the", "this", "now", "time", "second", "third", "fourth", "fifth", "last"))
"""How often it has moved by now: "shifted | a third time, now to"."""


def shifted(words: Words, index: int) -> int | None:
    """How many words tell that something moves to a time, from the verb at `index` on: "slipped | by a week to"."""
    lower, timed = words.lower, words.timed
    if lower[index] not in _CLASSES.shifting:
        return None
    length = _by_so_much(lower, index)
    if length is not None:
        return length
    for at in range(index + 1, min(index + _DATE_REACH, len(lower) - 1)):
        if lower[at] in ("to", "until", "till") and True in timed[at + 1 : at + 1 + _TIME_REACH]:
            anew = lower[index + 1] in _BY_OR_AGAIN or not _TIMES.isdisjoint(lower[index + 1 : at])
            return at + 1 - index if anew else None
        if not (
            timed[at]
            or lower[at] in _BY_OR_AGAIN
            or lower[at] in _NTH_TIME
            or lower[at] in ("a", "another", ",")
            or lower[at].isdigit()
        ):
            return None
    return None
