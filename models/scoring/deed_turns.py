"""Turning deeds: what is carried off, declared over, taken up again or only talked about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from models.scoring.deed import SILENT, TOLD, Deed
from models.scoring.deed_clauses import JOINED
from models.scoring.deed_lexicon import DeedPhrase
from models.scoring.looking_back import PASSIVE, Governing

_CARRIED: Final = 6
"""Words after "took" or "declared" within which "out of" or "over" belongs to it."""
_ABOUT: Final = 5
"""Words between a deed and "on" within which this tells what it is about."""

_CARRYING: Final = frozenset(("send", "draw", "keep"))
"""Operators that "home" or "out of" makes take away what they govern."""
_DRAWN: Final = frozenset(("draw",))
"""Those that "off" does so of."""
_OBJECT: Final = 6
"""Words after a verb within which a deed is its object."""
_FOR: Final = 2
"""Words between a deed and what it is for: "a deal meant to end"."""
_PURPOSES: Final = (("stop",), ("free",))
"""Last operators of what something is for."""
_WANTING: Final = frozenset(("ask", "demand"))
"""Operators of what has to be: "the raids must stop"."""
_RESTORING: Final = frozenset(("renew", "occur"))
"""Operators that undo an end told by the way."""


def find_meant(found: Sequence[Deed], subject: Deed) -> list[Deed]:
    """What the subject governs at last: of "lifting the ban on aid", the aid; itself where it governs nothing."""
    meant: list[Deed] = []
    if not subject.governs:
        # "Rocket fire", "missile tests".
        meant.append(subject)
        for each in found:
            adjoins = each.start == meant[-1].end and each.operators == subject.operators
            if (adjoins and not each.operator) or each.governor is subject:
                meant.append(each)
        return meant
    for each in found:
        governor = None if each.governs else each.governor
        while governor is not None and governor is not subject:
            governor = governor.governor
        if governor is not None:
            meant.append(each)
    return meant or [subject]


def carry(
    found: list[Deed], operators: list[Governing], latest: Deed | None, at: int, end: int, *, far: bool
) -> list[Governing]:
    """What governs from "home" or "out of" on, which turns what was sent or taken: "took its tanks out of the town"."""
    carried = latest is not None and at - latest.end <= JOINED
    if (
        latest is not None
        and carried
        and not (_CARRYING if far else _DRAWN).isdisjoint(latest.operators[-1:])
    ):
        carried_as = latest.operators
        latest.operators = (*carried_as[:-1], "stop")
        if latest not in found:
            found.append(latest)
        for each in reversed(found[:-1]):
            # "Took missile launchers off the island".
            if each.operators is not carried_as:
                break
            each.operators = latest.operators
        # "Pulled its delegation out of the talks".
        lowers = end - at > 1 and TOLD.get(latest.direction, latest.direction) == "lower"
        return [("stop", end, None)] if lowers else []
    if operators and operators[-1][0] == "draw" and at - operators[-1][1] <= _CARRIED:
        # "Took its army off alert", "took a bank off its blacklist".
        return [*operators[:-1], ("stop", end, None)]
    return operators


def is_declared_over(found: Sequence[Deed], at: int) -> bool:
    """Whether "over" ends the last deed, which it does then: "declared the war with Chad over"."""
    last = found[-1] if found else None
    if last is None or at - last.end > _CARRIED or last.operators[-1:] != ("declare",):
        return False
    last.operators = (*last.operators[:-1], "stop")
    return True


def is_about(found: Sequence[Deed], on: int) -> bool:
    """Whether "on" tells what the last deed is about, which is no deed of its own: "talks on ending the war"."""
    last = found[-1] if found else None
    return last is not None and last.direction == "lower" and 0 <= on - last.end <= _ABOUT


def is_purpose(
    found: Sequence[Deed], phrases: Sequence[tuple[int, DeedPhrase]], index: int, turning: frozenset[str]
) -> bool:
    """Whether the word at `index` tells what the last deed was to be for, which was turned: "rejected a deal to end"."""
    last = found[-1] if found else None
    return (
        last is not None
        and 1 <= phrases[index][0] - last.end <= _FOR
        and phrases[index - 1][0] < last.end
        and not last.operator
        and not turning.isdisjoint(last.operators)
        and TOLD.get(last.direction, last.direction) == "lower"
    )


def is_alone(phrases: Sequence[tuple[int, DeedPhrase]], index: int, operators: Sequence[Governing]) -> bool:
    """Whether the verb at `index` has no deed for its object, and tells what its subject does: not "agreed to stop"."""
    at, phrase = phrases[index]
    if operators:
        name, last, deed = operators[-1]
        if name in _WANTING or (name == "give" and (last < at or deed is not None)):
            return False
    end = at + phrase.length
    for place, following in phrases[index + 1 : index + 4]:
        if following.mark in {"actor", "other"} and not following.direction:
            end = place + following.length
        elif following.mark and place - end > 1:
            continue
        else:
            tells = following.direction or following.operator
            return (
                bool(following.mark) or not tells or following.direction == "envoy" or place - end > _OBJECT
            )
    return True


def is_restored(
    phrases: Sequence[tuple[int, DeedPhrase]],
    index: int,
    lapsed: Deed,
    subject: Deed | None,
    being: int,
) -> bool:
    """Whether the word at `index` tells that what had been stopped goes on."""
    at, phrase = phrases[index]
    if phrase.move == "come" and lapsed.direction == "envoy":
        return True
    if phrase.operator not in _RESTORING:
        return False
    if subject is not None:
        # "The embassy, shut in a row over fish, has been reopened".
        return being >= max(subject.end, at - PASSIVE) and (lapsed.direction in SILENT or subject.background)
    return not _is_transitive(phrases, index)


def _is_transitive(phrases: Sequence[tuple[int, DeedPhrase]], index: int) -> bool:
    """Whether a deed follows a verb so soon that it is its object."""
    at, phrase = phrases[index]
    if index + 1 == len(phrases):
        return False
    next_at, following = phrases[index + 1]
    return bool(following.direction) and next_at - at - phrase.length <= 1


def drop_purpose(found: Sequence[Deed], subject: Deed, at: int) -> None:
    """Leave out what the subject was to end, since it was turned itself: "a deal to free hostages fell through"."""
    for each in found:
        if (
            subject.end < each.start < at
            and each.operators[-1:] in _PURPOSES
            and each.clause == subject.clause
        ):
            each.governs = True


def following(phrases: Sequence[tuple[int, DeedPhrase]], index: int) -> tuple[int, DeedPhrase | None]:
    """How many words there are from a phrase to the next, and that one."""
    if index + 1 == len(phrases):
        return 0, None
    at, phrase = phrases[index]
    next_at, after = phrases[index + 1]
    return next_at - at - phrase.length, after
