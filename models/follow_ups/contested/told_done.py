"""The deed that a verb tells to have been done, and that somebody disputes: "disputed that the troops | had withdrawn"."""

from __future__ import annotations

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.changed_plans.refusals import BEGINNINGS, DENIABLE
from models.follow_ups.contested.doubts import Doubt
from models.follow_ups.contested.signs import SIGNS
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.signal import Kind

HAVING = frozenset(("had", "has", "have", "were", "was", "are", "is"))
DONE = frozenset(
    ("taken", "begun", "started", "completed", "complete", "finished", "over", "held", "ended", "underway", "concluded", "under")
)  # fmt: skip
"""What is said of an act, named by its noun, that is told to have taken place."""
_INTO = frozenset(("come", "entered", "gone"))
"""The same of a truce: "had | come into force"."""
_ARRANGED = frozenset(("planned", "scheduled", "agreed", "set", "arranged", "fixed"))
"""The same of one to come."""
PLANNED = frozenset(
    ("due", "postponed", "cancelled", "canceled", "proposed",
     "invited", "asked", "requested", "offered", "promised", "accepted", "accepting", "to", "been")
)  # fmt: skip
_OWN = frozenset(("it", "its", "they", "their", "he", "his", "she", "her", "having"))
"""Whose deed is denied is then the one who denies it, which contradicts nobody."""
_SETTING_OUT = frozenset(("begun", "started"))
_HOMEWARD = frozenset(("home", "back", "out", "away"))
_ARRIVED = frozenset(("reached", "arrived", "got", "entered", "come", "delivered", "distributed", "unloaded"))
"""What aid is told to have done that those in need say never came."""
_CROSSED = frozenset(("crossed", "arrived", "returned", "come", "reached", "walked"))
"""What captives are told to have done who, as others say, were not freed."""
_KEPT_OUT = frozenset(
    (
        "turned",
        "refused",
        "denied",
        "barred",
        "blocked",
        "stopped",
        "prevented",
        "sent",
        "expelled",
        "kept",
        "locked",
        "delayed",
    )
)
"""What is told to have been done to inspectors who, as others say, were let in."""
_LANDED = frozenset(("arrived", "landed", "disembarked", "come", "reached", "deployed", "entered"))
"""What units are told to have done that were sent somewhere."""
_SENT = acts().objects["units"] | {
    "policemen",
    "police",
    "officers",
    "gendarmes",
    "instructors",
    "advisers",
    "advisors",
    "men",
}
BY_NOW = frozenset(("yet", "so", "until", "further", "imminent", "planned", "plans"))
"""With these it is only told how things stand before it was to be."""
_CONTESTING = frozenset(("disputed", "disputes", "disputing", "contested", "contests", "contesting", "questioned", "doubted", "challenged"))  # fmt: skip
_NEAR = 4


def disputable(words: Words, kind: Kind, first: int, last: int) -> bool:
    """Whether the deed is one that is announced: of arms and troops that were sent, most denials contradict no announcement."""
    if kind not in DENIABLE or kind in ("vote", "deployment"):
        return False
    return kind != "exchange" or not words.acts.objects["captives"].isdisjoint(words.lower[first:last])


def told_by_verb(words: Words, doubt: Doubt, having: int) -> tuple[int, Kind, int] | None:
    """The deed whose verb group begins at `having`: "had withdrawn", "was completed", "were on their way home"."""
    lower = words.lower
    first = max(doubt.first, min(subject_start(words, having), having))
    first += lower[first : first + 1] == ["that"]
    subject = lower[first:having]
    if not subject:
        return None
    verb = having + 1
    while verb < doubt.last and (
        lower[verb] in ("been", "already", "now", "all", "just", "indeed") or lower[verb].endswith("ly")
    ):
        verb += 1
    if verb >= doubt.last or lower[verb] in PLANNED:
        return None
    last = min(doubt.last, clause_end(words, verb + 1))
    coming = _let_in_or_landed(words, doubt, subject, verb)
    if coming is not None:
        return verb, coming, last
    if doubt.own and not _OWN.isdisjoint(subject[:1]):
        return None
    in_force = lower[verb] in _INTO and lower[verb + 1 : verb + 2] == ["into"]
    if in_force or lower[verb] in DONE or (lower[verb] in _ARRANGED and lower[verb - 1] == "been"):
        noun = first_noun(words, first, having, subject=True)
        kind = None if noun is None else words.acts.nouns[noun[1]]
        if noun is not None and kind is not None and (kind in DENIABLE or lower[noun[0]] in BEGINNINGS):
            return noun[0], kind, last
    if lower[verb] == "on" and not _HOMEWARD.isdisjoint(lower[verb : verb + _NEAR]):
        units = words.acts.objects["garrisons"]
        return (verb, "withdrawal", last) if not units.isdisjoint(subject) else None
    if lower[verb] in _SETTING_OUT and lower[verb + 1 : verb + 2] == ["to"]:
        begun = verb_group(words, verb + 2)
        naming = None if begun is None else name_act(words, begun, (first, having), last)
        deed = None if naming is None or naming.kind not in DENIABLE else naming.kind
        return None if begun is None or deed is None else (begun.verb, deed, last)
    kind = _done(words, (first, having), verb, last) or _under_way(words, doubt, (first, having), verb)
    return None if kind is None else (verb, kind, last)


def _under_way(words: Words, doubt: Doubt, subject: Range, verb: int) -> Kind | None:
    """The kind of what nothing shows to be going on: "no sign that troops were | pulling back"."""
    lower = words.lower
    base = words.acts.base(lower[verb], "ing") if lower[doubt.first - 2] in SIGNS else None
    if base is None or not BY_NOW.isdisjoint(lower[doubt.start : doubt.last]):
        return None
    group = VerbGroup(verb, verb + 1, base, passive=False)
    naming = name_act(words, group, subject, min(doubt.last, clause_end(words, verb + 1)))
    return "withdrawal" if naming is not None and naming.kind == "withdrawal" else None


def _let_in_or_landed(words: Words, doubt: Doubt, subject: list[str], verb: int) -> Kind | None:
    """The kind of what comes in, as others tell: inspectors who were kept out, or units whose arrival somebody disputes.

    Who only denies that units have come mostly answers no announcement.
    """
    word = words.lower[verb]
    if word in _KEPT_OUT and not words.acts.objects["inspectors"].isdisjoint(subject):
        return "inspection"
    landed = word in _LANDED and not _SENT.isdisjoint(subject) and _OWN.isdisjoint(subject[:1])
    contested = landed and not _CONTESTING.isdisjoint(words.lower[doubt.start : doubt.first])
    return "deployment" if contested else None


def _done(words: Words, subject: Range, verb: int, last: int) -> Kind | None:
    """The kind of the deed that the past verb tells of the subject, words that end where its auxiliary stands."""
    lower = words.lower
    first, having = subject
    if lower[verb] in _ARRIVED and not words.acts.objects["relief"].isdisjoint(lower[first:having]):
        return "exchange"
    if lower[verb] in _CROSSED and not words.acts.objects["inmates"].isdisjoint(lower[first:having]):
        return "exchange"
    base = words.acts.base(lower[verb], "past")
    if base is None:
        return None
    passive = "been" in lower[having:verb] or lower[having] in ("was", "were")
    naming = name_act(words, VerbGroup(verb, verb + 1, base, passive=passive), subject, last)
    if naming is None or not disputable(words, naming.kind, first, last):
        return None
    return naming.kind
