"""Acts: what a sentence does, in word classes, under which cue, and between whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from models.scoring.lexicon import ActLexicon
from models.scoring.words import ACTORS, CLAUSE

_REACH = 6
"""Words after a cue that it can turn, within its clause."""
_NEAR = 8
"""Words within which two classes, or a class and an actor, belong together."""


class _Entry(NamedTuple):
    """A phrase by what follows its first stem.

    `acts` are its classes but for domains; `cues` those of them that are cues; `plain` are the features of
    all its classes where no cue stands before.
    """

    tail: tuple[str, ...]
    acts: tuple[str, ...]
    cues: tuple[str, ...]
    domains: tuple[str, ...]
    plain: tuple[str, ...]


class ActReader:
    """Reads the class features of words.

    `a:` a class, `a:…~cue` one that stands under a cue, `p:` two in a row, `d:` a domain, `r:` a class after
    an actor, before one, or between two.
    """

    def __init__(self, lexicon: ActLexicon) -> None:
        self._heads = {
            head: tuple(_entry(lexicon, tail, classes) for tail, classes in tails)
            for head, tails in lexicon.heads.items()
        } | {mark: (_entry(lexicon, (), ()),) for mark in (CLAUSE, *ACTORS)}

    def read(self, words: Sequence[str]) -> list[str]:  # noqa: C901 - one pass over every word of an article
        """The features of a sentence, by its stems and marks."""
        features: list[str] = []
        heads = self._heads
        cues: dict[str, int] = {}
        acts: tuple[str, ...] = ()
        acts_start = acts_end = actor_end = free = -_NEAR - 1
        actor = ""
        for at, word in enumerate(words):
            entries = heads.get(word)
            if entries is None or at < free:
                continue
            entry = entries[0] if not entries[0].tail else _matching(entries, words, at + 1)
            if entry is None:
                continue
            free = at + 1 + len(entry.tail)
            if not entry.plain:
                if word == CLAUSE:
                    cues.clear()
                    continue
                if at - acts_end <= _NEAR:
                    features += _relations(actor if 0 <= acts_start - actor_end <= _NEAR else "", acts, word)
                actor, actor_end = word, free
                continue
            features += _turned(entry, [cue for cue, reach in cues.items() if at <= reach])
            if not entry.acts:
                continue
            if at - acts_end <= _NEAR:
                features += [f"p:{first}>{second}" for first in acts for second in entry.acts]
            if at - actor_end <= _NEAR:
                features += [f"r:{actor}>{name}" for name in entry.acts]
            for name in entry.cues:
                cues[name] = free + _REACH
            acts, acts_start, acts_end = entry.acts, at, free
        return features


def _entry(lexicon: ActLexicon, tail: tuple[str, ...], classes: Sequence[str]) -> _Entry:
    acts = tuple(name for name in classes if name not in lexicon.domains)
    domains = tuple("d:" + name for name in classes if name in lexicon.domains)
    cues = tuple(name for name in acts if name in lexicon.cues)
    return _Entry(tail, acts, cues, domains, (*("a:" + name for name in acts), *domains))


def _turned(entry: _Entry, cues: Sequence[str]) -> Sequence[str]:
    """The features of a phrase that stands under cues; a domain is not turned by any."""
    if not cues:
        return entry.plain
    return [*(f"a:{name}~{cue}" for name in entry.acts for cue in cues), *entry.domains]


def _relations(before: str, acts: Sequence[str], after: str) -> list[str]:
    """Acts and the actor after them, and the one before, if there is one."""
    features = [f"r:{name}>{after}" for name in acts]
    if before:
        features += [f"r:{before}>{name}>{after}" for name in acts]
    return features


def _matching(entries: Sequence[_Entry], words: Sequence[str], at: int) -> _Entry | None:
    """The first entry, so the longest, whose tail stands at `at`."""
    for entry in entries:
        tail = entry.tail
        if not tail or (words[at : at + 1] == [tail[0]] and tuple(words[at : at + len(tail)]) == tail):
            return entry
    return None
