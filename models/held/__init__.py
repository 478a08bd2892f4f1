"""Acts held: those that an article tells as having taken place."""

from models.held.extractor import HeldExtractor

__all__ = ["HeldExtractor"]
