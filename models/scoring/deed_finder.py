"""Finding deeds: the words of war and of peace of a sentence, each with the operators that govern it.

Operators stand before a deed in its clause ("refused to lift the blockade") or behind it ("inspectors were expelled",
"talks collapsed").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.scoring.deed import SILENT, TOLD, Deed
from models.scoring.deed_lexicon import DeedLexicon, DeedPhrase

_REACH = 7
"""Words after an operator within which it can govern a deed of its clause."""
_PASSIVE = 2
"""Words before an operator within which a form of "be" makes it govern what stands before."""
_SUBJECT = 10
"""Words after the first deed of a clause within which an operator may govern it from behind."""
_JOINED = 3
"""Words after a deed within which "and" joins another to it, under the same operators; the very next needs no "and"."""

_DONE_TO = frozenset(("oust", "blame"))
"""Operators that say in the passive what was done to whatever stands before: "inspectors were expelled"."""

_AGENTLESS = frozenset(("by", "background", "clause"))
"""Marks that follow a participle and no finite verb."""
_FOLLOWING = frozenset(("by", "at"))
"""Marks that only say of the operator before them that it is a participle."""
ACTORS = frozenset(("actor", "other"))
"""The marks of actors: the first that a sentence names, and any other."""


class DeedFinder:
    """Finds the deeds of sentences."""

    def __init__(self, lexicon: DeedLexicon) -> None:
        self._turning = lexicon.turning
        self._behind = lexicon.behind
        self._pressing = lexicon.pressing
        opened = lexicon.turning | {"give", "send", "oust"}
        self._moves = {"channel": opened, "keepers": opened, "force": {"send", "stop", "free"}}

    def find(self, phrases: Sequence[tuple[int, DeedPhrase]]) -> list[Deed]:  # noqa: C901, PLR0912, PLR0915 - one pass over the words of a sentence
        """The deeds of a sentence in order."""
        found: list[Deed] = []
        operators: list[tuple[str, int, Deed | None]] = []
        clause = 0
        keeping = -1
        being = joining = -_REACH - 1
        background = opening = relative = False
        subject: Deed | None = None
        for index, (at, phrase) in enumerate(phrases):
            end = at + phrase.length
            mark = phrase.mark
            if mark:
                if mark in _FOLLOWING:
                    pass
                elif mark in ACTORS:
                    # "After a meeting in Jeddah, the bloc ...": whoever is named next begins the main clause.
                    if opening and found:
                        operators, background, opening, subject = [], False, False, None
                elif mark == "and":
                    joining = at
                elif mark == "that":
                    last = found[-1] if found else None
                    # "The talks that it had left", and not "threatened that".
                    if last is not None and last.end == at and not (operators and operators[-1][1] == at):
                        operators, background, relative = [], True, True
                elif mark == "home":
                    last = found[-1] if found else None
                    if last is not None and at - last.end <= _JOINED and last.operators[-1:] == ("send",):
                        last.operators = (*last.operators[:-1], "stop")
                elif mark == "background":
                    operators, background = [], True
                    opening = at <= 1
                elif mark == "be":
                    being = at
                    # "Staff expelled last year were let in": what governs no verb so far governs none from here.
                    operators = [item for item in operators if at - item[1] <= 1]
                elif mark == "clause":
                    operators, background, opening, subject = [], False, False, None
                    relative = False
                    clause += 1
                continue
            operator = phrase.operator
            if operator and subject is not None and at - subject.end <= _SUBJECT:
                passive = being >= max(subject.end, at - _PASSIVE)
                participle = not passive and operator == "stop" and not background and not subject.operators
                if passive or operator in self._behind or participle:
                    # "The release of hostages was halted": what is turned is the release, hostages and all.
                    meant = [each for each in found if each.governor is subject] or [subject]
                    between = self._between(operators, subject, at)
                    if (
                        self._is_participle(phrases, index, subject)
                        if participle
                        else not (relative and meant[0].operators)
                        and self._looks_back(
                            subject, meant[0], operator, passive=passive, turned=bool(between)
                        )
                    ):
                        self._turn(meant, between, operator, len(subject.operators))
                        if subject.direction in SILENT and subject not in found:
                            found.append(subject)
                        if operator != "deny":
                            # "Were not suspended": what is denied may be what follows.
                            subject = None
                        continue
            if operator in self._behind:
                operator = ""
            if operator and joining == at - 1 and operators and operators[-1][1] < joining:
                # "Shut its mission and cut contacts": another predicate, which the first does not govern.
                operators = []
            governing = [item for item in operators if at - item[1] <= _REACH] if operators else operators
            direction = phrase.direction
            deed: Deed | None = None
            if direction == "keepers":
                keeping = clause
                for each in found:
                    if each.clause == clause and "send" in (*each.operators, each.operator):
                        each.direction = "keepers"
            elif keeping == clause and operator == "send":
                direction = "keepers" if direction else ""
            if direction:
                last = found[-1] if found else None
                names = tuple([item[0] for item in governing]) if governing else ()
                if not names and last is not None and at - last.end <= _JOINED:
                    # "Halted raids and shelling", "returned the captured tanks": one object in several words.
                    joined = at == last.end or last.end <= joining < at
                    names = last.operators if joined and last.clause == clause else ()
                if keeping == clause and direction in {"raise", "force"} and "send" in names:
                    direction = "keepers"
                deed = Deed(direction, names, background, clause, at, end, operator)
                subject = subject or deed
                if direction in SILENT and self._moves[direction].isdisjoint(names):
                    continue
                for item in governing:
                    if item[2] is not None:
                        item[2].governs = True
                        deed.governor = item[2]
                found.append(deed)
                if not operator:
                    operators = []
            if operator:
                operators = [*governing, (operator, end, deed)]
        return found

    def _turn(
        self, meant: Sequence[Deed], between: Sequence[tuple[str, Deed | None]], operator: str, outer: int
    ) -> None:
        """Put the operator behind them, and what turns it, among the operators of deeds.

        `outer` is how many of theirs govern the subject of the operator as well.
        """
        for _, deed in between:
            if deed is not None:
                deed.governs = True
        names = (*[name for name, _ in between], operator)
        for each in meant:
            # "Demanded that sanctions be lifted": the demand is outside.
            at = max(outer, *self._pressing_ends(each.operators))
            each.operators = (*each.operators[:at], *names, *each.operators[at:])

    @staticmethod
    def _is_participle(phrases: Sequence[tuple[int, DeedPhrase]], index: int, subject: Deed) -> bool:
        """Whether a word is followed by what an object would not be: "halted by", "scrapped after"."""
        at, phrase = phrases[index]
        if index + 1 == len(phrases):
            return False
        next_at, following = phrases[index + 1]
        if next_at != at + phrase.length:
            return False
        # Who does violence may do it on a Monday: "gunmen withdrew on Monday".
        return following.mark in _AGENTLESS or (following.mark == "at" and subject.direction != "raise")

    def _looks_back(self, deed: Deed, meant: Deed, operator: str, *, passive: bool, turned: bool) -> bool:
        """Whether an operator governs the deed before it: "talks collapsed", "inspectors were expelled".

        `meant` is what that deed itself governs, or it alone; `turned` is whether the operator is turned itself.
        """
        if operator in self._behind:
            return self._turning.isdisjoint(meant.operators)
        if operator == "free":
            return passive and deed.direction == "raise"
        if operator in _DONE_TO:
            return passive
        if operator == "send":
            return passive and deed.direction in SILENT
        if operator == "give":
            # "The truce will not be prolonged".
            return passive and (turned or deed.direction in {"channel", "keepers"})
        return passive and (
            operator == "stop"
            or (operator in self._turning and TOLD.get(deed.direction, deed.direction) == "lower")
        )

    def _pressing_ends(self, operators: Sequence[str]) -> Iterator[int]:
        """How many operators there are up to each that presses, but for those that name what was done."""
        yield 0
        for at, name in enumerate(operators, 1):
            if name in self._pressing and name != "oust":
                yield at

    def _between(
        self, operators: Sequence[tuple[str, int, Deed | None]], subject: Deed, at: int
    ) -> list[tuple[str, Deed | None]]:
        """What turns the operator at `at` behind the subject: "the siege will not be lifted"."""
        return [
            (name, deed)
            for name, end, deed in operators
            if name in self._turning and end > subject.end and at - end <= _PASSIVE
        ]
