"""Ids that are hashes of what they name, so that reading again gives the same ones."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import msgspec

from models.signal import ArticleRef, ModelRef

_ID_BYTES = 16
_encoder = msgspec.json.Encoder(order="deterministic")


def signal_id(article: ArticleRef, text: str, *, model: ModelRef, reading: str) -> str:
    """The id of a signal: a hash over every input that can change the record.

    Args:
        article: what the record repeats of the article.
        text: the text that was read.
        model: which model spoke.
        reading: a fingerprint of the lexicons and of the settings of reading.
    """
    return _hash(article, text, model, reading)


def follow_up_id(
    article: str, kind: str, participants: Sequence[str], when: Sequence[str | None], ordinal: int
) -> str:
    """The id of a follow-up within its article.

    It does not depend on offsets or wording, so a corrected text keeps it. `ordinal` tells apart acts of
    one article that are otherwise alike.
    """
    return _hash(article, kind, sorted(participants), when, ordinal)


def held_id(
    article: str, kind: str, participants: Sequence[str], when: Sequence[str | None], ordinal: int
) -> str:
    """The id of an act that took place within its article, as `follow_up_id` and never one of its own."""
    return _hash("held", article, kind, sorted(participants), when, ordinal)


def _hash(*parts: object) -> str:
    return hashlib.blake2b(_encoder.encode(parts), digest_size=_ID_BYTES).hexdigest()
