"""The shape of held.toml, which says how an article tells that an act took place."""

from __future__ import annotations

import msgspec

from models.signal import Kind


class LightVerbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that take their kind from a noun: as their object, as their subject, or in the passive.

    `votes` are those by which lawmakers decide on a bill or a pact, `expiring` those that end deadlines,
    `missing` those that somebody lets them end by. `results` tell of an act, which is the subject, what came of it.
    `lasting` is what follows "be" where an act goes on.
    """

    object: list[str]
    subject: list[str]
    results: list[str]
    passive: list[str]
    votes: list[str]
    expiring: list[str]
    missing: list[str]
    inspecting: list[str]
    lasting: list[str]
    ending: frozenset[str]
    made: frozenset[str]
    had: frozenset[Kind]


class Presents(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What differs in the present tense."""

    no_plural: frozenset[str]


class ClassEntries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The section of the closed classes of words; see held.toml."""

    results: frozenset[str]
    ahead: frozenset[str]
    saying: frozenset[str]
    frequent: frozenset[str]
    unreal: frozenset[str]
    general: frozenset[str]
    fulfilled: frozenset[str]
    returning: frozenset[str]
    negations: frozenset[str]
    hanging: frozenset[str]
    denials: frozenset[str]
    disbelief: frozenset[str]
    modals: frozenset[str]
    habits: frozenset[str]
    remote: frozenset[str]
    persons: frozenset[str]
    crowds: frozenset[str]
    councils: frozenset[str]
    reactions: frozenset[str]
    phones: frozenset[str]
    inspectors: frozenset[str]
    sites: frozenset[str]
    gates: frozenset[str]
    mandates: frozenset[str]
    fire: frozenset[str]
    carriers: frozenset[str]
    contests: frozenset[str]
    behind: frozenset[str]
    measures: frozenset[str]
    captives: frozenset[str]
    participles: frozenset[str]
    past: frozenset[str]


class TurnEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of `[[turns]]`: verbs that tell an act of a kind together with what stands around them."""

    kind: Kind
    verbs: list[str]
    subject: list[str] = []
    near: list[str] = []
    place: bool = False
    there: bool = False


class HeldEntries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of held.toml."""

    unused: dict[Kind, frozenset[str]]
    irregular: dict[str, list[str]]
    light: LightVerbs
    present: Presents
    nouns: dict[Kind, list[str]]
    occasion: dict[str, frozenset[Kind]]
    words: ClassEntries
    turns: list[TurnEntry]
