"""The strength of a story: what its distinct articles say of a pair on its first day, whatever their order."""

from __future__ import annotations

from collections.abc import Sequence

from stream.pairs.contribution import Contribution, Share

Told = tuple[Contribution, Share]
"""An article and what it says of the pair in question."""


def story_strength(told: Sequence[Told], source_bonus: float) -> tuple[int, int]:
    """Escalation and de-escalation in millionths: the mean over distinct articles, exact copies counting as one.

    Each independent source beyond the first adds to it, `source_bonus` as a part at most: two sources give half of
    that, three two thirds. The mean does not grow with copies, where a maximum over edited copies would.
    """
    if len(told) == 1:
        share = told[0][1]
        return share.escalation, share.de_escalation
    values: dict[bytes, tuple[int, int]] = {}
    for contribution, share in told:
        digest, value = contribution.digest, (share.escalation, share.de_escalation)
        known = values.get(digest)
        # Exact copies read alike; were they ever not to, the greater value is independent of their order.
        values[digest] = value if known is None else (max(known[0], value[0]), max(known[1], value[1]))
    escalation = sum(value[0] for value in values.values()) // len(values)
    de_escalation = sum(value[1] for value in values.values()) // len(values)
    sources = len({contribution.source for contribution, _ in told if contribution.source})
    if sources > 1 and source_bonus:
        gain = 1 + source_bonus * (1 - 1 / sources)
        return round(escalation * gain), round(de_escalation * gain)
    return escalation, de_escalation
