"""What an article tells twice: in its title and in its text, or as still to come and as done."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from stream.ledger.days import days_of, overlap
from stream.ledger.rules import rules
from stream.ledger.told import Told

_CHANGED = ("postponed", "cancelled")


def summed(acts: Sequence[Told]) -> tuple[Told, ...]:
    """The acts of an article, each once.

    A title says in short what the text tells: it is told together with the first act of the text that it may be of,
    and where it says that the act was put off or called off, that stands. Words that tell of an act as done and as
    ahead tell of it as done.
    """
    done = [act for act in acts if act.status is None]
    left = [act for act in acts if act.status is None or not any(_same_words(act, one) for one in done)]
    titles = [act for act in left if act.place == "title"]
    texts = [act for act in left if act.place != "title"]
    for title in titles:
        index = next((index for index, text in enumerate(texts) if _is_of(title, text)), None)
        if index is None:
            texts.append(title)
        else:
            texts[index] = _joined(texts[index], title)
    return tuple(texts)


def _same_words(act: Told, done: Told) -> bool:
    return (
        act.kind == done.kind
        and act.place == done.place
        and act.span is not None
        and done.span is not None
        and act.span[0] < done.span[1]
        and done.span[0] < act.span[1]
    )


def _is_of(title: Told, text: Told) -> bool:
    family = rules().family
    if text.title is not None or (title.status is None) != (text.status is None):
        return False
    if family[title.kind] != family[text.kind] and title.kind != "other":
        return False
    if title.status in _CHANGED and text.status in _CHANGED and title.status != text.status:
        return False
    one, other = _actors(title), _actors(text)
    if one and other and one.isdisjoint(other) and title.kind == "other":
        return False
    changed = title.status in _CHANGED and title.status == text.status
    return changed or overlap(days_of(title.when), days_of(text.when))


def _actors(act: Told) -> set[str]:
    return {one.actor for one in act.participants if one.actor is not None}


def _width(act: Told) -> float:
    """How many days its time spans, endless where it is open or not told."""
    days = days_of(act.when)
    return math.inf if days.first is None or days.last is None else days.last - days.first


def _sharper(title: Told, text: Told) -> bool:
    """Whether the title has the better time: not the first of the days that the text tells."""
    width = _width(text)
    opens = text.when.precision == "day" and text.when.start == title.when.start
    return width == math.inf or (width > 0 == _width(title) and not opens)


def _joined(text: Told, title: Told) -> Told:
    """The text's act with what only the title says: that it was put off or called off, a sharper time, its actors."""
    known = _actors(text)
    more = (one for one in title.participants if one.actor is not None and one.actor not in known)
    return msgspec.structs.replace(
        text,
        title=title.id,
        status=title.status if title.status in _CHANGED else text.status,
        participants=(*text.participants, *more),
        when=title.when if _sharper(title, text) else text.when,
    )
