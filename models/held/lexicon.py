"""How an article tells that an act took place: held.toml ready for use with the verbs of acts.toml."""

from __future__ import annotations

import msgspec

from models.errors import LexiconError
from models.follow_ups.acts import Acts
from models.follow_ups.table import PhraseTable
from models.held.entries import HeldEntries
from models.held.sign import Sign
from models.held.signs import done_before, in_course, in_training, past_phrases, present_phrases
from models.held.turns import Turn, read_turns
from models.held.word_classes import WordClasses
from models.lexicons import SHIPPED, Lexicons
from models.signal import Kind

BEGUN_ONLY: frozenset[Kind] = frozenset(("sanctions", "other"))
"""Kinds of whose nouns only the beginning is an act."""


Particles = tuple[tuple[str, ...], ...]
"""What follows a verb, the longest first."""


class HeldLexicon:
    """held.toml ready for use.

    `nouns` answer the kind of a noun phrase, `single` that of one word; `object`, `subject`, `results`, `expiring` and `votes` hold the particles of
    light verbs by base form, the longest first; `phrases` are what to look for, each with its signs. `presents`
    and `present_phrases` are the same for the present tense of headlines and leads as `bases` and `phrases`; `done` answers the base of what
    stands behind "after". `kinds` are those that a verb tells in the past by itself, `summits` the words in the names of a summit.
    """

    def __init__(
        self,
        *,
        nouns: PhraseTable[Kind],
        single: dict[str, Kind],
        object: dict[str, Particles],  # noqa: A002 - as the section is called
        subject: dict[str, Particles],
        results: dict[str, Particles],
        passive: frozenset[str],
        votes: dict[str, Particles],
        expiring: dict[str, Particles],
        missing: frozenset[str],
        ending: frozenset[str],
        made: frozenset[str],
        had: frozenset[Kind],
        bases: dict[str, str],
        presents: dict[str, str],
        gerunds: dict[str, str],
        training: dict[str, str],
        done: dict[str, str],
        occasion: dict[str, frozenset[Kind]],
        words: WordClasses,
        turns: dict[str, tuple[Turn, ...]],
        phrases: dict[str, Sign],
        present_phrases: dict[str, Sign],
        kinds: dict[str, tuple[Kind, ...]],
        summits: frozenset[str],
        unused: dict[Kind, frozenset[str]],
    ) -> None:
        self.nouns = nouns
        self.single = single
        self.object = object
        self.subject = subject
        self.results = results
        self.passive = passive
        self.votes = votes
        self.expiring = expiring
        self.missing = missing
        self.ending = ending
        self.made = made
        self.had = had
        self.bases = bases
        self.presents = presents
        self.gerunds = gerunds
        self.training = training
        self.done = done
        self.occasion = occasion
        self.words = words
        self.turns = turns
        self.phrases = phrases
        self.present_phrases = present_phrases
        self.kinds = kinds
        self.summits = summits
        self.unused = unused


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
        words=WordClasses(entries.words),
        turns=turns,
        phrases=phrases,
        present_phrases=now,
        kinds=_kinds(acts, entries),
        summits=frozenset(
            [word for noun, kind in acts.nouns.items() if kind == "summit" for word in noun.split()]
        )
        | {"summit"},
    )


def _kinds(acts: Acts, entries: HeldEntries) -> dict[str, tuple[Kind, ...]]:
    """The kinds that each verb tells in the past by itself; inspectors inspect by every verb of visiting, and leaders come to a summit by any."""
    kinds: dict[str, tuple[Kind, ...]] = {}
    for base, rules in acts.rules.items():
        told = [
            kind
            for kind in dict.fromkeys([rule.kind for rule in rules])
            if kind == "summit" or (kind in entries.unused and base not in entries.unused[kind])
        ]
        if "visit" in told and "inspection" not in told:
            told.append("inspection")
        kinds[base] = tuple(told)
    return kinds


def _particles(verbs: list[str]) -> dict[str, Particles]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for verb in verbs:
        base, *particles = verb.split()
        found.setdefault(base, []).append(tuple(particles))
    return {base: tuple(sorted(group, key=len, reverse=True)) for base, group in found.items()}
