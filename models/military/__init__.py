"""Military-risk language: what is named, and how certain the article is of it."""

from models.military.extract import MilitaryExtractor

__all__ = ["MilitaryExtractor"]
