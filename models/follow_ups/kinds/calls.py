"""Calls, told by their line or without one: "will speak over the hotline", "the presidents will speak on Friday"."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.receiving import takes_person

_LEADERS = frozenset(("presidents", "leaders", "ministers", "premiers", "chiefs", "commanders", "generals"))
SPEAKING = frozenset(
    (
        "speak",
        "talk",
        "confer",
        "converse",
        "communicate",
        "consult",
        "connect",
        "discuss",
        "be",
        "get",
        "use",
        "meet",
    )
)
_BY = frozenset(("by", "via", "over", "on", "through"))
_LINES = frozenset(
    (
        "phone",
        "telephone",
        "phones",
        "hotline",
        "hotlines",
        "video",
        "videolink",
        "video-link",
        "videoconference",
        "teleconference",
        "zoom",
        "handset",
    )
)
_OF_LINES = frozenset(
    (
        "the",
        "a",
        "an",
        "their",
        "its",
        "new",
        "red",
        "secure",
        "encrypted",
        "direct",
        "military",
        "joint",
        "special",
        "hot",
    )
)
_LINE = frozenset(("line", "link"))
CALLING = frozenset(("call", "ring"))
_NO_PERSONS = frozenset(
    ("assembly", "parliament", "congress", "council", "senate", "court", "house", "elections", "election", "force", "army", "navy", "union")
)  # fmt: skip
"""What is called, or called up or together, and no person."""
_TO_ORDER = (["to", "order"], ["to", "account"], ["to", "task"], ["to", "arms"])
_WITH = (["with"], ["to"])
_REACH = 14
_WORDS_BEFORE = 4


def by_wire(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether they speak over a line: "will confer | by video link", "might speak | over the military hotline"."""
    if group.base not in SPEAKING or group.passive:
        return False
    lower = words.lower
    for at in range(group.after, min(group.after + _REACH, end)):
        if boundary(words, at):
            return False
        if lower[at] in _LINES or (lower[at] in _LINE and lower[at - 1] in _OF_LINES - {"the", "a", "an"}):
            first = at
            while first > group.after and lower[first - 1] in _OF_LINES and at - first < _WORDS_BEFORE:
                first -= 1
            return lower[first - 1] in _BY or (group.base == "use" and first == group.after)
    return False


def calls_up(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether a person is called by name: "may call China's | Gao Weiming on Friday", not "will call Gao Weiming a liar"."""
    if group.base not in CALLING or group.passive or not takes_person(words, group.after, end):
        return False
    lower, at = words.lower, group.after
    while at < end and words.capital(at):
        at += 1
    return _NO_PERSONS.isdisjoint(lower[group.after : end]) and lower[at : at + 2] not in _TO_ORDER


def speaks_with(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether somebody will speak with a person by name, with no word of where: "will speak | with Mali's Assimi Goita on Friday"."""
    lower, at = words.lower, group.after + (words.lower[group.after : group.after + 1] == ["again"])
    if group.passive or lower[at : at + 1] not in _WITH or not takes_person(words, at + 1, end):
        return False
    there = any(
        lower[near] in ("in", "at") and words.capital(near + 1) and not words.timed[near + 1]
        for near in range(at + 1, end - 1)
    )
    return not there and _NO_PERSONS.isdisjoint(lower[at + 1 : end])


def to_each_other(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether two leaders will speak on a day, with no word of where: "Chad's and Mali's presidents will speak | on Friday"."""
    lower, at = words.lower, group.after
    who = lower[subject[0] : subject[1]]
    both = "and" in who or not _LEADERS.isdisjoint(who)
    at += lower[at : at + 1] in (["again"], ["later"])
    at += lower[at : at + 1] == ["on"]
    return both and words.timed[at : at + 1] == [True]
