"""Delivering within a worker: the loop over alerts, the kept deliveries, and the dispatcher that posts.

Whichever worker has the state also delivers, since all their topics have one partition. An alert is acknowledged when
what is to be posted because of it stands in the changelog; posting itself goes on apart from it, at its own pace.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any

import msgspec
import structlog
from aiokafka import TopicPartition

from stream.kafka.topics import topic_names
from stream.records.alert import AlertRecord
from stream.settings.schema import Settings
from stream.state.tables import PARTITION, make_table
from stream.webhooks.deliveries import Deliveries
from stream.webhooks.dispatcher import Dispatcher
from stream.webhooks.kept import TABLE
from stream.webhooks.live_endpoints import LiveEndpoints
from stream.webhooks.replay import decode_request
from stream.worker.app import WorkerApp, raw_topic
from stream.worker.batch import Received, Rejected
from stream.worker.hold import hold
from stream.worker.kit import Kit

_log = structlog.get_logger(__name__)

_LOOK_SECONDS = 0.25
_BATCH = 100
_BATCH_SECONDS = 0.05
_LAST_WRITE_SECONDS = 5.0


class Delivering:
    """The webhooks' part of a worker.

    Args:
        app: where table and loops are declared.
        settings: all of them.
        alerts: what the loop over the alerts works with.
        requests: what the loop over requests to post again works with.

    Raises:
        SettingsError: the file of alerts is wrong at the start.
    """

    def __init__(
        self,
        app: WorkerApp,
        settings: Settings,
        *,
        alerts: Kit,
        requests: Kit,
    ) -> None:
        names = topic_names(settings)
        self._standing = alerts.standing
        self._outbox = alerts.outbox
        self._metrics = alerts.metrics
        self._on_failure = alerts.on_failure
        self._reload_seconds = settings.alerts.reload_seconds
        self._partition = TopicPartition(names.alerts, PARTITION)
        self._table = make_table(app, TABLE)
        self._endpoints = LiveEndpoints(settings.alerts.file)
        self._deliveries: Deliveries | None = None
        self._dispatcher: Dispatcher | None = None
        self._stale = True
        self._opening = asyncio.Lock()
        self._changed = asyncio.Event()
        self._writing = asyncio.Lock()
        self._tasks: list[asyncio.Task[None]] = []

        async def accept(stream: Any) -> None:
            await self._run(alerts, stream.take_events(_BATCH, within=_BATCH_SECONDS), self._accept)

        async def replay(stream: Any) -> None:
            await self._run(requests, stream.take_events(_BATCH, within=_BATCH_SECONDS), self._replay)

        async def assigned(*_: Any, **__: Any) -> None:
            self._stale = True

        app.agent(raw_topic(app, names.alerts), name="alerts", concurrency=1)(accept)
        app.agent(raw_topic(app, names.webhook_requests), name="webhook-requests", concurrency=1)(replay)
        app.on_partitions_assigned.connect(assigned)

    @property
    def delivers(self) -> bool:
        """Whether this worker delivers, and knows all that was delivered."""
        standing = self._standing
        return standing.joined and standing.recovered and self._partition in standing.partitions

    def start(self) -> None:
        """Begin; call it where the event loop runs."""
        for work in (self._look(), self._write_changes()):
            task = asyncio.ensure_future(work)
            task.add_done_callback(self._ended)
            self._tasks.append(task)

    async def stop(self) -> None:
        """Post no more, but take in what still comes until the app has stopped.

        What was under way is posted again by whoever delivers next, under the same id.
        """
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task
        self._tasks.clear()
        if self._dispatcher is not None:
            await self._dispatcher.stop()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WRITE_SECONDS):
                await self._write()

    async def _look(self) -> None:
        """Take deliveries over when the group gives them to this worker, and let go of them when it does not."""
        while True:
            if self.delivers:
                await self._current()
            elif self._stale and self._dispatcher is not None:
                await self._close()
            wrong = self._dispatcher is not None and self._endpoints.problem is not None
            self._metrics.alerts_file_ok.labels("endpoints").set(not wrong)
            await asyncio.sleep(_LOOK_SECONDS)

    async def _current(self) -> Dispatcher:
        """The dispatcher of this assignment, made anew from the table where there is none yet."""
        async with self._opening:
            if self._dispatcher is not None and not self._stale:
                return self._dispatcher
            await self._close()
            self._stale = False
            deliveries = Deliveries()
            deliveries.load((key.decode(), value) for key, value in self._table.entries())
            self._deliveries = deliveries
            self._dispatcher = Dispatcher(
                self._endpoints,
                deliveries,
                on_change=self._changed.set,
                metrics=self._metrics.webhooks,
                reload_seconds=self._reload_seconds,
            )
            await self._dispatcher.start()
            _log.info("webhooks are delivered from here", endpoints=len(self._endpoints.current))
            return self._dispatcher

    async def _close(self) -> None:
        dispatcher, self._dispatcher, self._deliveries = self._dispatcher, None, None
        if dispatcher is not None:
            await dispatcher.stop()

    async def _write_changes(self) -> None:
        """Keep what came of posting."""
        while True:
            await self._changed.wait()
            self._changed.clear()
            await self._write()

    async def _write(self) -> None:
        async with self._writing:
            if self._deliveries is None:
                return
            changes = [(key.encode(), value) for key, value in self._deliveries.changes().items()]
            if not changes:
                return
            offsets: dict[str, int] = {}
            records = [self._table.change(key, value) for key, value in changes]
            for position, error in await self._outbox.deliver(records, placed=offsets.__setitem__):
                raise RuntimeError(f"{records[position].topic} refuses a delivery") from error
            for key, value in changes:
                self._table.keep(key, value)
            self._table.kept_to(offsets[self._table.changelog_topic_name])

    async def _run(
        self,
        kit: Kit,
        batches: AsyncIterator[Sequence[Any]],
        take: Callable[[Dispatcher, Sequence[Received]], Awaitable[list[Rejected]]],
    ) -> None:
        async def process(records: Sequence[Received]) -> None:
            rejected = await take(await self._current(), records)
            await self._write()
            if rejected:
                await kit.dead_letters.send(rejected)

        async for events in batches:
            await hold(
                [event.message for event in events],
                process,
                of="alerts",
                progress=kit.progress,
                on_failure=kit.on_failure,
            )

    async def _accept(self, dispatcher: Dispatcher, records: Sequence[Received]) -> list[Rejected]:
        rejected = []
        for record in records:
            if record.value is None:
                continue
            try:
                dispatcher.accept(_alert.decode(record.value))
            except msgspec.MsgspecError as error:
                rejected.append(Rejected(record, error, "decode"))
        return rejected

    async def _replay(self, dispatcher: Dispatcher, records: Sequence[Received]) -> list[Rejected]:
        rejected = []
        for record in records:
            try:
                dispatcher.replay([decode_request(record.value or b"")])
            except (msgspec.MsgspecError, ValueError) as error:
                rejected.append(Rejected(record, error, "decode"))
        return rejected

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            self._on_failure(error)


_alert = msgspec.json.Decoder(AlertRecord)
