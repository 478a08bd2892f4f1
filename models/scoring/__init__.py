from models.scoring.model import SCORED_FROM, SHIPPED_MODEL, Contribution, Scored, ScoringModel

__all__ = ["SCORED_FROM", "SHIPPED_MODEL", "Contribution", "Scored", "ScoringModel"]
