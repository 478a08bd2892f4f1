"""Mentions as features: what the extractors found, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Generic

from models.actors.lexicon import actor_lexicon
from models.reading import Reading
from models.scoring.memo import Memo
from models.scoring.vocabulary import FindAll, Keys, Vocabulary
from models.text.document import Document

_MANY = 4
_KINDS = ("states", "bodies", "groups")
_BASE = 1 << 16
"""More than there are actors."""


class MentionReader(Generic[Keys]):
    """Reads the features of mentions.

    `m:` a military category, also with its modality, `t:` a topic, `f:` a follow-up's kind, its status and
    both, `n:` a pair, how many actors a sentence or an article names, up to four, and how many of each kind: states,
    international bodies, armed groups.
    """

    def __init__(self, vocabulary: Vocabulary[Keys]) -> None:
        find_all = vocabulary.find_all
        self._military = Memo[tuple[str, str], Keys](
            lambda key: find_all(f"m:{key[0]}", f"m:{key[0]}:{key[1]}")
        )
        self._topic = Memo[str, Keys](lambda topic: find_all(f"t:{topic}"))
        self._follow_up = Memo[tuple[str, str], Keys](
            lambda key: find_all(f"f:{key[0]}", f"f:{key[0]}:{key[1]}", f"f:{key[1]}")
        )
        self._pair = find_all("n:pair")
        self._unit = Memo(_unit)
        self._sentence = Memo[int, Keys](lambda units: _counted("sentence", units, find_all))
        self._article = Memo[int, Keys](lambda units: _counted("article", units, find_all))

    def read(self, document: Document, reading: Reading) -> dict[int, list[Keys]]:
        """What stands for the features of the sentences in which something was found, by index."""
        inner = document.starts[1:]
        features: defaultdict[int, list[Keys]] = defaultdict(list)
        for start, keys in self._at_starts(reading):
            features[bisect_right(inner, start)].append(keys)
        for pair in reading.pairs:
            for index in pair.sentences:
                features[index].append(self._pair)
        named: defaultdict[int, set[str]] = defaultdict(set)
        for actor in reading.actors:
            named[bisect_right(inner, actor.start)].add(actor.actor)
        for index, actors in named.items():
            features[index].append(self._sentence[self._units(actors)])
        return features

    def _at_starts(self, reading: Reading) -> Iterator[tuple[int, Keys]]:
        for military in reading.military:
            yield military.start, self._military[military.category, military.modality]
        starts = [actor.start for actor in reading.actors] if reading.topics else []
        for topic in reading.topics:
            keys = self._topic[topic.topic]
            for start, end in topic.spans:
                last = bisect_left(starts, end) - 1
                # A dispute that is told by who its parties are is no feature: scores must not hang on names.
                if last < 0 or reading.actors[last].end <= start:
                    yield start, keys
        for follow_up in reading.follow_ups:
            yield follow_up.start, self._follow_up[follow_up.kind, follow_up.status]

    def of_article(self, actors: AbstractSet[str]) -> Keys:
        """What stands for the features of an article that names these different actors."""
        return self._article[self._units(actors)]

    def _units(self, actors: AbstractSet[str]) -> int:
        return sum(map(self._unit.__getitem__, actors))


def _unit(actor: str) -> int:
    """What an actor adds to a number whose digits, to the base `_BASE`, tell how many of each kind are named."""
    lexicon = actor_lexicon()
    return _BASE ** (2 if actor in lexicon.groups else 1 if actor in lexicon.bodies else 0)


def _counted(place: str, units: int, find_all: FindAll[Keys]) -> Keys:
    kinds = [min(units // _BASE**digit % _BASE, _MANY) for digit in range(len(_KINDS))]
    names = [f"n:{place}:{min(sum(kinds), _MANY)}"]
    names += [f"n:{place}:{kind}:{count}" for kind, count in zip(_KINDS, kinds, strict=True) if count]
    return find_all(*names)
