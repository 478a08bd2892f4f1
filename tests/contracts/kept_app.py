"""A worker's Faust app that keeps the last value of each record in a kept table; run as a program by the tests.

It writes what its table holds to `entries.json` in its data folder, also while it has no partition.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from typing import Any

from stream.kafka.topics import topic_names
from stream.settings.load import load_settings
from stream.state.tables import KeptTable, make_table
from stream.worker.app import build_app, raw_topic
from stream.worker.outbox import Outbox


async def main() -> None:
    """Run until told to stop."""
    settings = load_settings().settings
    app = build_app(settings)
    table = make_table(app, "kept")
    outbox = Outbox(app.producer)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)

    async def articles(stream: Any) -> None:
        async for events in stream.take_events(50, within=0.05):
            messages = [event.message for event in events]
            for message in messages:
                message.incref()
            offsets: dict[str, int] = {}
            changes = [table.change(message.key, message.value) for message in messages]
            assert not await outbox.deliver(changes, placed=offsets.__setitem__)
            for message in messages:
                table.keep(message.key, message.value)
            table.kept_to(offsets[table.changelog_topic_name])
            for message in messages:
                message.decref()

    app.agent(raw_topic(app, topic_names(settings).articles), name="articles")(articles)
    await app.start()
    while not stop.is_set():
        if app.tables.recovery.completed.is_set() and not app.in_recovery:
            show(table, sys.argv[1])
        await asyncio.sleep(0.1)
    await app.stop()
    os._exit(0)


def show(table: KeptTable, path: str) -> None:
    """Write what the table holds, and what the store knows of partitions."""
    told = {
        "entries": {key.decode(): value.decode() for key, value in table.entries()},
        "partitions": len(getattr(table.data, "_key_partition", ())),
    }
    with open(f"{path}.new", "w") as file:  # noqa: PTH123 - the shortest way to write it whole
        json.dump(told, file)
    os.replace(f"{path}.new", path)  # noqa: PTH105 - as above


if __name__ == "__main__":
    asyncio.run(main())
