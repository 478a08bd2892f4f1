"""Arms and aid that come to whom they were promised: "the tanks that Germany promised to Chad will arrive", "a battery for Chad arrives"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.grammar.giving import GIVING
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.parts_of_arms import parts_come
from models.follow_ups.parties.of_states import state_at, states_among

_COUNTED = frozenset(("first", "second", "last", "next", "batch", "further", "more", "remaining"))
_INTO = (["in"], ["into"], ["to"])
SUPPLY = frozenset(("supply", "supplies", "donation", "sale", "purchase"))
"""Nouns of what is done with arms, of which alone they tell an act."""
_LOADS = frozenset(
    ("shipment", "shipments", "consignment", "consignments", "batch", "load", "delivery", "cargo", "tranche", "shipload", "planeload", "trainload")
)  # fmt: skip
"""How goods come, and no units."""
_UNITS = frozenset(("squadrons", "ammunition", "arms", "weapons", "shells"))
_THEY = (["they"], ["it"], ["these"])
_TRADED = frozenset(
    ("delivery", "deliveries", "shipment", "handover", "sale", "purchase", "order", "contract", "bought", "sold", "ordered", "paid", "promised", "pledged",
     "donated", "given", "receive", "deliver", "supply")
)  # fmt: skip
_SUPPLY_REACH = 4
_THINGS_REACH = 7
_COMING = frozenset(("arrive", "come", "reach", "land", "dock"))
_PUTTING_IN = _COMING | {"put", "berth", "moor", "anchor", "call", "touch", "pull", "sail", "cross", "unload"}
"""The same of what brings them."""
_OCCASIONS = frozenset(
    (
        "drill",
        "drills",
        "exercise",
        "exercises",
        "manoeuvres",
        "maneuvers",
        "parade",
        "mission",
        "operation",
        "talks",
        "summit",
        "fair",
    )
)
"""For them units and arms are brought that nobody is given."""
_LADEN = frozenset(("with", "carrying", "bringing", "laden", "loaded", "transporting", "bearing", "hauling"))
_CARRIERS = acts().objects["transports"] | {
    "ship",
    "ships",
    "freighter",
    "freighters",
    "vessel",
    "vessels",
    "cargo",
    "convoy",
    "convoys",
    "truck",
    "trucks",
    "lorry",
    "lorries",
    "boat",
    "boats",
    "tanker",
    "barge",
    "jet",
}


def delivered(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether the subject is arms or aid, told with who gets or gives them, and its verb tells that they come."""
    if group.passive:
        return parts_come(words, group, subject, end)
    if group.base in _PUTTING_IN and carried(words.lower[subject[0] : subject[1]]):
        return True
    if group.base not in _COMING:
        return group.base == "be" and _of_a_type(words, group, subject, end)
    things = words.lower[subject[0] : subject[1]]
    if things in _THEY:
        return _traded_before(words, subject[0])
    objects = words.acts.objects
    given = not GIVING.isdisjoint(things) or ("for" in things and "with" not in things)
    if given and not objects["supplies"].isdisjoint(things):
        return True
    if in_a_load(things) or parts_come(words, group, subject, end):
        return True
    return _of_a_type(words, group, subject, end)


def _traded_before(words: Words, pronoun: int) -> bool:
    """Whether arms that somebody buys or is given are what "they" are: "has paid for the missiles, and | they will arrive"."""
    before = words.lower[:pronoun]
    if _TRADED.isdisjoint(before):
        return False
    objects = words.acts.objects
    return any(not objects[name].isdisjoint(before) for name in ("hardware", "armoury"))


def carried(things: Sequence[str]) -> bool:
    """Whether a ship, a plane or a convoy is told with the goods that it brings to somebody: "a freighter | with howitzers for the army"."""
    laden = next((at for at, word in enumerate(things) if word in _LADEN), 0)
    if not laden or _CARRIERS.isdisjoint(things[:laden]) or "for" not in things[laden + 2 :]:
        return False
    for_whom = things.index("for", laden + 2)
    if not _OCCASIONS.isdisjoint(things[for_whom:]):
        return False
    goods, objects = things[laden + 1 : for_whom], acts().objects
    return any(not objects[name].isdisjoint(goods) for name in ("supplies", "armoury", "relief", "hardware"))


def in_a_load(things: Sequence[str]) -> bool:
    """Whether so much of arms or aid is told as goods: "a | shipment of 36 howitzers", "the second batch of tanks"."""
    at = next((at for at, word in enumerate(things[:-1]) if word in _LOADS and things[at + 1] == "of"), None)
    if at is None:
        return False
    goods, objects = things[at + 2 :], acts().objects
    return any(not objects[name].isdisjoint(goods) for name in ("hardware", "armoury", "supplies")) or (
        not _UNITS.isdisjoint(goods)
    )


def supply_of(words: Words, first: int, end: int) -> int | None:
    """The noun of a supply of arms among the words `[first, end)`: "agreed on | the supply of five air defence systems"."""
    lower, objects = words.lower, words.acts.objects
    near = range(first, min(first + _SUPPLY_REACH, end - 1))
    at = next((at for at in near if lower[at] in SUPPLY and lower[at + 1] == "of"), None)
    if at is None:
        return None
    things = lower[at + 2 : min(at + 2 + _THINGS_REACH, end)]
    return at if not (objects["hardware"] | objects["armoury"] | _UNITS).isdisjoint(things) else None


def _of_a_type(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether so many arms of a make, and of no state, come to a state: "the first six Leopard tanks will | reach Ukraine"."""
    things = words.lower[subject[0] : subject[1]]
    if _COUNTED.isdisjoint(things) and not any(word.isdigit() for word in things):
        return False
    if not _typed(words, subject) or states_among(things):
        return False
    at = group.after + (words.lower[group.after : group.after + 1] in _INTO)
    return at < end and state_at(words.lower[:end], at) is not None


def _typed(words: Words, subject: Range) -> bool:
    """Whether arms are told by their make: "F-16s", "Leopard tanks"."""
    lower, arms = words.lower, words.acts.objects["hardware"]
    for at in range(subject[0], subject[1]):
        if "-" in lower[at] and any(letter.isdigit() for letter in lower[at]):
            return True
        if lower[at] in arms and at > subject[0] + 1 and words.capital(at - 1):
            return True
    return False
