"""Mentions as features: what the extractors found, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Generic

from models.reading import Reading
from models.scoring.memo import Memo
from models.scoring.vocabulary import Key, Vocabulary
from models.text.document import Document

_MANY = 4


class MentionReader(Generic[Key]):
    """Reads the features of mentions.

    `m:` a military category, also with its modality, `t:` a topic, `f:` a follow-up's kind, its status and
    both, `n:` a pair, and how many actors a sentence or an article names, up to four.
    """

    def __init__(self, vocabulary: Vocabulary[Key]) -> None:
        find_all = vocabulary.find_all
        self._military = Memo[tuple[str, str], tuple[Key, ...]](
            lambda key: find_all(f"m:{key[0]}", f"m:{key[0]}:{key[1]}")
        )
        self._topic = Memo[str, tuple[Key, ...]](lambda topic: find_all(f"t:{topic}"))
        self._follow_up = Memo[tuple[str, str], tuple[Key, ...]](
            lambda key: find_all(f"f:{key[0]}", f"f:{key[0]}:{key[1]}", f"f:{key[1]}")
        )
        self._pair = find_all("n:pair")
        self._sentence = [find_all(f"n:sentence:{count}") for count in range(_MANY + 1)]
        self._article = [find_all(f"n:article:{count}") for count in range(_MANY + 1)]

    def read(self, document: Document, reading: Reading) -> dict[int, list[Key]]:
        """The features of the sentences in which something was found, by index."""
        inner = document.starts[1:]
        features: dict[int, list[Key]] = {}
        for start, keys in self._at_starts(reading):
            features.setdefault(bisect_right(inner, start), []).extend(keys)
        for pair in reading.pairs:
            for index in pair.sentences:
                features.setdefault(index, []).extend(self._pair)
        named: dict[int, set[str]] = {}
        for actor in reading.actors:
            named.setdefault(bisect_right(inner, actor.start), set()).add(actor.actor)
        for index, actors in named.items():
            features.setdefault(index, []).extend(self._sentence[min(len(actors), _MANY)])
        return features

    def _at_starts(self, reading: Reading) -> Iterator[tuple[int, Sequence[Key]]]:
        for military in reading.military:
            yield military.start, self._military[military.category, military.modality]
        for topic in reading.topics:
            keys = self._topic[topic.topic]
            for start, _ in topic.spans:
                yield start, keys
        for follow_up in reading.follow_ups:
            yield follow_up.start, self._follow_up[follow_up.kind, follow_up.status]

    def of_article(self, actors: Collection[str]) -> list[Key]:
        """The features of an article that names these different actors."""
        return list(self._article[min(len(actors), _MANY)])
