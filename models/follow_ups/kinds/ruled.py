"""The kind that a rule of the verb gives an act, and what such an act is told to be: a discussion at a summit, a return to a post."""

from __future__ import annotations

from collections.abc import Sequence

from models.follow_ups.acts import VerbRule
from models.follow_ups.candidate import Range
from models.follow_ups.forces.sending import calls_at_port, sent_as_force
from models.follow_ups.grammar.spans import word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.fitting import fits
from models.follow_ups.kinds.inspecting import inspectors_among, they_inspect
from models.signal import Kind

_SUMMIT_REACH = 4
_GATHERING = frozenset(("meet", "gather", "convene", "assemble", "come", "get"))
_SENT = frozenset(
    ("fly", "sail", "travel", "go", "come", "head", "arrive", "journey", "land", "leave", "depart")
)
_HOMEWARD = frozenset(("home", "back"))
_BACK = frozenset(("return", "go", "come"))
_POSTED = frozenset(("ambassador", "ambassadors", "commissioner", "commissioners"))
"""Who goes back to a post, which is no visit."""
_POSTS = frozenset(
    ("post", "posts", "embassy", "embassies", "mission", "missions", "station", "job", "office", "desk")
)
_THEIRS = frozenset(("his", "her", "their", "its", "the"))
_UNITS = frozenset(
    ("company", "companies", "platoon", "platoons", "squadron", "squadrons", "battalion", "battalions", "regiment", "regiments", "brigade", "brigades", "detachment", "detachments", "wing", "flight")
)  # fmt: skip
_ARMED = frozenset(
    ("artillery", "tank", "missile", "rocket", "howitzer", "drone", "helicopter", "mortar", "radar", "armoured", "armored", "air-defence", "air-defense")
)  # fmt: skip
"""What a unit before which they stand is armed with: "an artillery battalion"."""


def rule_of(words: Words, group: VerbGroup, subject: Range, end: int) -> VerbRule | None:
    """The first rule of the verb that fits."""
    rules = words.acts.rules.get(group.base)
    if rules is None:
        return None
    following = word_at(words.lower, group.after)
    for rule in rules:
        if rule.lead and rule.lead != following:
            continue
        taken_back = rule.kind == "visit" and group.passive and group.base in _BACK
        if not taken_back and fits(words, rule, group, subject, end):
            return rule
    return None


def ruled(words: Words, rule: VerbRule, group: VerbGroup, subject: Range, end: int) -> Kind:
    """The kind of the rule, or what its act is told to be: a discussion at a summit, inspectors who come."""
    if rule.kind == "meeting" and _at_summit(words, group, end):
        return "summit"
    who = words.lower[subject[0] : subject[1]]
    if (
        rule.kind == "visit"
        and group.base in _BACK
        and (_of_a_post(words, who, group) or _to_post(words.lower[group.after : end]))
    ):
        return "other"
    if rule.kind == "visit" and group.base in _SENT and sent_as_force(who):
        if not _HOMEWARD.isdisjoint(words.lower[group.after : group.after + 1]):
            return "withdrawal"
        return "visit" if calls_at_port(words.lower[group.after : end]) else "deployment"
    if rule.kind == "deployment" and calls_at_port(words.lower[group.after : end]):
        return "visit"
    if rule.kind == "exchange" and _in_units(words.lower[group.after : end]):
        return "deployment"
    looked_into = rule.kind == "visit" and (inspectors_among(who) or they_inspect(words, group, subject, end))
    return "inspection" if looked_into else rule.kind


def _of_a_post(words: Words, who: Sequence[str], group: VerbGroup) -> bool:
    """Whether the one who goes back has a post there, told before a pronoun: "the ambassador … when she | goes back"."""
    told = words.lower[: group.verb] if len(who) == 1 and who[0] in ("he", "she") else who
    return not _POSTED.isdisjoint(told)


def _to_post(after: Sequence[str]) -> bool:
    """Whether somebody goes back to where they serve: "return | to her post in Delhi", "to their embassies"."""
    return any(
        word in _POSTS and after[at - 1] in _THEIRS and after[at - 2] == "to"
        for at, word in enumerate(after)
        if at > 1
    )


def _in_units(after: Sequence[str]) -> bool:
    """Whether arms go as a unit, with who serves them: "send | a company of tanks to Oslo", "an artillery battalion"."""
    return any(
        word in _UNITS and (after[at + 1 : at + 2] == ["of"] or (at > 0 and after[at - 1] in _ARMED))
        for at, word in enumerate(after)
    )


def _at_summit(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether the leaders who discuss something do so "at a summit", or those who meet come together "for a summit"."""
    lower = words.lower
    leading = "at" if group.base == "discuss" else "for"
    if leading == "for" and (group.passive or group.base not in _GATHERING):
        return False
    for at in range(group.after, end):
        if lower[at] == "summit":
            return leading in lower[max(group.after, at - _SUMMIT_REACH) : at] and lower[at - 1] != "-"
    return False
