"""Whether who does an act and what it is done to are those of an act of its kind: troops are sent, treaties signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.follow_ups.acts import acts
from models.follow_ups.classes import classes
from models.follow_ups.forces.with_crews import sent_with_crews
from models.held.doers import inspecting, people
from models.held.forces import deploys, launches, withdraws
from models.held.imposing import imposes, in_force_later
from models.held.telling import OBJECT_REACH, Telling
from models.signal import Kind

_CLASSES = classes()
_SITE_REACH = 7
_NEAR = 4
_RECEIVING = frozenset(("receive", "host", "welcome"))
_ARRIVING = frozenset(("arrive", "reach", "dock", "enter", "cross"))
"""What relief does where it is delivered."""
_THAT = ("that", "which")
"""Before who hands something over, they stand for what was named before: "the boats | that Oslo gave to Chad"."""
_FREEING = frozenset(("free", "release", "exchange", "swap", "hand", "repatriate"))
_CARRIED = ("captives", "supplies", "relief", "hardware")
_POSTING = frozenset(("exchange", "order", "send", "return", "reinstate"))
"""What is done with ambassadors, and with much else that is no act of a state."""
_FOUNDING = frozenset(("set", "establish", "form", "create"))
_ONTO = frozenset(("to", "into", "over", "at"))
_NOT_AT = frozenset(("after", "as", "with", "when"))
_UNION = frozenset(("union",))
_UNITED = frozenset(("european", "african", "eurasian"))
"""Before "Union" they tell a union of states from one of workers."""
_BOARDS = frozenset(("board", "governing"))
_OF_STATES = frozenset(("iaea", "agency", "imf", "opcw", "unesco"))
"""Bodies of states whose boards vote."""
_ARBITRATING = frozenset(("arbitration", "arbitral", "arbitrators", "arbitrator", "wto"))
"""In a subject they make a panel one between states."""
_SEATS = frozenset(("desk", "desks", "screen", "screens", "computer", "computers", "piano", "keyboard", "keyboards", "benches", "controls", "steps", "pavement", "ground", "floor", "street", "road", "rails", "tracks"))  # fmt: skip
"""Where nobody sits down to talk."""
_TALKING = frozenset(("talks", "negotiations", "discussions", "consultations"))
"""Before the paper, they are what was concluded: "concluded | negotiations on a treaty"."""
_RENEWING = frozenset(("renew", "extend", "end", "lift"))
_SPOKEN = frozenset(
    ("offer", "offers", "call", "calls", "appeal", "appeals", "threat", "threats", "warning", "warnings", "vow", "pledge", "promise", "demand",
     "demands", "invitation", "condolences", "criticism", "speculation")
)  # fmt: skip
"""What is only said once more, and opens or closes nothing."""
_SPOKEN_REACH = 5
_OFFICERS = frozenset(("officers",))
_MASSING = frozenset(("gather", "assemble", "convene", "meet"))
_BACK = (["home"], ["back"])
"""Where whoever is sent goes away from: "sent | home the last soldiers"."""


def fitting(telling: Telling, kind: Kind) -> Kind | None:
    """The kind, where subject and object fit it; an inspection, where inspectors visit, a deployment, where arms go with their crews."""
    if kind == "visit" and inspecting(telling):
        return "inspection"
    if kind == "deployment" and telling.base == "send" and telling.after()[:1] in _BACK:
        return "withdrawal"
    if kind == "exchange" and sent_with_crews(telling.words, telling.group.verb, telling.end):
        return "deployment"
    check = _CHECKS.get(kind)
    return kind if check is None or check(telling) else None


def _visits(telling: Telling) -> bool:
    if telling.group.passive or not people(telling):
        return False
    if telling.base == "come" and not _comes_at_a_time(telling):
        return False
    return telling.base not in ("visit", "tour") or _visits_place(telling)


def _comes_at_a_time(telling: Telling) -> bool:
    """Whether somebody "came to" a place on a day or for something, and not to live or to work there."""
    return "for" in telling.after() or True in telling.words.timed[telling.group.verb : telling.end]


def _visits_place(telling: Telling) -> bool:
    words, first = telling.words, telling.group.verb + 1
    for at in range(first, min(first + _SITE_REACH, telling.end)):
        if words.lower[at] in telling.lexicon.words.sites or (words.capital(at) and not words.timed[at]):
            return True
        if words.lower[at] in _NOT_AT:
            break
    return False


def _meets(telling: Telling) -> bool:
    if (telling.group.passive and telling.base not in _RECEIVING) or not people(telling):
        return False
    if telling.base == "sit" and not _SEATS.isdisjoint(telling.after()):
        return False
    if telling.base in _MASSING and _massed(telling.subject()):
        return False
    return telling.base != "meet" or telling.lexicon.words.reactions.isdisjoint(telling.after()[:_NEAR])


def _massed(subject: Sequence[str]) -> bool:
    """Whether it is ships, troops or machines that gather, and nobody who confers."""
    objects = acts().objects
    units, hardware, forces = objects["units"], objects["hardware"], objects["forces"]
    return any(
        (word in units or word in hardware or word in forces) and word not in _OFFICERS for word in subject
    )


def _signs(telling: Telling) -> bool:
    """Whether it is a paper that is signed or concluded, and not only the talks on one."""
    pacts, undergoing = acts().objects["pacts"], telling.undergoing()
    first = next((at for at, word in enumerate(undergoing) if word in pacts), None)
    return first is not None and (telling.group.passive or _TALKING.isdisjoint(undergoing[:first]))


def _hands_over(telling: Telling) -> bool:
    if telling.base in _ARRIVING:
        subject = telling.subject()
        return acts().objects["garrisons"].isdisjoint(subject) and not acts().objects["relief"].isdisjoint(
            subject
        )
    moved: Sequence[str] = telling.undergoing()
    first = telling.group.subject[0]
    if first and telling.words.lower[first - 1] in _THAT:
        moved = [*moved, *telling.words.lower[: first - 1]]
    if not telling.group.passive and not telling.lexicon.words.fire.isdisjoint(moved[:2]):
        return False
    if telling.base == "send" and not _sent_to(telling):
        return False
    if telling.base in _FREEING and not telling.lexicon.words.captives.isdisjoint(moved):
        return True
    return any(not acts().objects[name].isdisjoint(moved) for name in _CARRIED)


def _sent_to(telling: Telling) -> bool:
    """Whether what was sent went "to" a name, not "into" or "over" a place as rockets do."""
    words, first = telling.words, telling.group.verb + 1
    near = range(first, min(first + OBJECT_REACH, telling.end - 1))
    at = next((at for at in near if words.lower[at] in _ONTO), None)
    return at is not None and words.lower[at] == "to" and words.capital(at + 1)


def _votes(telling: Telling) -> bool:
    subject = telling.subject()
    councils = telling.lexicon.words.councils.intersection(subject)
    if "panel" in councils and not _ARBITRATING.isdisjoint(subject):
        return True
    if councils and not (councils == _UNION and not _UNITED.isdisjoint(subject)):
        return councils <= _BOARDS and not _OF_STATES.isdisjoint(subject)
    return telling.base != "vote" or people(telling)


def _inspects(telling: Telling) -> bool:
    """Whether inspectors come, or somebody does what only inspectors do."""
    return telling.base == "inspect" or inspecting(telling)


def _opens(telling: Telling) -> bool:
    """Whether a state opens, closes or restores something, or somebody does so to it; not any door."""
    if telling.base in _RENEWING and (
        not _SPOKEN.isdisjoint(telling.after()[:_SPOKEN_REACH]) or in_force_later(telling)
    ):
        return False
    gates = telling.lexicon.words.gates
    if telling.base in _POSTING:
        moved = telling.subject() if telling.base == "return" else telling.undergoing()
        return not acts().objects["diplomats"].isdisjoint(moved)
    if telling.base in _FOUNDING:
        return people(telling) and not acts().objects["formed"].isdisjoint(telling.undergoing())
    return telling.group.passive or people(telling) or not gates.isdisjoint(telling.undergoing())


_CHECKS: dict[Kind, Callable[[Telling], bool]] = {
    "visit": _visits,
    "meeting": _meets,
    "summit": _meets,
    "talks": _meets,
    "signing": _signs,
    "exchange": _hands_over,
    "sanctions": imposes,
    "deployment": deploys,
    "withdrawal": withdraws,
    "inspection": _inspects,
    "vote": _votes,
    "launch": launches,
    "other": _opens,
}
