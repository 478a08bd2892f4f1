"""Keeping the state within a worker: tables, loop and ticks, declared on the worker's Faust app."""

from __future__ import annotations

import asyncio
import contextlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import structlog
from aiokafka import TopicPartition

from stream.alerts.rules_file import Rulebook
from stream.kafka.topics import topic_names
from stream.settings.schema import Settings
from stream.state.agent import StateAgent
from stream.state.counting import StateCounts
from stream.state.current_rules import CurrentRules
from stream.state.limits import limits_of
from stream.state.publisher import Publisher
from stream.state.state import State
from stream.state.tables import PARTITION, TABLE, make_table
from stream.state.ticking import Ticker
from stream.worker.app import WorkerApp, raw_topic
from stream.worker.kit import Kit

_log = structlog.get_logger(__name__)


class Keeping:
    """The state's part of a worker. Every worker stands ready; the group gives the state to one.

    Args:
        app: where tables and loop are declared.
        settings: all of them.
        kit: what it shares with the other loops.

    Raises:
        SettingsError: the rules of the alerts are wrong, or the store can't be had.
    """

    def __init__(
        self,
        app: WorkerApp,
        settings: Settings,
        kit: Kit,
    ) -> None:
        names = topic_names(settings)
        self._on_failure = kit.on_failure
        self._standing = kit.standing
        self._partition = TopicPartition(names.drafts, PARTITION)
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="state")
        self._rules = CurrentRules(settings.alerts)
        self._counts = StateCounts(kit.metrics, settings.state)
        self._counts.rules(self._rules.book)
        self._ticker = Ticker(
            kit.outbox, topic=names.drafts, keeps=lambda: self.keeps, seconds=settings.state.tick_seconds
        )
        self._ticking: asyncio.Task[None] | None = None
        agent = StateAgent(
            make_state=lambda: State(limits_of(settings.state), self._rules.book),
            new_rules=self._new_rules,
            table=make_table(app, TABLE),
            executor=self._executor,
            outbox=kit.outbox,
            dead_letters=kit.dead_letters,
            publisher=Publisher(names, source=f"/{settings.topics.prefix}/worker"),
            counted=self._counts.batch,
            progress=kit.progress,
            on_failure=kit.on_failure,
        )

        async def drafts(stream: Any) -> None:
            await agent.run(
                stream.take_events(settings.state.batch_drafts, within=settings.state.batch_seconds)
            )

        async def assigned(*_: Any, **__: Any) -> None:
            agent.forget()
            self._counts.clear()

        app.agent(raw_topic(app, names.drafts), name="drafts", concurrency=1)(drafts)
        app.on_partitions_assigned.connect(assigned)

    @property
    def keeps(self) -> bool:
        """Whether this worker has the state."""
        return self._standing.joined and self._partition in self._standing.partitions

    def start(self) -> None:
        """Begin to tick; call it where the event loop runs."""
        self._ticking = asyncio.ensure_future(self._ticker.run())
        self._ticking.add_done_callback(self._ticked)

    async def stop(self) -> None:
        """Tick no more."""
        if self._ticking is not None:
            self._ticking.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._ticking

    def close(self) -> None:
        """Let the thread of the state go, when the app has stopped and its last batch is done."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _new_rules(self) -> Rulebook | None:
        book = self._rules.poll()
        if book is not None:
            self._counts.rules(book)
        self._counts.file(ok=not self._rules.failing)
        return book

    def _ticked(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            self._on_failure(error)
