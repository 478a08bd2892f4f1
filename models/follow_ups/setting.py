"""What the words around an act say of it: a report, a fear, a condition, a habit, an accord."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.follow_ups.classes import classes
from models.follow_ups.cues import (
    CONDITION,
    DISPUTE,
    FEAR,
    JOINT,
    OVERTURNING,
    REPORT,
    RITUAL,
    TELLING,
    UNCONFIRMED,
    UNDER,
    cues,
    tables,
)
from models.follow_ups.disputing import Dispute, disputes
from models.follow_ups.lazy import lazy
from models.follow_ups.refusals import DENYING, PLANS
from models.follow_ups.words import Words
from models.signal import Kind
from models.text.document import Sentence

_CLASSES = classes()
_CONTEXT = cues().context
_TERMS: frozenset[Kind] = frozenset(("other", "withdrawal", "exchange", "inspection", "talks", "exercise"))
"""Kinds that the terms of an accord are of; a meeting or a vote is announced on its own."""
_ACCORDS = re.compile(rf"(?<!will )(?<!to )\b(?:{'|'.join(sorted(cues().context.accords))})\b")
_SENTENCES_OF_ACCORD = 3
_REPORTED = re.compile(r"\b(?:said|told|announced|agreed)\b")
_FEAR_REACH = 9
_AGREED_REACH = 6


class Setting:
    """One sentence and its words, asked for what bears on the acts in it.

    `marks` are the words at which an act may be told, each with its index before and its roles after it;
    `roles` are those of all marks together. `dated` is true where a time expression stands among the words,
    `overturning` where a word does by which an act can be said to be off, open or fixed, `conditional` where
    a condition does, `headline` where the document is a single sentence without a full stop.
    """

    def __init__(self, sentence: Sentence, words: Words) -> None:
        roles_of, lower, timed = tables().roles, words.lower, words.timed
        self.sentence = sentence
        self.words = words
        self.dated = True in timed
        self.headline = len(sentence.document.sentences) == 1 and lower[-1] != "."
        self.marks: list[tuple[int, str, int]] = []
        told = roles = 0
        for at, role in [(at, role) for at, role in enumerate(map(roles_of.get, lower)) if role]:
            told |= role
            if role & TELLING and not timed[at]:
                roles |= role
                self.marks.append((at, lower[at], role))
        self.roles = roles
        self.overturning = bool(told & OVERTURNING)
        self.conditional = bool(told & CONDITION)
        self._told = told

    @lazy
    def denying(self) -> bool:
        """Whether somebody denies something, perhaps what was said of an act."""
        if "no" in self.words.lower and not PLANS.isdisjoint(self.words.lower):
            return True
        return bool(self._told & FEAR) and not DENYING.isdisjoint(self.words.lower)

    @lazy
    def disputes(self) -> tuple[Dispute, ...]:
        """The stretches in which an act is told only as what somebody says is not so."""
        return tuple(disputes(self.words)) if self._told & DISPUTE else ()

    @lazy
    def asked(self) -> bool:
        """Whether somebody was asked something."""
        return "asked" in self.words.lower

    @lazy
    def ritual(self) -> bool:
        """Whether the sentence tells of a habit."""
        return bool(self._told & RITUAL) and (self._holds(_CONTEXT.rituals) or _habit(self.words))

    @lazy
    def under(self) -> bool:
        """Whether the sentence gives the terms of an accord: "under the deal"."""
        return bool(self._told & UNDER) and self._holds(_CONTEXT.under)

    @lazy
    def unconfirmed(self) -> bool:
        """Whether something is said to await confirmation."""
        return bool(self._told & UNCONFIRMED) and self._holds(_CONTEXT.unconfirmed)

    @lazy
    def reported(self) -> bool:
        """Whether the sentence, or the one before it in the paragraph, reports what somebody said."""
        if self._told & REPORT:
            return True
        if self.sentence.index == 0:
            return False
        before = self.sentence.document.sentences[self.sentence.index - 1]
        if before.paragraph != self.sentence.paragraph:
            return False
        return _REPORTED.search(before.document.lower, before.start, before.end) is not None

    @lazy
    def _accord(self) -> bool:
        """Whether the passage up to here, at most over one paragraph's end, speaks of an accord."""
        sentences = self.sentence.document.sentences
        first = self.sentence.index
        lowest = max(0, first - _SENTENCES_OF_ACCORD)
        while first > lowest and sentences[first - 1].paragraph >= self.sentence.paragraph - 1:
            first -= 1
        lower = self.sentence.document.lower
        return _ACCORDS.search(lower, sentences[first].start, self.sentence.end) is not None

    @lazy
    def _joint(self) -> bool:
        return bool(self._told & JOINT) and self._holds(_CONTEXT.joint)

    def feared(self, index: int) -> str | None:
        """The word of fear, doubt or denial that governs what stands at `index`, if one does."""
        if not self._told & FEAR:
            return None
        fears, near = _CONTEXT.fears, self.words.lower[max(0, index - _FEAR_REACH) : index]
        for word in reversed(near):
            if word in fears:
                return word
            if word in (";", ":"):
                return None
        return None

    def disputed(self, index: int) -> Dispute | None:
        """The dispute that governs what stands at `index`, if one does."""
        if not self._told & DISPUTE:
            return None
        return next((one for one in self.disputes if one.first <= index < one.last), None)

    def agreed(self, first: int) -> bool:
        """Whether the act at `first` is told as what the parties agreed."""
        return self._joint or "agreed" in self.words.lower[max(0, first - _AGREED_REACH) : first]

    def terms(self, kind: Kind, base: str) -> bool:
        """Whether the act reads as one of the terms of an accord that the passage tells of."""
        return kind in _TERMS and base not in _CLASSES.one_sided and self._accord

    def _holds(self, phrases: Iterable[str]) -> bool:
        return any(map(self.sentence.lower.__contains__, phrases))


def is_denied(setting: Setting, first: int) -> bool:
    """Whether somebody denies what is said of the act whose words begin at `first`: "denied that | talks were planned"."""
    return setting.feared(first) in DENYING or setting.disputed(first) is not None


def _habit(words: Words) -> bool:
    """Whether the sentence speaks of what is done every so often: "each spring", "every 15 August"."""
    lower = words.lower
    if _CONTEXT.habits.isdisjoint(lower):
        return False
    for index, word in enumerate(lower):
        if word in _CONTEXT.habits:
            following = lower[index + 1 : index + 3]
            if following[:1] and following[0].isdigit():
                following = following[1:]
            if (
                following[:1]
                and following[0] in _CONTEXT.periods
                and (word, following[0]) != ("each", "other")
            ):
                return True
    return False
