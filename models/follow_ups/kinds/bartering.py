"""People who are given for others: "exchange a soldier for 40 prisoners", "the pilot would be swapped for two Americans"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts
from models.follow_ups.candidate import Range
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.parties.of_states import states_among

BARTERING = frozenset(("exchange", "swap", "trade"))
_LETTING = frozenset(("let", "allow", "put"))
BARTERED = BARTERING | _LETTING
"""Verbs that may tell that people are given for people, or let go."""
_HOMEWARD = frozenset(("home", "go", "leave", "return", "free"))
_ONWARD = frozenset(("home", "on", "by", "for", "to", "before", "within", "in", "soon"))
_ABOARD = frozenset(("plane", "flight", "aircraft", "bus", "train"))
_PERSONS = frozenset(
    ("soldier", "soldiers", "reporter", "reporters", "agent", "agents", "spy", "spies", "officer", "officers", "businessman", "businessmen", "scholar", "scholars",
     "academic", "academics", "lecturer", "teacher", "teachers", "engineer", "engineers", "aid-worker", "couple", "athlete", "player", "nurse", "nurses", "doctor",
     "doctors", "priest", "nun", "monk", "banker", "hacker", "hackers", "dealer", "trader", "assassin", "saboteur", "saboteurs", "gunman", "gunmen", "activist",
     "dissident", "teenager", "fisherman", "crewman", "serviceman", "detained", "jailed", "imprisoned", "captured", "convicted", "held", "man", "woman", "commander",
     "commanders", "general", "politician", "politicians", "lawmaker", "blogger", "editor", "student", "students", "tourist", "tourists", "sailor", "airman", "gunner",
     "salesman", "salesmen", "executive", "executives", "husband", "wife", "mother", "father", "child")
)  # fmt: skip
"""One of whom, or a few, may be held captive and given for others."""
_DIPLOMATIC = frozenset(
    (
        "ambassador",
        "ambassadors",
        "envoy",
        "envoys",
        "views",
        "territory",
        "land",
        "villages",
        "fire",
        "shares",
        "arms",
    )
)


def bartered(words: Words, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether people are given for people, or are let go home."""
    if group.base in BARTERING:
        after = words.lower[group.after : end]
        if "for" not in after:
            return False
        given = words.lower[subject[0] : subject[1]] if group.passive else after[: after.index("for")]
        got = after[after.index("for") + 1 :]
        return _people(given) and _DIPLOMATIC.isdisjoint(got) and (bool(states_among(got)) or _people(got))
    if group.base not in _LETTING:
        return False
    after = words.lower[group.after : end]
    who = words.lower[subject[0] : subject[1]] if group.passive else after
    if group.base == "put":
        return _people(who) and "on" in after and not _ABOARD.isdisjoint(after)
    home = next((at for at, word in enumerate(after) if word in _HOMEWARD), None)
    if home is None:
        return False
    if _captive(who):
        return True
    at = group.after + home + 1
    ends = at >= end or words.timed[at] or words.lower[at] in _ONWARD
    objects = words.acts.objects
    things = objects["hardware"] | objects["supplies"] | objects["relief"] | objects["units"]
    return ends and bool(states_among(after[:home])) and home > 1 and things.isdisjoint(after[:home])


def _people(told: Sequence[str]) -> bool:
    """Whether captives or others who may be given away are among the words, or some of another people: "two Americans"."""
    return _captive(told) or (bool(states_among(told)) and _DIPLOMATIC.isdisjoint(told))


def _captive(told: Sequence[str]) -> bool:
    """Whether captives, or those of whom one may be held, are among the words."""
    objects = acts().objects
    return not (objects["captives"] | objects["inmates"] | _PERSONS).isdisjoint(told)
