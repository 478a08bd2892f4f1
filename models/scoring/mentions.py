"""Mentions as features: what the extractors found, sentence by sentence."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Generic

from models.actors.lexicon import actor_lexicon
from models.mentions import ActorMention
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
        starts = document.starts
        features: dict[int, list[Keys]] = {}
        index = 0
        for military in reading.military:
            index = _sentence_of(starts, military.start, index)
            _add(features, index, self._military[military.category, military.modality])
        if reading.topics:
            self._add_topics(features, starts, reading)
        for follow_up in reading.follow_ups:
            index = _sentence_of(starts, follow_up.start, index)
            _add(features, index, self._follow_up[follow_up.kind, follow_up.status])
        for pair in reading.pairs:
            for index in pair.sentences:
                _add(features, index, self._pair)
        named: dict[int, set[str]] = {}
        index = 0
        for actor in reading.actors:
            index = _sentence_of(starts, actor.start, index)
            actors = named.get(index)
            if actors is None:
                named[index] = {actor.actor}
            else:
                actors.add(actor.actor)
        for index, actors in named.items():
            _add(features, index, self._sentence[self._units(actors)])
        return features

    def _add_topics(self, features: dict[int, list[Keys]], starts: tuple[int, ...], reading: Reading) -> None:
        actors = reading.actors
        index = 0
        for topic in reading.topics:
            keys = self._topic[topic.topic]
            for start, end in topic.spans:
                last = _last_before(actors, end)
                # A dispute that is told by who its parties are is no feature: scores must not hang on names.
                if last < 0 or actors[last].end <= start:
                    index = _sentence_of(starts, start, index)
                    _add(features, index, keys)

    def of_article(self, actors: AbstractSet[str]) -> Keys:
        """What stands for the features of an article that names these different actors."""
        return self._article[self._units(actors)]

    def _units(self, actors: AbstractSet[str]) -> int:
        units = 0
        for actor in actors:
            units += self._unit[actor]
        return units


def _last_before(actors: tuple[ActorMention, ...], offset: int) -> int:
    """The index of the last actor named before an offset, -1 for none."""
    low, high = 0, len(actors)
    while low < high:
        middle = (low + high) >> 1
        if actors[middle].start < offset:
            low = middle + 1
        else:
            high = middle
    return low - 1


def _add(features: dict[int, list[Keys]], sentence: int, keys: Keys) -> None:
    known = features.get(sentence)
    if known is None:
        features[sentence] = [keys]
    else:
        known.append(keys)


def _sentence_of(starts: tuple[int, ...], offset: int, known: int) -> int:
    """The index of the sentence that an offset lies in, sought from that of another: most mentions come in order."""
    last = len(starts) - 1
    while known < last and starts[known + 1] <= offset:
        known += 1
    while known > 0 and starts[known] > offset:
        known -= 1
    return known


def _unit(actor: str) -> int:
    """What an actor adds to a number whose digits, to the base `_BASE`, tell how many of each kind are named."""
    lexicon = actor_lexicon()
    return _BASE ** (2 if actor in lexicon.groups else 1 if actor in lexicon.bodies else 0)


def _counted(place: str, units: int, find_all: FindAll[Keys]) -> Keys:
    kinds = [min(units // _BASE**digit % _BASE, _MANY) for digit in range(len(_KINDS))]
    names = [f"n:{place}:{min(sum(kinds), _MANY)}"]
    names += [f"n:{place}:{kind}:{count}" for kind, count in zip(_KINDS, kinds, strict=True) if count]
    return find_all(*names)
