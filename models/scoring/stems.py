"""A light stemmer for English news: inflections are led back to one form, derivations are left apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

_CACHE = 1 << 15
_SHORTEST = 3
_VOWELS = frozenset("aeiouy")
_DOUBLED = frozenset("bdgmnprt")


class Stemmer:
    """Answers the stem of a lower-case word; forms of the last 32,768 different words are remembered.

    Args:
        irregular: forms that no rule leads back, and what they are forms of; a word that is its own form
            is left as it is.
    """

    def __init__(self, irregular: Mapping[str, str]) -> None:
        self._irregular = dict(irregular)
        self.stem: Callable[[str], str] = lru_cache(maxsize=_CACHE)(self._stem)
        """Answers the stem: not always a word, and the same for every inflection of one verb or noun."""

    def _stem(self, word: str) -> str:
        word = word.removesuffix("'s")
        base = self._irregular.get(word)
        if base == word:
            return word
        word = base or word
        if len(word) <= _SHORTEST:
            return word
        return _without_last(_without_verb_ending(_singular(word)))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - "dies", "ties" keep their stem
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "ous")):
        return word[:-1]
    return word


def _without_verb_ending(word: str) -> str:
    for ending in ("ing", "ied", "ed"):
        if not word.endswith(ending):
            continue
        root = word[: -len(ending)]
        if ending == "ied":
            return root + "y"
        if len(root) < _SHORTEST or not _VOWELS.intersection(root):
            return word
        if root[-1] == root[-2] and root[-1] in _DOUBLED and len(root) > _SHORTEST:
            return root[:-1]
        return root
    return word


def _without_last(word: str) -> str:
    """Without a mute e, and with one l where there are two: "expel" and "expelled", "kill" and "killed"."""
    return word[:-1] if word.endswith(("e", "ll")) and len(word) > _SHORTEST else word
