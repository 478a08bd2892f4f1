"""The vocabulary: which features a model may hold weights for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from models.scoring.lexicon import word_lexicon
from models.scoring.stems import Stemmer
from models.scoring.words import MARKS
from models.training.examples import Counts

_LOWER = re.compile(r"(?<![\w'])[^\W\d_A-Z]+(?:'[a-z]+)?")


def without_names(counts: Sequence[Counts], texts: Iterable[str]) -> list[Counts]:
    """The counts without words that no text writes in lower case.

    A word at the start of a sentence may be a name that no extractor knows; none may get a weight.
    """
    stem = Stemmer(word_lexicon().irregular).stem
    common = MARKS | {stem(word) for text in texts for word in _LOWER.findall(text)}
    return [
        {feature: count for feature, count in each.items() if _is_common(feature, common)} for each in counts
    ]


def _is_common(feature: str, common: frozenset[str] | set[str]) -> bool:
    return ":" in feature or all(word in common for word in feature.split(" "))
