"""Sentences as stems and marks, and the phrases in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.scoring.act_phrases import ActPhrase
from models.scoring.deed_lexicon import DeedPhrase
from models.scoring.entries import Entry
from models.scoring.heads import build_heads, seconds
from models.scoring.lexicon import word_lexicon
from models.scoring.phrases import find_phrases
from models.scoring.stems import Stemmer
from models.scoring.vocabulary import Names

stem = Stemmer(word_lexicon().irregular).stem

Acts = Mapping[str, Sequence[ActPhrase[Names]]]
Deeds = Mapping[str, Sequence[DeedPhrase]]


def phrases_of(
    text: str, *, acts: Acts | None = None, deeds: Deeds | None = None
) -> tuple[list[tuple[int, ActPhrase[Names]]], list[tuple[int, DeedPhrase]]]:
    """The phrases in a sentence, whose words in capitals are marks."""
    heads = build_heads(acts or {}, deeds or {})
    following = seconds(heads.values())
    stems = [word if word.isupper() else stem(word) for word in text.split()]
    return find_phrases(
        [
            Entry(stem=each, word=(), number=0, grams=(), head=heads.get(each), follows=each in following)
            for each in stems
        ]
    )
