"""From the evidence of sentences to topics at stake."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from models.reading import TopicMention
from models.signal import Span, TopicId
from models.topics.evidence import Evidence, Telling, raised
from models.topics.lexicon import Dispute

AT_STAKE = 1.0
"""The mass from which a topic is at stake: one strong sentence, or two fair ones."""

_LEAD_SENTENCES = 3
_BODY_SHARE = 0.6
_HALF_SURE = 1.5


def weigh(
    evidence: Sequence[Evidence], tellings: Sequence[Telling], disputes: Mapping[str, Dispute]
) -> tuple[TopicMention, ...]:
    """The topics whose mass reaches `AT_STAKE`, each beside the named dispute it belongs to.

    The mass of a topic is the sum over sentences of the strongest evidence in each, so more text never takes a
    topic away. The weight grows with the mass, a sentence after the third counting for less.
    """
    told = _told(tellings)
    masses: dict[TopicId, dict[int, tuple[float, tuple[Span, ...]]]] = {}
    for item in evidence:
        _add(masses, item.topic, item.sentence, item.strength, item.spans)
    for telling in tellings:
        by_itself = raised(disputes[telling.dispute], telling) if telling.dispute in told else None
        if by_itself is not None:
            topic, strength = by_itself
            _add(masses, topic, telling.sentence, strength, telling.spans)
    mentions = [
        TopicMention(
            topic=topic,
            dispute=_dispute(topic, sentences, told, disputes),
            weight=_weight(sentences),
            spans=_joined([span for _, spans in sentences.values() for span in spans]),
        )
        for topic, sentences in masses.items()
        if _mass(sentences) >= AT_STAKE
    ]
    if len(mentions) > 1:
        mentions.sort(key=_order)
    return tuple(mentions)


def _order(mention: TopicMention) -> tuple[Span, TopicId]:
    return mention.spans[0], mention.topic


def _mass(sentences: dict[int, tuple[float, tuple[Span, ...]]]) -> float:
    mass = 0.0
    for strength, _ in sentences.values():
        mass += strength
    return mass


def _told(tellings: Sequence[Telling]) -> dict[str, tuple[float, dict[int, float]]]:
    """The disputes told of often enough, with their mass and the strength of each sentence that tells of them."""
    told: dict[str, dict[int, float]] = {}
    for telling in tellings:
        told.setdefault(telling.dispute, {})[telling.sentence] = telling.strength
    masses = {name: sum(sentences.values()) for name, sentences in told.items()}
    return {name: (mass, told[name]) for name, mass in masses.items() if mass >= AT_STAKE}


def _add(
    masses: dict[TopicId, dict[int, tuple[float, tuple[Span, ...]]]],
    topic: TopicId,
    sentence: int,
    strength: float,
    spans: tuple[Span, ...],
) -> None:
    sentences = masses.setdefault(topic, {})
    most, known = sentences.get(sentence, (0.0, ()))
    sentences[sentence] = (max(most, strength), known + spans)


def _dispute(
    topic: TopicId,
    sentences: dict[int, tuple[float, tuple[Span, ...]]],
    told: Mapping[str, tuple[float, Mapping[int, float]]],
    disputes: Mapping[str, Dispute],
) -> str | None:
    """The dispute told of in the sentences that put the topic at stake, else the one told of throughout."""
    best: tuple[float, bool, float, str] | None = None
    for name, (mass, telling) in told.items():
        if topic not in disputes[name].topics:
            continue
        shared = sum([min(strength, sentences[at][0]) for at, strength in telling.items() if at in sentences])
        if shared or mass >= 2 * AT_STAKE:
            own = disputes[name].raises and disputes[name].topics[0] == topic
            best = max(best or (0.0, False, 0.0, ""), (shared, own, mass, name))
    return None if best is None else best[-1]


def _weight(sentences: dict[int, tuple[float, tuple[Span, ...]]]) -> float:
    mass = 0.0
    for at, (strength, _) in sentences.items():
        mass += strength if at < _LEAD_SENTENCES else strength * _BODY_SHARE
    return round(1 - math.exp(-mass / _HALF_SURE), 4)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    joined: list[Span] = []
    start, end = -1, -1
    for left, right in sorted(spans):
        if left < end:
            end = max(end, right)
            continue
        if end > 0:
            joined.append((start, end))
        start, end = left, right
    if end > 0:
        joined.append((start, end))
    return tuple(joined)
