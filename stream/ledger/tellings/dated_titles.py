"""The day that only an article's title gives to what its text tells first: "Chad and Mali agree on ceasefire from May 15"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from models.signal import When
from stream.ledger.particulars.days import days_of, number
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import WORD, stem

_AHEAD = ("confirmed", "agreed", "expected")
_ALIKE = 3
"""So many words in common tell that a title is of what the text tells first."""


def dated_by_title(
    acts: Sequence[Told], title: str | None, times: Iterable[When], day: str
) -> tuple[Told, ...]:
    """The acts of an article of that day, the first to come with the only time of the title where the text tells no day.

    Args:
        acts: the acts.
        title: the title.
        times: what the title tells of times.
        day: the day of the article, as an ISO date.
    """
    told = list(times)
    act = next((one for one in acts if one.status is not None and one.place == "text" and one.sure), None)
    if len(told) != 1 or act is None or act.status not in _AHEAD or days_of(act.when).dated:
        return tuple(acts)
    when = told[0]
    if not days_of(when).on_a_day or (when.start or "") <= day or any(_then(one, when) for one in acts):
        return tuple(acts)
    common = _stems(title) & _stems(act.text)
    if len(common) < _ALIKE:
        return tuple(acts)
    return tuple(msgspec.structs.replace(one, when=when) if one is act else one for one in acts)


def _then(act: Told, when: When) -> bool:
    """Whether the article gives the title's day to an act already."""
    first, last, then = number(act.when.start), number(act.when.end), number(when.start)
    if first is None or then is None:
        return False
    return first <= then <= (last if last is not None else then)


def _stems(text: str | None) -> frozenset[str]:
    return frozenset(map(stem, WORD.findall((text or "").lower())))
