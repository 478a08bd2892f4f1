from models.scoring.model import RELEVANT, SHIPPED_MODEL, Contribution, Scored, ScoringModel

__all__ = ["RELEVANT", "SHIPPED_MODEL", "Contribution", "Scored", "ScoringModel"]
