"""The lines of JSON that `detente model inspect` writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from models.explain import ExplainedEvidence, Explanation
from models.scoring.folded import OUTPUTS, VIEWS
from models.scoring.shares import Share, Weight
from stream.display.explanations import rest_of

_encoder = msgspec.json.Encoder()


def explanation_line(explanation: Explanation, *, top: int | None) -> bytes:
    """One article; with `top`, each item of evidence has its first features and the sum of the rest."""
    signal = explanation.signal
    return _encoder.encode(
        {
            "article": signal.article.id,
            "outcome": signal.outcome,
            "relevance": signal.relevance,
            "escalation": signal.escalation,
            "de_escalation": signal.de_escalation,
            "logit": signal.logit,
            "intercept": signal.intercept,
            "mentions": explanation.mentions,
            "evidence": [_evidence(item, top) for item in explanation.evidence],
        }
    )


def weight_line(weight: Weight, **about: str) -> bytes:
    """One feature of the model with its weights, and what it was asked for."""
    return _encoder.encode({**about, "feature": weight.feature, "weights": _by_output(weight.weights)})


def _evidence(item: ExplainedEvidence, top: int | None) -> dict[str, Any]:
    line: dict[str, Any] = {
        "in": item.place,
        "span": item.span,
        "text": item.text,
        "relevance": item.relevance,
        "escalation": item.escalation,
        "de_escalation": item.de_escalation,
        "features": [_feature(share) for share in item.features[:top]],
    }
    if top is not None:
        line["rest"] = rest_of(item, top)
    return line


def _feature(share: Share) -> dict[str, Any]:
    return {
        "feature": share.feature,
        "values": dict(zip(VIEWS, share.values, strict=True)),
        "weights": _by_output(share.weights),
        "adds": _by_output(share.effects),
    }


def _by_output(numbers: Sequence[float]) -> dict[str, float]:
    return dict(zip(OUTPUTS, numbers, strict=True))
