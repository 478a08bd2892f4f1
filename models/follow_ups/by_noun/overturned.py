"""What says of an act noun that it is off or put off: "the talks | have been put off and are now set for Friday"."""

from __future__ import annotations

from models.follow_ups.changed_plans.overturning import undone_at
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import adverb, subject_start
from models.follow_ups.grammar.verbs import skip_adverbs
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Status

_CLASSES = classes()
_REPORTS = cues().context.reports
DATE_REACH = 5
_REPORT_REACH = 30
FIRM = frozenset(("will", "would"))
_FALLING = frozenset(("fell", "falls", "slipped", "slips", "slid", "slides", "came", "comes"))
"""Verbs of which the act itself is the subject."""
_BEHIND_OFF = frozenset(("after", "over", "as", "amid", "because", "until", "for", ",", "following", "again"))
_REMOTE = frozenset(("which", "had", "should"))
_PLUPERFECT = frozenset(("had",))
_PERFECT = frozenset(("has", "have"))


class Said:
    """The status that the predicate gives the noun, and the clause, words `[first, last)`."""

    def __init__(self, status: Status, first: int, last: int) -> None:
        self.status = status
        self.first = first
        self.last = last


def said_off(setting: Setting, noun: int, at: int) -> Said | None:
    """What "off" says of the noun; an act that is so "until" a time is put off."""
    words = setting.words
    if not is_off(words, at) and not (setting.headline and _off_headline(words, noun, at)):
        return None
    start = subject_start(words, noun + 1)
    if words.lower[at + 1 : at + 2] == ["until"]:
        return Said("postponed", start, clause_end(words, at + 1))
    return Said("cancelled", start, at + 1)


def _off_headline(words: Words, noun: int, at: int) -> bool:
    """Whether "off" stands right behind the noun, without its verb: "Kosovo talks | off after clash"."""
    following = words.lower[at + 1 : at + 2]
    return at == noun + 1 and (not following or following[0] in _BEHIND_OFF)


def is_off(words: Words, at: int) -> bool:
    """Whether "is off" says that the act is called off: not "is off the coast", "are off to a good start"."""
    following = words.lower[at + 1 : at + 3]
    apart = following[:1] == ["to"] or (following[:1] == ["the"] and following[1:] != ["table"])
    being = at - 1 - (adverb(words.lower[at - 1]) or words.lower[at - 1] == "now")
    return words.lower[being] in _CLASSES.be and not apart and not (following and words.capital(at + 1))


def said_undone(setting: Setting, at: int, near: list[str]) -> Said | None:
    """The status that the words at `at`, behind the words `near`, give what they undo: "has been | put off"."""
    undone = undone_at(setting.words, at)
    if undone is None:
        return None
    if not _CLASSES.negations.isdisjoint(near):
        return None
    obliged = near[-3:] == ["had", "to", "be"]
    remote = _REMOTE.intersection(near)
    if (
        remote
        and not obliged
        and not (remote == _PLUPERFECT and "been" in near and reported_now(setting.words, at))
    ):
        return None
    falls = setting.words.lower[at] in _FALLING
    if not (setting.headline or falls) and _CLASSES.be.isdisjoint(near) and _PERFECT.isdisjoint(near):
        return None
    if "be" in near and not obliged and not _settled(setting.words, at):
        return None
    after = at + undone[0]
    last = (
        after
        if undone[1] == "cancelled"
        else max(_new_day(setting.words, clause_end(setting.words, after)), after)
    )
    return Said(undone[1], at, last)


def _new_day(words: Words, end: int) -> int:
    """Where the words end that give what is put off its new day: "was delayed | and is now set for Friday"; else `end`."""
    lower = words.lower
    at = end + (lower[end : end + 1] == [","])
    if lower[at : at + 1] != ["and"]:
        return end
    verb, negated = skip_adverbs(words, at + 1)
    if negated or verb >= len(lower) or lower[verb] not in _CLASSES.be_present:
        return end
    fixed, negated = skip_adverbs(words, verb + 1)
    if negated or fixed >= len(lower) or lower[fixed] not in _CLASSES.fixed:
        return end
    return clause_end(words, fixed + 1) if any(words.timed[fixed + 1 : fixed + DATE_REACH]) else end


def _settled(words: Words, at: int) -> bool:
    """Whether "be" before `at` tells of a decision and no wish: "will be postponed", not "demanded that it be scrapped"."""
    being = next(index for index in range(at - 1, -1, -1) if words.lower[index] == "be")
    index = being - 1
    while index > 0 and adverb(words.lower[index]):
        index -= 1
    if words.lower[index] == "to":
        return words.lower[index - 1] in _CLASSES.be or words.lower[index - 1] in _CLASSES.fixed
    return words.lower[index] in FIRM


def reported_now(words: Words, at: int) -> bool:
    """Whether "had" only shifts back what somebody says now: "said that the talks had been fixed for Friday"."""
    for before in range(at - 1, max(-1, at - _REPORT_REACH), -1):
        if words.lower[before] in _CLASSES.saying or words.lower[before] in _REPORTS:
            return True
        if boundary(words, before):
            return False
    return False
