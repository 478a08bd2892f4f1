"""Deeds: what a clause does to tension once what turns its words is counted in.

"Lifted the blockade", "refused to lift the blockade" and "the truce was broken" hold words of one direction and mean the
other. A deed is a word of war or of peace with the operators that stand before it in its clause ("refused", "lift") or
behind it in the passive ("inspectors were expelled"); its outcome is what is left of its direction.
"""

from __future__ import annotations

from typing import Generic

from models.scoring.deed import TOLD, Outcome, outcome
from models.scoring.deed_finder import DeedFinder
from models.scoring.deed_lexicon import DeedLexicon, DeedPhrase, Direction
from models.scoring.memo import Memo
from models.scoring.vocabulary import Keys, Vocabulary

_BEFORE, _AFTER, _OTHER_BEFORE, _OTHER_AFTER = 1, 2, 4, 8
"""Bits of who is named around a deed: anybody, and any but the first that a sentence names."""


class DeedReader(Generic[Keys]):
    """Reads the deeds of sentences and their features.

    `v:` an outcome, alone, in the foreground or background, turned, as the first or as all that a sentence tells; `e:`
    the operators that made it; `w:` which actors are named before and after it, alone and with the outcome.
    """

    def __init__(self, lexicon: DeedLexicon, vocabulary: Vocabulary[Keys]) -> None:
        self._find_all = vocabulary.find_all
        self._lexicon = lexicon
        self._turning = lexicon.turning
        self._finder = DeedFinder(lexicon)
        self._told = Memo(self._find_told)
        self._first = {name: self._find_all(f"v:first:{name}") for name in ("lower", "raise", "none")}
        self._framed = Memo(self._find_framed)
        self._whole = {name: self._find_all(f"v:all:{name}") for name in ("lower", "raise", "mixed")}

    def read(self, phrases: list[tuple[int, DeedPhrase]]) -> list[Keys]:
        """What stands for the features of a sentence, by its phrases and where they begin."""
        features: list[Keys] = []
        deeds = self._finder.find(phrases)
        if not deeds:
            return features
        first = True
        outcomes: set[Outcome] = set()
        named = _Named(phrases)
        for deed in deeds:
            if deed.governs:
                continue
            told = self._told[deed.direction, deed.operators, deed.background]
            result = told.outcome
            features.append(told.keys)
            if named.last >= 0:
                features.append(self._framed[result, deed.background, named.around(deed.start)])
            if first and not deed.background:
                features.append(self._first[result])
                first = False
            if result != "none":
                outcomes.add(result)
        if outcomes:
            features.append(self._whole[outcomes.pop() if len(outcomes) == 1 else "mixed"])
        return features

    def _find_told(self, key: tuple[Direction, tuple[str, ...], bool]) -> _Told[Keys]:
        direction, operators, background = key
        result = outcome(operators, direction, self._lexicon)
        turned = [name for name in operators if name in self._turning]
        others = sorted({name for name in operators if name not in self._turning})
        place = "background" if background else "foreground"
        names = [f"v:{result}", f"v:{result}@{place}"]
        if operators:
            names.append(f"e:{'+'.join(turned[-3:])}>{TOLD.get(direction, direction)}@{place}")
        if others:
            names.append(f"e:{'+'.join(others)}>{result}")
        if turned:
            names.append(f"v:turned:{result}")
        return _Told(result, self._find_all(*names))

    def _find_framed(self, key: tuple[Outcome, bool, int]) -> Keys:
        result, background, around = key
        whose = "two" if around & _OTHER_BEFORE else "one" if around & _BEFORE else ""
        same = "same" if around & _BEFORE else "one"
        whom = "another" if around & _OTHER_AFTER else same if around & _AFTER else ""
        who = f"w:{whose}>{whom}"
        return self._find_all(who, f"{who}:{result}" + ("@background" if background else ""))


class _Told(Generic[Keys]):
    """What becomes of a deed, and what stands for the features of that."""

    def __init__(self, outcome: Outcome, keys: Keys) -> None:
        self.outcome = outcome
        self.keys = keys


class _Named:
    """Where those who are named in a sentence stand: the first and the last, -1 for nobody."""

    def __init__(self, phrases: list[tuple[int, DeedPhrase]]) -> None:
        self.first = self.last = -1
        other = last_other = -1
        for at, phrase in phrases:
            if phrase.is_actor:
                self.last = at
                if self.first < 0:
                    self.first = at
                if phrase.mark == "other":
                    last_other = at
                    if other < 0:
                        other = at
        # One that is named alone is no other.
        self._several = self.first < self.last and other >= 0
        self._other, self._last_other = other, last_other

    def around(self, start: int) -> int:
        """Who is named before and after a word."""
        around = 0
        if self.first < start:
            around = _BEFORE
        if self.last > start:
            around |= _AFTER
        if self._several:
            if self._other < start:
                around |= _OTHER_BEFORE
            if self._last_other > start:
                around |= _OTHER_AFTER
        return around
