"""What the words around an act say of it: a report, a fear, a condition, a habit, an accord."""

from __future__ import annotations

import re

from models.follow_ups.agreeing.accords import tells_of_accord
from models.follow_ups.changed_plans.refusals import DENYING, PLANS
from models.follow_ups.classes import classes
from models.follow_ups.contested.disputing import Dispute, disputes
from models.follow_ups.cues import (
    ASKED,
    CONDITION,
    CONTESTING,
    DEADLINE,
    DISPUTE,
    FEAR,
    JOINT,
    NEGATING,
    NO,
    NOUN,
    OPENING,
    OVERTURNING,
    REPORT,
    RITUAL,
    TAKING,
    TELLING,
    UNCONFIRMED,
    UNDER,
    UNDONE,
    VERBAL,
    cues,
    tables,
)
from models.follow_ups.days.habits import as_before, tells_habit
from models.follow_ups.grammar.spans import says
from models.follow_ups.grammar.words import Words
from models.signal import Kind
from models.text.document import Sentence
from models.text.places import places_between

_CLASSES = classes()
_CONTEXT = cues().context
_TERMS: frozenset[Kind] = frozenset(("other", "withdrawal", "exchange", "inspection", "talks", "exercise"))
"""Kinds that the terms of an accord are of; a meeting or a vote is announced on its own."""
_REPORTING = ["said", "told", "announced", "agreed"]
_REPORTED = re.compile(rf"\b(?:{'|'.join(_REPORTING)})\b")
_FEAR_REACH = 9
_THAT_AND = frozenset((what, joint) for what in ("that", "this", "it") for joint in ("and", "but", ","))
_AGREED_REACH = 6


class Setting:
    """One sentence and its words, asked for what bears on the acts in it.

    `verbs`, `nouns`, `undoing`, `opening` and `terms_at` are the indexes of the words at which an act may be told by a verb,
    by a noun or a verb that takes one (`noun_roles` says which), as undone, by what opens the way to it, or as a deadline;
    `roles` are those of all of them together, `told` those of all words. `dated` is true where a time expression stands among the words,
    `overturning` where a word does by which an act can be said to be off, open or fixed, `conditional` where
    a condition does, `negated` where something is said not to be, or to be done by nobody, `contested` where somebody
    may say that a day is not settled, or that an act did not take place, `asked` where somebody was asked something,
    `headline` where the document is a single sentence without a full stop.
    """

    def __init__(self, sentence: Sentence, words: Words) -> None:
        roles_of, lower, timed = tables().roles, words.lower, words.timed
        self.sentence = sentence
        self.words = words
        self.headline = len(sentence.document.sentences) == 1 and lower[-1] != "."
        self.verbs: list[int] = []
        self.nouns: list[int] = []
        self.noun_roles: list[int] = []
        self.undoing: list[int] = []
        self.opening: list[int] = []
        self.terms_at: list[int] = []
        told = roles = 0
        for at, word in enumerate(lower):
            role = roles_of.get(word)
            if role is None:
                continue
            told |= role
            if role & TELLING and not timed[at]:
                roles |= role
                if role & VERBAL:
                    self.verbs.append(at)
                if role & (TAKING | NOUN):
                    self.nouns.append(at)
                    self.noun_roles.append(role)
                if role & UNDONE:
                    self.undoing.append(at)
                if role & OPENING:
                    self.opening.append(at)
                if role & DEADLINE:
                    self.terms_at.append(at)
        self.dated = words.dated
        self.roles = roles
        self.overturning = bool(told & OVERTURNING)
        self.conditional = bool(told & CONDITION)
        self.negated = bool(told & NEGATING)
        self.contested = bool(told & (DISPUTE | FEAR | CONTESTING))
        self.asked = bool(told & ASKED)
        self.told = told
        self._kept_denying: bool | None = None
        self._kept_disputes: tuple[Dispute, ...] | None = None
        self._kept_ritual: bool | None = None
        self._kept_under: bool | None = None
        self._kept_unconfirmed: bool | None = None
        self._kept_reported: bool | None = None
        self._kept_accord: bool | None = None
        self._kept_joint: bool | None = None

    @property
    def denying(self) -> bool:
        """Whether somebody denies something, perhaps what was said of an act."""
        if self._kept_denying is None:
            self._kept_denying = self._find_denying()
        return self._kept_denying

    def _find_denying(self) -> bool:
        if self.told & NO and not PLANS.isdisjoint(self.words.lower):
            return True
        return bool(self.told & FEAR) and not DENYING.isdisjoint(self.words.lower)

    @property
    def disputes(self) -> tuple[Dispute, ...]:
        """The stretches in which an act is told only as what somebody says is not so."""
        if self._kept_disputes is None:
            self._kept_disputes = disputes(self.words) if self.told & DISPUTE else ()
        return self._kept_disputes

    @property
    def ritual(self) -> bool:
        """Whether the sentence tells of a habit."""
        if self._kept_ritual is None:
            self._kept_ritual = bool(self.told & RITUAL) and (
                (self._holds(_CONTEXT.rituals) or tells_habit(self.words)) and not as_before(self.words)
            )
        return self._kept_ritual

    @property
    def under(self) -> bool:
        """Whether the sentence gives the terms of an accord: "under the deal"."""
        if self._kept_under is None:
            self._kept_under = bool(self.told & UNDER) and self._holds(_CONTEXT.under)
        return self._kept_under

    @property
    def unconfirmed(self) -> bool:
        """Whether something is said to await confirmation."""
        if self._kept_unconfirmed is None:
            self._kept_unconfirmed = bool(self.told & UNCONFIRMED) and self._holds(_CONTEXT.unconfirmed)
        return self._kept_unconfirmed

    @property
    def reported(self) -> bool:
        """Whether the sentence, or the one before it in the paragraph, reports what somebody said."""
        if self._kept_reported is None:
            self._kept_reported = self._find_reported()
        return self._kept_reported

    def _find_reported(self) -> bool:
        if self.told & REPORT:
            return True
        if self.sentence.index == 0:
            return False
        before = self.sentence.document.sentences[self.sentence.index - 1]
        if before.paragraph != self.sentence.paragraph:
            return False
        lower = before.document.lower
        for at in places_between(lower, _REPORTING, before.start, before.end):
            if _REPORTED.match(lower, at, before.end) is not None:
                return True
        return False

    @property
    def _accord(self) -> bool:
        """Whether the passage up to here, at most over one paragraph's end, speaks of an accord."""
        if self._kept_accord is None:
            self._kept_accord = tells_of_accord(self.sentence)
        return self._kept_accord

    @property
    def _joint(self) -> bool:
        if self._kept_joint is None:
            self._kept_joint = bool(self.told & JOINT) and self._holds(_CONTEXT.joint)
        return self._kept_joint

    def feared(self, index: int) -> str | None:
        """The word of fear, doubt or denial that governs what stands at `index`, if one does."""
        if not self.told & FEAR:
            return None
        fears, lower = _CONTEXT.fears, self.words.lower
        for at in range(index - 1, max(0, index - _FEAR_REACH) - 1, -1):
            word = lower[at]
            if word in fears and not (word in DENYING and _done_with(lower, at)):
                return word
            if word in (";", ":"):
                return None
        return None

    def disputed(self, index: int) -> Dispute | None:
        """The dispute that governs what stands at `index`, if one does."""
        if not self.told & DISPUTE:
            return None
        return next((one for one in self.disputes if one.first <= index < one.last), None)

    def agreed(self, first: int) -> bool:
        """Whether the act at `first` is told as what the parties agreed."""
        return self._joint or says(self.words.lower, first - _AGREED_REACH, first, "agreed")

    def terms(self, kind: Kind, base: str) -> bool:
        """Whether the act reads as one of the terms of an accord that the passage tells of."""
        return kind in _TERMS and base not in _CLASSES.one_sided and self._accord

    def _holds(self, phrases: list[str]) -> bool:
        lower = self.sentence.lower
        for phrase in phrases:  # noqa: SIM110 - a loop costs half of a generator
            if phrase in lower:
                return True
        return False


def _done_with(lower: list[str], denial: int) -> bool:
    """Whether only what was said before is denied, and then something else is told: "denied that and | said the swap would go ahead"."""
    return tuple(lower[denial + 1 : denial + 3]) in _THAT_AND


def is_denied(setting: Setting, first: int) -> bool:
    """Whether somebody denies what is said of the act whose words begin at `first`: "denied that | talks were planned"."""
    return setting.feared(first) in DENYING or setting.disputed(first) is not None
