"""A worker's Faust app with a loop that misbehaves as its argument says; run as a program by the tests."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from typing import Any

from stream.kafka.topics import topic_names
from stream.settings.load import load_settings
from stream.worker.app import build_app, raw_topic

BATCH = 10


async def loop(behaviour: str, batches: Any) -> None:
    """Take batches, and tell of each."""
    held: list[Any] = []
    async for events in batches:
        messages = [event.message for event in events]
        number = len(held) // BATCH
        print("batch", number, len(messages), flush=True)  # noqa: T201 - the test reads it
        if behaviour == "park":
            await asyncio.Event().wait()
        for message in messages:
            message.incref()
        held += messages
        match behaviour:
            case "release":
                release(messages)
            case "raise":
                raise ZeroDivisionError
            case "hold-and-park":
                await asyncio.Event().wait()
            case "hold-the-first" if number > 0:
                release(messages)


def release(messages: list[Any]) -> None:
    """Drop our reference."""
    for message in messages:
        message.decref()


async def main(behaviour: str) -> None:
    """Run until told to stop; leave without waiting for records that are held."""
    settings = load_settings().settings
    app = build_app(settings)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)

    async def articles(stream: Any) -> None:
        await loop(behaviour, stream.take_events(BATCH, within=0.2))

    app.agent(raw_topic(app, topic_names(settings).articles), name="articles")(articles)
    await app.start()
    await stop.wait()
    app.conf.stream_wait_empty = behaviour == "release"
    await app.stop()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
