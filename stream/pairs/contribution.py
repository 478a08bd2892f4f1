"""What one article brings to the index: a share for each of its pairs, and one for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from models.signal import RELEVANT, Both, Evidence, Place, Span
from stream.pairs.intensity import article_intensity, pair_intensity
from stream.pairs.settings import PairSettings
from stream.records.pair import ALL, PairEvidence
from stream.records.score import Score

MILLION: Final = 1_000_000
"""Intensities are counted in millionths: sums of whole numbers don't depend on their order."""

_KEPT = 2


class Moved(msgspec.Struct, frozen=True, array_like=True):
    """A stretch of the article with what it added to either log-odds, as in `PairEvidence`."""

    place: Place
    span: Span | None
    text: str | None
    escalation: float
    de_escalation: float


class Share(msgspec.Struct, frozen=True, array_like=True):
    """What the article says of one pair: both intensities in millionths, and its strongest evidence first."""

    pair: str
    escalation: int
    de_escalation: int
    evidence: tuple[Moved, ...]


class Contribution(msgspec.Struct, frozen=True, array_like=True):
    """One article in the index.

    Args:
        article: its id.
        at: its event time in seconds since the epoch.
        story: the syndicated story that it belongs to.
        source: who published it, if known.
        digest: equal for exact copies.
        relevant: whether it passed the gate; one that did not has no shares, and counts for volume only.
        shares: by pair, in alphabetical order, with `ALL` among them.
    """

    article: str
    at: float
    story: str
    source: str | None
    digest: bytes
    relevant: bool
    shares: tuple[Share, ...]

    def evidence_of(self, share: Share) -> PairEvidence | None:
        """The strongest evidence of one of its shares, if it has any."""
        if not share.evidence:
            return None
        found = share.evidence[0]
        return PairEvidence(
            article=self.article,
            place=found.place,
            span=found.span,
            text=found.text,
            escalation=found.escalation,
            de_escalation=found.de_escalation,
        )


def contribution_from(
    score: Score,
    *,
    at: float,
    story: str | None,
    digest: bytes,
    max_shares: int = PairSettings().max_shares,
) -> Contribution:
    """Take from a score what the index needs of it.

    An article is relevant where its outcome is `scored` and it is not doubtful: an exact copy is to be handed over as it
    was read, before it is answered as `duplicate`, so that it does not matter which of the copies came first.

    Args:
        score: as read.
        at: event time in seconds since the epoch.
        story: its story; None makes exact copies a story of their own.
        digest: equal for exact copies.
        max_shares: pairs that are kept, the strongest.
    """
    relevant = score.outcome == "scored" and score.relevance >= RELEVANT
    shares: list[Share] = []
    if relevant:
        pairs = sorted(score.pairs, key=lambda pair: (-max(pair.escalation, pair.de_escalation), pair.pair))
        shares = [
            _share(
                pair.pair,
                pair_intensity(score, pair),
                (score.evidence[index] for index in pair.evidence if index < len(score.evidence)),
            )
            for pair in pairs[:max_shares]
        ]
        shares.append(_share(ALL, article_intensity(score), score.evidence))
        shares.sort(key=lambda share: share.pair)
    return Contribution(
        article=score.article.id,
        at=at,
        story=story or digest.hex(),
        source=score.article.source,
        digest=digest,
        relevant=relevant,
        shares=tuple(shares),
    )


def _share(pair: str, intensity: Both, evidence: Iterable[Evidence]) -> Share:
    told = [
        item for item in evidence if item.text is not None and max(item.escalation, item.de_escalation) > 0
    ]
    told.sort(key=lambda item: (-max(item.escalation, item.de_escalation), item.place, item.span or (0, 0)))
    return Share(
        pair,
        round(intensity.escalation * MILLION),
        round(intensity.de_escalation * MILLION),
        tuple(
            Moved(item.place, item.span, item.text, item.escalation, item.de_escalation)
            for item in told[:_KEPT]
        ),
    )


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Contribution)


def encode_contribution(contribution: Contribution) -> bytes:
    """Write a contribution as MessagePack."""
    return _encoder.encode(contribution)


def decode_contribution(value: bytes) -> Contribution:
    """Read a contribution back.

    Raises:
        msgspec.MsgspecError: the value is not a contribution.
    """
    return _decoder.decode(value)
