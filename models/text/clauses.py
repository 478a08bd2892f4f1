"""Clauses: the stretches within which a negation or a modal reaches a word."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import rtoml

from models.errors import LexiconError
from models.text.phrases import PhraseScanner

_FILE = Path(__file__).with_name("clauses.toml")


@lru_cache(maxsize=1)
def clause_boundaries() -> PhraseScanner[None]:
    """The scanner whose hits open clauses in a lower-case text; every sentence opens one besides.

    A clause starts at a conjunction that joins two statements, a relative pronoun, a semicolon, colon, dash
    or bracket, or a coordinated verb ("… and will attack"); that word or mark opens it. A complement with
    "that" stays with its verb, so that "denied that troops had fired" is one clause.
    """
    raw = rtoml.load(_FILE)
    for key in ("openers", "after_comma", "after_and", "marks"):
        value = raw.get(key)
        if not isinstance(value, list) or not all(
            isinstance(word, str) and word == word.lower() for word in value
        ):
            raise LexiconError(f'{_FILE.name}: {key} must be a list in lower case; write {key} = ["…"]')
    return PhraseScanner(
        dict.fromkeys(
            (
                *raw["openers"],
                *(f", {word}" for word in (*raw["openers"], *raw["after_comma"])),
                *(f"and {word}" for word in raw["after_and"]),
                *raw["marks"],
            )
        )
    )
