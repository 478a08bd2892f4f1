"""What makes a clause speak of the future: cues.toml ready for use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from functools import cache
from typing import NamedTuple

import msgspec

from models.follow_ups.acts import Acts, acts
from models.follow_ups.classes import classes
from models.follow_ups.contested.unreal_reports import UNREAL
from models.follow_ups.loading import load
from models.follow_ups.table import PhraseTable
from models.signal import Kind, Status


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


VERBAL, NOUN, TAKING, UNDONE, OPENING, DEADLINE = 1, 2, 4, 8, 16, 32
"""The roles that a word may have: a verb's cue, an act noun, a verb that takes one, and so on."""
TELLING = VERBAL | NOUN | TAKING | UNDONE | OPENING | DEADLINE
OVERTURNING, CONDITION, FEAR, RITUAL, UNDER, UNCONFIRMED, JOINT, REPORT, DISPUTE = (
    1 << bit for bit in range(6, 15)
)
"""Roles of words around an act, and of words without which a set phrase can't stand in a sentence."""


FAILING = frozenset(("failing", "otherwise", "or"))
"""Words that lead to what follows where something is not done by a day."""


class Tables(NamedTuple):
    """The cues that are phrases, each by its words.

    `overturning` are words without which nothing is said of a noun; `roles` are the words at which an act
    may be told and those that bear on it.
    """

    nominal: PhraseTable[Status]
    passive: PhraseTable[Status]
    undone: PhraseTable[Status]
    undoing: PhraseTable[Status]
    openers: PhraseTable[Status]
    leads: PhraseTable[None]
    nouns: PhraseTable[Kind]
    overturning: frozenset[str]
    roles: dict[str, int]


@cache
def cues() -> Cues:
    """The cues, read once.

    Raises:
        LexiconError: cues.toml breaks its shape.
    """
    return load("cues.toml", Cues)


def build_tables(known: Acts) -> Tables:
    """Make the tables, with the nouns and verbs of some acts."""
    lexicon, closed = cues(), classes()
    nominal, undone = PhraseTable(lexicon.nominal), PhraseTable(lexicon.undone)
    undoing = PhraseTable(lexicon.undoing)
    leads, nouns = PhraseTable(dict.fromkeys(lexicon.leads.phrases)), PhraseTable(known.nouns)
    overturning = frozenset(
        undone.first_words
        | PhraseTable(lexicon.passive).first_words
        | (closed.fixed | closed.striking)
        | lexicon.undone_nouns.keys()
        | {"off"}
    )
    context = lexicon.context
    return Tables(
        nominal=nominal,
        passive=PhraseTable(lexicon.passive),
        undone=undone,
        undoing=undoing,
        openers=PhraseTable(lexicon.openers),
        leads=leads,
        nouns=nouns,
        overturning=overturning,
        roles=_roles(
            (
                (VERBAL, (*lexicon.modals, *lexicon.infinitive, *closed.be, "to", "wo", "summoned")),
                (VERBAL, filter(known.scheduled, known.forms)),
                (NOUN, nouns.first_words),
                (TAKING, nominal.first_words),
                (UNDONE, undone.first_words | undoing.first_words | closed.striking),
                (
                    OPENING,
                    (
                        *leads.first_words,
                        *closed.inviting,
                        *lexicon.agreeing.nouns,
                        *lexicon.agreeing.accepting,
                        *lexicon.agreeing.consents,
                        "committed",
                        "declared",
                        "proclaimed",
                        "signed",
                        "effect",
                        "effective",
                        "force",
                    ),
                ),
                (
                    DEADLINE,
                    (
                        *closed.having,
                        *closed.giving,
                        *FAILING,
                        "wait",
                        "must",
                        "unless",
                        "deadline",
                        "ultimatum",
                        "ordered",
                        "orders",
                        "told",
                        "tells",
                        "demanded",
                        "demands",
                    ),
                ),
                (OVERTURNING, overturning),
                (CONDITION, context.conditions),
                (
                    DISPUTE,
                    (*closed.rejecting, *closed.untrue, *closed.requests, *closed.informed, *_DISPUTING),
                ),
                (FEAR, context.fears),
                (RITUAL, (*context.habits, *_rarest(context.rituals))),
                (UNDER, _rarest(context.under)),
                (UNCONFIRMED, _rarest(context.unconfirmed)),
                (JOINT, _rarest(context.joint)),
                (REPORT, (*context.reports, '"')),
            )
        ),
    )


_DISPUTING = (
    "denied",
    *sorted(UNREAL - {"truth"}),
    "true",
    "truth",
    "knew",
    "knows",
    "know",
    "heard",
    "aware",
    "unaware",
    "knowledge",
    "doubt",
    "doubts",
)
"""What besides its own classes may show that an act is disputed."""


def _rarest(phrases: Iterable[str]) -> Iterator[str]:
    """One word of each phrase, the longest, which is seldom a common one."""
    return (max(phrase.split(), key=len) for phrase in phrases)


def _roles(groups: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    roles: dict[str, int] = {}
    for role, words in groups:
        for word in words:
            roles[word] = roles.get(word, 0) | role
    return roles


_SHIPPED_TABLES = build_tables(acts())
TABLES = ContextVar("tables", default=_SHIPPED_TABLES)
tables = TABLES.get
"""Answers the tables that the reader has which reads now: those of the shipped acts outside of a reading."""
