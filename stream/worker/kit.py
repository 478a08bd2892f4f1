"""What every loop of a worker works with."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from stream.kafka.topics import topic_names
from stream.metrics import Metrics
from stream.settings.schema import Settings
from stream.worker.app import WorkerApp
from stream.worker.dead_letters import DeadLetters
from stream.worker.outbox import Outbox
from stream.worker.progress import Progress
from stream.worker.standing import Standing


class Kit(NamedTuple):
    """The parts that the loops of one worker share.

    Args:
        standing: tells which partitions this worker has.
        outbox: sends, and waits for acknowledgement.
        dead_letters: takes what can't be processed.
        metrics: what is counted.
        progress: told of every step.
        on_failure: told of an error after which nothing more may be acknowledged.
    """

    standing: Standing
    outbox: Outbox
    dead_letters: DeadLetters
    metrics: Metrics
    progress: Progress
    on_failure: Callable[[BaseException], None]


def make_kit(
    app: WorkerApp,
    settings: Settings,
    *,
    standing: Standing,
    metrics: Metrics,
    progress: Progress,
    on_failure: Callable[[BaseException], None],
) -> Kit:
    """Make what the loops of an app share."""
    outbox = Outbox(app.producer, on_retry=metrics.send_retries.inc, on_sent=progress.step)
    letters = DeadLetters(
        outbox,
        topic=topic_names(settings).dead_letters,
        record_bytes=settings.topics.record_bytes,
        metrics=metrics,
    )
    return Kit(standing, outbox, letters, metrics, progress, on_failure)
