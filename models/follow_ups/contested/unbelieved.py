"""Acts that one side says took place, and of which another says that they did not: "denied that the rebels had left"."""

from __future__ import annotations

from typing import NamedTuple

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Candidate, Range
from models.follow_ups.changed_plans.refusals import BEGINNINGS, DENIABLE, DENYING
from models.follow_ups.classes import classes
from models.follow_ups.contested.contradicting import with_contradiction
from models.follow_ups.contested.signs import AGAINST, SIGNS
from models.follow_ups.cues import DOUBTING, FEAR
from models.follow_ups.grammar.boundaries import boundary
from models.follow_ups.grammar.complements import clause_end
from models.follow_ups.grammar.noun_phrases import first_noun
from models.follow_ups.grammar.subjects import group_start, subject_start
from models.follow_ups.grammar.verbs import VerbGroup, verb_group
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.kinds import name_act
from models.follow_ups.setting import Setting
from models.signal import Kind

_CLASSES = classes()
_HAVING = frozenset(("had", "has", "have", "were", "was", "are", "is"))
_NOT = frozenset(("not", "never", "n't"))
_DONE = frozenset(
    ("taken", "begun", "started", "completed", "complete", "finished", "over", "held", "ended", "underway", "concluded", "under")
)  # fmt: skip
"""What is said of an act, named by its noun, that is told to have taken place."""
_INTO = frozenset(("come", "entered", "gone"))
"""The same of a truce: "had | come into force"."""
_ARRANGED = frozenset(("planned", "scheduled", "agreed", "set", "arranged", "fixed"))
"""The same of one to come."""
_PLANNED = frozenset(
    ("due", "postponed", "cancelled", "canceled", "proposed",
     "invited", "asked", "requested", "offered", "promised", "accepted", "accepting", "to", "been")
)  # fmt: skip
_OWN = frozenset(("it", "its", "they", "their", "he", "his", "she", "her", "having"))
"""Whose deed is denied is then the one who denies it, which contradicts nobody."""
_LOOKING = frozenset(("seen", "see", "saw", "found", "find", "was", "were", "is", "had", "has", "have", "detected", "register"))  # fmt: skip
_TOLD = frozenset(
    ("reported", "claimed", "announced", "said", "declared", "spoke", "boasted", "proclaimed", "had")
)
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
_DOUBTING = frozenset(("doubts", "doubted", "doubt", "questions", "questioned"))
_BY_NOW = frozenset(("yet", "so", "until", "further", "imminent", "planned", "plans"))
"""With these it is only told how things stand before it was to be."""
_CONTESTING = frozenset(("disputed", "disputes", "disputing", "contested", "contests", "contesting", "questioned", "doubted", "challenged"))  # fmt: skip
_REACH = 20
_OWNER_REACH = 5
_NEAR = 4


class _Doubt(NamedTuple):
    """Words `[first, last)` tell what is not believed; `start` is where those words begin by which it is denied."""

    start: int
    first: int
    last: int
    own: bool


def unbelieved(setting: Setting) -> list[Candidate]:
    """Answer the acts of a sentence that somebody denies to have taken place."""
    words = setting.words
    against = bool(setting.told & DOUBTING) and not AGAINST.isdisjoint(words.lower)
    found = _not_done(words) if against else []
    for doubt in _doubts(setting):
        named = _deed(words, doubt)
        if named is not None:
            head, kind, last = named
            if doubt.last < len(words) and words.lower[doubt.last] in _CLASSES.untrue:
                last = doubt.last + 1
            first = doubt.start
            found.append(
                Candidate(
                    words, first, last, head, (first, first), kind, "cancelled", sure=True, nominal=True
                )
            )
    return found


def _not_done(words: Words) -> list[Candidate]:
    """The acts that clauses with a negation tell not to have been done."""
    found: list[Candidate] = []
    for negation in [at for at, word in enumerate(words.lower) if word in _NOT]:
        undone = _undone(words, negation)
        if undone is not None:
            start, head, kind, last = undone
            found.append(
                Candidate(
                    words, start, last, head, (start, start), kind, "cancelled", sure=True, nominal=True
                )
            )
    return found


def _doubts(setting: Setting) -> list[_Doubt]:
    lower = setting.words.lower
    found = _own_doubts(setting.words) if setting.told & (DOUBTING | FEAR) else []
    for dispute in setting.disputes:
        if not dispute.unknown:
            named = lower[max(0, dispute.first - _OWNER_REACH) : dispute.first]
            own = "'s" not in named and "by" not in named and "contradicting" not in named
            own = own and not _of_another(setting.words, dispute.first)
            found.append(_Doubt(dispute.start, dispute.first, dispute.last, own=own))
    return found


def _of_another(words: Words, first: int) -> bool:
    """Whether the report before the word `first` is told to be another side's by an adjective: "rejected a | Chadian statement that"."""
    for at in range(first - 1, max(0, first - 1 - _OWNER_REACH), -1):
        if words.lower[at] in _CLASSES.rejecting:
            return False
        if words.capital(at) and not words.timed[at]:
            return True
    return False


def _own_doubts(words: Words) -> list[_Doubt]:
    """What the words by themselves deny, or say that there are no signs of."""
    found: list[_Doubt] = []
    lower = words.lower
    for at, word in enumerate(lower):
        if word in DENYING:
            start = min(subject_start(words, group_start(words, at)), at)
            found.append(_Doubt(start, at + 1, _scope(words, at + 1), own=True))
        elif word in _DOUBTING and lower[at + 1 : at + 2] == ["that"] and lower[at - 1] != "no":
            start = min(subject_start(words, group_start(words, at)), at)
            found.append(_Doubt(start, at + 2, _scope(words, at + 2), own=False))
        elif word in SIGNS and _unseen(lower, at):
            start = min(subject_start(words, group_start(words, at - 2)), at - 1)
            found.append(_Doubt(start, at + 2, _scope(words, at + 2), own=False))
    return found


def _unseen(lower: list[str], sign: int) -> bool:
    """Whether somebody has looked for signs of something and found none: "has seen no | sign of"."""
    found = "no" in lower[max(0, sign - 2) : sign] and lower[sign + 1 : sign + 2] in (["of"], ["that"])
    return found and not _LOOKING.isdisjoint(lower[max(0, sign - _NEAR) : sign])


def _scope(words: Words, first: int) -> int:
    for at in range(first, len(words)):
        if boundary(words, at) or words.lower[at] in ("but", "although", "though"):
            return at
    return len(words)


def _undone(words: Words, negation: int) -> tuple[int, int, Kind, int] | None:
    """What is told not to have been done by the clause with a negation, from its first word to the one after it."""
    lower = words.lower
    having = negation - 1
    if having > 0 and lower[having] not in _HAVING and lower[negation] != "never":
        return None
    verb = negation + 1
    while verb < len(lower) and lower[verb] in ("been", "yet", "all", "actually"):
        verb += 1
    if verb >= len(lower) or lower[verb] in _PLANNED:
        return None
    stop = group_start(words, negation)
    first = subject_start(words, stop)
    if first >= stop:
        return None
    last = with_contradiction(words, clause_end(words, verb + 1))
    if lower[verb] in _DONE | {"took", "happened", "begun", "started"}:
        noun = first_noun(words, first, stop, subject=True)
        kind = None if noun is None else words.acts.nouns[noun[1]]
        return (first, noun[0], kind, last) if noun is not None and kind in DENIABLE else None
    base = words.acts.base(lower[verb], "past")
    if base is None:
        return None
    passive = "been" in lower[negation:verb] or lower[having] in ("was", "were")
    naming = name_act(words, VerbGroup(verb, verb + 1, base, passive=passive), (first, stop), last)
    if naming is None or not _disputable(words, naming.kind, first, last):
        return None
    return first, verb, naming.kind, last


def _disputable(words: Words, kind: Kind, first: int, last: int) -> bool:
    """Whether the deed is one that is announced: of arms and troops that were sent, most denials contradict no announcement."""
    if kind not in DENIABLE or kind in ("vote", "deployment"):
        return False
    return kind != "exchange" or not words.acts.objects["captives"].isdisjoint(words.lower[first:last])


def _deed(words: Words, doubt: _Doubt) -> tuple[int, Kind, int] | None:
    """The word and kind of the deed, and the word after it."""
    lower = words.lower
    for at in range(doubt.first, min(doubt.first + _REACH, doubt.last)):
        if lower[at] in _CLASSES.modals and not words.timed[at]:
            return None
        if at > doubt.first and lower[at] in _HAVING:
            found = _told_by_verb(words, doubt, at)
            if found is not None:
                return found
    signs = lower[doubt.first - 2] in SIGNS
    noun = first_noun(words, doubt.first, doubt.last) if signs else None
    if noun is None:
        return None
    kind = words.acts.nouns[noun[1]]
    # Who looks for a withdrawal has been told of one.
    told = kind == "withdrawal" and _BY_NOW.isdisjoint(lower[doubt.start : doubt.last])
    if not told and _TOLD.isdisjoint(lower[noun[0] : doubt.last]):
        return None
    return (
        (noun[0], kind, _with_relative(words, clause_end(words, noun[0] + 1))) if kind in DENIABLE else None
    )


def _with_relative(words: Words, end: int) -> int:
    """The end of the clause, past who told of the act: "the launch | that Peru reported"."""
    relative = words.lower[end : end + 1] in (["that"], ["which"])
    return clause_end(words, end + 1) if relative else end


def _told_by_verb(words: Words, doubt: _Doubt, having: int) -> tuple[int, Kind, int] | None:
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
    if verb >= doubt.last or lower[verb] in _PLANNED:
        return None
    last = min(doubt.last, clause_end(words, verb + 1))
    coming = _let_in_or_landed(words, doubt, subject, verb)
    if coming is not None:
        return verb, coming, last
    if doubt.own and not _OWN.isdisjoint(subject[:1]):
        return None
    in_force = lower[verb] in _INTO and lower[verb + 1 : verb + 2] == ["into"]
    if in_force or lower[verb] in _DONE or (lower[verb] in _ARRANGED and lower[verb - 1] == "been"):
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


def _under_way(words: Words, doubt: _Doubt, subject: Range, verb: int) -> Kind | None:
    """The kind of what nothing shows to be going on: "no sign that troops were | pulling back"."""
    lower = words.lower
    base = words.acts.base(lower[verb], "ing") if lower[doubt.first - 2] in SIGNS else None
    if base is None or not _BY_NOW.isdisjoint(lower[doubt.start : doubt.last]):
        return None
    group = VerbGroup(verb, verb + 1, base, passive=False)
    naming = name_act(words, group, subject, min(doubt.last, clause_end(words, verb + 1)))
    return "withdrawal" if naming is not None and naming.kind == "withdrawal" else None


def _let_in_or_landed(words: Words, doubt: _Doubt, subject: list[str], verb: int) -> Kind | None:
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
    if naming is None or not _disputable(words, naming.kind, first, last):
        return None
    return naming.kind
