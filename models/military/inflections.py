"""The forms that a dictionary phrase takes in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import rtoml

from models.errors import LexiconError

_FILE = Path(__file__).with_name("inflections.toml")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"(?<=[^aeiou])y$")
# The noun that a phrase is about stands before its first preposition: "threats of force".
_TAIL = re.compile(r"\s(?:of|to|by|in|on|into|at|for|against|with|from|between)\s")
_FORMS = 4


class _Irregular(NamedTuple):
    past: str
    participle: str
    progressive: str
    third: str


@lru_cache(maxsize=1)
def _tables() -> tuple[frozenset[str], dict[str, _Irregular]]:
    raw = rtoml.load(_FILE)
    for verb, forms in raw["irregular"].items():
        if not isinstance(forms, list) or len(forms) != _FORMS:
            raise LexiconError(
                f'{_FILE.name}: [irregular] {verb} must be four forms; write "" where the rule holds'
            )
    irregular = {verb: _Irregular(*forms) for verb, forms in raw["irregular"].items()}
    return frozenset(raw["doubling"]), irregular


def noun_forms(phrase: str) -> Iterator[str]:
    """The singular and plural of a noun phrase."""
    yield phrase
    tail = _TAIL.search(phrase)
    cut = tail.start() if tail else len(phrase)
    yield _plural(phrase[:cut]) + phrase[cut:]


def verb_forms(phrase: str) -> Iterator[str]:
    """Every form of a verb phrase, whose first word is the verb; "test-fire" inflects after its hyphen."""
    first, blank, rest = phrase.partition(" ")
    prefix, hyphen, verb = first.rpartition("-")
    for form in _conjugate(verb):
        yield prefix + hyphen + form + blank + rest


def _plural(word: str) -> str:
    if _SIBILANT.search(word):
        return word + "es"
    return _CONSONANT_Y.sub("ie", word) + "s"


def _conjugate(verb: str) -> Iterator[str]:
    doubling, irregulars = _tables()
    irregular = irregulars.get(verb)
    stem = verb + verb[-1] if verb in doubling else verb
    progressive = (stem[:-1] if stem.endswith("e") and not stem.endswith("ee") else stem) + "ing"
    past = stem + "d" if stem.endswith("e") else _CONSONANT_Y.sub("i", stem) + "ed"
    yield verb
    yield (irregular and irregular.third) or _plural(verb)
    yield (irregular and irregular.progressive) or progressive
    yield (irregular and irregular.past) or past
    if irregular and irregular.participle:
        yield irregular.participle
