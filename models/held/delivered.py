"""Arms told to have come to whom they were given, and captives told by where they were held: "two jets sold by France landed"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.kinds.captives_home import BROUGHT_HOME, COMING_HOME, comes_home
from models.follow_ups.kinds.deliveries import in_a_load
from models.follow_ups.kinds.parts_of_arms import parts_come
from models.held.subjects import far_subject
from models.held.telling import Telling
from models.signal import Kind

_COMING = frozenset(("arrive", "land", "reach", "touch", "dock", "roll", "come", "enter", "sail", "fly"))
_SOLD = frozenset(
    ("delivered", "sold", "donated", "bought", "ordered", "purchased", "supplied", "given", "promised", "pledged", "transferred", "leased")
)  # fmt: skip
_DELIVERIES = frozenset(("delivery", "deliveries", "handover", "shipment", "purchase", "order"))
_CARRIERS = frozenset(("ship", "ships", "vessel", "vessels", "plane", "planes", "aircraft", "freighter", "freighters", "train", "trains", "convoy", "ferry", "transport", "barge"))  # fmt: skip
_LADEN = frozenset(("with", "carrying", "bringing", "loaded", "laden"))
_WHOSE = frozenset(("from", "for"))
_CAPTIVITY = frozenset(("captivity", "captors", "captives", "hostages"))
_OBJECT_REACH = 7
_GOODS = acts().objects["hardware"] | acts().objects["relief"]
_REACH = 24
_SWAPS = (["in", "a", "swap"], ["in", "the", "swap"], ["a", "prisoner", "swap"], ["the", "prisoner", "swap"])
_LANDED = frozenset(("drive", "unload", "lift", "bring", "fly", "ship", "land", "put", "carry"))
_FREEING = frozenset(("exchange", "swap", "free", "repatriate"))
_RELEASING = frozenset(("free", "release"))
_FEW = frozenset(
    (
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "dozens",
        "another",
    )
)
_CAUGHT = frozenset(("held", "jailed", "detained", "imprisoned", "captured", "seized"))


def delivered(telling: Telling) -> Kind | None:
    """An exchange where hardware came that is told to be sold or given, or captives who are told by where they were held."""
    if telling.base in COMING_HOME or telling.base in BROUGHT_HOME:
        far = far_subject(telling.words, telling.group.start)
        held = telling.words.lower[slice(*far)]
        if comes_home(telling.base, held, telling.after(), passive=telling.group.passive) or _in_a_swap(
            telling
        ):
            return "exchange"
    if telling.group.passive:
        if telling.base in _FREEING:
            return "exchange" if _caught(telling) else None
        return "exchange" if telling.base in _LANDED and _of_a_gift(telling) else None
    if (
        telling.base in BROUGHT_HOME
        and not _CAPTIVITY.isdisjoint(telling.words.lower)
        and _takes_people(telling)
    ):
        return "exchange"
    if telling.base in _RELEASING:
        return "exchange" if _nationals(telling) else None
    words = telling.words
    first = telling.group.verb + 1
    verb = VerbGroup(telling.group.verb, first, telling.base, passive=False)
    if parts_come(words, verb, telling.group.subject, telling.end):
        return "exchange"
    if telling.base not in _COMING or (_GOODS.isdisjoint(telling.subject()) and not _laden(telling)):
        return None
    sold = not _SOLD.isdisjoint(telling.subject()) or _laden(telling) or in_a_load(telling.subject())
    handed = not _DELIVERIES.isdisjoint(words.lower[first : first + _REACH])
    return "exchange" if sold or handed else None


def _in_a_swap(telling: Telling) -> bool:
    """Whether people went somewhere since they were exchanged: "flew to Oslo | in a swap for ten spies"."""
    after = telling.words.lower[telling.group.verb + 1 : telling.end]
    return any(after[at - 2 : at + 1] in _SWAPS for at, word in enumerate(after) if word == "swap")


def _of_a_gift(telling: Telling) -> bool:
    """Whether arms that are told to be given or sold were put ashore: "six trucks given by Chad | were driven off a ship"."""
    far = telling.words.lower[slice(*far_subject(telling.words, telling.group.start))]
    return not (acts().objects["hardware"].isdisjoint(far) or _SOLD.isdisjoint(far))


def _takes_people(telling: Telling) -> bool:
    """Whether people are the object: "brought | home four soldiers after eight years of captivity"."""
    after = telling.after()
    return not acts().objects["captives"].isdisjoint(after[:_OBJECT_REACH])


def _caught(telling: Telling) -> bool:
    """Whether those who were freed are told to have been caught: "four Americans held in Iran were exchanged"."""
    far = far_subject(telling.words, telling.group.start)
    return not _CAUGHT.isdisjoint(telling.words.lower[slice(*far)])


def _nationals(telling: Telling) -> bool:
    """Whether those who were freed are only counted by their nation: "freed ten Americans"."""
    words, first = telling.words, telling.group.verb + 1
    if first + 1 >= telling.end or not words.capital(first + 1) or words.timed[first + 1]:
        return False
    counted = words.lower[first].isdigit() or words.lower[first] in _FEW
    return counted and words.lower[first + 1].endswith("s")


def _laden(telling: Telling) -> bool:
    """Whether something came with arms on board that are told to be from a state: "a ship with 20 tanks from Chad | docked"."""
    subject = telling.subject()
    laden = next((at for at, word in enumerate(subject) if word in _LADEN), len(subject))
    if laden == 0 or subject[laden - 1] not in _CARRIERS:
        return False
    load = subject[laden + 1 :]
    if not acts().objects["relief"].isdisjoint(load):
        return True
    objects = acts().objects
    arms = any(not objects[name].isdisjoint(load) for name in ("hardware", "supplies"))
    return arms and not _WHOSE.isdisjoint(load)
