"""The stated worker with a client whose seeks take long, as on a busy machine; run as a program by the tests."""

from __future__ import annotations

import asyncio
import sys
from typing import Any

from faust.transport.consumer import Consumer

import stream.worker.process
from stream.settings.load import load_settings
from stream.worker.run import run_worker
from tests.stream.state.stated_worker import StatedReader, agree

SECONDS = 0.5

_perform_seek = Consumer.perform_seek


async def perform_seek_slowly(consumer: Any) -> None:
    """Seek, and be slow to say so."""
    await _perform_seek(consumer)
    await asyncio.sleep(SECONDS)


if __name__ == "__main__":
    Consumer.perform_seek = perform_seek_slowly
    vars(stream.worker.process).update(Reader=StatedReader, ensure_agreement=agree)
    sys.exit(run_worker(load_settings().settings))
