"""What the records of acts said that were published last, so that a crash leaves none that is wrong.

Records are published before it is kept what they follow from. A worker that dies in between is followed by one that may take
more articles at once, and then an act of the moment never is, or another one never ended, or none of its articles changed it.
So it is noted beforehand that an act is being told of, and afterwards what was told: whoever keeps the ledger next tells anew
of all that stands otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import msgspec

from stream.records.follow_up import ActRecord

TOLD = "told/"
BEING_TOLD = b"?"
"""The note on an act of which it isn't known what was told last."""

_BYTES = 8
_encoder = msgspec.msgpack.Encoder()


class Published:
    """Digests of the last records by the act's id, until its tombstone; as many as there are acts."""

    def __init__(self) -> None:
        self._last: dict[str, bytes] = {}
        self._written: dict[str, bytes | None] = {}

    def __contains__(self, act: str) -> bool:
        return act in self._last

    def load(self, key: str, value: bytes) -> None:
        """Take a kept entry in."""
        self._last[key.removeprefix(TOLD)] = value

    def unlike(self, records: Iterable[ActRecord]) -> set[str]:
        """The acts to be told of anew, given the records of all that are: those that are no more, or stand otherwise."""
        acts = {record.id: _digest(record) for record in records}
        return {act for act in acts.keys() | self._last.keys() if acts.get(act) != self._last.get(act)}

    def tell(self, record: ActRecord) -> None:
        """Note what a record says of an act."""
        self._note(record.id, _digest(record))

    def end(self, act: str) -> None:
        """Note that an act is told of no more."""
        self._note(act, None)

    def changes(self) -> dict[str, bytes | None]:
        """The entries written, or deleted (None), since the last call."""
        written, self._written = self._written, {}
        return written

    def _note(self, act: str, digest: bytes | None) -> None:
        if digest is None:
            self._last.pop(act, None)
        else:
            self._last[act] = digest
        self._written[TOLD + act] = digest


def _digest(record: ActRecord) -> bytes:
    return blake2b(_encoder.encode(record), digest_size=_BYTES).digest()
