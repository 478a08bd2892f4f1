"""The reference of a model: what the articles of its corpus are like."""

from __future__ import annotations

from collections.abc import Sequence

from models.scoring.folded import OUTPUTS, Floats
from models.scoring.model import ScoringModel
from models.scoring.quantities import QuantityReader
from models.scoring.reference import Reference, make_reference
from models.training.examples import ReadExample


def article_reference(read: Sequence[ReadExample], model: ScoringModel, held_out: Floats) -> Reference:
    """The reference over the examples that are articles; a stream has no lone sentences.

    Args:
        read: the examples.
        model: what was fitted on them; its vocabulary tells which words are known.
        held_out: their out-of-fold probabilities, shape (examples, 3): those of the model itself are surer than
            it is of any text that it was not fitted on. Those of the scores are of texts known to be relevant.
    """
    quantities = QuantityReader(model.folded.features)
    published = held_out.copy()
    published[:, 1:] *= published[:, :1]
    return make_reference(
        [
            quantities.read(item.documents, model.score(item.documents))._replace(
                **dict(zip(OUTPUTS, probabilities.tolist(), strict=True))
            )
            for item, probabilities in zip(read, published, strict=True)
            if item.example.kind == "article"
        ]
    )
