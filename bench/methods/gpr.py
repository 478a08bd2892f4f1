"""The published terms of the Geopolitical Risk index, counted; gpr.toml holds them with their source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from pathlib import Path

import msgspec
import rtoml

from models.measuring import Labelled, Said
from models.measuring.probabilities import HALF

_WORD = re.compile(r"[a-z0-9]+")
_NEAR = 2
"""How far two words stand from each other at most: N/2 of the published query."""


class Category(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two sets of words that must meet; near each other unless `anywhere`."""

    sets: tuple[str, str]
    anywhere: bool = False


class Query(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The terms of each set, and the categories; the set `excluded` rules a text out."""

    sets: dict[str, tuple[str, ...]]
    categories: dict[str, Category]


class GprTerms:
    """Counts how often the categories of the index are met in a text."""

    def __init__(self) -> None:
        path = Path(__file__).with_suffix(".toml")
        self._query = msgspec.convert(rtoml.load(path), Query)
        self._patterns = {name: _pattern(terms) for name, terms in self._query.sets.items()}

    def count(self, text: str) -> int:
        """How many words of a category's first set meet one of its second, over all categories.

        It is 0 where an excluded word stands in the text.
        """
        words = _WORD.findall(text.lower())
        plain = " ".join(words)
        starts = [0]
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
        found = {
            name: [bisect_right(starts, match.start()) - 1 for match in pattern.finditer(plain)]
            for name, pattern in self._patterns.items()
        }
        if found["excluded"]:
            return 0
        total = 0
        for category in self._query.categories.values():
            first, second = (found[name] for name in category.sets)
            if category.anywhere:
                total += min(len(first), len(second))
            else:
                total += sum(_meets(at, second) for at in first)
        return total

    def say(self, records: Sequence[Labelled]) -> list[Said]:
        """Escalation and relevance by the count: one meeting is one half, as in the index one is enough."""
        said: list[Said] = []
        for record in records:
            count = self.count(f"{record.article.title or ''}\n{record.article.text}")
            value = 1 - (1 - HALF) ** count
            said.append(Said(value, value, None))
        return said


def _pattern(terms: Sequence[str]) -> re.Pattern[str]:
    forms = (" ".join(_WORD.findall(term)) + ("[a-z0-9]*" if term.endswith("*") else "") for term in terms)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def _meets(at: int, others: Sequence[int]) -> bool:
    """Whether any of the others, which are in order, is near; a word does not meet itself."""
    near = others[bisect_left(others, at - _NEAR) : bisect_right(others, at + _NEAR)]
    return any(other != at for other in near)
