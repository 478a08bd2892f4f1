"""Which nouns and verbs name an act, and of what kind: acts.toml ready for use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar
from typing import Any

import msgspec

from models.errors import LexiconError
from models.follow_ups.act_entries import ActEntries, RuleEntry
from models.follow_ups.classes import classes
from models.follow_ups.grammar.forms import Form, bases_by_form, verb_forms
from models.follow_ups.loading import load
from models.lexicons import SHIPPED, Lexicons
from models.signal import Kind


class VerbRule:
    """A rule ready for use: `particles` are the words after the verb; see acts.toml for the rest.

    `apart` says that the only one may stand behind the object, `leading` that a day may stand before it, as in
    "leaves | on Friday | for Oslo", `military` that no civilians do it, `plain` that it asks for nobody and nothing
    by whom or with which it is done. `following` and `phrase` are `particles` and `next`, as the words of a sentence
    stand in a list; `lead` is the particle that must stand right behind the verb, "" where none must.
    """

    def __init__(
        self,
        *,
        kind: Kind,
        particles: tuple[str, ...],
        object: frozenset[str] | None,  # noqa: A002 - as acts.toml has it
        subject: frozenset[str] | None,
        next: tuple[str, ...],  # noqa: A002 - as acts.toml has it
        then: frozenset[str],
        place: bool,
        dated: bool,
        recipient: bool,
    ) -> None:
        self.kind = kind
        self.particles = particles
        self.object = object
        self.subject = subject
        self.next = next
        self.then = then
        self.place = place
        self.dated = dated
        self.recipient = recipient
        self.apart = len(particles) == 1 and particles[0] in classes().particles
        self.leading = particles in {("for",), ("to",)}
        self.military = kind == "deployment" or (kind == "visit" and subject is not None)
        self.plain = object is None and subject is None and kind != "exchange" and not self.military
        self.following = list(particles)
        self.lead = "" if self.apart or self.leading or not particles else particles[0]
        self.phrase = list(next)


Phrases = dict[str, tuple[tuple[str, ...], ...]]
"""Verb phrases by their first word, the longest first."""


class Acts:
    """acts.toml ready for use; verbs are keyed by their first word, which is a base form.

    `forms` are what each word may be; `bases` tell the same by the name of the form, then by the word.
    `named` are the verbs that need no date to be acts, `third` the words that are third persons and no
    nouns, `appointing` the present forms of the verbs that a date makes appointments, `under_arms` the units,
    forces and services, `going` those who may go as forces.
    """

    def __init__(
        self,
        *,
        nouns: dict[str, Kind],
        rules: dict[str, tuple[VerbRule, ...]],
        light: Phrases,
        shunning: Phrases,
        stative: frozenset[str],
        hostile: frozenset[str],
        present: Phrases,
        progressive: Phrases,
        idioms: dict[str, frozenset[str]],
        forms: dict[str, tuple[Form, ...]],
        bases: dict[str, dict[str, str]],
        objects: dict[str, frozenset[str]],
    ) -> None:
        self.nouns = nouns
        self.rules = rules
        self.light = light
        self.shunning = shunning
        self.stative = stative
        self.hostile = hostile
        self.present = present
        self.progressive = progressive
        self.idioms = idioms
        self.forms = forms
        self.bases = bases
        self.named = frozenset((*rules, *light, *shunning))
        self.third = frozenset(bases["s"].keys() - nouns.keys())
        self.appointing = _appointing(forms, present, progressive)
        self.objects = objects
        self.under_arms = frozenset(
            (*objects.get("units", ()), *objects.get("forces", ()), "navy", "army", "navies", "armies")
        )
        self.going = frozenset(
            word for name in ("units", "garrisons", "contingents") for word in objects.get(name, ())
        )

    def base(self, word: str, name: str) -> str | None:
        """The base form of the verb that `word` is the form `name` of, if of any."""
        return self.bases[name].get(word)

    def scheduled(self, word: str) -> bool:
        """Whether the word is a present form of a verb that a date makes an appointment."""
        return word in self.appointing


def read_acts(lexicons: Lexicons) -> Acts:
    """Read acts.toml.

    Raises:
        LexiconError: acts.toml breaks its shape.
    """
    entries = load("acts.toml", ActEntries, lexicons)
    for word in _strings(msgspec.to_builtins(entries)):
        if word != " ".join(word.lower().split()) or not word:
            raise LexiconError(
                f"acts.toml: {word!r} must be in lower case with single blanks, none around it"
            )
    return build_acts(entries)


def build_acts(entries: ActEntries) -> Acts:
    """Index the entries of acts.toml.

    Raises:
        LexiconError: a rule asks for a class of objects that is not there.
    """
    objects = {name: frozenset(words) for name, words in entries.objects.items()}
    rules = _rules(entries.rules, objects)
    light, present = _by_first_word(entries.light.verbs), _by_first_word(entries.present.verbs)
    progressive = _by_first_word(entries.progressive.verbs)
    shunning = _by_first_word(entries.shunning.verbs)
    bases = {
        *rules,
        *light,
        *shunning,
        *present,
        *progressive,
        *entries.stative.verbs,
        *entries.hostile.verbs,
        *entries.irregular,
    }
    forms = verb_forms(sorted(bases), entries.irregular, frozenset(entries.doubled.verbs))
    nouns, by_form = _nouns(entries.nouns), bases_by_form(forms)
    return Acts(
        nouns=nouns,
        rules=rules,
        light=light,
        shunning=shunning,
        stative=frozenset(entries.stative.verbs),
        hostile=frozenset(entries.hostile.verbs),
        present=present,
        progressive=progressive,
        idioms=entries.idioms,
        forms=forms,
        bases=by_form,
        objects=objects,
    )


def _appointing(
    forms: Mapping[str, tuple[Form, ...]], present: Phrases, progressive: Phrases
) -> dict[str, tuple[Form, ...]]:
    found: dict[str, tuple[Form, ...]] = {}
    for word, told in forms.items():
        ahead = tuple(
            form
            for form in told
            if (form.name != "past" and form.base in present)
            or (form.name == "ing" and form.base in progressive)
        )
        if ahead:
            found[word] = ahead
    return found


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, item in value.items():
                yield key
                yield from _strings(item)
        case list():
            for item in value:
                yield from _strings(item)


def _nouns(entries: Mapping[Kind, Iterable[str]]) -> dict[str, Kind]:
    kinds: dict[str, Kind] = {}
    for kind, nouns in entries.items():
        for noun in nouns:
            if kinds.setdefault(noun, kind) != kind:
                raise LexiconError(
                    f"acts.toml: nouns: {noun!r} stands under {kinds[noun]} and under {kind}; "
                    "keep one of the two, and remove the other"
                )
    return kinds


def _rules(
    entries: Iterable[RuleEntry], objects: Mapping[str, frozenset[str]]
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


_SHIPPED_ACTS = read_acts(SHIPPED)
ACTS = ContextVar("acts", default=_SHIPPED_ACTS)
acts = ACTS.get
"""Answers the acts that the reader has which reads now: the shipped ones outside of a reading."""
