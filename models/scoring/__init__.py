from models.scoring.model import SHIPPED_MODEL, Contribution, Scored, ScoringModel

__all__ = ["SHIPPED_MODEL", "Contribution", "Scored", "ScoringModel"]
