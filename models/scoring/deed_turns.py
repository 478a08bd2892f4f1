"""Turning deeds: what is carried off, declared over, taken up again or only talked about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from models.scoring.deed import SILENT, TOLD, Deed
from models.scoring.deed_lexicon import DeedPhrase
from models.scoring.looking_back import PASSIVE, Governing

JOINED: Final = 3
"""Words after a deed within which another is joined to it, or "home" belongs to it."""
_CARRIED: Final = 6
"""Words after "took" or "declared" within which "out of" or "over" belongs to it."""
_ABOUT: Final = 5
"""Words between a deed and "on" within which this tells what it is about."""

_CARRYING: Final = frozenset(("send", "draw"))
"""Operators that "home" or "out of" makes take away what they govern."""
_DRAWN: Final = frozenset(("draw",))
"""Those that "off" does so of."""
_RESTORING: Final = frozenset(("renew", "occur"))
"""Operators that undo an end told by the way."""


def find_meant(found: Sequence[Deed], subject: Deed) -> list[Deed]:
    """What the subject governs at last: of "lifting the ban on aid", the aid; it alone where it governs nothing."""
    if not subject.governs:
        return [subject]
    meant: list[Deed] = []
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
        latest.operators = (*latest.operators[:-1], "stop")
        if latest not in found:
            found.append(latest)
        # "Pulled its delegation out of the talks".
        lowers = TOLD.get(latest.direction, latest.direction) == "lower"
        return [("stop", end, None)] if lowers else []
    if far and operators and operators[-1][0] == "draw" and at - operators[-1][1] <= _CARRIED:
        # "Took its army off alert".
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
        return being >= max(subject.end, at - PASSIVE) and lapsed.direction in SILENT
    return not _is_transitive(phrases, index)


def _is_transitive(phrases: Sequence[tuple[int, DeedPhrase]], index: int) -> bool:
    """Whether a deed follows a verb so soon that it is its object."""
    at, phrase = phrases[index]
    if index + 1 == len(phrases):
        return False
    next_at, following = phrases[index + 1]
    return bool(following.direction) and next_at - at - phrase.length <= 1
