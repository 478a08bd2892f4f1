"""Acts: what a sentence does, in word classes, and under which cue."""

from __future__ import annotations

from typing import Generic, cast

from models.scoring.act_phrases import ActPhrase, Names, build_phrases
from models.scoring.lexicon import ActLexicon
from models.scoring.memo import Memo
from models.scoring.vocabulary import Keys, Vocabulary
from models.scoring.words import CLAUSE

_REACH = 6
"""Words after a cue that it can turn, within its clause."""
_NEAR = 8
"""Words within which two classes belong together."""

_NO_ACT = 0


class ActReader(Generic[Keys]):
    """Reads the class features of words.

    `a:` a class, `a:…~cue` one that stands under a cue, `p:` two in a row, `d:` a domain. What lowers or raises
    tension, whatever its class, is `g:lower` or `g:raise`, alone, under cues and in a row.
    """

    def __init__(self, lexicon: ActLexicon, vocabulary: Vocabulary[Keys]) -> None:
        self._find_all = vocabulary.find_all
        phrases, acts = build_phrases(lexicon, vocabulary)
        self._clause = ActPhrase((), 1, _NO_ACT, (), (), (), vocabulary.find_all())
        self.phrases: dict[str, list[ActPhrase[Keys]]] = phrases | {CLAUSE: [self._clause]}
        """Those to be found, by their first stem or mark, longest first."""
        self._turned = Memo(self._find_turned)
        self._pairs = [[self._find_pair(before, after) for after in acts] for before in acts]

    def read(self, phrases: list[tuple[int, ActPhrase[Keys]]]) -> list[Keys]:
        """What stands for the features of a sentence, by its phrases and where they begin."""
        features: list[Keys] = []
        cues: dict[str, int] = {}
        reached = -1
        pairs = self._pairs[_NO_ACT]
        acts_end = -_NEAR - 1
        for at, phrase in phrases:
            number = phrase.number
            if number == _NO_ACT and phrase is self._clause:
                if cues:
                    cues = {}
                reached = -1
                continue
            if at <= reached:
                reaching = [cue for cue, reach in cues.items() if at <= reach]
                features.append(self._turned[(phrase, *reaching)])
            else:
                features.append(phrase.plain)
            if number == _NO_ACT:
                continue
            if at - acts_end <= _NEAR:
                features.append(pairs[number])
            end = at + phrase.length
            if phrase.cues:
                reached = end + _REACH
                for cue in phrase.cues:
                    cues[cue] = reached
            pairs, acts_end = self._pairs[number], end
        return features

    def _find_turned(self, key: tuple[ActPhrase[Keys] | str, ...]) -> Keys:
        """The features of a phrase that stands under cues; a domain is not turned by any."""
        phrase, cues = cast("ActPhrase[Keys]", key[0]), key[1:]
        turned = (f"{name}~{cue}" for name in phrase.acts for cue in cues)
        return self._find_all(*turned, *phrase.domains)

    def _find_pair(self, before: Names, after: Names) -> Keys:
        """The features of two phrases in a row: classes with classes, directions with directions."""
        return self._find_all(
            *(
                f"{'p' if first[0] == 'a' else 'g'}:{first[2:]}>{second[2:]}"
                for first in before
                for second in after
                if first[0] == second[0]
            )
        )
