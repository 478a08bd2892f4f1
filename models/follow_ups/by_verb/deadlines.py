"""Deadlines and ultimatums: "has until Sept. 17 to", "had 48 hours to", "must leave by Friday"."""

from __future__ import annotations

from models.follow_ups.by_verb.given_terms import UNITS, is_length, to_follows, with_duty, with_term
from models.follow_ups.by_verb.waiting import waited_for
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.moves import fixed_as
from models.follow_ups.classes import classes
from models.follow_ups.contested.unheard_of import unheard_of
from models.follow_ups.cues import FAILING, cues
from models.follow_ups.days.lapsed_terms import lapsed
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.spans import says
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Status

_CLASSES = classes()
_TERMS = frozenset(("deadline", "ultimatum"))
_CONDITION_REACH = 24
_GAVE = frozenset(("gave", "gives", "granted", "grants"))
_GIVING = _CLASSES.giving | {"left", "granted", "grants", "offered", "allowed"}
_MORE = frozenset(("more", "another", "extra", "additional", "further", "extension"))
_EXPIRED = frozenset(("expired", "passed", "lapsed", "elapsed", "ran"))
"""A deadline of which these are told is over."""
_ORDERING = frozenset(("ordered", "orders"))
_WITHIN_A_TIME = _ORDERING | {"must"}
_TELLING = frozenset(("told", "tells"))
_DEMANDING = frozenset(("demanded", "demands"))
_LETTING = frozenset(("let", "lets", "allowed", "allows"))
_FORMER = frozenset(("original", "previous", "earlier", "first", "initial", "old", "former"))
"""A deadline of which this is told was the one before."""
_PASSING = frozenset(("pass", "lapse", "expire", "slip"))
"""Who lets a deadline do this lets it end."""
_MET = frozenset(("missed", "met", "observed", "flouted", "ignored", "defied", "day"))
"""Who did so with a deadline had it behind them, as on "the last | day of the deadline"."""
_MET_REACH = 5
_TERM_REACH = 7
_GIVEN_REACH = 18
_WITHIN = frozenset(("in", "on", "with"))
"""What may describe those who are given a time: "gave traders | in the north until May 31"."""
_NOT_GIVEN = (["up"], ["way"], ["in"], ["away"], ["off"], ["out"], ["rise"], ["birth"])
"""What makes another verb of "gave": "gave | up its gains of the week"."""
_DATE_REACH = 8
_UNTIL_REACH = 4
_AHEAD_OF = frozenset(("ahead", "before", "within"))


def deadlines(setting: Setting) -> list[Candidate]:
    """Answer the deadlines that a sentence sets."""
    words = setting.words
    found: list[Candidate] = []
    for index in setting.terms_at:
        word = words.lower[index]
        if not (setting.dated or word in _TERMS):
            continue
        if setting.ritual:
            break
        waited = waited_for(words, index) if word == "wait" else None
        if waited is not None:
            found.append(waited)
        unheard = unheard_of(words, index) if word in _TERMS else None
        if unheard is not None:
            first, last = unheard
            found.append(
                Candidate(
                    words,
                    first,
                    last,
                    index,
                    (first, first),
                    "deadline",
                    "cancelled",
                    sure=True,
                    nominal=True,
                )
            )
            continue
        span = _set(words, index, word) if setting.dated else None
        if span is not None and not lapsed(words, index, span):
            status: Status = "postponed" if _lengthened(words, index, span[1]) else "confirmed"
            subject = (span[0], index)
            found.append(Candidate(words, span[0], span[1], index, subject, "deadline", status, sure=False))
    return found


def _set(words: Words, index: int, word: str) -> Range | None:
    """The span of the deadline that the word at `index` sets, if it does."""
    if word in _CLASSES.having or word in _CLASSES.giving:
        return _term(words, index)
    to_do = "to" in words.lower[index : index + _GIVEN_REACH]
    if word == "must" or word in _DEMANDING or (word in _ORDERING and to_do):
        return _duty(words, index)
    if word in _TELLING and to_do:
        duty = _duty(words, index)
        return duty if duty is not None and words.lower[duty[1] : duty[1] + 1] == ["or"] else None
    if word == "unless":
        return _threatened(words, index)
    if word in FAILING:
        return _failing(words, index)
    return _named(words, index) if word == "deadline" else None


def _lengthened(words: Words, index: int, end: int) -> bool:
    """Whether more time is given than before: "gave Chad | another week", "granted an extension of its deadline"."""
    duty = next((at for at in range(index + 1, end) if words.lower[at] == "to" and words.timed[at - 1]), end)
    given = words.lower[index] in _GIVING or not _GIVING.isdisjoint(
        words.lower[max(0, index - _TERM_REACH) : index]
    )
    return given and not _MORE.isdisjoint(words.lower[max(0, index - _TERM_REACH) : duty])


def _term(words: Words, index: int) -> Range | None:
    """Having or giving somebody a time to do something; the span of its clause."""
    lower = words.lower
    if lower[index + 1 : index + 2] in _NOT_GIVEN:
        return None
    for at in range(index + 1, min(index + _GIVEN_REACH, len(lower))):
        if words.timed[at] and (
            says(lower, max(index, at - _UNTIL_REACH), at + 1, "until") or to_follows(words, at)
        ):
            end = at
            while end < len(lower) and words.timed[end]:
                end += 1
            return subject_start(words, index), with_duty(words, max(clause_end(words, end), end))
        if (
            words.timed[at]
            and lower[index] in _GAVE
            and "'s" not in lower[at - 1 : at + 1]
            and is_length(words, at)
        ):
            return subject_start(words, index), with_duty(words, with_term(words, clause_end(words, at + 1)))
        if lower[at] == "," and lower[at - 1] in UNITS and with_term(words, at) > at:
            return subject_start(words, index), with_duty(words, with_term(words, at))
        if (
            lower[at] in _WITHIN
            and lower[index] in _GIVING
            and words.acts.nouns.keys().isdisjoint(lower[index:at])
        ):
            continue
        if (
            finite(words, at)
            or lower[at] in _CLASSES.no_term_after
            or (words.acts.base(lower[at], "past") and lower[at - 1] != "-")
            or (lower[at].endswith("ed") and "-" not in lower[at])
        ):
            return None
    return None


def _duty(words: Words, index: int) -> Range | None:
    """What has to be done by a day; the span of its clause."""
    end = clause_end(words, index + 1 + (words.lower[index + 1 : index + 2] == ["that"]))
    for at in range(index + 1, end - 1):
        term = words.lower[at] in ("by", "before") or (
            words.lower[at] == "within" and words.lower[index] in _WITHIN_A_TIME
        )
        if term and words.timed[at + 1]:
            return subject_start(words, index), end
    return None


def _threatened(words: Words, index: int) -> Range | None:
    """What has to be done by a day lest something follows; the span of both: "will close it | unless he is free by May 3"."""
    lower = words.lower
    for at in range(index + 1, min(index + _CONDITION_REACH, len(lower) - 1)):
        if boundary(words, at):
            return None
        if lower[at] in ("by", "before") and words.timed[at + 1]:
            end = at + 1
            while end < len(lower) and words.timed[end]:
                end += 1
            return _threat_start(words, index), end
    return None


def _failing(words: Words, index: int) -> Range | None:
    """What somebody is called on to do by a day, lest something follows; its span: "to withdraw by May 3, | failing which"."""
    lower = words.lower
    if lower[index] == "failing" and lower[index + 1 : index + 2] not in (["which"], ["that"]):
        return None
    if lower[index] == "or" and lower[index + 1 : index + 2] not in (
        ["else"],
        ["face"],
        ["risk"],
        ["suffer"],
        ["lose"],
    ):
        return None
    day = next((at for at in range(index - 1, max(0, index - _DATE_REACH), -1) if words.timed[at]), None)
    while day is not None and day > 0 and words.timed[day - 1]:
        day -= 1
    if day is None or lower[day - 1] not in ("by", "before", "until"):
        return None
    to = next((at for at in range(day - 1, max(0, day - _CONDITION_REACH), -1) if lower[at] == "to"), None)
    verb = None if to is None else next((at for at in range(to - 1, 0, -1) if finite(words, at)), None)
    if verb is None:
        return None
    start = subject_start(words, group_start(words, verb))
    end = next((at for at in range(day, len(words)) if not words.timed[at]), len(words))
    return (start, end) if start < verb else None


def _threat_start(words: Words, index: int) -> int:
    """Where the clause begins that the condition at `index` ends."""
    for at in range(index - 1, -1, -1):
        if words.lower[at] in cues().modals or words.lower[at] in cues().infinitive:
            return subject_start(words, group_start(words, at))
    return index


def _named(words: Words, index: int) -> Range | None:
    if not _EXPIRED.isdisjoint(words.lower[index:]) or words.lower[index + 1 : index + 3] == [
        "would",
        "have",
    ]:
        return None
    if not _LETTING.isdisjoint(words.lower[:index]) and not _PASSING.isdisjoint(words.lower[index:]):
        return None
    if not _MET.isdisjoint(words.lower[max(0, index - _MET_REACH) : index]):
        return None
    if words.lower[index - 1] in _FORMER and words.lower[index + 1 : index + 2] in (["was"], ["had"]):
        return None
    near = words.timed[max(0, index - _DATE_REACH) : index + _DATE_REACH]
    if not any(near) or _beaten(words, index):
        return None
    fixing = fixed_as(words, index)
    start = subject_start(words, index if fixing is None else group_start(words, fixing))
    return start, _with_day(words, clause_end(words, index + 1))


def _beaten(words: Words, index: int) -> bool:
    """Whether the only time is of what was done before the deadline: "left on Thursday, a day ahead of | the deadline"."""
    near = range(index - 1, max(-1, index - _TERM_REACH), -1)
    leading = next((at for at in near if words.lower[at] in _AHEAD_OF), None)
    return leading is not None and True not in words.timed[leading + 1 : index + _DATE_REACH]


def _with_day(words: Words, end: int) -> int:
    """The end of the clause, past the day that the deadline is said to be: "the deadline to reply | is March 20"."""
    if words.lower[end : end + 1] not in (["is"], ["was"]) or words.timed[end + 1 : end + 2] != [True]:
        return end
    return next((at for at in range(end + 1, len(words)) if not words.timed[at]), len(words))
