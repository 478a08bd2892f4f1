"""Which nouns and verbs name an act, and of what kind: acts.toml ready for use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

import msgspec

from models.errors import LexiconError
from models.follow_ups.forms import Form, verb_forms
from models.follow_ups.loading import load
from models.signal import Kind


class RuleEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `[[rules]]`: verbs that name an act of a kind, and what they ask for."""

    kind: Kind
    verbs: list[str]
    object: str | None = None
    subject: str | None = None
    next: str | None = None
    then: list[str] = []
    place: bool = False
    dated: bool = False
    recipient: bool = False


class VerbList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section that is a list of verbs."""

    verbs: list[str]


class ActEntries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of acts.toml."""

    nouns: dict[Kind, list[str]]
    objects: dict[str, list[str]]
    rules: list[RuleEntry]
    light: VerbList
    stative: VerbList
    hostile: VerbList
    present: VerbList
    idioms: dict[str, frozenset[str]]
    irregular: dict[str, list[str]]
    doubled: VerbList


class VerbRule(NamedTuple):
    """A rule ready for use: `particles` are the words after the verb; see acts.toml for the rest."""

    kind: Kind
    particles: tuple[str, ...]
    object: AbstractSet[str] | None
    subject: AbstractSet[str] | None
    next: tuple[str, ...]
    then: AbstractSet[str]
    place: bool
    dated: bool
    recipient: bool


Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""Verb phrases by their first word, the longest first."""


class Acts(NamedTuple):
    """acts.toml ready for use; verbs are keyed by their first word, which is a base form."""

    nouns: Mapping[str, Kind]
    rules: Mapping[str, tuple[VerbRule, ...]]
    light: Phrases
    stative: AbstractSet[str]
    hostile: AbstractSet[str]
    present: Phrases
    idioms: Mapping[str, AbstractSet[str]]
    forms: Mapping[str, tuple[Form, ...]]
    objects: Mapping[str, AbstractSet[str]]

    def base(self, word: str, name: str) -> str | None:
        """The base form of the verb that `word` is the form `name` of, if of any."""
        return next((form.base for form in self.forms.get(word, ()) if form.name == name), None)

    def scheduled(self, word: str) -> bool:
        """Whether the word is a present form of a verb that a date makes an appointment."""
        return any(form.base in self.present and form.name != "past" for form in self.forms.get(word, ()))


@cache
def acts() -> Acts:
    """The acts, read once.

    Raises:
        LexiconError: acts.toml breaks its shape.
    """
    return build_acts(load("acts.toml", ActEntries))


def build_acts(entries: ActEntries) -> Acts:
    """Index the entries of acts.toml.

    Raises:
        LexiconError: a rule asks for a class of objects that is not there.
    """
    objects = {name: frozenset(words) for name, words in entries.objects.items()}
    rules = _rules(entries.rules, objects)
    light, present = _by_first_word(entries.light.verbs), _by_first_word(entries.present.verbs)
    bases = {*rules, *light, *present, *entries.stative.verbs, *entries.hostile.verbs, *entries.irregular}
    return Acts(
        nouns={noun: kind for kind, nouns in entries.nouns.items() for noun in nouns},
        rules=rules,
        light=light,
        stative=frozenset(entries.stative.verbs),
        hostile=frozenset(entries.hostile.verbs),
        present=present,
        idioms=entries.idioms,
        forms=verb_forms(sorted(bases), entries.irregular, frozenset(entries.doubled.verbs)),
        objects=objects,
    )


def _rules(
    entries: Iterable[RuleEntry], objects: Mapping[str, AbstractSet[str]]
) -> dict[str, tuple[VerbRule, ...]]:
    rules: dict[str, list[VerbRule]] = {}
    for position, entry in enumerate(entries):
        for name in (entry.object, entry.subject):
            if name is not None and name not in objects:
                raise LexiconError(
                    f"acts.toml: rules[{position}] asks for the class {name!r}; define it in [objects]"
                )
        for verb in entry.verbs:
            first, *particles = verb.split()
            rule = VerbRule(
                kind=entry.kind,
                particles=tuple(particles),
                object=None if entry.object is None else objects[entry.object],
                subject=None if entry.subject is None else objects[entry.subject],
                next=tuple((entry.next or "").split()),
                then=frozenset(entry.then),
                place=entry.place,
                dated=entry.dated,
                recipient=entry.recipient,
            )
            rules.setdefault(first, []).append(rule)
    return {verb: tuple(found) for verb, found in rules.items()}


def _by_first_word(verbs: Iterable[str]) -> Phrases:
    found: dict[str, list[tuple[str, ...]]] = {}
    for verb in verbs:
        words = tuple(verb.split())
        found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}
