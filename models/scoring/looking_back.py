"""Looking back: whether a word governs the deed that stands before it, "inspectors were expelled", "talks collapsed"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from models.scoring.deed import GOING, SILENT, TOLD, Deed, outcome
from models.scoring.deed_lexicon import PARTICIPLES, DeedLexicon, DeedPhrase

Governing = tuple[str, int, Deed | None]
"""An operator, where its words end, and the deed that its words are as well."""

PASSIVE: Final = 2
"""Words before an operator within which a form of "be" makes it govern what stands before."""
_OBJECT: Final = 2
"""Words after a verb within which a deed is its object."""
_TOLL: Final = 4
"""Words after a verb within which the dead that it left are told."""
_KEPT: Final = 3
"""Words after what is kept within which it is told how: "kept the border with Chad closed"."""

_DONE_TO: Final = frozenset(("oust", "blame"))
"""Operators that say in the passive what was done to whatever stands before: "inspectors were expelled"."""
_AGENTLESS: Final = frozenset(("by", "background", "relative", "over", "clause"))
"""Marks that follow a participle and no finite verb."""
ALONE: Final = frozenset(("end", "run"))
"""Moves of what stands before them."""
_NOUNS: Final = frozenset(("free", "send", "stop"))
"""Operators that may be nouns: "the handover of the guns"."""
_OUTCOMES: Final = (("in",), ("with",))
"""How phrases end before what something ended in."""
_NOMINAL: Final = _NOUNS | {"renew", "threat"}
"""The same of those that may end: "the ban on flights has ended"."""


class Behind:
    """A word that may govern the deed before it.

    Args:
        at: where it begins.
        phrase: what it is.
        gap: how many words there are up to the next phrase.
        following: that phrase, None where there is none.
        subject: the first deed of the clause.
        meant: what that governs itself, or it alone.
        being: where the last form of "be" stands.
        background: whether the word is told as background.
        aside: whether it is told as what happens beside the subject, and not more of that.
        nominal: whether nobody is named before the subject, so that what governs it is a noun.
        turned: whether the word is turned itself.
        alone: whether it is a verb that needs no object, and has none.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        at: int,
        phrase: DeedPhrase,
        gap: int,
        following: DeedPhrase | None,
        subject: Deed,
        meant: Deed,
        being: int,
        background: bool,
        aside: bool,
        nominal: bool,
        turned: bool,
        alone: bool,
    ) -> None:
        self.at = at
        self.phrase = phrase
        self.gap = gap
        self.following = following
        self.subject = subject
        self.meant = meant
        self.being = being
        self.background = background
        self.aside = aside
        self.nominal = nominal
        self.turned = turned
        self.alone = alone


class LookingBack:
    """Tells whether words govern the deed before them."""

    def __init__(self, lexicon: DeedLexicon) -> None:
        self._lexicon = lexicon
        self._turning = lexicon.turning
        self._behind = lexicon.behind

    def moves(
        self, phrases: Sequence[tuple[int, DeedPhrase]], index: int, subject: Deed, *, aside: bool
    ) -> bool:
        """Whether those armed come or go by the word at `index`: "troops left", and not "troops left nine dead"."""
        asked = subject.direction == "envoy" and subject.operators == ("ask",)
        if (subject.operators and not asked) or (aside and not subject.background):
            return False
        end = phrases[index][0] + phrases[index][1].length
        for at, phrase in phrases[index + 1 : index + 3]:
            if phrase.move == "toll" and at - end <= _TOLL:
                return False
            if at - end < _OBJECT and phrase.direction and not phrase.mark and phrase.direction != "channel":
                return False
        return True

    def governs(self, told: Behind) -> bool:
        """Whether the word governs the subject."""
        if told.phrase.operator in self._behind:
            return self._ends(told)
        if told.being >= max(told.subject.end, told.at - PASSIVE):
            return self._in_passive(told)
        return (told.alone or told.phrase.operator in PARTICIPLES) and self._without_be(told)

    def _ends(self, told: Behind) -> bool:
        """Of operators that only govern what stands before them: "talks collapsed"."""
        operators = told.meant.operators
        # "Will renew the truce when it runs out".
        if told.aside and not told.subject.background and operators:
            return False
        # "After failed talks", "talks ended in a deal".
        following = told.following.direction if told.following is not None else ""
        violent = following == "raise" and told.phrase.tail[-1:] in _OUTCOMES
        if (following and not told.gap and not violent) or (following == "lower" and told.gap < _OBJECT):
            return False
        if told.phrase.operator == "occur":
            return told.turned
        # "The freeze on aid ended in March".
        noun = told.nominal and operators == ("stop",)
        return told.subject.direction != "envoy" and (noun or self._turning.isdisjoint(operators))

    def _in_passive(self, told: Behind) -> bool:
        subject, operator = told.subject, told.phrase.operator
        object_follows = told.following is not None and told.following.direction and told.gap <= _OBJECT
        if told.phrase.move == "end" and subject.direction in GOING and object_follows:
            # "Fighters were ending a ceasefire".
            return False
        if operator == "past":
            # "Are no longer banned": what is turned is the ban.
            banned = not told.gap and told.following is not None and bool(told.following.direction)
            return not banned and subject.direction not in GOING
        if operator == "deny" and subject.direction in SILENT and not told.phrase.direction:
            return False
        if operator == "free":
            return _told(subject) == "raise"
        if operator in _DONE_TO or operator == "stop":
            return True
        if operator == "renew":
            return subject.direction not in GOING
        if operator == "send":
            return subject.direction in SILENT
        if operator == "give":
            # "The truce will not be prolonged".
            return told.turned or subject.direction in {"channel", "envoy", "keepers"}
        return (
            operator in self._turning
            and outcome(told.meant.operators, told.meant.direction, self._lexicon) == "lower"
        )

    def _without_be(self, told: Behind) -> bool:
        """Of participles, and of verbs that tell what is done to their subject: "the shelling ceased"."""
        subject, operator = told.subject, told.phrase.operator
        going = subject.direction in GOING
        far = told.following is None or bool(told.following.mark) or told.gap > _OBJECT
        if operator == "renew" and told.turned:
            # "The withdrawal has not begun".
            return not going and (far or not told.following or not told.following.direction)
        if told.phrase.move == "shut" and subject.direction == "channel":
            # "Kept the border closed".
            kept = subject.operators[-1:] == ("keep",) and told.at - subject.end <= _KEPT
            if kept and (far or told.gap >= _OBJECT):
                return True
        if told.background or (operator == "renew" and going):
            return False
        verb = subject.operator and (not told.nominal or subject.operator not in _NOMINAL)
        if told.alone and not (subject.operators or verb or going) and subject.direction != "envoy":
            return True
        return self._is_participle(told)

    @staticmethod
    def _is_participle(told: Behind) -> bool:
        """Whether a word is followed by what an object would not be: "halted by", "scrapped after"."""
        operators = told.subject.operators
        nouns = told.nominal and (_NOUNS.issuperset(operators) or operators[0] == "threat")
        if (operators and not nouns) or told.gap or told.following is None:
            return False
        if told.phrase.operator == "free":
            return told.following.mark == "by" and _told(told.subject) == "raise"
        # Those armed may do it on a Monday: "gunmen withdrew on Monday".
        return told.following.mark in _AGENTLESS or (
            told.following.mark == "at" and told.subject.direction not in GOING
        )

    def between(
        self, operators: Sequence[Governing], subject: Deed, at: int
    ) -> list[tuple[str, Deed | None]]:
        """What turns the operator at `at` behind the subject: "the siege will not be lifted"."""
        return [
            (name, deed)
            for name, end, deed in operators
            if name in self._turning and end > subject.end and at - end <= PASSIVE
        ]


def _told(deed: Deed) -> str:
    return TOLD.get(deed.direction, deed.direction)
