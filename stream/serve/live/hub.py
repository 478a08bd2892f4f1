"""The hub of the live stream: events go to every client that asked for them, each with a bounded queue.

The latest events are kept, so that a client that comes back misses none. One that is slower than its queue is dropped;
it comes back with the number of the last event it saw, and goes on from there.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncGenerator, Callable, Collection, Iterable
from typing import Any, Final, NamedTuple

from models.errors import DetenteError
from stream.serve.live.event import TOPICS, Event, Topic

_REPLAY_BYTES: Final = 64 << 20
_RETRY_MILLISECONDS: Final = 3000

HEARTBEAT: Final = b": still here\n\n"
RESET: Final = b"event: reset\ndata: {}\n\n"
"""Said to a client that comes back too late, or after a restart: it may have missed something and should load anew."""


class FullError(DetenteError):
    """There are as many clients as are allowed."""

    code = "full"


class Wanted(NamedTuple):
    """What a client wants: these topics, and of these pairs, or of all where None."""

    topics: frozenset[Topic]
    pairs: frozenset[str] | None

    def has(self, event: Event) -> bool:
        """Whether an event is wanted."""
        if event.topic not in self.topics:
            return False
        return self.pairs is None or event.pairs is None or not self.pairs.isdisjoint(event.pairs)


class _Kept(NamedTuple):
    number: int
    event: Event
    frame: bytes


class _Client:
    def __init__(self, wanted: Wanted, room: int) -> None:
        self.wanted = wanted
        self.queue: asyncio.Queue[bytes] = asyncio.Queue(room)
        self.ended = asyncio.Event()


class Hub:
    """Gives events numbers and hands them out. All of it belongs to one event loop.

    Args:
        most: clients at once.
        queue: events that may wait for one.
        replay: latest events that are kept.
        heartbeat: seconds of silence after which a client is told that the stream lives.
        on_dropped: called when a client is dropped.
    """

    def __init__(
        self, *, most: int, queue: int, replay: int, heartbeat: float, on_dropped: Callable[[], None]
    ) -> None:
        self._most = most
        self._queue = queue
        self._heartbeat = heartbeat
        self._replay = replay
        self._kept: deque[_Kept] = deque()
        self._kept_bytes = 0
        self._clients: set[_Client] = set()
        self._number = 0
        # Numbers begin anew with the process: the epoch tells those of another from ours.
        self._epoch = time.time_ns() // 1_000_000
        self._closed = False
        self._on_dropped = on_dropped

    @property
    def clients(self) -> int:
        """How many watch."""
        return len(self._clients)

    def publish(self, events: Iterable[Event]) -> None:
        """Hand out events, in their order."""
        for event in events:
            self._number += 1
            frame = b"id: %d-%d\nevent: %s\ndata: %s\n\n" % (
                self._epoch, self._number, event.name.encode(), event.data,
            )  # fmt: skip
            self._keep(_Kept(self._number, event, frame))
            for client in self._clients:
                if client.wanted.has(event) and not client.ended.is_set():
                    self._hand(client, frame)

    def watch(self, wanted: Wanted, *, last: str | None) -> AsyncGenerator[bytes, None]:
        """The frames of a client's stream, until the hub closes or the client is too slow.

        Args:
            wanted: what it wants.
            last: the id of the last event that it has seen, if it comes back.

        Raises:
            FullError: there are too many clients; before the first frame.
        """
        if len(self._clients) >= self._most or self._closed:
            raise FullError(f"{self._most} clients watch already; come back later")
        return self._frames(_Client(wanted, self._queue), last)

    def close(self) -> None:
        """End every stream."""
        self._closed = True
        for client in self._clients:
            client.ended.set()

    async def _frames(self, client: _Client, last: str | None) -> AsyncGenerator[bytes, None]:
        # Joined only here: of a stream that its client leaves before the first frame nothing runs, nor would clean up.
        missed = self._since(client.wanted, last)
        self._clients.add(client)
        try:
            yield b"".join([b"retry: %d\n\n" % _RETRY_MILLISECONDS, *missed])
            ended: asyncio.Future[Any] = asyncio.ensure_future(client.ended.wait())
            try:
                while not client.ended.is_set():
                    yield await self._next(client, ended)
            finally:
                ended.cancel()
        finally:
            self._clients.discard(client)

    async def _next(self, client: _Client, ended: asyncio.Future[Any]) -> bytes:
        if client.queue.empty():
            arrival: asyncio.Future[Any] = asyncio.ensure_future(client.queue.get())
            try:
                await asyncio.wait(
                    {arrival, ended}, timeout=self._heartbeat, return_when=asyncio.FIRST_COMPLETED
                )
                if not arrival.done():
                    return b"" if client.ended.is_set() else HEARTBEAT
                frames = [arrival.result()]
            finally:
                arrival.cancel()
        else:
            frames = []
        while not client.queue.empty():
            frames.append(client.queue.get_nowait())
        return b"".join(frames)

    def _hand(self, client: _Client, frame: bytes) -> None:
        try:
            client.queue.put_nowait(frame)
        except asyncio.QueueFull:
            self._on_dropped()
            client.ended.set()

    def _keep(self, kept: _Kept) -> None:
        self._kept.append(kept)
        self._kept_bytes += len(kept.frame)
        while self._kept and (len(self._kept) > self._replay or self._kept_bytes > _REPLAY_BYTES):
            self._kept_bytes -= len(self._kept.popleft().frame)

    def _since(self, wanted: Wanted, last: str | None) -> list[bytes]:
        if last is None:
            return []
        epoch, _, number = last.partition("-")
        seen = _number(number)
        if _number(epoch) != self._epoch or seen is None or seen > self._number:
            return [RESET]
        oldest = self._kept[0].number if self._kept else self._number + 1
        if seen + 1 < oldest:
            return [RESET]
        return [kept.frame for kept in self._kept if kept.number > seen and wanted.has(kept.event)]


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 20 else None  # noqa: PLR2004 - what fits 64 bits


def wanted(topics: Collection[Topic], pairs: Collection[str]) -> Wanted:
    """What a client wants: these topics, or all where none is named; of these pairs, or of all."""
    return Wanted(frozenset(topics or TOPICS), frozenset(pairs) or None)
