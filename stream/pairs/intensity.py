"""The intensity of an article, 0 to 1: its probabilities, and how severe what it tells is."""

from __future__ import annotations

from collections.abc import Sequence

from models.signal import Both, Evidence, Military, Pair
from stream.pairs.severity import severity_of
from stream.records.score import Score


def article_intensity(score: Score) -> Both:
    """Of a relevant article as a whole: a third for news that does not merely ease, up to three for an armed act."""
    present = 1 - score.de_escalation * (1 - score.escalation)
    return Both(score.relevance * (present + 2 * severity_of(score.military)) / 3, score.de_escalation)


def pair_intensity(score: Score, pair: Pair) -> Both:
    """Of one of its pairs: what the grade of escalation can be expected to be, by the sentences about the pair."""
    told = [score.evidence[index] for index in pair.evidence if index < len(score.evidence)]
    severity = severity_of(_within(score.military, told))
    return Both(pair.escalation * (2 + severity) / 3, pair.de_escalation)


def _within(mentions: Sequence[Military], told: Sequence[Evidence]) -> list[Military]:
    spans = [(item.place, item.span) for item in told if item.span is not None]
    return [
        mention
        for mention in mentions
        if any(place == mention.place and span[0] <= mention.span[0] < span[1] for place, span in spans)
    ]
