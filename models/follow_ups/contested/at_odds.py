"""Acts over which sides contradict each other: "contradicted Chad over a swap", "gave different days for their talks"."""

from __future__ import annotations

from collections.abc import Iterator

from models.follow_ups.candidate import Candidate
from models.follow_ups.changed_plans.refusals import BEGINNINGS, DENIABLE
from models.follow_ups.classes import classes
from models.follow_ups.contested.signs import CONTRADICTING, DIFFERENT, DIFFERING
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.inspecting import by_watchdog
from models.follow_ups.setting import Setting
from models.signal import Kind, Status

_CLASSES = classes()
_DAYS = frozenset(("date", "dates", "day", "days", "hour", "hours", "time", "times", "timing", "timetable"))
_ACCOUNTS = frozenset(("account", "accounts", "version", "description", "portrayal", "depiction", "report", "reports", "statement", "claim", "claims", "story"))  # fmt: skip
"""What is contradicted of an act that one side has told to have taken place."""
_OF = (["of"], ["about"], ["on"])
_OVER = frozenset(("over", "on", "about"))
_BACK = frozenset(("return", "freeing", "liberation", "homecoming", "surrender", "handing-over"))
_NEAR = 3
_REACH = 8
_ACT_REACH = 14
DIFFERENT_DAYS = tuple(f"{word} {day}" for word in sorted(DIFFERENT) for day in sorted(_DAYS))
DIFFERING_ON = tuple(f"{word} {over}" for word in sorted(DIFFERING) for over in sorted(_OVER))


def at_odds(setting: Setting) -> Iterator[Candidate]:
    """Yield the acts of a sentence of which two sides tell two days, or over which one contradicts the other."""
    words = setting.words
    for at, word in enumerate(words.lower):
        if word in DIFFERENT:
            leading = _days_for(words, at + 1)
        elif word in DIFFERING:
            leading = _days_over(words, at + 1)
        elif word in CONTRADICTING:
            leading = _contradicted_over(words, at + 1)
        else:
            continue
        named = None if leading is None else _named(words, leading)
        if named is not None:
            head, kind = named
            start = min(subject_start(words, group_start(words, at)), at)
            end = clause_end(words, head + 1)
            told = word in CONTRADICTING and not _ACCOUNTS.isdisjoint(words.lower[at:head])
            status: Status = "cancelled" if told else "expected"
            yield Candidate(words, start, end, head, (start, start), kind, status, sure=True, nominal=True)
            return


def _days_for(words: Words, day: int) -> int | None:
    """The word after "days for", past when that was told: "different days on Thursday | for"."""
    lower = words.lower
    if lower[day : day + 1] == [] or lower[day] not in _DAYS:
        return None
    at = day + 1
    while at < len(words) and (
        words.timed[at] or (lower[at] == "on" and words.timed[at + 1 : at + 2] == [True])
    ):
        at += 1
    return at + 1 if lower[at : at + 1] in (["for"], ["of"]) else None


def _days_over(words: Words, over: int) -> int | None:
    """The word after "over the date of"."""
    lower = words.lower
    if lower[over : over + 1] == [] or lower[over] not in _OVER:
        return None
    day = over + 1
    while lower[day : day + 1] != [] and lower[day] in ("the", "a", "which", "what", "exact"):
        day += 1
    return _days_for(words, day)


def _contradicted_over(words: Words, first: int) -> int | None:
    """The word after "over", which follows the name of who is contradicted."""
    for at in range(first, min(first + _REACH, len(words))):
        if words.lower[at] in _ACCOUNTS and words.lower[at + 1 : at + 2] in _OF:
            return at + 2
        if boundary(words, at) or words.lower[at] in (",", "that") or words.lower[at] in _CLASSES.reportings:
            return None
        if words.lower[at] in _OVER and words.timed[at + 1 : at + 2] != [True]:
            return at + 1
    return None


def _captives_back(words: Words, first: int) -> int | None:
    """The noun by which prisoners, or the dead, come home: "the | return of 40 soldiers"; None where there is none."""
    lower = words.lower
    for at in range(first, min(first + _NEAR, len(lower) - 1)):
        if lower[at] in _BACK and lower[at + 1] == "of":
            captives = words.acts.objects["captives"]
            return None if captives.isdisjoint(lower[at + 2 : at + 2 + _REACH]) else at
    return None


def _named(words: Words, first: int) -> tuple[int, Kind] | None:
    """The word and the kind of the act that the words from `first` on name."""
    back = _captives_back(words, first)
    if back is not None:
        return back, "exchange"
    noun = first_noun(words, first, min(first + _ACT_REACH, len(words)))
    kind = None if noun is None else words.acts.nouns[noun[1]]
    if noun is None or kind is None or (kind not in DENIABLE and words.lower[noun[0]] not in BEGINNINGS):
        return None
    return noun[0], "inspection" if kind == "visit" and by_watchdog(words.lower) else kind
