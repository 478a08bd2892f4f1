"""Whether forces come, leave or test rockets as an act of a state: "reached Kirkenes", "left Chad", "fired into the sea"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes
from models.held.asking import FETCHING
from models.held.leaving import PARTS, bound_for
from models.held.telling import OBJECT_REACH, Telling

_CLASSES = classes()
_NEAR = 4
_ROCKETRY = frozenset(("ballistic", "cruise", "intercontinental", "icbm", "hypersonic", "satellite"))
_RANGES = frozenset(("sea", "ocean", "waters", "pacific", "atlantic"))
"""Into them rockets are fired that are tested."""
_TARGETS = frozenset(("at", "on", "against", "targeting", "towards", "toward"))
_TOWARDS = frozenset(("toward", "towards"))
_OF_SEAS = frozenset(("the", "open", "eastern", "western", "east", "west", "its", "sea"))
_TRIALS = frozenset(("test", "trial", "trials"))
_ONE = (["a"], ["an"], ["its"], ["one"])
_MISSILES = frozenset(("missile", "rocket"))
_NAME_REACH = 6
_COMING = frozenset(("reach", "move", "march", "fly", "touch", "dock"))
"""What forces do in many a battle, and where they are sent only with the name of a place behind it."""
_BOARDING = frozenset(("board", "embark"))
"""What acts.toml tells of units alone."""
_PLACE_REACH = 5
_FRONTS = frozenset(("border", "frontier"))
_DEPARTING = frozenset(("leave", "depart", "quit"))
_FROM_REACH = 11
"""The place from which they come is named within so many words."""
_POSTS = frozenset(
    (
        "embassy",
        "embassies",
        "diplomats",
        "consulate",
        "company's",
        "firm",
        "diplomatic",
        "ambassador",
        "embassy's",
    )
)
_MOVING = frozenset(("move", "fly", "land"))
_GOING = _COMING | {"arrive", "land", "sail", "cross", "leave", "depart", "set", "head", "disembark", "take"}
_OF_A_NATION = ("an", "ese", "ish", "i")
_OUT = frozenset(("from", "out", "of"))


def deploys(telling: Telling) -> bool:
    """Whether forces are sent, or come to a place that is named."""
    if telling.base in _BOARDING:
        return "last" not in telling.subject()
    if telling.base in _MOVING and not telling.group.passive and _direct(telling):
        return _to_a_place(telling) or _to_the_border(telling)
    if telling.base in _COMING and not _to_a_place(telling):
        return False
    if telling.base in _GOING:
        subject = telling.subject()
        return _forces_among(subject, telling) or _police(telling)
    return not acts().objects["forces"].isdisjoint(telling.undergoing())


def _forces_among(named: Sequence[str], telling: Telling) -> bool:
    """Whether the words name forces that are no mere carriers."""
    forces, carriers = acts().objects["forces"], telling.lexicon.words.carriers
    return any(word in forces and word not in carriers for word in named)


def _direct(telling: Telling) -> bool:
    """Whether forces are the object: "moved launchers into Belarus"."""
    after = telling.after()
    stop = next((at for at, word in enumerate(after) if word in _CLASSES.prepositions), len(after))
    of = next((at for at, word in enumerate(after[:stop]) if word == "of"), 0)
    if of and not (_forces_among(after[:of], telling) or after[of - 1] in PARTS):
        # What is moved is told before: "moved the trial | of eight officers".
        return False
    return _forces_among(after[:stop], telling)


def _to_a_place(telling: Telling) -> bool:
    """Whether the name of a place follows the verb: "moved into its camp in Lithuania", "reached the Red Sea"."""
    words, first = telling.words, telling.group.verb + 1
    near = range(first, min(first + _PLACE_REACH, telling.end))
    return any(words.capital(at) and not words.timed[at] for at in near)


def _to_the_border(telling: Telling) -> bool:
    """Whether forces are brought to where a rival stands: "moved two brigades | to the border with Chad"."""
    after = telling.after()
    to = next(
        (at for at, word in enumerate(after) if word in ("to", "towards", "toward", "near")), len(after)
    )
    return not _FRONTS.isdisjoint(after[to : to + _PLACE_REACH])


def _police(telling: Telling) -> bool:
    """Whether officers of police come to a country or a city of another: "arrived in Haiti"."""
    words, following = telling.words, telling.group.verb + 1
    if "police" not in telling.subject() or following + 1 >= telling.end:
        return False
    first, stop = telling.group.subject
    foreign = words.lower[first].endswith(_OF_A_NATION) or any(map(words.capital, range(first + 1, stop)))
    return foreign and words.lower[following] == "in" and words.capital(following + 1)


def withdraws(telling: Telling) -> bool:
    """Whether forces leave, or a state leaves an accord."""
    known, after = telling.lexicon.words, telling.after()
    if not known.contests.isdisjoint(after) or not known.behind.isdisjoint(after):
        return False
    if _moved(telling.subject()):
        return telling.base not in _DEPARTING or not bound_for(telling)
    if telling.group.passive:
        return False
    direct = next((at for at, word in enumerate(after) if word in _CLASSES.prepositions), len(after))
    if _moved(after[:direct]):
        return True
    if (
        telling.base in FETCHING
        and not acts().objects["staffs"].isdisjoint(after[:direct])
        and _POSTS.isdisjoint(after)
    ):
        first = telling.group.verb + 1
        near = range(first + direct, min(first + _FROM_REACH, telling.end))
        return "home" in after[:2] or any(map(telling.words.capital, near))
    return not _OUT.isdisjoint(after[:2]) and not acts().objects["pacts"].isdisjoint(after)


def _moved(named: Sequence[str]) -> bool:
    """Whether the words name what is withdrawn."""
    objects = acts().objects
    return not (objects["garrisons"].isdisjoint(named) and objects["forces"].isdisjoint(named))


def launches(telling: Telling) -> bool:
    """Whether what was fired is tested, and not shot at somebody."""
    if telling.base != "fire":
        return True
    words, first = telling.words, telling.group.verb + 1
    if (not _RANGES.isdisjoint(telling.after()) and "into" in telling.after()) or _out_to_sea(telling):
        return True
    aimed = any(
        words.lower[at] in _TARGETS and not words.timed[at + 1]
        for at in range(first, min(first + OBJECT_REACH, telling.end - 1))
    )
    return not aimed and (not _ROCKETRY.isdisjoint(telling.undergoing()) or _tried(telling))


def _out_to_sea(telling: Telling) -> bool:
    """Whether it is the sea towards which was fired, and nothing on it: "fired two missiles | toward the East Sea"."""
    words = telling.words
    for at in range(telling.group.verb + 1, telling.end):
        if words.lower[at] in _TOWARDS:
            near = range(at + 1, min(at + 1 + _NEAR, telling.end))
            sea = next((to for to in near if words.lower[to] in _RANGES), None)
            return sea is not None and all(
                words.capital(to) or words.lower[to] in _OF_SEAS for to in range(at + 1, sea)
            )
    return False


def _tried(telling: Telling) -> bool:
    """Whether one missile that is named was fired, or it is told as a test: "fired an Agni missile", "fired a missile in a trial"."""
    words, first = telling.words, telling.group.verb + 1
    if not _TRIALS.isdisjoint(words.lower[first : telling.end]):
        return True
    if words.lower[first : first + 1] not in _ONE:
        return False
    missile = next(
        (
            at
            for at in range(first + 1, min(first + _NAME_REACH, telling.end))
            if words.lower[at] in _MISSILES
        ),
        0,
    )
    return any(words.capital(at) for at in range(first + 1, missile))
