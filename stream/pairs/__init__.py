"""The pair index: how tense each pair of actors is in event time, and all of them together."""

from stream.pairs.contribution import (
    Contribution,
    contribution_from,
    decode_contribution,
    encode_contribution,
)
from stream.pairs.index import PairIndex
from stream.pairs.settings import PairSettings

__all__ = [
    "Contribution",
    "PairIndex",
    "PairSettings",
    "contribution_from",
    "decode_contribution",
    "encode_contribution",
]
