"""Deeds of which somebody says that there has been none: "there had been no withdrawal", "not a single soldier had moved"."""

from __future__ import annotations

from models.follow_ups.agreeing.truces import TRUCES
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.contested.contradicting import with_contradiction
from models.follow_ups.cues import cues
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.words import Words
from models.follow_ups.setting import Setting
from models.signal import Kind

_DEEDS: frozenset[Kind] = frozenset(("withdrawal", "exchange", "launch", "inspection"))
"""Kinds of what somebody announces to have done; that there have been no talks contradicts nobody."""
_BEEN = (["had", "been", "no"], ["has", "been", "no"], ["have", "been", "no"])
_CLAIMING = cues().context.reports | {"maintained", "maintains", "maintain", "asserted", "asserts"}
_HAVING = frozenset(("had", "has", "have"))
_LEFT = frozenset(
    (
        "moved",
        "left",
        "withdrawn",
        "gone",
        "pulled",
        "departed",
        "budged",
        "crossed",
        "retreated",
        "marched",
        "driven",
        "returned",
    )
)
_FREED = frozenset(
    ("handed", "released", "freed", "returned", "exchanged", "swapped", "repatriated", "arrived", "come")
)
_CARRIERS = frozenset(
    (
        "truck",
        "trucks",
        "lorry",
        "lorries",
        "vehicle",
        "vehicles",
        "column",
        "convoy",
        "gun",
        "guns",
        "man",
        "unit",
        "helicopter",
        "helicopters",
        "plane",
        "planes",
        "aircraft",
        "jet",
        "jets",
        "warplane",
        "warplanes",
        "bomber",
        "bombers",
        "missile",
        "missiles",
        "launcher",
        "launchers",
        "battery",
        "batteries",
        "howitzer",
        "howitzers",
        "ship",
        "ships",
        "vessel",
        "vessels",
        "frigate",
        "boat",
        "boats",
        "squadron",
        "adviser",
        "advisor",
        "instructor",
        "mercenary",
        "policeman",
        "police",
        "guard",
        "fighter",
        "gunman",
        "marine",
        "equipment",
        "armour",
    )
)
"""What leaves with the troops that pull out."""
_STORES = frozenset(("factory", "factories", "plant", "works", "yard", "shipyard", "warehouse", "warehouses", "depot", "depots", "hangar", "hangars", "arsenal", "arsenals", "assembly"))  # fmt: skip
"""Where arms are that have not been handed to anybody: "not one jet has left the | factory"."""
_BACKGROUND = frozenset(
    ("since", "until", "yet", "so", "ever", "before", "years", "months", "weeks", "decades", "further", "new", "immediate")
)  # fmt: skip
_RELATIVE = frozenset(("which", "where", "whom", "when"))
_AGAINST = frozenset(("but", "although", "though", "while"))
_TAKEN_PLACE = (
    ["taken", "place"],
    ["been", "held"],
    ["been", "carried"],
    ["been", "conducted"],
    ["been", "made"],
    ["been", "staged"],
    ["been", "done"],
)
_HAPPENED = frozenset(("begun", "started", "occurred", "happened", "materialised", "materialized"))
_VISITED = frozenset(
    ("visited", "entered", "inspected", "examined", "seen", "set", "been", "come", "arrived", "reached", "gone", "searched", "checked")
)  # fmt: skip
_COME = frozenset(("arrived", "reached", "come", "landed", "entered", "delivered", "received", "deployed", "crossed"))  # fmt: skip
"""What is said of aid, arms or units that others tell to have come."""
_LAPSED = frozenset(("expired", "run", "lapsed", "passed", "elapsed", "ended"))
_ALL_SIDES: frozenset[Kind] = frozenset(("meeting", "talks", "call", "visit", "signing", "summit"))
"""Kinds that none took place of contradicts somebody only where the sentence says so."""
_CONTRADICTING = frozenset(
    ("contradicting", "contradicted", "contradicts", "contrary", "despite", "denying", "rejecting", "dismissing", "disputing")
)  # fmt: skip
HAPPENED = (
    *(f"{having} taken place" for having in ("had", "has", "have")),
    *(f"{having} not {word}" for having in ("had", "has", "have") for word in ("expired", "run out", "lapsed", "passed", "elapsed")),
    *(f"{having} {done}" for having in ("had", "has", "have") for done in ("begun", "occurred", "been carried out")),
)  # fmt: skip
"""What tells, beside the noun of an act, that somebody may say that there was none."""
NOBODY_CAME = (
    "no inspectors", "no inspector", "no inspection team", "no soldiers", "no soldier", "no troops", "no units", "no tanks", "no prisoners", "no prisoner", "no hostages",
)  # fmt: skip
_REACH = 8
_FAR = 12
_NEAR = 3


def none_done(setting: Setting) -> list[Candidate]:
    """Answer the deed of a sentence of which somebody says that there has been none, or that nobody has done it."""
    found: list[Candidate] = []
    words = setting.words
    for at, word in enumerate(words.lower):
        if word not in ("no", "not", "none") or _CLAIMING.isdisjoint(words.lower):
            continue
        if at and words.lower[at - 1] in _RELATIVE:
            continue
        told = (_no_deed(words, at) or _none_happened(words, at)) if word == "no" else _not_over(words, at)
        if told is None:
            told = _nobody(words, at)
        if told is not None:
            (first, last), head, kind = told
            # Of an inspection anybody may say so, and has no part in it.
            first = first if kind == "inspection" else _claim_start(words, first)
            found.append(
                Candidate(
                    words, first, last, head, (first, first), kind, "cancelled", sure=True, nominal=True
                )
            )
            return found
    return found


def _claim_start(words: Words, first: int) -> int:
    """Where the words begin by which it is said, or what somebody else claimed: "| Chad said that its troops had left, but Niger said"."""
    lower = words.lower
    told = [at for at in range(first) if lower[at] in _CLAIMING]
    if not told:
        return first
    verb = told[-1] if _AGAINST.isdisjoint(lower[:first]) else told[0]
    return min(subject_start(words, group_start(words, verb)), verb)


def _no_deed(words: Words, no: int) -> tuple[Range, int, Kind] | None:
    """What "there had been no" is said of."""
    lower = words.lower
    if lower[max(0, no - 2) : no + 1] not in _BEEN or "there" not in lower[max(0, no - 2 - _NEAR) : no - 2]:
        return None
    end = clause_end(words, no + 1)
    noun = first_noun(words, no + 1, min(end, no + 1 + _NEAR))
    if noun is None or not _BACKGROUND.isdisjoint(lower[no:end]):
        return None
    kind = words.acts.nouns[noun[1]]
    return ((no - _NEAR, end), noun[0], kind) if kind in _DEEDS or noun[1] in TRUCES else None


def _none_happened(words: Words, no: int) -> tuple[Range, int, Kind] | None:
    """What somebody says has not taken place: "no | inspection had taken place", "no exchange of prisoners had been carried out"."""
    lower = words.lower
    noun = first_noun(words, no + 1, min(no + 1 + _NEAR, len(words)))
    if noun is None or lower[no + 1 : no + 2] == ["such"]:
        return None
    near = range(noun[0] + 1, min(noun[0] + _FAR, len(lower)))
    having = next((at for at in near if lower[at] in _HAVING or boundary(words, at)), None)
    if having is None or lower[having] not in _HAVING:
        return None
    done = lower[having + 1 : having + 3]
    if done not in _TAKEN_PLACE and _HAPPENED.isdisjoint(done[:1]):
        return None
    kind, end = words.acts.nouns[noun[1]], with_contradiction(words, clause_end(words, having + 1))
    disputes = (
        kind in _DEEDS or noun[1] in TRUCES or (kind in _ALL_SIDES and not _CONTRADICTING.isdisjoint(lower))
    )
    return ((no, end), noun[0], kind) if disputes and _BACKGROUND.isdisjoint(lower[no:end]) else None


def _not_over(words: Words, negation: int) -> tuple[Range, int, Kind] | None:
    """The deadline that is said not to have run out: "a deadline for the trucks | had not expired"."""
    lower = words.lower
    over = lower[negation + 1 : negation + 2]
    if lower[negation - 1] not in _HAVING or _LAPSED.isdisjoint(over) or lower[negation] != "not":
        return None
    first = subject_start(words, negation - 1)
    noun = first_noun(words, first, negation - 1, subject=True)
    if noun is None or words.acts.nouns[noun[1]] != "deadline":
        return None
    return (first, clause_end(words, negation + 1)), noun[0], "deadline"


def _nobody(words: Words, first: int) -> tuple[Range, int, Kind] | None:
    """What none of the soldiers, or of the prisoners, is said to have done."""
    lower = words.lower
    if (
        lower[first] == "not"
        and lower[first + 1 : first + 2] != ["one"]
        and lower[first + 1 : first + 3] != ["a", "single"]
    ):
        return None
    having = next(
        (at for at in range(first + 1, min(first + _REACH, len(lower))) if lower[at] in _HAVING), None
    )
    if having is None or any(boundary(words, at) for at in range(first + 1, having)):
        return None
    end = clause_end(words, having + 1)
    who, done = lower[first:having], lower[having : having + _NEAR]
    if not _BACKGROUND.isdisjoint(lower[first:end]):
        return None
    if not _VISITED.isdisjoint(done) and not words.acts.objects["inspectors"].isdisjoint(who):
        return (first, with_contradiction(words, end)), having + 1, "inspection"
    if not _FREED.isdisjoint(done) and "been" in done and not words.acts.objects["captives"].isdisjoint(who):
        return (first, end), having + 1, "exchange"
    if not _COME.isdisjoint(done) and not _CONTRADICTING.isdisjoint(lower):
        come = _come(words, who)
        if come is not None:
            return (first, with_contradiction(words, end)), having + 1, come
    moved = not _LEFT.isdisjoint(done)
    if moved and not _STORES.isdisjoint(lower[having:end]):
        return (first, with_contradiction(words, end)), having + 1, "exchange"
    return (
        ((first, end), having + 1, "withdrawal")
        if moved and not (words.acts.objects["garrisons"] | _CARRIERS).isdisjoint(who)
        else None
    )


def _come(words: Words, who: list[str]) -> Kind | None:
    """The kind of what is said not to have come, though others tell so: aid, or arms; or units that were sent."""
    objects = words.acts.objects
    if any(not objects[name].isdisjoint(who) for name in ("relief", "supplies", "inmates")):
        return "exchange"
    if not objects["units"].isdisjoint(who):
        return "deployment"
    return None if objects["hardware"].isdisjoint(who) else "exchange"
