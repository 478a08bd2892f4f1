"""How far the log is applied: kept with what it led to, so that what comes again after a crash is passed over.

Applied again, an older version of an article would be held against days that were closed since.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from stream.records.draft import Draft, Message, Tick, Withdrawal

KEY: Final = "log"
"""The only entry."""


class _Place(msgspec.Struct, frozen=True, array_like=True):
    """All before `position` is applied, and workers sent it by `moment` at the latest; the state's clock was `clock`.

    Both are in seconds since the epoch.
    """

    position: int = 0
    moment: float = float("-inf")
    clock: float = 0.0


class Reached:
    """The place up to which the log is applied, and that up to which it was when the state was built from its entries."""

    def __init__(self) -> None:
        self._kept = self._now = _Place()
        self._loaded = _Place()

    @property
    def position(self) -> int:
        """All before it is applied."""
        return self._now.position

    @property
    def clock(self) -> float:
        """The state's clock at the last entry: what is to come again is applied by it, as it was the first time."""
        return self._kept.clock

    def knows(self, message: Message, position: int) -> bool:
        """Whether a message was applied before the state was built from its entries.

        A topic that was made anew counts from 0 again: one that was sent after all that was applied shows it, and from
        there on none is known.
        """
        if position < self._loaded.position and _sent(message) > self._loaded.moment:
            self._loaded = _Place()
        return position < self._loaded.position

    def begin(self, message: Message, position: int) -> None:
        """All before a message is applied."""
        self._now = _Place(position, max(self._now.moment, _sent(message)), self._now.clock)

    def end(self) -> None:
        """The message is applied too."""
        self._now = _Place(self._now.position + 1, self._now.moment, self._now.clock)

    def changes(self, clock: float) -> dict[str, bytes | None]:
        """The entry, where it changed since the last call."""
        self._now = _Place(self._now.position, self._now.moment, clock)
        if self._now == self._kept:
            return {}
        self._kept = self._now
        return {KEY: _encoder.encode(self._now)}

    def load(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Start from the entry, if there is one.

        Raises:
            msgspec.MsgspecError: it is none.
        """
        for _, value in entries:
            self._kept = self._now = self._loaded = _decoder.decode(value)


def _sent(message: Message) -> float:
    """By the clocks of workers: one of a command could be anyone's."""
    match message:
        case Draft() | Withdrawal():
            return message.read_at
        case Tick():
            return message.at
        case _:
            return float("-inf")


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(_Place)
