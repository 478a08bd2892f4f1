"""A worker's Faust app that notes every record in a table; run as a program by the tests."""

from __future__ import annotations

import asyncio
import os
import signal
from typing import Any

from stream.kafka.topics import topic_names
from stream.settings.load import load_settings
from stream.worker.app import build_app, raw_topic

LATE_SECONDS = 0.3


def seek_late(app: Any) -> None:
    """Let the broker tell the committed offsets late, as a busy one does; what is lost is lost meanwhile."""
    consumer = app.consumer
    seek = consumer.perform_seek

    async def late() -> None:
        await asyncio.sleep(LATE_SECONDS)
        await seek()

    consumer.perform_seek = late


async def main() -> None:
    """Run until told to stop."""
    settings = load_settings().settings
    app = build_app(settings)
    # Faust's own defaults: the more it buffers, the more it loses.
    app.conf.stream_buffer_maxsize = 4096
    app.conf.broker_max_poll_records = None
    seen = app.Table(
        "seen",
        default=int,
        key_type=str,
        value_type=int,
        partitions=settings.topics.partitions,
        use_partitioner=True,
    )
    seek_late(app)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)

    async def articles(stream: Any) -> None:
        async for events in stream.take_events(50, within=0.2):
            for event in events:
                seen[event.message.key.decode()] += 1
            await asyncio.sleep(0.02)

    app.agent(raw_topic(app, topic_names(settings).articles), name="articles")(articles)
    await app.start()
    print("ready", flush=True)  # noqa: T201 - the test reads it
    await stop.wait()
    await app.stop()
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main())
