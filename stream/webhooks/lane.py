"""The lane of one endpoint: its messages, one after the other, so that it delays nobody else's."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

import structlog

from stream.webhooks.deliver import post
from stream.webhooks.deliveries import Deliveries
from stream.webhooks.delivery import Delivery
from stream.webhooks.disable import disabled
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.fail import fail_waiting
from stream.webhooks.judge import Answer
from stream.webhooks.look_up import LookUp
from stream.webhooks.metrics import WebhookMetrics
from stream.webhooks.outcome import after
from stream.webhooks.rate import Rate

_log = structlog.get_logger(__name__)

Clock = Callable[[], float]
"""Epoch seconds."""


class Lane:
    """Posts what waits for an endpoint as it becomes due.

    Args:
        endpoint: whom to.
        deliveries: where its messages wait, and where it is kept what came of them.
        clock: tells the time.
        look_up: resolves names.
        metrics: told of every attempt.
        changed: called after every change of the deliveries.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        deliveries: Deliveries,
        *,
        clock: Clock,
        look_up: LookUp,
        metrics: WebhookMetrics,
        changed: Callable[[], None],
    ) -> None:
        self._endpoint = endpoint
        self._deliveries = deliveries
        self._clock = clock
        self._look_up = look_up
        self._metrics = metrics
        self._changed = changed
        self._rate = Rate(endpoint.per_minute)
        self._paused_until = 0.0
        self._woken = asyncio.Event()

    def update(self, endpoint: Endpoint) -> None:
        """The endpoint as it is described from now on."""
        if endpoint.per_minute != self._endpoint.per_minute:
            self._rate = Rate(endpoint.per_minute)
        self._endpoint = endpoint
        self._paused_until = 0.0
        self.wake()

    def wake(self) -> None:
        """Something new may be due."""
        self._woken.set()

    def next_due(self) -> float | None:
        """When the next attempt is made, in epoch seconds; None where nothing waits."""
        head = self._head()
        return None if head is None else max(head.due, self._rate.free_at(), self._paused_until)

    async def drain(self) -> None:
        """Post everything that is due."""
        while (due := self.next_due()) is not None and due <= self._clock():
            head = self._head()
            assert head is not None
            await self._attempt(head)

    async def wait(self) -> None:
        """Wait until something is due, or may be."""
        due = self.next_due()
        with suppress(TimeoutError):
            async with asyncio.timeout(None if due is None else max(due - self._clock(), 0.0)):
                await self._woken.wait()
        self._woken.clear()

    def _head(self) -> Delivery | None:
        return min(
            self._deliveries.heads(self._endpoint.name),
            key=lambda delivery: (delivery.due, delivery.sequence),
            default=None,
        )

    async def _attempt(self, delivery: Delivery) -> None:
        endpoint = self._endpoint
        self._rate.count(self._clock())
        try:
            answer = await post(
                endpoint, delivery.id, delivery.body, now=self._clock(), look_up=self._look_up
            )
        except Exception as error:  # noqa: BLE001 - a lane that ended would hold its messages back for ever
            # The message of an unknown error could hold the address; its class can't.
            answer = Answer(problem=f"the attempt failed ({type(error).__name__})")
        now = self._clock()
        held = self._deliveries.find(delivery.id)
        if held is None or (held.state != "pending" and not answer.status):
            return
        came = after(held, answer, now=now)
        self._deliveries.put(came.delivery)
        self._paused_until = max(self._paused_until, came.pause)
        self._metrics.seconds(answer.seconds)
        self._metrics.outcome(endpoint.name, came.verdict)
        if came.verdict == "gone":
            self._deliveries.put_disabled(endpoint.name, disabled(endpoint, now=now))
            failed = fail_waiting(self._deliveries, endpoint.name, "the endpoint has answered 410", now=now)
            self._metrics.outcome(endpoint.name, "failed", failed)
        if came.verdict != "delivered":
            _log.warning(
                "webhook_not_delivered",
                endpoint=endpoint.name,
                message=delivery.id,
                attempts=came.delivery.attempts,
                verdict=came.verdict,
                answer=answer.told,
            )
        self._changed()
