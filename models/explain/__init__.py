"""Explanations: which lexicon entry fired where, and why a sentence scores as it does."""

from models.explain.explain import ExplainedEvidence, ExplainedMention, Explainer, Explanation
from models.explain.fired import Fired

__all__ = ["ExplainedEvidence", "ExplainedMention", "Explainer", "Explanation", "Fired"]
