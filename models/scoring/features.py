"""Features: what an article says, as strings that a model can hold weights for.

A stem or mark stands for itself, two with a blank for one after the other; `a:`, `d:`, `p:`, `r:` word classes
as acts.py reads them; `m:`, `t:`, `f:`, `n:` mentions as mentions.py does.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.reading import Reading
from models.scoring.parts import LEAD_WEIGHT, TITLE_WEIGHT, Part, PartReader
from models.scoring.vocabulary import by_name
from models.text.document import Document

__all__ = ["LEAD_WEIGHT", "TITLE_WEIGHT", "FeatureReader", "Part"]


class FeatureReader(PartReader[str]):
    """Reads parts in the names of their features, none left out."""

    def __init__(self) -> None:
        super().__init__(by_name())

    def counts(self, documents: Sequence[tuple[Document, Reading]]) -> dict[str, float]:
        """How much each feature counts in the whole article."""
        counts: dict[str, float] = {}
        for part in self.read(documents):
            for feature in part.features:
                counts[feature] = counts.get(feature, 0.0) + part.weight
        return counts
