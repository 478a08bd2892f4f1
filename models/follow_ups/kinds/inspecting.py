"""Who inspects, and what inspectors do at a site."""

from __future__ import annotations

from collections.abc import Collection

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words

_PARTIES = frozenset(
    (
        "team",
        "teams",
        "experts",
        "mission",
        "specialists",
        "scientists",
        "observers",
        "investigators",
        "technicians",
    )
)
_WATCHING = frozenset(("iaea", "opcw", "atomic", "watchdog", "prohibition", "osce", "ctbto", "verification"))
_ARMS = frozenset(("chemical", "biological", "nuclear"))
"""Before "weapons" they tell what experts look for: "chemical weapons experts"."""
_UNITED = frozenset(("un", "u.n.", "nations"))
_ENTERING = frozenset(("enter", "access", "re-enter", "reach"))
"""What inspectors do where others would visit."""
_EXAMINING = frozenset(
    (
        "search",
        "sample",
        "test",
        "probe",
        "survey",
        "comb",
        "examine",
        "check",
        "assess",
        "audit",
        "scan",
        "scrutinise",
        "scrutinize",
    )
)
_LOOKING = {
    "look": frozenset(("over", "at", "into")),
    "go": frozenset(("over", "through")),
    "take": frozenset(("samples",)),
    "collect": frozenset(("samples",)),
}
"""What inspectors do, in one word and in two."""
_SEEING = frozenset(("see", "view", "show", "film", "photograph"))
"""What they do only where a site is what they see: "inspectors will | see the workshop", "would be | shown the reactor"."""
EXAMINING = _EXAMINING | _ENTERING | _SEEING | frozenset(_LOOKING)


_SITES = frozenset(
    ("plant", "plants", "reactor", "reactors", "facility", "facilities", "site", "sites", "depot", "depots", "hall", "halls", "laboratory",
     "laboratories", "mine", "mines", "tunnels", "workshop", "workshops")
)  # fmt: skip
_SEEN_REACH = 6
_BEFORE = 300
"""So many characters back the inspectors are told of."""


def inspectors_among(who: Collection[str]) -> bool:
    """Whether inspectors are named, or a party that a body of inspectors sends: "a team from the IAEA", "UN nuclear experts"."""
    if not acts().objects["inspectors"].isdisjoint(who):
        return True
    if _PARTIES.isdisjoint(who):
        return False
    if "weapons" in who and not _ARMS.isdisjoint(who):
        return True
    return not _WATCHING.isdisjoint(who) or ("nuclear" in who and not _UNITED.isdisjoint(who))


def examines(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether inspectors, or those who send them, look at something or go in: "OPCW experts will | take samples"."""
    if group.base in _SEEING:
        seen = not _SITES.isdisjoint(words.lower[group.after : min(end, group.after + _SEEN_REACH)])
        return (
            seen
            and group.passive == (group.base == "show")
            and inspectors_among(words.lower[slice(*subject)])
        )
    if group.passive:
        return False
    looking = group.base in _EXAMINING
    if not looking and group.base in _LOOKING:
        looking = word_at(words.lower, group.after) in _LOOKING[group.base]
    if not (looking or group.base in _ENTERING):
        return False
    who = words.lower[subject[0] : subject[1]]
    if not looking:
        return inspectors_among(who)
    return inspectors_among(who) or not _WATCHING.isdisjoint(who)


def they_inspect(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether "they" who visit a plant are the inspectors told of just before: "that | they may visit the reactor at Arak"."""
    first = subject[0]
    if words.lower[subject[0] : subject[1]] != ["they"] or _SITES.isdisjoint(words.lower[group.after : end]):
        return False
    start = words.starts[first]
    return "inspectors" in words.document.lower[max(0, start - _BEFORE) : start]


def no_such_inspection(words: Words, noun: int) -> bool:
    """Whether "no visit" means the inspection told of just before: "called off the inspection …. There would be no | visit"."""
    start = words.starts[noun]
    said_no = words.lower[noun - 1 : noun] == ["no"]
    return said_no and "inspection" in words.document.lower[max(0, start - _BEFORE) : start]


def by_watchdog(lower: Collection[str]) -> bool:
    """Whether inspectors, or those who send them, are among the words, so that a visit is an inspection."""
    return not (_WATCHING.isdisjoint(lower) and acts().objects["inspectors"].isdisjoint(lower))
