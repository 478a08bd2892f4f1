"""The worker's life: load the model, reach the broker, read until told to stop, leave nothing half done."""

from __future__ import annotations

import asyncio
import contextlib
import signal
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

import structlog
from aiokafka import TopicPartition

from models.errors import DetenteError
from models.read import Reader
from models.scoring import SHIPPED_MODEL
from models.scoring.reference import load_reference, read_reference
from stream.kafka.ends import ask_end_offsets, end_offsets
from stream.kafka.topics import topic_names
from stream.metrics import Metrics
from stream.settings.schema import Settings
from stream.state.keeping import Keeping
from stream.webhooks.keeping import Delivering
from stream.worker.app import WorkerApp, build_app
from stream.worker.drift import Drift
from stream.worker.exits import EXIT_DONE, EXIT_FAILED, end_now, status_of_unfinished
from stream.worker.health import Health
from stream.worker.kit import make_kit
from stream.worker.lag import Lag
from stream.worker.loading import ensure_agreement
from stream.worker.membership import Membership, leave
from stream.worker.progress import Progress
from stream.worker.reading import declare_reading
from stream.worker.stalled import StalledRecords
from stream.worker.standing import Standing
from stream.worker.waiting import pause, reach_broker
from stream.worker.watchdog import Watchdog
from stream.worker.web import WorkerWeb

_log = structlog.get_logger(__name__)

_BEAT_SECONDS = 0.5


class Worker:
    """One worker process.

    Args:
        settings: all of them.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._metrics = Metrics()
        self._progress = Progress()
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="reading")
        self._stalled = StalledRecords(settings.worker.data_dir)
        self._membership = Membership(settings.worker.data_dir, settings.kafka.group)
        self._stop = asyncio.Event()
        self._failure: BaseException | None = None
        self._health = Health(self._progress, patience=settings.worker.stall_seconds)
        # Held, so that it is not collected before it is done.
        self._leaving: asyncio.Future[bool] | None = None
        self._reader: Reader | None = None
        self._drift: Drift | None = None

    async def run(self) -> int:
        """Live from start to stop; answer the exit status.

        Raises:
            DetenteError: the worker cannot start.
        """
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop.set)
        web = WorkerWeb(
            self._settings.web,
            self._metrics,
            live=self._health.live,
            ready=self._health.ready,
            data_dir=self._settings.worker.data_dir,
        )
        await web.bind()
        try:
            if not await self._prepare(loop):
                return EXIT_DONE
            return await self._work()
        finally:
            await web.stop()
            self._executor.shutdown(wait=False, cancel_futures=True)

    async def _prepare(self, loop: asyncio.AbstractEventLoop) -> bool:
        """Load the model and reach the broker; False where a stop came first."""
        folder = self._settings.reading.model
        checking = asyncio.ensure_future(
            ensure_agreement(folder or SHIPPED_MODEL, self._settings.worker.data_dir)
        )
        try:
            load = partial(Reader.load, model=folder, lexicons=self._settings.reading.lexicons)
            self._reader = await loop.run_in_executor(self._executor, load)
            self._drift = self._build_drift(folder or SHIPPED_MODEL)
            self._metrics.model(self._reader.model.ref)
            self._health.model_loaded = True
            ready = await reach_broker(self._settings, self._stop)
            await checking
        finally:
            checking.cancel()
        return ready

    def _build_drift(self, folder: Path) -> Drift:
        own = self._settings.drift.reference
        reference = load_reference(folder) if own is None else read_reference(own)
        return Drift(reference, articles=self._settings.drift.articles, metrics=self._metrics)

    async def _work(self) -> int:
        app = build_app(self._settings)
        standing = Standing(app)
        names = topic_names(self._settings)
        assert self._reader is not None
        assert self._drift is not None
        kit_for = partial(
            make_kit,
            app,
            self._settings,
            standing=standing,
            metrics=self._metrics,
            progress=self._progress,
            on_failure=self._fail,
        )
        declare_reading(
            app,
            self._settings,
            kit_for(names.articles),
            reader=self._reader,
            executor=self._executor,
            stalled=self._stalled.load(),
            drift=self._drift,
        )
        lag = Lag(
            standing,
            ends=partial(end_offsets, self._settings.kafka),
            metrics=self._metrics,
            names=names,
        )
        keeping = Keeping(app, self._settings, kit_for(names.drafts))
        delivering = Delivering(
            app, self._settings, alerts=kit_for(names.alerts), requests=kit_for(names.webhook_requests)
        )
        services = (keeping, delivering, lag)
        watchdog = Watchdog(
            self._progress,
            standing,
            ends=partial(ask_end_offsets, self._settings.kafka),
            patience=self._settings.worker.stall_seconds,
            remember=self._stalled.remember,
            end=end_now,
        )
        self._health.standing, self._health.watchdog = standing, watchdog
        self._progress.step()
        watchdog.start()
        starting = asyncio.ensure_future(app.start())
        for service in services:
            service.start()
        try:
            await self._beat(app, standing, starting)
            for service in services:
                await service.stop()
            return await self._leave(app, starting)
        finally:
            watchdog.stop()
            keeping.close()

    async def _beat(self, app: WorkerApp, standing: Standing, starting: asyncio.Future[Any]) -> None:
        """Show that the loop runs, and look after the app, until something ends it."""
        rebalances = 0
        joined = False
        partitions: frozenset[TopicPartition] = frozenset()
        while not self._stop.is_set():
            self._progress.beat()
            if (lost := self._membership.record(standing.member)) is not None:
                self._leaving = asyncio.ensure_future(leave(self._settings, lost))
            if app.crashed:
                self._fail(app.crash_reason or RuntimeError("Faust crashed without a reason"))
            elif starting.done() and (error := starting.exception()) is not None:
                self._fail(error)
            if app.rebalancing_count != rebalances:
                self._metrics.rebalances.inc(app.rebalancing_count - rebalances)
                rebalances = app.rebalancing_count
            if joined != standing.joined:
                # Until now no loop could do anything, be its partitions the same as before.
                joined = standing.joined
                self._progress.step()
            if standing.partitions != partitions:
                partitions = standing.partitions
                self._metrics.assigned_partitions.set(len(partitions))
                self._progress.step()
                _log.info(
                    "partitions assigned",
                    partitions=sorted(f"{topic}/{number}" for topic, number in partitions),
                )
            await pause(_BEAT_SECONDS, self._stop)

    async def _leave(self, app: WorkerApp, starting: asyncio.Future[Any]) -> int:
        """Finish the batch, commit, leave the group; after a failure, without waiting for what can't finish."""
        if self._failure is not None:
            _log.critical(
                "worker failed", error=type(self._failure).__name__, problem=_problem(self._failure)
            )
            app.conf.stream_wait_empty = False
        else:
            _log.info("stopping")
        # Faust swallows cancellation while it waits, so its stop is left behind rather than cancelled.
        stopping = asyncio.ensure_future(app.stop())
        done, _ = await asyncio.wait([stopping], timeout=self._settings.worker.stop_seconds)
        if not done:
            _log.error(
                "stopped before the batch in hand was finished; its articles will be read again",
                seconds=self._settings.worker.stop_seconds,
            )
            end_now(await status_of_unfinished(self._settings.kafka))
        starting.cancel()
        for task in (stopping, starting):
            with contextlib.suppress(asyncio.CancelledError):
                self._failure = self._failure or await _outcome(task)
        if self._failure is not None:
            return EXIT_FAILED
        self._membership.forget()
        _log.info("stopped")
        return EXIT_DONE

    def _fail(self, error: BaseException) -> None:
        self._failure = self._failure or error
        self._stop.set()


async def _outcome(task: asyncio.Future[Any]) -> BaseException | None:
    """Wait for a task; answer the error it ended with."""
    await asyncio.wait([task])
    return task.exception()


def _problem(error: BaseException) -> str:
    """Errors of ours hold no text of articles; of others only their kind is told."""
    return str(error) if isinstance(error, DetenteError) else type(error).__name__
