"""Topics: the matters of dispute or negotiation that an article is about."""

from models.topics.extractor import TopicExtractor

__all__ = ["TopicExtractor"]
