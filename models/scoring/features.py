"""Features: what an article says, as strings that a model can hold weights for.

A stem or mark stands for itself, two with a blank for one after the other, `c:` for four letters of a stem; `a:`, `d:`,
`g:`, `p:` word classes as acts.py reads them; `v:`, `e:`, `w:` deeds as deeds.py does; `m:`, `t:`, `f:`, `n:` mentions as
mentions.py does.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from models.reading import Reading
from models.scoring.parts import LEAD_WEIGHT, TITLE_WEIGHT, Part, PartReader
from models.scoring.vocabulary import Names, by_name
from models.text.document import Document

_join = by_name().join

__all__ = ["LEAD_WEIGHT", "TITLE_WEIGHT", "FeatureReader", "Part", "features_of"]


def features_of(part: Part[Names]) -> Names:
    """The names of all the features of a part."""
    words = _join([entry.word for entry in part.entries])
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    return (*words, *pairs, *_join(part.features), *_join([entry.grams for entry in part.entries]))


class FeatureReader(PartReader[Names]):
    """Reads parts in the names of their features, none left out."""

    def __init__(self) -> None:
        super().__init__(by_name())

    def counts(self, documents: Sequence[tuple[Document, Reading]]) -> dict[str, float]:
        """How much each feature counts in the whole article."""
        counts: dict[str, float] = {}
        for part in self.read(documents):
            for feature in features_of(part):
                counts[feature] = counts.get(feature, 0.0) + part.weight
        return counts
