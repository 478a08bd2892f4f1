"""Whether a verb group stands with what a rule of its verb asks for: particles, object, subject, recipient, place."""

from __future__ import annotations

from models.follow_ups.acts import VerbRule
from models.follow_ups.candidate import Range
from models.follow_ups.classes import classes
from models.follow_ups.grammar.destinations import at_once
from models.follow_ups.grammar.spans import stands, word_at
from models.follow_ups.grammar.verbs import VerbGroup
from models.follow_ups.grammar.words import Words
from models.follow_ups.kinds.terms import names_term, only_described
from models.follow_ups.parties.speech import speakers

_CLASSES = classes()
_PARTICLE_REACH = 4
_TOGETHER_REACH = 14
"""The names of both sides stand before "together"."""
_OBJECT_REACH = 12
_PHRASE_REACH = 7
_OFFICES = frozenset(
    ("minister", "ministers", "ministry", "secretary", "official", "officials", "envoy", "envoys", "commissioner", "chief", "adviser",
     "advisers", "negotiator", "negotiators", "inspectors", "experts", "delegation", "delegations", "agency", "authority", "company")
)  # fmt: skip
_TRADING = frozenset(("buy", "purchase", "acquire", "sell"))
_WEIGHTS = frozenset(("tonnes", "tons", "tonne", "ton", "barrels", "bushels"))
_DATING = frozenset(("on", "late", "early", "later", "in"))
_PAPERS = (["lists"], ["names"])
"""What may be exchanged in place of those whom they name: "exchange | lists of prisoners"."""
_HANDING = frozenset(("hand", "pass"))
_ONWARD = frozenset(("to", "into"))
_REOPENED = frozenset(("reopened", "re-opened", "reopening"))
"""What goes over a way that was opened again only shows that it is: "lorries cross | the reopened bridge"."""
_INTO_FORCE = (["into", "force"], ["into", "effect"])
"""Where a ban on goods "goes", and the goods do not."""


def fits(words: Words, rule: VerbRule, group: VerbGroup, subject: Range, end: int) -> bool:
    """Whether the subject, words `subject`, and the complement, up to `end`, of a verb group are what its rule asks for."""
    after = _after_particles(words, rule, group, end)
    if rule.kind == "exchange" and group.base in _TRADING and _by_weight(words, group, end):
        return False
    if after < 0 or not _goes_on(words, rule, after, end):
        return False
    if not (rule.plain or _parties_fit(words, rule, group, subject, (after, end))):
        return False
    given = not rule.recipient or _to_recipient(words, after, end)
    return given and (not rule.place or at_once(words, after, end))


def _by_weight(words: Words, group: VerbGroup, end: int) -> bool:
    """Whether what is bought or sold is told by its weight, as crops and metals are: "buy | five million tonnes of soybeans"."""
    return not _WEIGHTS.isdisjoint(words.lower[group.after : min(group.after + _PHRASE_REACH, end)])


def _parties_fit(
    words: Words, rule: VerbRule, group: VerbGroup, subject: Range, complement: tuple[int, int]
) -> bool:
    """Whether who does it, and what it is done with, are what the rule asks for."""
    lower = words.lower
    after, end = complement
    near = lower[after : min(after + _OBJECT_REACH, end)]
    if rule.kind == "exchange":
        if (group.base == "give" and near[:1] == ["up"]) or near[:1] in _PAPERS:
            return False
        near = _before_receiver(rule, group, near)
    holders = lower[subject[0] : subject[1]]
    if rule.subject is not None:
        if holders in (["it"], ["they"]):
            holders = speakers(words, subject[0])
        if rule.subject.isdisjoint(holders) or _of_an_office(rule, rule.subject, holders):
            return False
        if rule.kind == "deadline" and not names_term(rule.subject, holders):
            return False
    if rule.object is not None:
        moved = holders if group.passive else _before_destination(words, rule, after, near)
        if not _takes(words, rule, rule.object, moved, (subject[0], near)):
            return False
    if rule.kind == "exchange" and (near[:2] in _INTO_FORCE or _in_transit(words, group, near)):
        return False
    return not rule.military or _CLASSES.civil.isdisjoint(near if rule.subject is None else holders)


def _before_receiver(rule: VerbRule, group: VerbGroup, near: list[str]) -> list[str]:
    """What is handed, without to whom: "handed | its post to Polish soldiers"."""
    if group.base not in _HANDING or rule.following or rule.recipient or "to" not in near[1:]:
        return near
    return near[: near.index("to", 1)]


def _in_transit(words: Words, group: VerbGroup, near: list[str]) -> bool:
    """Whether goods only go through a country, to wherever it is: "grain will cross | Chad under seal", or over a way that is open again."""
    if group.base == "cross" and not _REOPENED.isdisjoint(near):
        return True
    if group.base != "cross" or not near or not words.capital(group.after):
        return False
    return near[1:2] != ["'s"] and _ONWARD.isdisjoint(near) and "border" not in near


def _goes_on(words: Words, rule: VerbRule, after: int, end: int) -> bool:
    """Whether the words follow that the rule asks for behind the particles."""
    lower = words.lower
    follows = not rule.then or (after < end and word_at(lower, after) in rule.then)
    if not (follows or _then_behind_day(words, rule, after, end)):
        return False
    return not rule.phrase or _contains(lower, after, rule.phrase)


def _takes(
    words: Words, rule: VerbRule, asked: frozenset[str], moved: list[str], around: tuple[int, list[str]]
) -> bool:
    """Whether what the rule asks for is among the words that tell what is moved, or before the relative clause."""
    if asked.isdisjoint(moved) and not _handed(words, rule, around[0], around[1]):
        return False
    return rule.kind != "sanctions" or not only_described(moved, asked)


def _of_an_office(rule: VerbRule, goods: frozenset[str], holders: list[str]) -> bool:
    """Whether the only goods named tell what somebody in office deals with: "the | water minister flies to"."""
    if rule.kind != "exchange":
        return False
    return all(word_at(holders, at + 1) in _OFFICES for at, word in enumerate(holders) if word in goods)


def _handed(words: Words, rule: VerbRule, subject: int, near: list[str]) -> bool:
    """Whether "that" before the subject stands for what is handed over: "the boats that | Oslo will hand over"."""
    if rule.object is None or rule.kind != "exchange" or (near and near[0] not in _CLASSES.prepositions):
        return False
    return not rule.object.isdisjoint(_antecedent(words, subject))


def _antecedent(words: Words, subject: int) -> list[str]:
    """The words that "that" before the subject stands for, its object: "the boats | that Oslo will hand over"."""
    lower = words.lower
    if subject < 1 or lower[subject - 1] not in ("that", "which"):
        return []
    return lower[max(0, subject - _OBJECT_REACH) : subject - 1]


def _before_destination(words: Words, rule: VerbRule, after: int, near: list[str]) -> list[str]:
    """The words of the object: of what is carried, none after "to Cairo" ("fly to Cairo to save the aid deal")."""
    if (
        rule.kind == "exchange"
        and near
        and near[0] == "to"
        and after + 1 < len(words)
        and words.capital(after + 1)
    ):
        at = after + 1
        while at < after + len(near) and words.capital(at):
            at += 1
        shifted = near[at - after :]
        told = (
            shifted[:1]
            and not words.timed[at]
            and (
                shifted[0] in _CLASSES.determiners or shifted[0] in _CLASSES.counting or shifted[0].isdigit()
            )
        )
        return shifted if told else []
    return near


def _to_recipient(words: Words, index: int, end: int) -> bool:
    """Whether a name and then a number or an article follow: "send | Chad six jets", "sell Oman some tanks"."""
    at = index
    while at < end and words.capital(at) and at < index + _PARTICLE_REACH:
        at += 1
    if at == index or at >= end:
        return False
    return words.lower[at] in _CLASSES.counting or words.lower[at][0].isdigit()


def _after_particles(words: Words, rule: VerbRule, group: VerbGroup, end: int) -> int:
    """The index after the particles of the rule, -1 if they are missing; one may follow the object."""
    after = group.after
    if not rule.following:
        return after
    lower = words.lower
    if rule.apart:
        particle = rule.following[0]
        reach = _TOGETHER_REACH if particle == "together" else _PARTICLE_REACH
        for at in range(after, min(after + reach, min(end, len(lower)))):  # noqa: PLW3301 - of three at once compiled code has no short form
            if lower[at] == particle:
                return after + 1
        return -1
    if rule.leading:
        after = _past_day(words, after, end)
    return after + len(rule.following) if stands(lower, after, rule.following) else -1


def _then_behind_day(words: Words, rule: VerbRule, after: int, end: int) -> bool:
    """Whether a day stands before the word that must follow: "will leave | on Friday for Oslo"."""
    at = _past_day(words, after, end) if "for" in rule.then else after
    return after < at < end and words.lower[at] in rule.then


def _past_day(words: Words, after: int, end: int) -> int:
    """The word behind a day that follows the verb, else `after`."""
    at = after
    while at + 1 < end and (words.timed[at] or (words.lower[at] in _DATING and words.timed[at + 1])):
        at += 1
    return at


def _contains(lower: list[str], first: int, phrase: list[str]) -> bool:
    """Whether the phrase, of one word at least, stands within a few words."""
    opening = phrase[0]
    for at in range(first, min(first + _PHRASE_REACH - len(phrase) + 1, len(lower))):
        if lower[at] == opening and stands(lower, at, phrase):
            return True
    return False
