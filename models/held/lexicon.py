"""How an article tells that an act took place: held.toml ready for use with the verbs of acts.toml."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import msgspec

from models.errors import LexiconError
from models.follow_ups.acts import Acts
from models.follow_ups.table import PhraseTable
from models.held.entries import HeldEntries, WordClasses
from models.held.sign import Sign
from models.held.signs import done_before, in_course, in_training, past_phrases, present_phrases
from models.held.turns import Turn, read_turns
from models.lexicons import SHIPPED, Lexicons
from models.signal import Kind

BEGUN_ONLY: frozenset[Kind] = frozenset(("sanctions", "other"))
"""Kinds of whose nouns only the beginning is an act."""


class HeldLexicon(NamedTuple):
    """held.toml ready for use.

    `nouns` answer the kind of a noun phrase, `single` that of one word; `object`, `subject`, `results`, `expiring` and `votes` hold the particles of
    light verbs by base form, the longest first; `phrases` are what to look for, each with its signs. `presents`
    and `present_phrases` are the same for the present tense of headlines and leads as `bases` and `phrases`; `done` answers the base of what
    stands behind "after".
    """

    unused: Mapping[Kind, AbstractSet[str]]
    nouns: PhraseTable[Kind]
    single: Mapping[str, Kind]
    object: Mapping[str, tuple[tuple[str, ...], ...]]
    subject: Mapping[str, tuple[tuple[str, ...], ...]]
    results: Mapping[str, tuple[tuple[str, ...], ...]]
    passive: AbstractSet[str]
    votes: Mapping[str, tuple[tuple[str, ...], ...]]
    expiring: Mapping[str, tuple[tuple[str, ...], ...]]
    missing: AbstractSet[str]
    ending: AbstractSet[str]
    made: AbstractSet[str]
    had: AbstractSet[Kind]
    bases: Mapping[str, str]
    presents: Mapping[str, str]
    gerunds: Mapping[str, str]
    training: Mapping[str, str]
    done: Mapping[str, str]
    occasion: Mapping[str, AbstractSet[Kind]]
    words: WordClasses
    turns: Mapping[str, tuple[Turn, ...]]
    phrases: Mapping[str, Sign]
    present_phrases: Mapping[str, Sign]


def read_held(acts: Acts, lexicons: Lexicons = SHIPPED) -> HeldLexicon:
    """Read held.toml.

    Raises:
        LexiconError: the file breaks its shape, or names a verb that is none.
    """
    try:
        entries = msgspec.convert(lexicons.load("held/held.toml"), HeldEntries)
    except msgspec.ValidationError as error:
        raise LexiconError(f"held.toml: {error}; correct the entry named after '$'") from error
    for kind, verbs in entries.unused.items():
        for verb in verbs:
            if verb not in acts.rules:
                raise LexiconError(f"held.toml: unused: {kind}: acts.toml has no rule of {verb!r}; remove it")
    nouns = {noun: kind for kind, group in entries.nouns.items() for noun in group}
    gerunds = in_course(acts)
    turns = read_turns(entries.turns, acts)
    bases, phrases = past_phrases(acts, entries, gerunds, turns)
    presents, now = present_phrases(acts, entries, turns)
    return HeldLexicon(
        unused=entries.unused,
        nouns=PhraseTable(nouns),
        single={noun: kind for noun, kind in nouns.items() if " " not in noun and kind not in BEGUN_ONLY},
        object={**_particles(entries.light.object), "have": ((),)},
        subject=_particles(entries.light.subject),
        results=_particles(entries.light.results),
        passive=frozenset(verb.split()[0] for verb in entries.light.passive),
        votes=_particles(entries.light.votes),
        expiring=_particles(entries.light.expiring),
        missing=frozenset(entries.light.missing),
        ending=entries.light.ending,
        made=entries.light.made,
        had=entries.light.had,
        bases=bases,
        presents=presents,
        gerunds=gerunds,
        training=in_training(acts),
        done=done_before(acts),
        occasion=entries.occasion,
        words=entries.words,
        turns=turns,
        phrases=phrases,
        present_phrases=now,
    )


def _particles(verbs: list[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for verb in verbs:
        base, *particles = verb.split()
        found.setdefault(base, []).append(tuple(particles))
    return {base: tuple(sorted(group, key=len, reverse=True)) for base, group in found.items()}
