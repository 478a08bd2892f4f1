"""Finding deeds: the words of war and of peace of a sentence, each with the operators that govern it.

Operators stand before a deed in its clause ("refused to lift the blockade") or behind it ("inspectors were expelled",
"talks collapsed").
"""

from __future__ import annotations

from collections.abc import Mapping

from models.scoring.deed import GOING, NO, SILENT, TOLD, Deed
from models.scoring.deed_clauses import JOINED, ends_relative, inherited, is_let_go, next_subject
from models.scoring.deed_lexicon import DeedLexicon, DeedPhrase
from models.scoring.deed_reach import REACH, in_reach, turn
from models.scoring.deed_turns import (
    carry,
    drop_purpose,
    find_meant,
    following,
    is_about,
    is_alone,
    is_declared_over,
    is_purpose,
    is_restored,
)
from models.scoring.looking_back import ALONE, PASSIVE, Behind, Governing, LookingBack

_SUBJECT = 10
"""Words after the first deed of a clause within which an operator may govern it from behind."""
_NEAR = 4
"""Words between an operator and soldiers or envoys told by their state within which the one governs the other."""

_MOVED: Mapping[str, str] = {"come": "send", "leave": "stop"}
"""The operators that moves stand for."""
_DONE = frozenset(("oust", "blame"))
"""Operators that tell right before a form of "be" what was done to those before it: "staff expelled in May were"."""
_KEEPING = frozenset(("raise", "force", "armed"))
"""Directions of those who keep a peace where they are sent to keep one."""
_OPEN = frozenset(("deny", "renew"))
"""Operators from behind after which another may come: "were not suspended", "the tariff, imposed in May, was lifted"."""
_SPEAKING = frozenset(("blame", "demand", "dismiss"))
"""Operators whose words are verbs of speech, of which nothing is told behind: "warned that supplies would be stopped"."""
_TELLING = frozenset(("relative", "perfect"))
"""Marks of background that begin what only tells more of a deed."""
_OF = ("of",)
"""How phrases end that are nouns."""
_HOSTILE = frozenset(("raise", "force", "armed"))
"""Directions of words that say what a way right behind them is used for: "bomber flights"."""


class DeedFinder:
    """Finds the deeds of sentences."""

    def __init__(self, lexicon: DeedLexicon) -> None:
        self._turning = lexicon.turning
        self._pressing = lexicon.pressing
        self._back = LookingBack(lexicon)
        opened = lexicon.turning | {"give", "keep", "renew", "send", "oust"}
        self._moves = {
            "channel": opened,
            "envoy": opened,
            "keepers": opened,
            "force": {"send", "stop", "free", "admit"},
        }

    def find(self, phrases: list[tuple[int, DeedPhrase]]) -> list[Deed]:  # noqa: C901, PLR0912, PLR0915 - one pass over the words of a sentence
        """The deeds of a sentence in order."""
        found: list[Deed] = []
        # Lists of operators are never changed, so that one stands wherever there are none.
        none: list[Governing] = []
        operators = none
        clause = 0
        keeping = -1
        being = joining = on = -REACH - 1
        background = opening = relative = parted = aside = False
        subject: Deed | None = None
        latest: Deed | None = None
        lapsed: tuple[Deed, tuple[str, ...]] | None = None
        named = told = perfect = -1
        governed = phrases[-1][0] + 1 if phrases else 0
        for index, (at, phrase) in enumerate(phrases):
            end = at + phrase.length
            mark = phrase.mark
            if mark:
                if phrase.is_actor:
                    # "After a meeting in Jeddah, the bloc ...": whoever is named next begins the main clause.
                    if opening and found:
                        operators, background, opening, subject = none, False, False, None
                        parted = aside = False
                    if named < 0:
                        named = at
                elif mark == "clause":
                    operators, background, opening, subject = none, False, False, None
                    relative = parted = aside = False
                    lapsed = None
                    named = told = perfect = -1
                    governed = phrases[-1][0] + 1
                    clause += 1
                elif mark == "and":
                    joining = at
                elif phrase.is_following:
                    on = at
                elif mark == "that":
                    last = found[-1] if found else None
                    # "The talks that it had left", and not "threatened that".
                    if last is not None and last.end == at and not (operators and operators[-1][1] == at):
                        operators, background, relative = none, True, True
                    else:
                        told = at
                elif mark == "be":
                    being = at
                    subject = next_subject(found, subject, joining, at)
                    # "Staff expelled last year were let in": what governs no verb so far governs none from here.
                    if operators:
                        operators = [
                            item
                            for item in operators
                            if item[1] <= told or (at - item[1] <= 1 and item[0] not in _DONE)
                        ]
                elif phrase.is_carrying:
                    operators = carry(found, operators, latest, at, end, far=mark == "away")
                elif mark != "over" or not is_declared_over(found, at):
                    # What begins background.
                    aside = mark == "background" or (aside and mark == "over")
                    parted = aside
                    relative = relative or mark in _TELLING
                    perfect = len(found) if mark == "perfect" else -1
                    operators, background = none, True
                    opening = at <= 1
                if not phrase.direction:
                    continue
            operator = phrase.operator
            if -1 < perfect < len(found) and ends_relative(found, operators, phrase, at, joining):
                # "Rebels who had attacked the town gave up".
                operators, background = none, False
                relative, perfect = False, -1
                subject = None if subject is None or subject.background else subject
            if phrase.move == "shut" and is_declared_over(found, at):
                # "Declared the plant closed".
                continue
            if lapsed is not None and is_restored(phrases, index, lapsed[0], subject, being):
                # "The visit that had been put off went ahead".
                lapsed[0].operators = (*lapsed[1], "renew")
                subject = lapsed = None
                continue
            if phrase.move and is_let_go(phrase, operators, latest):
                operators = none
                continue
            is_behind = phrase.is_behind
            if is_behind:
                subject = next_subject(found, subject, joining, at)
            if subject is not None and at - subject.end <= _SUBJECT and (operator or phrase.move):
                between = self._back.between(operators, subject, at) if operators else []
                if (
                    phrase.move in _MOVED
                    and (
                        subject.direction in GOING or (subject.direction == "envoy" and phrase.move == "come")
                    )
                    and self._back.moves(phrases, index, subject, aside=aside)
                ):
                    turn([subject], between, _MOVED[phrase.move], len(subject.operators), self._pressing)
                    if subject not in found:
                        found.append(subject)
                    subject, operators = None, none
                    continue
                backing = (
                    is_behind
                    or phrase.is_participle
                    or phrase.move == "end"
                    or (operator and being >= max(subject.end, at - PASSIVE))
                )
                # "The release of hostages was halted": what is turned is the release, hostages and all.
                meant = find_meant(found, subject) if backing else []
                gap, after = following(phrases, index) if meant else (0, None)
                if (
                    meant
                    and not (relative and meant[0].operators)
                    and self._back.governs(
                        Behind(
                            at,
                            phrase,
                            gap,
                            after,
                            subject,
                            meant[0],
                            being,
                            background=background,
                            aside=aside,
                            nominal=not -1 < named < min(subject.start, governed),
                            turned=bool(between),
                            alone=phrase.move in ALONE
                            and on < at - 1
                            and is_alone(phrases, index, operators),
                        )
                    )
                ):
                    lapsed = subject, subject.operators
                    if (
                        operator in self._turning
                        and TOLD.get(subject.direction, subject.direction) == "lower"
                    ):
                        drop_purpose([each for each in found if each not in meant], subject, at)
                    turn(meant, between, operator, len(subject.operators), self._pressing)
                    if subject.direction in SILENT and subject not in found:
                        found.append(subject)
                    if operator not in _OPEN:
                        subject = None
                    continue
            if is_behind:
                operator = ""
            if operator and joining == at - 1 and operators and operators[-1][1] < joining:
                # "Shut its mission and cut contacts": another predicate, which the first does not govern.
                operators = none
            governing = in_reach(operators, at, self._pressing) if operators else operators
            if (
                phrase.is_content
                and not is_behind
                and (
                    (at - on <= 1 + (phrase.tail[-1:] == _OF) and is_about(found, on))
                    or (
                        operator == "stop"
                        and not operators
                        and is_purpose(found, phrases, index, self._turning)
                    )
                )
            ):
                operators = [("about", end, None)]
                continue
            if operator == "stop" and governing:
                # "The return of the envoy ends a row".
                governing = [item for item in governing if item[0] != "free" or at - item[1] <= 1]
            direction = phrase.direction
            deed: Deed | None = None
            if direction == "keepers":
                keeping = clause
                for each in found:
                    if each.clause == clause and ("send" in each.operators or each.operator == "send"):
                        each.direction = "keepers"
            elif keeping == clause and operator == "send":
                direction = "keepers" if direction else ""
            if mark or phrase.direction == "force":
                # "Took up the findings on the trial with the Chinese ambassador".
                governing = governing if governing and at - governing[-1][1] <= _NEAR else none
            if direction:
                last = found[-1] if found else None
                names = tuple([item[0] for item in governing]) if governing else ()
                governor: Deed | None = None
                if not names and last is not None and last.clause == clause:
                    names, governor = inherited(last, direction, operator, at, on, joining, self._pressing)
                if names and names[-1] == "leave":
                    # "Left the talks", and not "left nine dead".
                    close = direction == "lower" and at - governing[-1][1] <= JOINED - 1
                    names = (*names[:-1], "stop") if close else names[:-1]
                if (names and "about" in names) or (
                    direction == "channel"
                    and last is not None
                    and last.end == at
                    and last.direction in _HOSTILE
                    and not last.operator
                ):
                    # "Talks on ending the war", "bomber flights".
                    if last is not None and last.end == at:
                        last.end = end
                    continue
                if operator and names and operator in self._pressing and not NO.isdisjoint(names):
                    # "Rejected the demand": the quarrel is over it.
                    names = (*names, operator)
                if keeping == clause and direction in _KEEPING and "send" in names:
                    direction = "keepers"
                deed = Deed(direction, names, background, clause, at, end, operator, governor=governor)
                if (subject is None or (parted and not subject.background)) and (
                    not operator or operator not in _SPEAKING
                ):
                    subject, parted = deed, False
                latest = deed
                if direction in SILENT and (not names or self._moves[direction].isdisjoint(names)):
                    continue
                for item in governing:
                    if item[2] is not None:
                        item[2].governs = True
                        deed.governor = item[2]
                        if item[2] is subject and -1 < named < subject.start:
                            # "Ruled out opening the frontier": a verb is no subject.
                            subject = deed
                found.append(deed)
                if not operator:
                    operators = none
            if operator:
                governed = min(governed, at)
                operators = [*governing, (operator, end, deed)]
        return found
