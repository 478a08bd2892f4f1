"""The dispatcher: takes alerts in, and runs the stages until every endpoint has been told."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress

import structlog

from stream.records.alert import AlertRecord
from stream.webhooks.deliveries import Deliveries
from stream.webhooks.disable import there_again
from stream.webhooks.fail import fail_waiting
from stream.webhooks.intake import Intake
from stream.webhooks.lane import Clock, Lane
from stream.webhooks.live_endpoints import LiveEndpoints
from stream.webhooks.look_up import LookUp, SystemLookUp
from stream.webhooks.metrics import NoMetrics, WebhookMetrics
from stream.webhooks.replay import Fate, replay

_PRUNE_SECONDS = 3600.0
_AFTER_A_FAULT_SECONDS = 1.0

_log = structlog.get_logger(__name__)


def _nothing() -> None:
    """Nobody is told of changes."""


class Dispatcher:
    """Delivers alerts, at least once, to every endpoint that asks for them.

    `accept` only writes down what is to be posted, so whoever calls it never waits for an endpoint; when the
    changes of `deliveries` are kept, the alert may be acknowledged.

    Args:
        endpoints: of the file of alerts; read again every `reload_seconds`.
        deliveries: what waits, loaded before.
        on_change: called when `deliveries.changes()` has something to be kept.
        clock: epoch seconds.
        metrics: told of every attempt.
        look_up: resolves names; the system does where None.
        reload_seconds: between looks at the file.
    """

    def __init__(
        self,
        endpoints: LiveEndpoints,
        deliveries: Deliveries,
        *,
        on_change: Callable[[], None] = _nothing,
        clock: Clock = time.time,
        metrics: WebhookMetrics | None = None,
        look_up: LookUp | None = None,
        reload_seconds: float = 5.0,
    ) -> None:
        self._endpoints = endpoints
        self._deliveries = deliveries
        self._intake = Intake(deliveries)
        self._on_change = on_change
        self._clock = clock
        self._metrics: WebhookMetrics = metrics or NoMetrics()
        self._system = SystemLookUp()
        self._look_up = look_up or self._system
        self._reload_seconds = reload_seconds
        self._lanes: dict[str, Lane] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._keeper: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()
        self._pruned_at = self._looked_at = clock()
        self._serve()

    async def start(self) -> None:
        """Begin to post."""
        self._keeper = asyncio.create_task(_for_ever(self._keep), name="webhooks")
        self._run_lanes()

    async def stop(self) -> None:
        """Stop for good; a message under way is posted again after the next start, under the same id."""
        tasks = [*self._tasks.values(), *([self._keeper] if self._keeper else [])]
        self._tasks, self._keeper = {}, None
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._system.close()

    def accept(self, alert: AlertRecord) -> None:
        """Write down whom to tell of an alert; an alert that was accepted before changes nothing."""
        self._failed(self._intake.take(alert, self._endpoints.current, now=self._clock()))
        self._wake()
        self._changed()

    def replay(self, messages: Iterable[str]) -> dict[str, Fate]:
        """Let failed messages wait again; what became of each id."""
        fates = replay(self._deliveries, messages, served=self._lanes, now=self._clock())
        self._wake()
        self._changed()
        return fates

    def reload(self) -> bool:
        """Read the file of alerts again; True where the endpoints have changed."""
        if not self._endpoints.reload():
            return False
        self._serve()
        if self._keeper is not None:
            self._run_lanes()
        self._changed()
        return True

    def next_due(self) -> float | None:
        """When there is something to do next, in epoch seconds; None where nothing waits."""
        moments = [lane.next_due() for lane in self._lanes.values()]
        return min((due for due in (*moments, self._intake.next_flush()) if due is not None), default=None)

    async def drain(self) -> None:
        """Do everything that is due by the clock, and return; for those who drive the dispatcher by hand."""
        self._flush()
        await asyncio.gather(*(lane.drain() for lane in self._lanes.values()))

    async def _keep(self) -> None:
        """Tell of groups when they are due; look at the file; let go of what is old."""
        self._flush()
        now = self._clock()
        if now - self._looked_at >= self._reload_seconds:
            self._looked_at = now
            self.reload()
        if now - self._pruned_at >= _PRUNE_SECONDS:
            self._pruned_at = now
            self._deliveries.prune(now=now)
            self._changed()
        flush = self._intake.next_flush()
        wait = self._reload_seconds if flush is None else min(flush - now, self._reload_seconds)
        with suppress(TimeoutError):
            async with asyncio.timeout(max(wait, 0.0)):
                await self._woken.wait()
        self._woken.clear()

    def _flush(self) -> None:
        now = self._clock()
        flush = self._intake.next_flush()
        if flush is not None and flush <= now:
            self._failed(self._intake.flush(self._endpoints.current, now=now))
            self._wake()
            self._changed()

    def _serve(self) -> None:
        """A lane for each endpoint of the file; what waits for others fails and is kept for replay."""
        current, now = self._endpoints.current, self._clock()
        self._metrics.endpoints(current)
        for name in self._lanes.keys() - current.keys():
            del self._lanes[name]
            if (task := self._tasks.pop(name, None)) is not None:
                task.cancel()
        for name in self._deliveries.waited_for():
            if name not in current:
                fail_waiting(self._deliveries, name, "the endpoint is no longer in the file", now=now)
        for name, endpoint in current.items():
            mark = self._deliveries.disabled(name)
            if mark is not None and there_again(endpoint, mark):
                self._deliveries.put_disabled(name, None)
            if name in self._lanes:
                self._lanes[name].update(endpoint)
            else:
                self._lanes[name] = Lane(
                    endpoint,
                    self._deliveries,
                    clock=self._clock,
                    look_up=self._look_up,
                    metrics=self._metrics,
                    changed=self._changed,
                )

    def _run_lanes(self) -> None:
        for name, lane in self._lanes.items():
            if name not in self._tasks:
                self._tasks[name] = asyncio.create_task(
                    _for_ever(lane.drain, lane.wait), name=f"webhooks to {name}"
                )

    def _wake(self) -> None:
        self._woken.set()
        for lane in self._lanes.values():
            lane.wake()

    def _failed(self, failed: Mapping[str, int]) -> None:
        for name, count in failed.items():
            if count:
                self._metrics.outcome(name, "failed", count)

    def _changed(self) -> None:
        for name, count in self._deliveries.take_dropped().items():
            self._metrics.outcome(name, "dropped", count)
        for name in self._lanes:
            self._metrics.pending(name, self._deliveries.waiting(name))
        self._on_change()


async def _for_ever(*steps: Callable[[], Awaitable[None]]) -> None:
    """Do the steps again and again: a fault in one, such as of `on_change`, must not end the deliveries."""
    while True:
        try:
            for step in steps:
                await step()
        except Exception as error:  # noqa: BLE001 - as above
            # The message of an unknown error could hold an address; its class can't.
            _log.error("webhooks_fault", error=type(error).__name__)
            await asyncio.sleep(_AFTER_A_FAULT_SECONDS)
