"""Heads: the phrases of the act lexicon by the stem that they begin with, led to the keys of a vocabulary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic

from models.scoring.lexicon import ActLexicon
from models.scoring.vocabulary import Key, Vocabulary

Classes = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Phrase(Generic[Key]):
    """A phrase by what follows its first stem.

    `acts` are its classes but for domains, and `number`, 0 for none, stands for them; `cues` are those of them that are
    cues; `plain` are the keys of all its classes where no cue stands before.
    """

    tail: tuple[str, ...]
    length: int
    number: int
    acts: Classes
    cues: Classes
    domains: Classes
    plain: tuple[Key, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Head(Generic[Key]):
    """The phrases that begin with one stem: that stem alone, and longer ones by their second, longest first.

    `mark` is the number of the mark that it is, which begins no phrase; 0 for a stem.
    """

    mark: int
    alone: Phrase[Key] | None
    longer: Mapping[str, Sequence[Phrase[Key]]]


def build_heads(
    lexicon: ActLexicon, vocabulary: Vocabulary[Key]
) -> tuple[dict[str, Head[Key]], list[Classes]]:
    """Make the heads by their stems.

    Returns:
        The heads, and the acts of phrases in the order of the numbers that stand for them, none first.
    """
    numbers: dict[Classes, int] = {(): 0}
    heads: dict[str, Head[Key]] = {}
    for head, tails in lexicon.heads.items():
        alone: Phrase[Key] | None = None
        longer: dict[str, list[Phrase[Key]]] = {}
        for tail, classes in tails:
            acts = tuple(name for name in classes if name not in lexicon.domains)
            domains = tuple("d:" + name for name in classes if name in lexicon.domains)
            phrase = Phrase(
                tail=tail,
                length=1 + len(tail),
                number=numbers.setdefault(acts, len(numbers)),
                acts=acts,
                cues=tuple(name for name in acts if name in lexicon.cues),
                domains=domains,
                plain=vocabulary.find_all(*("a:" + name for name in acts), *domains),
            )
            if tail:
                longer.setdefault(tail[0], []).append(phrase)
            else:
                alone = phrase
        heads[head] = Head(0, alone, longer)
    return heads, list(numbers)
