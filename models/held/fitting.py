"""Whether who does an act and what it is done to are those of an act of its kind: troops are sent, treaties signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from models.follow_ups.acts import acts
from models.follow_ups.agreeing.in_force import takes_effect_later
from models.follow_ups.classes import classes
from models.follow_ups.cues import cues
from models.follow_ups.forces.with_crews import sent_with_crews
from models.follow_ups.kinds.inspecting import inspectors_among
from models.follow_ups.kinds.terms import only_described
from models.held.forces import deploys, launches, withdraws
from models.held.telling import OBJECT_REACH, Telling
from models.signal import Kind

_CLASSES = classes()
_BODIES, _NOT_NAMES = cues().references.bodies, cues().references.not_names
_SITE_REACH = 7
_NEAR = 4
_RECEIVING = frozenset(("receive", "host", "welcome"))
_ARRIVING = frozenset(("arrive", "reach", "dock", "enter", "cross"))
"""What relief does where it is delivered."""
_DIRECT = frozenset(("sanction", "blacklist"))
"""Verbs of sanctions whose object says nothing more."""
_WITHHOLDING = frozenset(("freeze", "suspend", "halt", "withhold", "cut"))
_TELLING = frozenset(("announce", "unveil"))
_FORCING = frozenset(("take", "come", "enter"))
_FORCE = frozenset(("effect", "force"))
_INTO = frozenset(("in", "into", "take", "with", "takes"))
_FROM = frozenset(("from", "as", "on", "in", "next"))
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
_INSPECTING = frozenset(("agency", "experts"))


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


def people(telling: Telling) -> bool:
    """Whether the subject reads as those who act for states: offices, bodies, pronouns, names; not crowds."""
    if telling.acting is None:
        telling.acting = _acting(telling)
    return telling.acting


def _acting(telling: Telling) -> bool:
    known, subject, words = telling.lexicon.words, telling.subject(), telling.words
    if not known.crowds.isdisjoint(subject) and _crowd(telling):
        return False
    if not _BODIES.isdisjoint(subject) or not known.persons.isdisjoint(subject):
        return True
    # Only the start of the sentence gives its first word a capital, where that is no name.
    first, stop = telling.group.subject
    for at in range(first, stop):  # noqa: SIM110 - a loop costs half of a generator
        if words.lower[at] not in _NOT_NAMES and words.capital(at):
            return True
    return False


def _crowd(telling: Telling) -> bool:
    """Whether the word for a crowd is no part of a name: "workers", but not "the Kurdistan Workers Party"."""
    words, (first, stop) = telling.words, telling.group.subject
    return any(
        words.lower[at] in telling.lexicon.words.crowds
        and not (at and words.capital(at) and words.capital(at - 1))
        for at in range(first, stop)
    )


def inspecting(telling: Telling) -> bool:
    """Whether inspectors do it."""
    if telling.inspects is None:
        telling.inspects = _inspecting(telling)
    return telling.inspects


def _inspecting(telling: Telling) -> bool:
    subject = telling.subject()
    return (
        not _INSPECTING.isdisjoint(subject)
        or not telling.lexicon.words.inspectors.isdisjoint(subject)
        or inspectors_among(subject)
    )


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


def _sanctions(telling: Telling) -> bool:
    if telling.base in _FORCING:
        return not _FORCE.isdisjoint(telling.after()[:_NEAR])
    return _imposed(telling) and not (
        in_force_later(telling)
        or takes_effect_later(telling.words.document, telling.words.starts[telling.group.verb])
    )


def _imposed(telling: Telling) -> bool:
    """Whether what is done are sanctions, from whatever day on."""
    if telling.base in _DIRECT:
        after = telling.after()
        return telling.group.passive or (
            bool(after) and after[0] not in _CLASSES.prepositions and after[0] not in _CLASSES.marks
        )
    if telling.base in _WITHHOLDING and _helped(telling):
        return True
    if telling.base == "freeze":
        return "assets" in telling.undergoing() and (telling.group.passive or people(telling))
    if telling.base in _TELLING and not _announced(telling):
        return False
    objects, undergoing = acts().objects, telling.undergoing()
    if telling.base == "ban":
        return not objects["trade_words"].isdisjoint(undergoing)
    measures = telling.lexicon.words.measures
    return not (objects["sanction_words"].isdisjoint(undergoing) and measures.isdisjoint(undergoing))


def _helped(telling: Telling) -> bool:
    """Whether it is help to somebody that is held back: "froze | military aid to Chad", not "halted the aid workers"."""
    if not (telling.group.passive or people(telling)):
        return False
    undergoing = telling.undergoing()
    asked = acts().objects["assistance"]
    at = next((at for at, word in enumerate(undergoing) if word in asked), None)
    if at is None:
        return "budget support" in " ".join(undergoing)
    return telling.group.passive or not only_described(list(undergoing), asked)


def in_force_later(telling: Telling) -> bool:
    """Whether what was adopted is in force only from a day that is told: "adopts sanctions, | in force from June 19"."""
    lower, timed = telling.words.lower, telling.words.timed
    for at in range(telling.group.verb + 1, len(lower) - 1):
        late = lower[at] in _FORCE and lower[at - 1] in _INTO and lower[at + 1] in _FROM
        if (late or lower[at] == "effective") and True in timed[at + 1 : at + _NEAR]:
            return True
    return False


def _announced(telling: Telling) -> bool:
    """Whether what was announced is in place, and not what will be."""
    known, after = telling.lexicon.words, telling.after()
    return known.unreal.isdisjoint(after[:_NEAR]) and (known.modals - {"to"}).isdisjoint(after)


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
    "sanctions": _sanctions,
    "deployment": deploys,
    "withdrawal": withdraws,
    "inspection": _inspects,
    "vote": _votes,
    "launch": launches,
    "other": _opens,
}
