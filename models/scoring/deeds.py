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
        # Most sentences hold operators; a third no deed for them to govern.
        for _, phrase in phrases:
            if phrase.direction:
                break
        else:
            return features
        deeds = self._finder.find(phrases)
        if not deeds:
            return features
        first = True
        outcomes: set[str] = set()
        actors = [at for at, phrase in phrases if phrase.is_actor]
        others = [at for at, phrase in phrases if phrase.mark == "other"] if len(actors) > 1 else []
        for deed in deeds:
            if deed.governs:
                continue
            result, keys = self._told[deed.direction, deed.operators, deed.background]
            features.append(keys)
            if actors:
                start = deed.start
                features.append(
                    self._framed[
                        result,
                        deed.background,
                        actors[0] < start,
                        actors[-1] > start,
                        bool(others) and others[0] < start,
                        bool(others) and others[-1] > start,
                    ]
                )
            if first and not deed.background:
                features.append(self._first[result])
                first = False
            if result != "none":
                outcomes.add(result)
        if outcomes:
            features.append(self._whole[outcomes.pop() if len(outcomes) == 1 else "mixed"])
        return features

    def _find_told(self, key: tuple[Direction, tuple[str, ...], bool]) -> tuple[Outcome, Keys]:
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
        return result, self._find_all(*names)

    def _find_framed(self, key: tuple[Outcome, bool, bool, bool, bool, bool]) -> Keys:
        result, background, before, after, other_before, other_after = key
        whose = "two" if other_before else "one" if before else ""
        whom = "another" if other_after else "" if not after else "same" if before else "one"
        who = f"w:{whose}>{whom}"
        return self._find_all(who, f"{who}:{result}" + ("@background" if background else ""))
