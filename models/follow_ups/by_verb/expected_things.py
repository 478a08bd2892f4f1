"""Arms, forces and guests that somebody expects at a time, without a verb: "expects the first Chadian tanks | in March", "expects the king on Friday"."""

from __future__ import annotations

from models.follow_ups.candidate import Candidate
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary, finite
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.words import Words
from models.signal import Kind

_CLASSES = classes()
EXPECTING = frozenset(("expects", "expecting"))
_THINGS_REACH = 12
_NO_THINGS = frozenset(
    (
        "price",
        "prices",
        "cost",
        "order",
        "orders",
        "growth",
        "rise",
        "loss",
        "losses",
        "profit",
        "sales",
        "from",
        "against",
        "of",
    )
)
_PART_OF = frozenset(("first", "second", "third", "next", "last", "half", "most", "rest", "batch"))
_NEAR = 3


def expected_things(words: Words, index: int) -> Candidate | None:
    """The delivery, the arrival or the visit that is expected by the verb at `index`."""
    lower = words.lower
    if not _CLASSES.negations.isdisjoint(lower[max(0, index - _NEAR) : index]):
        return None
    start, end = subject_start(words, index), clause_end(words, index + 1)
    near = range(index + 1, min(index + _THINGS_REACH, end))
    day = next((at for at in near if words.timed[at]), None)
    if start >= index or day is None:
        return None
    if any(boundary(words, at) or finite(words, at) for at in range(index + 1, day)):
        return None
    things = lower[index + 1 : day]
    if len(things) > 1 and "of" in things and things[things.index("of") - 1] in _PART_OF:
        # "The first of 18 howitzers" are things, "the capture of the town" is none.
        things.remove("of")
    kind = _kind(words, things) if _NO_THINGS.isdisjoint(things) else None
    if kind is None or not any(map(words.capital, range(index + 1, day))):
        return None
    status = cues().infinitive.get(lower[index], "expected")
    return Candidate(words, start, end, index, (start, index), kind, status, sure=False)


def _kind(words: Words, things: list[str]) -> Kind | None:
    known = words.acts.objects
    if not known["dignitaries"].isdisjoint(things):
        return "visit"
    if not known["inspectors"].isdisjoint(things):
        return "inspection"
    if not known["garrisons"].isdisjoint(things) and known["hardware"].isdisjoint(things):
        return "deployment"
    arms = known["hardware"] | known["supplies"]
    return None if arms.isdisjoint(things) or not known["vessels"].isdisjoint(things) else "exchange"
