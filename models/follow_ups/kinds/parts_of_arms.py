"""Arms that are goods, and move by nobody's orders: "the first parts of a Russian missile system", "components of an S-400", "Russian S-400s"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.parties.of_states import states_among

_PARTS = frozenset(("parts", "part", "components", "component", "elements", "kits", "spares", "modules", "crates", "containers", "cargo", "launchers", "radars", "radar"))  # fmt: skip
_SYSTEMS = frozenset(("system", "systems", "complexes", "interceptors", "torpedoes", "missiles"))
_MAKES = 2
"""Letters or figures at least before or behind the hyphen of a make: "s-400", "s-400s"."""
_CREWED = frozenset(
    ("troops", "soldiers", "crew", "crews", "battalion", "battery", "batteries", "brigade", "squadron", "regiment", "unit", "units", "personnel", "instructors",
     "forces", "marines", "warship", "warships", "frigate", "fighters", "jets", "bombers", "plane", "planes")
)  # fmt: skip
"""With these it is forces that come."""
_CARRIERS = frozenset(("plane", "planes", "flight", "flights", "aircraft", "ship", "ships", "vessel", "convoy", "train", "trucks", "lorries"))  # fmt: skip
_COMING = frozenset(("arrive", "come", "reach", "land", "dock", "fly", "ship", "bring", "unload", "be"))
_SHOT = frozenset(("land", "fly", "reach", "come"))
"""What missiles do that are fired, too."""
_BEHIND = 8


def parts_come(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether arms of one state that need nobody to serve them come to another: "parts of a Chadian rocket system will | arrive in Niger"."""
    things = words.lower[subject[0] : subject[1]]
    if group.base not in _COMING or not as_goods(things):
        return False
    if group.passive != (group.base in ("fly", "ship", "bring", "unload")):
        return False
    if group.base in _SHOT and not group.passive and not (_in_parts(things) or _of_make(things)):
        return False
    owners = states_among(things)
    there = states_among(words.lower[group.after : min(group.after + _BEHIND, end)])
    return bool(owners) and bool(there - owners)


def as_goods(things: Sequence[str]) -> bool:
    """Whether the words name arms, or parts of some, and nobody who serves them."""
    if not _CREWED.isdisjoint(things):
        return False
    return _in_parts(things) or not _SYSTEMS.isdisjoint(things) or _of_make(things)


def bears_relief(things: Sequence[str]) -> bool:
    """Whether it is a plane or a ship with aid: "a Chinese | relief plane with tents"."""
    return not _CARRIERS.isdisjoint(things) and not acts().objects["relief"].isdisjoint(things)


def _in_parts(things: Sequence[str]) -> bool:
    objects = acts().objects
    arms = objects["armoury"] | objects["missiles"] | _SYSTEMS
    return not _PARTS.isdisjoint(things) and (not arms.isdisjoint(things) or _of_make(things))


def _of_make(things: Sequence[str]) -> bool:
    """Whether missile systems are told by their make, as "S-400s" are."""
    return any(
        word.startswith("s-") and word[_MAKES : _MAKES + 1].isdigit() and word in acts().objects["hardware"]
        for word in things
    )
