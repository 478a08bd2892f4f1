"""Which of the times in the words of an act could be its own."""

from __future__ import annotations

import calendar
import re
from itertools import pairwise

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.days.dates_of_others import of_another_clause
from models.follow_ups.grammar.words import Words

_CLASSES = classes()
_BEFORE_DATES = frozenset(("on", "in", "at", "the", "late", "early", "by", "for", "since"))
_OFTEN = frozenset(("twice", "once", "again", "repeatedly", "thrice", "already", "before"))
_PAST_DATES = _OFTEN | {"in", "on", "last", "since", "late", "early", "this", "earlier"}
_INTERRUPTING = frozenset(
    ("suspended", "halted", "interrupted", "frozen", "stalled", "adjourned", "postponed", "delayed", "deferred", "cancelled", "canceled",
     "scrapped", "abandoned", "shelved", "announced", "agreed", "adopted", "approved", "decided", "ordered", "unveiled", "imposed", "drafted", "begun", "started", "launched", "opened", "off", "up", "back", "down")
)  # fmt: skip
"""Participles, and the particles of others, behind a comma whose date tells what became of an act before: "the talks, | suspended in May,"."""
_PARTICLES = frozenset(("off", "up", "back", "down"))
_PARTED = 2
_SETTING_OFF = frozenset(
    (
        "lift",
        "lifts",
        "blast",
        "blasts",
        "kick",
        "kicks",
        "take",
        "takes",
        "start",
        "starts",
        "head",
        "heads",
        "go",
        "goes",
    )
)
"""Verbs of which "off" is a part, and the date behind that of the act: "will lift | off on May 3"."""
_ACCORDING = frozenset(("agreed", "announced"))
"""Right behind the noun of an act their date is that of the accord or the news: "a swap agreed in May"; not "for May"."""
_STRETCHES = frozenset(("period", "periods", "season", "seasons", "semester", "quarter", "budget"))
"""Right behind them stands what time they are: "quotas for the period | from May to July"."""
_RANGES = frozenset(("from", "between"))
_PERIOD_REACH = 4
"""Words before a range in which "to" tells that something is put off | to the period from May to July."""
_RANGING = frozenset(("to", "through", "until", "and"))
_RELATIVE_REACH = 3
_UNTIL = frozenset(("until", "till", "before", "by"))
_SEASONS = frozenset(("winter", "spring", "summer", "autumn", "fall"))
"""By itself before the noun it is a part of its name: "a winter exercise"."""
_MONTH = re.compile(rf"\b({'|'.join(calendar.month_name[1:])})\s+\d{{1,2}}\s+to\s+$")
_MONTH_REACH = 20
_WEEKEND_OF = re.compile(r"^(?:\w+ ){0,2}weekend of (?=the \d|[A-Z]|\d)")
MATTERING = frozenset(
    (
        "discuss",
        "review",
        "address",
        "examine",
        "consider",
        "debate",
        "assess",
        "raise",
        "tackle",
        "explore",
        "analyse",
        "analyze",
    )
)
"""Verbs whose object is what is talked about: it names neither who takes part nor when."""
_EVENTS = frozenset(
    ("clashes", "clash", "war", "wars", "fighting", "coup", "coups", "crisis", "attack", "attacks", "raid", "raids", "accord", "accords", "agreement", "treaty", "floods",
     "quake", "earthquake", "storm", "storms", "uprising", "revolt", "protests", "riots", "unrest", "drought", "killings", "massacre", "incident", "incidents",
     "invasion", "offensive", "battle", "battles", "skirmishes", "violence", "revolution", "ceasefire", "truce", "bombing", "strikes", "cyclone", "eruption")
)  # fmt: skip
_NEXT = " the next "
_WITHIN = re.compile(r"^(in|within|over|during) the next (week|month|year)$", re.IGNORECASE)


def before_when(words: Words, first: int) -> int | None:
    """The last word of the time of which a relative clause, from `first` on, tells what comes then: "wait for | Friday, when both meet"."""
    if first < _RELATIVE_REACH or words.lower[first - 1] != "when":
        return None
    at = first - 2 - (words.lower[first - 2] == ",")
    if not words.timed[at]:
        return None
    start = at
    while start and words.timed[start - 1]:
        start -= 1
    return None if words.lower[start - 1] in _UNTIL or words.lower[start] in _UNTIL else at


def fronted(words: Words, comma: int) -> int:
    """Where the time before a comma begins, the first end of a range included: "| From June 3 to 14, Chad will"."""
    lower, timed = words.lower, words.timed
    at = comma
    while at and lower[at - 1] in _CLASSES.between_act_and_date and not timed[at - 1]:
        at -= 1
    start = at
    while at and (timed[at - 1] or (lower[at - 1] in _RANGING and timed[at - 2])):
        at -= 1
        if timed[at]:
            start = at
    return start


def of_its_name(candidate: Candidate, index: int) -> bool:
    """Whether the time at word `index` is a season by itself before the noun, a part of the act's name."""
    words = candidate.words
    if not candidate.nominal or index >= candidate.head or words.lower[index] not in _SEASONS:
        return False
    return True not in words.timed[max(0, index - 1) : index] and not words.timed[index + 1]


def undone_at_once(candidate: Candidate, index: int) -> bool:
    """Whether the words that undo the act come right before the time: "called off | Friday's talks"."""
    before = candidate.words.lower[index - 1]
    return candidate.status in ("cancelled", "postponed") and (before == "off" or before in _CLASSES.striking)


def of_past_act(words: Words, index: int) -> bool:
    """Whether the time at word `index` dates a past act: "imposed last week", "taken in | the clashes of March"."""
    at = index - 1
    if _of_event(words, index):
        return True
    while at >= 0 and words.lower[at] in _BEFORE_DATES:
        if words.lower[at] == "since":
            return True
        at -= 1
    if at < 0 or words.lower[at - 1 : at] == ["be"]:
        return False
    if of_another_clause(words, at):
        return True
    often = at - (words.lower[at] in _OFTEN)
    if (
        words.lower[often] in _INTERRUPTING
        and words.lower[often + 1] in _PAST_DATES
        and _set_off(words, often)
    ):
        return True
    if words.lower[at] in _RANGES and words.lower[at - 1] in _STRETCHES:
        return "to" not in words.lower[max(0, at - _PERIOD_REACH) : at - 1]
    if words.lower[at] in _ACCORDING and words.lower[at + 1] in ("in", "on", "last"):
        return words.lower[at - 1] in acts().nouns
    if words.lower[at] == "off" and words.lower[at - 1] in _SETTING_OFF:
        return False
    of_noun = words.lower[at] in _CLASSES.saying and words.lower[index + 1 : index + 2] == ["'s"]
    return words.lower[at] in _CLASSES.past_acts and not of_noun


def _set_off(words: Words, at: int) -> bool:
    """Whether the word is a participle, or its particle, right behind the comma that sets it off: "the talks, | broken off in May, will"."""
    lower = words.lower
    if lower[at] in _PARTICLES:
        return lower[max(0, at - _PARTED) : at - 1][-1:] == [","] and lower[at - 1] not in _CLASSES.be
    return lower[at - 1] == ","


def before_fixing(candidate: Candidate, index: int) -> bool:
    """Whether the time at word `index` is that of the verb which fixes another for the act: "on | Tuesday set March 26 for a hearing"."""
    words, head = candidate.words, candidate.head
    if not candidate.nominal or index >= head:
        return False
    at = next((at for at in range(index, head) if not words.timed[at]), head)
    return words.lower[at] in _CLASSES.fixing and True in words.timed[at:head]


def of_its_matter(candidate: Candidate, index: int) -> bool:
    """Whether the time at word `index` stands in what is talked about: "will discuss | the attack in August"."""
    return index > candidate.head and candidate.words.lower[candidate.head] in MATTERING


def _of_event(words: Words, index: int) -> bool:
    """Whether the time is that of an event which another noun names: "the clashes | of March", not "the end of March"."""
    lower = words.lower
    if index < 2 or lower[index - 1] != "of" or words.timed[index - 2]:  # noqa: PLR2004 - a noun and "of"
        return False
    noun = lower[index - 2]
    return noun in _EVENTS and noun not in acts().nouns


def with_month(text: str, start: int, day: str) -> str:
    """A phrase; the bare day of the month at `start` with the month told just before: "from March 24 to | 28"."""
    if not day.isdigit():
        return day
    month = _MONTH.search(text, max(0, start - _MONTH_REACH), start)
    return day if month is None else f"{month.group(1)} {day}"


def from_tomorrow(phrase: str) -> str:
    """The phrase as one that begins on the next day, where "next month" by itself does not: "in the next month"."""
    return _WITHIN.sub(r"\1 the coming \2", phrase) if _NEXT in phrase.lower() else phrase


def of_weekend(phrase: str) -> str:
    """The days that a phrase names, where it first calls them a weekend: "the weekend of | June 6 and 7"."""
    return _WEEKEND_OF.sub("", phrase) if "weekend of " in phrase else phrase


_ON_ACCOUNT = frozenset(
    (
        ("response", "to"),
        ("retaliation", "for"),
        ("reply", "to"),
        ("answer", "to"),
        ("reaction", "to"),
        ("protest", "at"),
        ("protest", "against"),
        ("ahead", "of"),
        ("because", "of"),
    )
)
_OF_ITS_OWN = frozenset(("due", "set", "scheduled", "planned", "expected", "imposed", "announced"))


def of_its_reason(candidate: Candidate, index: int) -> bool:
    """Whether the time at word `index` dates what the act answers to: "duties in response to tariffs due | on May 2"."""
    lower = candidate.words.lower
    at = index - 1
    while at > candidate.head and lower[at] in _BEFORE_DATES:
        at -= 1
    if lower[at] not in _OF_ITS_OWN:
        return False
    return any(pair in _ON_ACCOUNT for pair in pairwise(lower[candidate.head + 1 : at]))
