"""What the words around an act say of it: a report, a fear, a condition, a habit, an accord."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.follow_ups.classes import classes
from models.follow_ups.cues import cues, tables
from models.follow_ups.lazy import lazy
from models.follow_ups.words import Words
from models.signal import Kind
from models.text.document import Sentence

_CLASSES = classes()
_TERMS: frozenset[Kind] = frozenset(("other", "withdrawal", "exchange", "inspection", "talks", "exercise"))
"""Kinds that the terms of an accord are of; a meeting or a vote is announced on its own."""
_ACCORDS = re.compile(rf"(?<!will )(?<!to )\b(?:{'|'.join(sorted(cues().context.accords))})\b")
_SENTENCES_OF_ACCORD = 3
_REPORTED = re.compile(r"\b(?:said|told|announced|agreed)\b")
_FEAR_REACH = 9
_AGREED_REACH = 6


class Setting:
    """One sentence and its words, asked for what bears on the acts in it.

    `roles` are those of all its marks together. `marks` are the words at which an act may be told, each with its index before and its roles after it. `dated` is true where a time
    expression stands among them, `overturning` where a word does by which an act can be said to be off,
    open or fixed, `headline` where the document is a single sentence without a full stop.
    """

    def __init__(self, sentence: Sentence, words: Words) -> None:
        roles, timed = tables().roles, words.timed
        self.sentence = sentence
        self.words = words
        self.dated = True in timed
        self.overturning = not tables().overturning.isdisjoint(words.lower)
        self.headline = len(sentence.document.sentences) == 1 and words.lower[-1] != "."
        self.marks = [
            (at, word, roles[word]) for at, word in enumerate(words.lower) if word in roles and not timed[at]
        ]
        self.roles = 0
        for _, _, role in self.marks:
            self.roles |= role

    @lazy
    def conditional(self) -> bool:
        """Whether a condition stands in the sentence."""
        return not cues().context.conditions.isdisjoint(self.words.lower)

    @lazy
    def asked(self) -> bool:
        """Whether somebody was asked something."""
        return "asked" in self.words.lower

    @lazy
    def ritual(self) -> bool:
        """Whether the sentence tells of a habit."""
        return self._holds(cues().context.rituals) or _habit(self.words)

    @lazy
    def under(self) -> bool:
        """Whether the sentence gives the terms of an accord: "under the deal"."""
        return self._holds(cues().context.under)

    @lazy
    def unconfirmed(self) -> bool:
        """Whether something is said to await confirmation."""
        return self._holds(cues().context.unconfirmed)

    @lazy
    def reported(self) -> bool:
        """Whether the sentence, or the one before it in the paragraph, reports what somebody said."""
        lower = self.words.lower
        if '"' in lower or not cues().context.reports.isdisjoint(lower):
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
        return self._holds(cues().context.joint)

    def feared(self, index: int) -> bool:
        """Whether a word of fear, doubt or denial governs what stands at `index`."""
        fears, lower = cues().context.fears, self.words.lower
        for at in range(index - 1, max(-1, index - _FEAR_REACH - 1), -1):
            if lower[at] in fears:
                return True
            if lower[at] in (";", ":"):
                return False
        return False

    def agreed(self, first: int) -> bool:
        """Whether the act at `first` is told as what the parties agreed."""
        return self._joint or "agreed" in self.words.lower[max(0, first - _AGREED_REACH) : first]

    def terms(self, kind: Kind, base: str) -> bool:
        """Whether the act reads as one of the terms of an accord that the passage tells of."""
        return kind in _TERMS and base not in _CLASSES.one_sided and self._accord

    def _holds(self, phrases: Iterable[str]) -> bool:
        lower = self.sentence.lower
        for phrase in phrases:  # noqa: SIM110 - a loop costs half of a generator, and this one runs for every act
            if phrase in lower:
                return True
        return False


def _habit(words: Words) -> bool:
    """Whether the sentence speaks of what is done every so often: "each spring", "every 15 August"."""
    context, lower = cues().context, words.lower
    if context.habits.isdisjoint(lower):
        return False
    for index, word in enumerate(lower):
        if word in context.habits:
            following = lower[index + 1 : index + 3]
            if following[:1] and following[0].isdigit():
                following = following[1:]
            if following[:1] and following[0] in context.periods:
                return True
    return False
