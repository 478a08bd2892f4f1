"""Deeds: what a clause does to tension once what turns its words is counted in.

"Lifted the blockade", "refused to lift the blockade" and "the truce was broken" hold words of one direction and mean the
other. A deed is a word of war or of peace with the operators that stand before it in its clause ("refused", "lift") or
behind it in the passive ("inspectors were expelled"); its outcome is what is left of its direction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, Literal

from models.scoring.deed_lexicon import DeedLexicon, DeedPhrase
from models.scoring.memo import Memo
from models.scoring.vocabulary import Keys, Vocabulary

_REACH = 7
"""Words after an operator within which it can govern a deed of its clause."""
_PASSIVE = 2
"""Words before an operator within which a form of "be" makes it govern what stands before."""
_SUBJECT = 10
"""Words after the first deed of a clause within which an operator may govern it from behind."""
_JOINED = 3
"""Words after a deed within which "and" joins another to it, under the same operators; the very next needs no "and"."""

_ENDING = frozenset(("stop", "lapse", "free", "give"))
"""Operators of which one has to be among those that turn something hostile for it to lower tension."""

_DONE_TO = frozenset(("oust", "blame"))
"""Operators that say in the passive what was done to whatever stands before: "inspectors were expelled"."""

Outcome = Literal["lower", "raise", "none"]


@dataclass(slots=True)
class Deed:
    """A word of war or of peace, `[start, end)` in the words of a sentence.

    `operators` govern it, the farthest first; `background` is whether the clause only tells when, why or of whom;
    `channel` is whether it is a way between sides, which tells nothing until it is shut or opened: a border, an embassy;
    `governs` is whether it is itself the operator of another, so that it tells nothing of its own ("refused" before "talks").
    """

    direction: Literal["lower", "raise"]
    operators: tuple[str, ...]
    background: bool
    clause: int
    start: int
    end: int
    channel: bool = False
    governs: bool = False


def outcome(operators: Sequence[str], direction: str, lexicon: DeedLexicon) -> Outcome:
    """What a deed does to tension.

    What lowers it raises it once turned, and lowers it again turned twice. What raises it lowers it where it was stopped,
    given out of the hand or forsworn ("will not attack"); only denied, it does nothing; answered with a no, it still
    raises it. What somebody is blamed for, told to do or thrown out with raises it, unless that is itself turned ("dropped
    its demand").
    """
    for at, name in enumerate(operators):
        if name in lexicon.pressing:
            before = operators[:at]
            if not sum(1 for each in before if each in lexicon.turning) % 2 or "dismiss" in before:
                return "raise"
            return "none" if "deny" in before else "lower"
    turns = sum(1 for name in operators if name in lexicon.turning)
    if direction == "lower":
        return "raise" if turns % 2 else "lower"
    freed = "free" in operators
    if (turns + freed) % 2 == 0:
        return "raise"
    if _ENDING.intersection(operators):
        return "lower"
    return "raise" if "dismiss" in operators else "none"


class DeedReader(Generic[Keys]):
    """Reads the deeds of sentences and their features.

    `v:` an outcome, alone, in the foreground or background, turned, as the first or as all that a sentence tells; `e:`
    the operators that made it.
    """

    def __init__(self, lexicon: DeedLexicon, vocabulary: Vocabulary[Keys]) -> None:
        self._find_all = vocabulary.find_all
        self._lexicon = lexicon
        self._turning = lexicon.turning
        self._behind = lexicon.behind
        self._told = Memo(self._find_told)
        self._first = {name: self._find_all(f"v:first:{name}") for name in ("lower", "raise", "none")}
        self._whole = {name: self._find_all(f"v:all:{name}") for name in ("lower", "raise", "mixed")}

    def read(self, phrases: Sequence[tuple[int, DeedPhrase]]) -> list[Keys]:
        """What stands for the features of a sentence, by its phrases and where they begin."""
        features: list[Keys] = []
        # Most sentences hold operators; a third no deed for them to govern.
        for _, phrase in phrases:
            if phrase.direction:
                break
        else:
            return features
        first = True
        outcomes: set[str] = set()
        for deed in self.deeds(phrases):
            if deed.governs:
                continue
            result, keys = self._told[deed.direction, deed.operators, deed.background]
            features.append(keys)
            if first and not deed.background:
                features.append(self._first[result])
                first = False
            if result != "none":
                outcomes.add(result)
        if outcomes:
            features.append(self._whole[outcomes.pop() if len(outcomes) == 1 else "mixed"])
        return features

    def deeds(self, phrases: Sequence[tuple[int, DeedPhrase]]) -> list[Deed]:  # noqa: C901, PLR0912, PLR0915 - one pass over the words of a sentence
        """The deeds of a sentence in order."""
        found: list[Deed] = []
        operators: list[tuple[str, int, Deed | None]] = []
        clause = 0
        being = joining = -_REACH - 1
        background = opening = False
        subject: Deed | None = None
        for at, phrase in phrases:
            end = at + phrase.length
            mark = phrase.mark
            if mark:
                if mark == "actor":
                    # "After a meeting in Jeddah, the bloc ...": whoever is named next begins the main clause.
                    if opening and found:
                        operators, background, opening, subject = [], False, False, None
                elif mark == "and":
                    joining = at
                elif mark == "background":
                    operators, background = [], True
                    opening = at <= 1
                elif mark == "be":
                    being = at
                else:
                    operators, background, opening, subject = [], False, False, None
                    clause += 1
                continue
            operator = phrase.operator
            if operator and subject is not None and at - subject.end <= _SUBJECT:
                passive = being >= max(subject.end, at - _PASSIVE)
                if self._looks_back(subject, operator, passive=passive):
                    subject.operators += self._between(operators, subject, at, operator)
                    if subject.channel and subject not in found:
                        found.append(subject)
                    if operator != "deny":
                        # "Were not suspended": what is denied may be what follows.
                        subject = None
                    continue
            if operator in self._behind:
                operator = ""
            governing = [item for item in operators if at - item[1] <= _REACH] if operators else operators
            deed: Deed | None = None
            if phrase.direction:
                last = found[-1] if found else None
                names = tuple([item[0] for item in governing]) if governing else ()
                if not names and last is not None and at - last.end <= _JOINED:
                    # "Halted raids and shelling", "returned the captured tanks": one object in several words.
                    joined = at == last.end or last.end <= joining < at
                    names = last.operators if joined and last.clause == clause else ()
                channel = phrase.direction == "channel"
                direction: Literal["lower", "raise"] = "raise" if phrase.direction == "raise" else "lower"
                deed = Deed(direction, names, background, clause, at, end, channel)
                subject = subject or deed
                if channel and "give" not in names and self._turning.isdisjoint(names):
                    continue
                for item in governing:
                    if item[2] is not None:
                        item[2].governs = True
                found.append(deed)
                if not operator:
                    operators = []
            if operator:
                operators = [*governing, (operator, end, deed)]
        return found

    def _looks_back(self, deed: Deed, operator: str, *, passive: bool) -> bool:
        """Whether an operator governs the deed before it: "talks collapsed", "inspectors were expelled"."""
        if operator in self._behind:
            return self._turning.isdisjoint(deed.operators)
        if operator == "free":
            return passive and deed.direction == "raise"
        if operator in _DONE_TO:
            return passive
        if deed.channel and operator == "give":
            return passive
        return passive and (operator == "stop" or (operator in self._turning and deed.direction == "lower"))

    def _between(
        self, operators: Sequence[tuple[str, int, Deed | None]], subject: Deed, at: int, operator: str
    ) -> tuple[str, ...]:
        """The operator at `at` behind the subject, with what turns it: "the siege will not be lifted"."""
        names: list[str] = []
        for name, end, deed in operators:
            if name in self._turning and end > subject.end and at - end <= _PASSIVE:
                names.append(name)
                if deed is not None:
                    deed.governs = True
        return (*names, operator)

    def _find_told(self, key: tuple[str, tuple[str, ...], bool]) -> tuple[Outcome, Keys]:
        direction, operators, background = key
        result = outcome(operators, direction, self._lexicon)
        turned = [name for name in operators if name in self._turning]
        others = sorted({name for name in operators if name not in self._turning})
        place = "background" if background else "foreground"
        names = [f"v:{result}", f"v:{result}@{place}"]
        if operators:
            names.append(f"e:{'+'.join(turned[-3:])}>{direction}@{place}")
        if others:
            names.append(f"e:{'+'.join(others)}>{result}")
        if turned:
            names.append(f"v:turned:{result}")
        return result, self._find_all(*names)
