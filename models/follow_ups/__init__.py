"""Follow-ups: the acts to come that an article tells of."""

from models.follow_ups.extractor import FollowUpExtractor

__all__ = ["FollowUpExtractor"]
