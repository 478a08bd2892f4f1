"""Whether the corpus lets any actor stand on one side only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from models.reading import Reading
from models.training.corpus import Example

_LEAST = 12
_FARTHEST = 0.35


class ActorShare(NamedTuple):
    """How often an actor stands in relevant examples, and the share of these that are graded as escalation 2 or 3."""

    actor: str
    examples: int
    escalation: float


def actor_shares(read: Iterable[tuple[Example, Iterable[Reading]]]) -> tuple[ActorShare, ...]:
    """Count the actors over relevant examples, the most frequent first."""
    named: Counter[str] = Counter()
    raised: Counter[str] = Counter()
    for example, readings in read:
        if example.relevant:
            actors = {mention.actor for reading in readings for mention in reading.actors}
            named.update(actors)
            if example.escalation >= 2:  # noqa: PLR2004 - the grade that the score is the probability of
                raised.update(actors)
    return tuple(ActorShare(actor, count, raised[actor] / count) for actor, count in named.most_common())


def one_sided(shares: Iterable[ActorShare]) -> tuple[ActorShare, ...]:
    """The actors named at least a dozen times whose share of escalation is far from that of all."""
    shares = tuple(shares)
    total = sum(share.examples for share in shares)
    if not total:
        return ()
    usual = sum(share.escalation * share.examples for share in shares) / total
    return tuple(
        share for share in shares if share.examples >= _LEAST and abs(share.escalation - usual) > _FARTHEST
    )
