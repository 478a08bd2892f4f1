"""Forces told to have left where they were: "the last convoy of French troops left Gao", "the bombers flew out of Hmeimim"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.held.telling import Telling
from models.signal import Kind

_LEAVING = frozenset(("leave", "quit", "depart", "fly", "sail", "pull", "drive"))
_FOR_HOME = frozenset(("leave", "depart", "board", "embark", "fly", "go"))
"""What the last of them do nowhere but where they were: "the last soldiers in Gabon | departed"."""
_AFLOAT = frozenset(("warship", "warships", "rig", "mission", "weapons", "army", "armies"))
"""They leave a port after every call, or are no more than a name."""
_ALOFT = frozenset(
    ("bomber", "bombers", "jets", "warplanes", "battery", "batteries", "launchers", "interceptors")
)
PARTS = frozenset(
    ("convoy", "convoys", "column", "columns", "group", "groups", "batch", "batches", "contingent", "planeload", "trainload", "planeloads", "rest",
     "most", "half", "hundreds", "thousands", "dozens", "number", "wave", "unit", "units", "company", "part", "bulk", "remainder", "last", "first",
     "all", "detachment", "tranche", "some", "scores", "third", "quarter", "handful", "majority")
)  # fmt: skip
"""Before "of" they count those who left; anything else is led by somebody."""
_OUT = (["out", "of"], ["from"], ["away", "from"])
_BEFORE_NAMES = frozenset(("the", "northern", "southern", "eastern", "western", "central"))
_PLACING = frozenset(("in", "at", "from", "near", "on"))
_STEM = 2
"""So many letters a state and its people have in common: "French", "France"."""
_PLACES = frozenset(("base", "camp", "barracks", "outpost", "airbase", "garrison", "airfield"))
_SITE_REACH = 8
_TRANSITIVE = frozenset(("leave", "quit"))


def left_for_good(telling: Telling) -> Kind | None:
    """A withdrawal where forces, or a part of them, left a place that is named right behind the verb; a deployment where they left it for another."""
    if telling.group.passive or telling.group.progressive:
        return None
    aloft = telling.base == "take" and telling.after()[:1] == ["off"]
    if (aloft or telling.base in _FOR_HOME) and "last" in telling.subject() and _of_forces(telling):
        return None if bound_for(telling) else "withdrawal"
    if telling.base not in _LEAVING or not _leaves(telling):
        return None
    away = bound_for(telling)
    if away and acts().objects["units"].isdisjoint(telling.subject()):
        return None
    return "deployment" if away else "withdrawal" if _of_forces(telling) else None


def bound_for(telling: Telling) -> bool:
    """Whether they left for a place that is named, and not for home: "left Lima on Monday | for Somalia"."""
    words = telling.words
    for at in range(telling.group.verb + 1, telling.end - 1):
        if words.lower[at] == "for":
            name = at + 1
            while name < telling.end - 1 and words.lower[name] in _BEFORE_NAMES:
                name += 1
            if name < telling.end and words.capital(name) and not words.timed[name]:
                home = words.lower[name][:_STEM]
                return not any(word.startswith(home) for word in telling.subject())
    return False


def _leaves(telling: Telling) -> bool:
    words, first = telling.words, telling.group.verb + 1
    out = next((len(way) for way in _OUT if words.lower[first : first + len(way)] == way), 0)
    if not out and telling.base not in _TRANSITIVE:
        return False
    at = first + out
    if words.lower[at : at + 1] == ["the"]:
        at += 1
    stop = min(at + _SITE_REACH, telling.end)
    named = at < len(words) and words.capital(at) and not words.timed[at]
    return named or not _PLACES.isdisjoint(words.lower[at:stop])


def _of_forces(telling: Telling) -> bool:
    subject = telling.subject()
    subject = subject[
        : next((at for at, word in enumerate(subject) if at and word in _PLACING), len(subject))
    ]
    head = subject.index("of") if "of" in subject else len(subject)
    forces = (acts().objects["garrisons"] | _ALOFT) - _AFLOAT
    if head == len(subject):
        return not forces.isdisjoint(subject[-1:])
    counted = not PARTS.isdisjoint(subject[:head]) or any(word.isdigit() for word in subject[:head])
    return not forces.isdisjoint(subject[head:] if counted else subject[max(0, head - 1) : head])
