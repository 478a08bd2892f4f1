"""What verbs of asking and proposing take: "asked Chad for talks", "weighing a request for a visit"."""

from __future__ import annotations

from models.follow_ups.classes import classes
from models.follow_ups.grammar.spans import holds, word_at
from models.follow_ups.grammar.words import Words
from models.signal import Status

_CLASSES = classes()
_ASKED_REACH = 7
_ASKING = frozenset(("asked", "asks", "petitioned"))
SOUNDING = frozenset(
    (
        "sounding",
        "sounded",
        "sounds",
        "consulting",
        "approached",
        "canvassing",
        "canvassed",
        "lobbying",
        "polling",
    )
)
_TALKS = frozenset(("talks", "negotiations", "discussions", "consultations", "contact", "touch"))
"""What somebody is "in", with another."""
_SOUNDED_REACH = 16
_ABOUT = frozenset(("about", "on", "over", "regarding", "concerning"))
_PROPOSAL_REACH = 4
_PROPOSALS = _CLASSES.demands | {"idea", "option", "possibility", "bid", "suggestion", "plans", "plan"}

_RENEWING = frozenset(
    ("made", "makes", "renewed", "renews", "repeated", "repeats", "reiterated", "reiterates", "restated", "restates", "reaffirmed", "reaffirms",
     "revived", "revives", "extended", "tabled", "submitted", "presented", "maintains", "maintained")
)  # fmt: skip
"""What somebody does with an offer that stands."""
_RENEWED_REACH = 6
_OWN = frozenset(("an", "its", "their", "his", "her", "the"))
_KEEPING = frozenset(
    ("expressed", "expresses", "voiced", "voices", "held", "holds", "hold", "out", "in", "retains", "still")
)
_LOSING = frozenset(("up", "abandoned", "lost"))
_NOT = frozenset(("not", "n't", "never"))
_NOT_REACH = 4


def renewed_offer(words: Words, index: int) -> bool:
    """Whether the noun "offer" at `index` is one that is made or stands: "renewed on Monday an | offer to host talks"."""
    if index == 0 or words.lower[index - 1] not in _OWN:
        return False
    near = words.lower[max(0, index - _RENEWED_REACH) : index]
    return not _RENEWING.isdisjoint(near) and _NOT.isdisjoint(near)


def still_hoped(words: Words, index: int) -> bool:
    """Whether somebody has the hope that is named at `index`: "has not given up | hope of bringing both together"."""
    near = words.lower[max(0, index - _NOT_REACH) : index]
    if near[-1:] and near[-1] in _LOSING:
        return not _NOT.isdisjoint(near)
    return not _KEEPING.isdisjoint(near[-1:]) and _NOT.isdisjoint(near)


def asked_for(words: Words, index: int) -> tuple[int, Status] | None:
    """The words that ask somebody for an act, and its status: "asked Chad for | talks"."""
    if words.lower[index] not in _ASKING:
        return None
    for at in range(index + 1, min(index + _ASKED_REACH, len(words))):
        if words.lower[at] == "for":
            return (at + 1 - index, "possible") if words.capital(at - 1) else None
        if not (words.capital(at) or words.lower[at] in _CLASSES.articles):
            return None
    return None


def sounded_out(words: Words, index: int) -> tuple[int, Status] | None:
    """The words by which somebody is asked whether an act would do, and its status: "is sounding out Chad about | talks"."""
    lower = words.lower
    if lower[index] not in SOUNDING:
        return None
    if lower[index].startswith("sound") and lower[index + 1 : index + 2] != ["out"]:
        return None
    for at in range(index + 1, min(index + _SOUNDED_REACH, len(lower) - 1)):
        if lower[at] in _ABOUT and not words.timed[at + 1]:
            return at + 1 - index, "possible"
        if lower[at] in (",", ";", ":", "."):
            return None
    return None


def in_talks_about(words: Words, index: int) -> tuple[int, Status] | None:
    """The words that tell of talks on an act, past with whom: "is in talks with Chad about | a visit"."""
    lower = words.lower
    if lower[index] != "in" or word_at(lower, index + 1) not in _TALKS or word_at(lower, index + 2) != "with":
        return None
    if not holds(lower, index - 2, index, _CLASSES.be):
        return None
    for at in range(index + 3, min(index + _SOUNDED_REACH, len(lower) - 1)):
        if lower[at] in _ABOUT and not words.timed[at + 1]:
            return at + 1 - index, "possible"
        if not (words.capital(at) or lower[at] in _CLASSES.articles or lower[at] == "and"):
            return None
    return None


def is_news(words: Words, index: int) -> bool:
    """Whether the verb at `index` tells at the head of the article what somebody "has" done."""
    at_head = words.starts[0] <= words.document.sentences[0].end
    return at_head and not {"has", "have"}.isdisjoint(words.lower[max(0, index - 2) : index])


def past_proposal(words: Words, first: int, end: int) -> int:
    """The word behind "a proposal for" where that leads to the act, else `first`: "weighing | a request for talks"."""
    for at in range(first, min(first + _PROPOSAL_REACH, end - 1)):
        if words.lower[at] in _PROPOSALS:
            return at + 2 if words.lower[at + 1] in ("for", "of") else first
    return first
