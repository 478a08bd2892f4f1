"""Captives who come home, told by where or by whom they were held: "four soldiers captured by Chad in 2008 | returned to Niger"."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import acts

COMING_HOME = frozenset(("return", "come", "fly", "arrive", "walk", "cross", "go", "reach", "land", "get", "be", "leave"))  # fmt: skip
"""What captives do who are let go."""
BROUGHT_HOME = frozenset(("fly", "bring", "take", "send", "escort", "ferry"))
"""What is done with them."""
_JAILED = frozenset(("jailed", "detained", "imprisoned", "interned", "abducted", "kidnapped", "arrested"))
"""What is done to people alone."""
_TAKEN = frozenset(("prisoner", "captive", "hostage"))
_CAUGHT = frozenset(("captured", "held", "seized", "shot"))
"""What is done to things too."""
HELD = frozenset(("held", "jailed", "detained", "imprisoned", "captive", "prisoner"))
"""Before "in" they tell that whoever governs there has the captives: "two Greek soldiers | held in Chad"."""
_LED = frozenset(("in", "by", "at", "for", "since", "on", "near", "off", "as", "down", "captive", "prisoner"))
_PEOPLE = frozenset(("policemen", "policeman", "officer", "officers", "soldier", "citizen", "national", "sailor", "airman", "fisherman", "worker", "woman", "man", "diplomat", "diplomats", "americans", "britons"))  # fmt: skip
_HOMEWARD = frozenset(("home", "to", "in", "into", "back", "across", "over", "safely", "from"))
_DEAD = frozenset(("bodies", "remains", "coffins"))
_DEAD_REACH = 4
_LINES = frozenset(("border", "line", "frontier", "bridge"))
_REACH = 4
_ONWARD_REACH = 7


def captives(told: Sequence[str]) -> bool:
    """Whether the words name people and tell that they were caught: "Two Greek soldiers held in Chad since March"."""
    if not _DEAD.isdisjoint(told[:_DEAD_REACH]):
        return True
    for at in range(1, len(told)):
        word, following = told[at], told[at + 1 : at + 2]
        if word in _JAILED or (word == "taken" and not _TAKEN.isdisjoint(following)):
            return True
        if word in _CAUGHT and not _LED.isdisjoint(following):
            people = acts().objects["captives"] | _PEOPLE
            return not people.isdisjoint(told[:at])
    return False


def caught(told: Sequence[str]) -> bool:
    """Whether a word tells that those before it were caught: "soldiers | captured by Chad"."""
    for at, word in enumerate(told):
        if (
            word in _JAILED
            or word == "captured"
            or (word in _CAUGHT and not _LED.isdisjoint(told[at + 1 : at + 2]))
        ):
            return True
    return False


def comes_home(base: str, told: Sequence[str], after: Sequence[str], *, passive: bool) -> bool:
    """Whether captives, the subject `told`, come or are brought home by a verb behind which the words `after` stand."""
    if base not in (BROUGHT_HOME if passive else COMING_HOME):
        return False
    if base == "leave":
        onward = "for" in after[:_ONWARD_REACH]
    elif base == "cross":
        onward = not _LINES.isdisjoint(after[:_REACH]) or "into" in after[:1]
    else:
        onward = not _HOMEWARD.isdisjoint(after[:2])
    return onward and captives(told)
