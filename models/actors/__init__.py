"""Actors: who is named in a document, by whatever name."""

from models.actors.extractor import ActorExtractor
from models.actors.registry import actor_name

__all__ = ["ActorExtractor", "actor_name"]
