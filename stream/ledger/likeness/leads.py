"""What is told without naming an act: word of one that was to be there on that day, and who sets out for it."""

from __future__ import annotations

from stream.ledger.lives.life import Life
from stream.ledger.particulars.places import NOWHERE, Relation, relation
from stream.ledger.rules import rules
from stream.ledger.tellings.mention import Mention

_AFTER = 2
"""So many days after its last day a lead may still tell of the act."""
_SOON = 7
_GOING = ("confirmed", "expected", "agreed")
_SIDES = 2
_SIGNS = 2
"""So much in common tells that a lead is of an act between the sides that its article names."""
_STRONG = 2
_BY_PLACE: dict[Relation, int] = {
    "same": _STRONG,
    "within": _STRONG,
    "unknown": 0,
    "beside": -1,
    "other": -_STRONG,
}


def due_there(mention: Mention, life: Life) -> bool:
    """Whether the act is still open, and was to be on that day and in that place, between sides that the lead names."""
    if not _due(mention, life):
        return False
    alike = mention.told.kind in life.kinds
    sides = min(_SIDES, len(life.actors)) if alike else _SIDES
    if len(mention.actors & life.actors) < max(sides, 1):
        return False
    if life.spot == NOWHERE:
        return alike
    place = relation(mention.spot, life.spot)
    return place == "same" or (place == "within" and alike)


def goes_on(mention: Mention, life: Life) -> bool:
    """Whether a lead goes on telling of an act that is due, in words of those who announced it.

    Its article names all sides of the act, and the lead one at least; a second one, each word for the matter, and above all
    the kind and the place in common are signs, and another place is one against. What becomes of a deadline on its day is not told by what is done.
    """
    if mention.told.sure or life.kind == "deadline" or not _due(mention, life):
        return False
    common = mention.actors & life.actors
    if not common or not life.actors <= mention.actors | mention.cast:
        return False
    signs = len(mention.words & life.words) + (len(common) >= _SIDES)
    if mention.told.kind in life.kinds:
        signs += _STRONG
    if life.spot != NOWHERE:
        signs += _BY_PLACE[relation(mention.spot, life.spot)]
    return signs >= _SIGNS


def sets_out(mention: Mention, life: Life) -> bool:
    """Whether a side of talks that are due within days only travels to their city: "he would travel to Brussels".

    It does so on no day of its own, or on the eve if it says what for: "leaves on Thursday to attend the summit". Where to need not
    be told of the eve, nor where they go "as planned".
    """
    told = mention.told
    if told.kind != "visit" or told.status not in _GOING or mention.off:
        return False
    first, there = life.days.first, mention.spot.site
    if mention.days.dated and not _on_the_eve(mention, first):
        return False
    eve = mention.days.dated
    if life.closed or ("visit" in life.kinds and not eve) or not life.days.on_a_day or first is None:
        return False
    nowhere = mention.spot == NOWHERE and (eve or _as_planned(mention))
    same = there is not None and (
        there == life.spot.site or (eve and relation(mention.spot, life.spot) == "within")
    )
    soon = 0 <= first - mention.day <= _SOON and (same or nowhere)
    common = not mention.actors.isdisjoint(life.actors)
    return soon and common and life.actors <= mention.actors | mention.cast


def _as_planned(mention: Mention) -> bool:
    """Whether it is only told that they will go as was told before, and not where to: "the ministers would travel as planned"."""
    return rules().as_planned.search((mention.told.text or "").lower()) is not None


def _on_the_eve(mention: Mention, first: int | None) -> bool:
    """Whether it gives the day before the act's as that on which somebody leaves for it, or sets out to attend it."""
    if first is None or not mention.days.on_a_day or mention.days.first != first - 1:
        return False
    text = (mention.told.text or "").lower()
    return rules().attends.search(text) is not None or rules().leaves.search(text) is not None


def _due(mention: Mention, life: Life) -> bool:
    """Whether the act is still open and was to be on the day that the lead tells of."""
    if life.due_days is None:
        return False
    first, last = life.due_days
    if not first <= mention.day <= last + _AFTER:
        return False
    return not mention.days.on_a_day or first <= (mention.days.last or first) <= last
