"""What a loop of a worker works with."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from stream.kafka.topics import topic_names
from stream.metrics import Metrics
from stream.settings.schema import Settings
from stream.worker.app import WorkerApp
from stream.worker.dead_letters import DeadLetters
from stream.worker.outbox import Outbox
from stream.worker.progress import Loop, Progress
from stream.worker.standing import Standing


class Kit(NamedTuple):
    """The parts of a loop; all but its progress are alike for the loops of one worker.

    Args:
        standing: tells which partitions this worker has.
        outbox: sends, and waits for acknowledgement; tells the progress what was acknowledged.
        dead_letters: takes what can't be processed.
        metrics: what is counted.
        progress: told of every step of this loop.
        on_failure: told of an error after which nothing more may be acknowledged.
    """

    standing: Standing
    outbox: Outbox
    dead_letters: DeadLetters
    metrics: Metrics
    progress: Loop
    on_failure: Callable[[BaseException], None]


def make_kit(
    app: WorkerApp,
    settings: Settings,
    topic: str,
    *,
    standing: Standing,
    metrics: Metrics,
    progress: Progress,
    on_failure: Callable[[BaseException], None],
) -> Kit:
    """Make what the loop over a topic works with."""
    loop = progress.loop(topic)
    outbox = Outbox(app.producer, on_retry=metrics.send_retries.inc, on_sent=loop.step)
    letters = DeadLetters(
        outbox,
        topic=topic_names(settings).dead_letters,
        record_bytes=settings.topics.record_bytes,
        metrics=metrics,
    )
    return Kit(standing, outbox, letters, metrics, loop, on_failure)
