"""The loop of reading: takes a batch, has it read, sends the drafts, and only then lets it be acknowledged."""

from __future__ import annotations

import asyncio
import datetime as dt
import time
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import structlog

from stream.metrics import Metrics
from stream.records.draft import encode_message
from stream.worker.batch import Answered, ArticleReader, Outcome, Received, Rejected, Withdrawn, read_batch
from stream.worker.dead_letters import DeadLetters
from stream.worker.drift import Drift
from stream.worker.hold import hold
from stream.worker.outbox import Outbox, Outgoing, TooLargeError
from stream.worker.progress import Loop

_log = structlog.get_logger(__name__)


class ArticleAgent:
    """Answers every article of its batches.

    A record may be committed only after everything it led to is acknowledged by the broker (`hold`).

    Args:
        reader: used on the executor's thread only.
        executor: one thread; keeps the event loop free for heartbeats, health and metrics.
        outbox: sends drafts.
        dead_letters: sends what was rejected.
        drafts_topic: where drafts go.
        gate: whether articles that are not relevant go unscored.
        stalled: places of records that are refused unread, because a worker hung over them before.
        metrics: what is counted.
        drift: told what every article is like.
        progress: told of every step.
        on_failure: told of the error after which nothing more may be acknowledged.
        now: the clock.
    """

    def __init__(
        self,
        *,
        reader: ArticleReader,
        executor: ThreadPoolExecutor,
        outbox: Outbox,
        dead_letters: DeadLetters,
        drafts_topic: str,
        gate: bool,
        stalled: frozenset[str],
        metrics: Metrics,
        drift: Drift,
        progress: Loop,
        on_failure: Callable[[BaseException], None],
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self._reader = reader
        self._executor = executor
        self._outbox = outbox
        self._dead_letters = dead_letters
        self._drafts_topic = drafts_topic
        self._gate = gate
        self._stalled = stalled
        self._metrics = metrics
        self._drift = drift
        self._progress = progress
        self._on_failure = on_failure
        self._now = now

    async def run(self, batches: AsyncIterator[Sequence[Any]]) -> None:
        """Take batches of Faust events for as long as there are any."""
        async for events in batches:
            await self.handle([event.message for event in events])

    async def handle(self, messages: Sequence[Any]) -> None:
        """Process one batch of Faust messages, as `hold` does."""
        await hold(
            messages, self._process, of="articles", progress=self._progress, on_failure=self._on_failure
        )

    async def _process(self, records: Sequence[Received]) -> None:
        begun = time.perf_counter()
        outcomes = await asyncio.get_running_loop().run_in_executor(self._executor, self._read, records)
        refused = await self._send(outcomes)
        rejected = [item for item in outcomes if isinstance(item, Rejected)] + refused
        if rejected:
            await self._dead_letters.send(rejected)
        self._count(outcomes, refused, time.perf_counter() - begun)

    def _read(self, records: Sequence[Received]) -> list[Outcome]:
        return read_batch(
            records,
            self._reader,
            gate=self._gate,
            now=self._now,
            watch=self._progress.read,
            stalled=self._stalled,
        )

    async def _send(self, outcomes: Sequence[Outcome]) -> list[Rejected]:
        """Send drafts in the order of their articles; answer those that their topic refuses."""
        sending = [item for item in outcomes if not isinstance(item, Rejected)]
        refused = await self._outbox.deliver([self._outgoing(item) for item in sending])
        return [
            Rejected(
                sending[index].received,
                TooLargeError(
                    f"{self._drafts_topic} refuses the draft ({type(error).__name__}: {error});"
                    " raise its max.message.bytes, then replay this article"
                ),
                "send",
            )
            for index, error in refused
        ]

    def _outgoing(self, item: Answered | Withdrawn) -> Outgoing:
        return Outgoing(self._drafts_topic, item.draft.article.encode(), encode_message(item.draft), ())

    def _count(self, outcomes: Sequence[Outcome], refused: Sequence[Rejected], seconds: float) -> None:
        metrics, now = self._metrics, self._now().timestamp()
        lost = {item.received.place for item in refused}
        for item in outcomes:
            if isinstance(item, Rejected) or item.received.place in lost:
                metrics.articles.labels("rejected").inc()
            elif isinstance(item, Answered):
                self._count_answer(item)
        self._drift.show()
        metrics.last_processed.set(now)
        metrics.batch_articles.observe(len(outcomes))
        metrics.batch_seconds.observe(seconds)
        _log.debug("batch done", records=len(outcomes), rejected=len(lost), seconds=round(seconds, 3))

    def _count_answer(self, item: Answered) -> None:
        metrics = self._metrics
        metrics.scoring_seconds.observe(item.seconds)
        metrics.extra_fields_dropped.inc(item.extra_dropped)
        if item.quantities is not None:
            self._drift.add(item.quantities)
