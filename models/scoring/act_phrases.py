"""Act phrases: the phrases of the act lexicon, led to what a vocabulary says of them."""

from __future__ import annotations

from typing import Generic

from models.scoring.lexicon import ActLexicon
from models.scoring.tailed import Tailed
from models.scoring.vocabulary import Keys, Vocabulary

Names = tuple[str, ...]


class ActPhrase(Tailed, Generic[Keys]):
    """A phrase by what follows its first stem.

    `acts` are the names of the features of its classes but for domains, and of its direction; `number`, 0 for none,
    stands for them; `cues` are those of its classes that are cues; `plain` is what stands for all its features where no cue
    stands before.
    """

    def __init__(  # noqa: PLR0917 - a record, whose fields they are
        self,
        tail: tuple[str, ...],
        length: int,
        number: int,
        acts: Names,
        cues: Names,
        domains: Names,
        plain: Keys,
    ) -> None:
        super().__init__(tail, length)
        self.number = number
        self.acts = acts
        self.cues = cues
        self.domains = domains
        self.plain = plain


def build_phrases(
    lexicon: ActLexicon, vocabulary: Vocabulary[Keys]
) -> tuple[dict[str, list[ActPhrase[Keys]]], list[Names]]:
    """Make the phrases by their first stems, longest first.

    Returns:
        The phrases, and the acts of phrases in the order of the numbers that stand for them, none first.
    """
    numbers: dict[Names, int] = {(): 0}
    phrases: dict[str, list[ActPhrase[Keys]]] = {}
    for head, tails in lexicon.heads.items():
        for tail, classes in tails:
            directions = {lexicon.directions[name] for name in classes if name in lexicon.directions}
            acts = tuple("a:" + name for name in classes if name not in lexicon.domains)
            if len(directions) == 1:
                acts += ("g:" + directions.pop(),)
            domains = tuple("d:" + name for name in classes if name in lexicon.domains)
            phrase = ActPhrase(
                tail=tail,
                length=1 + len(tail),
                number=numbers.setdefault(acts, len(numbers)),
                acts=acts,
                cues=tuple(name for name in classes if name in lexicon.cues),
                domains=domains,
                plain=vocabulary.find_all(*acts, *domains),
            )
            phrases.setdefault(head, []).append(phrase)
    return phrases, list(numbers)
