"""The vocabulary: which features a model may hold weights for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from models.scoring.grams import PREFIX, grams
from models.scoring.lexicon import word_lexicon
from models.scoring.stems import Stemmer
from models.scoring.words import MARKS
from models.training.examples import Counts

_LOWER = re.compile(r"(?<![\w'])[^\W\d_A-Z]+(?:'[a-z]+)?")


def without_names(counts: Sequence[Counts], texts: Iterable[str]) -> list[Counts]:
    """The counts without words that no text writes in lower case, nor letters of such words.

    A word at the start of a sentence may be a name that no extractor knows; none may get a weight.
    """
    stem = Stemmer(word_lexicon().irregular).stem
    common = MARKS | {stem(word) for text in texts for word in _LOWER.findall(text)}
    return [_common(each, common) for each in counts]


def frequent(counts: Sequence[Counts], least: int) -> list[Counts]:
    """The counts of features that at least so many texts hold: the others can't be told from chance."""
    texts = Counter(feature for each in counts for feature in each)
    return [{feature: count for feature, count in each.items() if texts[feature] >= least} for each in counts]


def _common(counts: Counts, common: frozenset[str] | set[str]) -> Counts:
    kept: Counts = {}
    for feature, count in counts.items():
        if feature.startswith(PREFIX) or not (
            ":" in feature or all(map(common.__contains__, feature.split(" ")))
        ):
            continue
        kept[feature] = count
        if ":" not in feature and " " not in feature and feature not in MARKS:
            for gram in grams(feature):
                kept[gram] = kept.get(gram, 0.0) + count
    return kept
