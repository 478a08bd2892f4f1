"""Pairs: which actors a document sets in relation."""

from models.pairs.extractor import PairExtractor

__all__ = ["PairExtractor"]
