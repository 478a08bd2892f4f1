"""Acts: what a sentence does, in word classes, under which cue, and between whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, cast

from models.scoring.entries import Entry
from models.scoring.heads import Head, Phrase, build_heads
from models.scoring.lexicon import ActLexicon
from models.scoring.memo import Memo
from models.scoring.vocabulary import Key, Vocabulary
from models.scoring.words import ACTORS, CLAUSE

_REACH = 6
"""Words after a cue that it can turn, within its clause."""
_NEAR = 8
"""Words within which two classes, or a class and an actor, belong together."""

_MARKS = ("", CLAUSE, *sorted(ACTORS))
"""What the numbers of marks stand for; the first stands for no mark."""
_NOBODY = 0
_NO_ACT = 0
_CLAUSE = 1


class ActReader(Generic[Key]):
    """Reads the class features of words.

    `a:` a class, `a:…~cue` one that stands under a cue, `p:` two in a row, `d:` a domain, `r:` a class after
    an actor, before one, or between two.
    """

    def __init__(self, lexicon: ActLexicon, vocabulary: Vocabulary[Key]) -> None:
        self._find_all = vocabulary.find_all
        heads, self._classes = build_heads(lexicon, vocabulary)
        heads |= {mark: Head(number, None, {}) for number, mark in enumerate(_MARKS) if mark}
        self.heads = heads
        """What begins with a stem or mark; stems that begin no phrase are missing."""
        self._turned = Memo(self._find_turned)
        self._pairs = Memo(self._find_pair)
        self._relations = Memo(self._find_relations)

    def read(self, entries: Sequence[Entry[Key]]) -> list[Key]:  # noqa: C901, PLR0912 - one pass over every word of an article
        """The features of a sentence, by its stems and marks, whose heads are of `heads`."""
        features: list[Key] = []
        pairs, relations = self._pairs, self._relations
        width, last = len(self._classes), len(entries) - 1
        cues: dict[str, int] = {}
        acts = actor = 0
        acts_start = acts_end = actor_end = free = -_NEAR - 1
        for at, entry in enumerate(entries):
            head = entry.head
            if head is None or at < free:
                continue
            mark = head.mark
            if mark:
                free = at + 1
                if mark == _CLAUSE:
                    cues.clear()
                    continue
                if at - acts_end <= _NEAR:
                    features += relations[_NOBODY, acts, mark]
                    if 0 <= acts_start - actor_end <= _NEAR:
                        features += relations[actor, acts, mark]
                actor, actor_end = mark, free
                continue
            phrase = head.alone
            if head.longer and at < last:
                longer = head.longer.get(entries[at + 1].stem)
                if longer is not None:
                    phrase = _longest(longer, entries, at + 1) or phrase
            if phrase is None:
                continue
            free = at + phrase.length
            over = [cue for cue, reach in cues.items() if at <= reach] if cues else None
            features += self._turned[phrase, *over] if over else phrase.plain
            number = phrase.number
            if number == _NO_ACT:
                continue
            if at - acts_end <= _NEAR:
                features += pairs[acts * width + number]
            if at - actor_end <= _NEAR:
                features += relations[actor, number, _NOBODY]
            if phrase.cues:
                cues |= dict.fromkeys(phrase.cues, free + _REACH)
            acts, acts_start, acts_end = number, at, free
        return features

    def _find_turned(self, key: tuple[Phrase[Key] | str, ...]) -> tuple[Key, ...]:
        """The features of a phrase that stands under cues; a domain is not turned by any."""
        phrase, cues = cast("Phrase[Key]", key[0]), key[1:]
        turned = (f"a:{name}~{cue}" for name in phrase.acts for cue in cues)
        return self._find_all(*turned, *phrase.domains)

    def _find_pair(self, key: int) -> tuple[Key, ...]:
        before, after = (self._classes[number] for number in divmod(key, len(self._classes)))
        return self._find_all(*(f"p:{first}>{second}" for first in before for second in after))

    def _find_relations(self, key: tuple[int, int, int]) -> tuple[Key, ...]:
        before, acts, after = key
        told = ((_MARKS[before], name, _MARKS[after]) for name in self._classes[acts])
        return self._find_all(*("r:" + ">".join(filter(None, names)) for names in told))


def _longest(phrases: Sequence[Phrase[Key]], entries: Sequence[Entry[Key]], at: int) -> Phrase[Key] | None:
    """The first of the phrases, so the longest, whose further stems stand at `at`, as the first of them does."""
    for phrase in phrases:
        length = len(phrase.tail)
        if length == 1 or phrase.tail == tuple([entry.stem for entry in entries[at : at + length]]):
            return phrase
    return None
