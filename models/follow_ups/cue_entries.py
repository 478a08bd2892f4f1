"""The shape of cues.toml."""

from __future__ import annotations

import msgspec

from models.signal import Status


class InfinitiveRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the words before an infinitive must stand; see cues.toml."""

    participles: frozenset[str]
    bare: frozenset[str]
    of_kind_only: frozenset[str]
    reaching: frozenset[str]
    perfect: frozenset[str]
    told: frozenset[str]
    plain: frozenset[str]
    whether: frozenset[str]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section that is a list of words."""

    words: frozenset[str]


class Agreeing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of agreement; see cues.toml."""

    nouns: frozenset[str]
    reaching: frozenset[str]
    accepting: frozenset[str]
    consents: frozenset[str]
    taking_back: list[str]


class PhraseList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section that is a list of phrases."""

    phrases: list[str]


class Context(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Word classes and set phrases around an act; see cues.toml."""

    adverbs: frozenset[str]
    no_adverbs: frozenset[str]
    reports: frozenset[str]
    fears: frozenset[str]
    conditions: frozenset[str]
    accords: frozenset[str]
    joint: list[str]
    under: list[str]
    rituals: list[str]
    habits: frozenset[str]
    periods: frozenset[str]
    subordinators: frozenset[str]
    no_date: list[str]
    unconfirmed: list[str]


class References(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that point back to parties, and capitalised words that are no names."""

    pronouns: frozenset[str]
    singular: frozenset[str]
    pairs: frozenset[str]
    determiners: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    organs: frozenset[str]
    deciding: frozenset[str]
    not_names: frozenset[str]
    titles: frozenset[str]


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The shape of cues.toml."""

    modals: dict[str, Status]
    infinitive: dict[str, Status]
    infinitive_rules: InfinitiveRules
    nominal: dict[str, Status]
    passive: dict[str, Status]
    undone: dict[str, Status]
    undoing: dict[str, Status]
    agreeing: Agreeing
    undone_nouns: dict[str, Status]
    premodifiers: dict[str, Status]
    postmodifiers: Words
    openers: dict[str, Status]
    leads: PhraseList
    context: Context
    references: References
