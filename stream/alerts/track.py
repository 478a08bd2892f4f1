"""The track of one rule on one subject: what was found, and the episode that came of it. The durable unit."""

from __future__ import annotations

import hashlib
from typing import Final, Literal

import msgspec

from stream.alerts.moment import moment_of
from stream.records.alert import AlertEvidence, AlertRecord

PREFIX: Final = "track/"
"""What the keys of tracks begin with; the fingerprint follows."""

Phase = Literal["pending", "firing", "over"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What a rule found: what the alert will say."""

    value: float | None
    threshold: float | None
    why: str
    evidence: tuple[AlertEvidence, ...] = ()
    links: dict[str, str] = {}


class Track(msgspec.Struct, frozen=True, kw_only=True):
    """A rule on a subject, as it stands.

    Args:
        rule: the rule's name.
        kind: the rule's kind.
        subject: what the rule watches here; with `rule` it makes the fingerprint.
        pair: the pair that it stands in, if any.
        phase: waiting for the hold time, firing, or over: resolved, and remembered.
        since: when the condition began to hold; in a firing track, when the episode began.
        clear_since: since when it has been below the resolving level; None while it has not.
        observed: when the subject was last told of.
        ends: when a firing episode of an event ends by itself; None for those that end with their condition.
        cause: what made the episode, for rules that must not fire twice of the same.
        finding: the latest that was found.
        told_at: when the episode was last told.
        heard: whether any of it was told while not silenced.
        told: the records that were published last, all at one position; in a pending track of the episode before.
        made: the position of the input that made them.
        made_at: the clock when they were made.
        position: the position of the input that last changed the track.
    """

    rule: str
    kind: str
    subject: str
    pair: str | None
    phase: Phase
    since: float
    clear_since: float | None = None
    observed: float
    ends: float | None = None
    cause: str = ""
    finding: Finding
    told_at: float = 0.0
    heard: bool = False
    told: tuple[AlertRecord, ...] = ()
    made: int = -1
    made_at: float = 0.0
    position: int

    @property
    def record(self) -> AlertRecord:
        """The record last published; there is one once the track fired."""
        return self.told[-1]


def fingerprint(rule: str, subject: str) -> str:
    """The name of a rule on a subject, over all its episodes: 32 hexadecimal digits."""
    return _hash("alert", rule, subject)


def episode(of: str, start: float, before: AlertRecord | None) -> str:
    """The name of the episode of a fingerprint that began at a moment, in seconds: the same in every replay.

    Args:
        of: the fingerprint.
        start: when the episode began.
        before: the last record of the episode before; two may begin at one moment.
    """
    twin = before is not None and before.starts_at == moment_of(start)
    return _hash("episode", of, f"{start:.3f}", before.episode if before is not None and twin else "")


def encode_track(track: Track) -> bytes:
    """Write a track."""
    return _encoder.encode(track)


def decode_track(value: bytes) -> Track:
    """Read a track back.

    Raises:
        msgspec.MsgspecError: the value is no track.
    """
    return _decoder.decode(value)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:32]


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Track)
