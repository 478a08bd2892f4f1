"""Relief that is felt, not carried: "the accord will bring relief to traders"; what is let go that is no captive; and measures that are lifted."""

from __future__ import annotations

from models.follow_ups.candidate import Range
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_BRINGING = frozenset(("bring", "give", "provide", "offer", "carry", "take", "deliver", "send"))
_MOVING = _BRINGING | {"free", "release"}
_RELIEF = "relief"
_GOODS = frozenset(
    ("supplies", "goods", "aid", "items", "food", "convoy", "convoys", "trucks", "shipment", "shipments", "material", "materials", "parcels",
     "workers", "teams", "packages", "flights", "cargo", "kits", "consignments", "stocks", "equipment", "and")
)  # fmt: skip
"""Behind "relief" they tell of what is carried."""
_CARRIERS = frozenset(
    ("truck", "trucks", "lorry", "lorries", "ship", "ships", "plane", "planes", "aircraft", "convoy", "convoys", "helicopter", "helicopters", "flight",
     "flights", "vessel", "vessels", "train", "trains", "agency", "agencies", "army", "navy", "charity", "charities", "cross", "crescent", "boat", "boats",
     "volunteers", "corridor", "flotilla", "drones")
)  # fmt: skip
_REACH = 5
_RELEASED = frozenset(
    ("goods", "containers", "cargo", "cargoes", "funds", "money", "assets", "reserves", "water", "gas", "oil", "crude", "stocks", "payments", "tranche", "loan", "billion", "million", "tanker", "tankers", "trucks", "lorries", "grain")
)  # fmt: skip
"""What is released that nobody held captive."""

_LIFTING = frozenset(("lifting", "removal", "easing", "suspension", "scrapping", "abolition", "relaxation"))
_OF_REACH = 5


def lifting(words: Words, noun: int) -> bool:
    """Whether the act is that measures end which the noun at `noun` names: "the lifting of its trade | sanctions"."""
    lower = words.lower
    for at in range(noun - 1, max(0, noun - _OF_REACH), -1):
        if lower[at] == "of":
            return lower[at - 1] in _LIFTING
    return False


def eases(words: Words, group: VerbGroup, subject: Range) -> bool:
    """Whether what is brought is only relief that somebody feels, or what is released, or freed up, are things."""
    if group.base not in _MOVING:
        return False
    object_ = words.lower[group.after : group.after + _REACH]
    if group.base == "free" and object_[:1] == ["up"]:
        return True
    if group.base == "release":
        moved = words.lower[subject[0] : subject[1]] if group.passive else object_
        return not _RELEASED.isdisjoint(moved)
    if group.base not in _BRINGING or group.passive or _RELIEF not in object_:
        return False
    relief = object_.index(_RELIEF)
    carried = not _GOODS.isdisjoint(object_[relief + 1 : relief + 2])
    return not carried and _CARRIERS.isdisjoint(words.lower[subject[0] : subject[1]])
