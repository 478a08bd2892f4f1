"""What a demonstration needs around it: a broker, the topics, and one worker as a process of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path
from typing import NamedTuple

from stream.broker.child import start_child, stop_child
from stream.broker.embedded import EmbeddedBroker, free_port
from stream.errors import StreamError
from stream.kafka.reach import ensure_reachable
from stream.kafka.topics import declare_topics
from stream.settings.schema import Settings

_STOP_SECONDS = 10.0
_LOG_LINES = 8


class Stage(NamedTuple):
    """A running demonstration: its settings, its worker, and the worker's log."""

    settings: Settings
    worker: subprocess.Popen[bytes]
    log: Path

    @property
    def metrics_address(self) -> str:
        """Where the worker serves metrics and health."""
        web = self.settings.web
        return f"http://{web.bind}:{web.port}"

    def ensure_working(self) -> None:
        """Refuse to wait for a worker that has ended.

        Raises:
            StreamError: with the last lines of its log.
        """
        status = self.worker.poll()
        if status is not None:
            said = self.log.read_text(errors="replace").strip().splitlines()[-_LOG_LINES:]
            raise StreamError("\n".join([f"the worker ended with status {status}; it said last:", *said]))


@asynccontextmanager
async def set_stage(
    settings: Settings, config_file: Path | None, *, broker: str | None
) -> AsyncIterator[Stage]:
    """Start broker, topics and worker; leave nothing behind at the end.

    Args:
        settings: the user's; where a broker and a port of its own are needed they are replaced.
        config_file: the file that they came from, which the worker reads too.
        broker: the address of a broker that already runs; the embedded one is started where None.

    Raises:
        UnreachableError: there is no embedded broker for this platform, or `broker` does not answer.
    """
    with ExitStack() as undo:
        folder = Path(tempfile.mkdtemp(prefix="detente-demo-"))
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        if broker is None:
            broker = undo.enter_context(EmbeddedBroker(folder / "broker")).bootstrap
        settings = _demo_settings(settings, broker, folder)
        await ensure_reachable(settings.kafka)
        await declare_topics(settings)
        yield undo.enter_context(_worker(settings, config_file, folder / "worker.log"))


@contextmanager
def _worker(settings: Settings, config_file: Path | None, log: Path) -> Iterator[Stage]:
    with log.open("wb") as output:
        process = start_child(
            [sys.executable, "-m", "stream.commands.main", "worker", *_config(config_file)],
            output=output,
            environment={**os.environ, **_environment(settings)},
        )
    try:
        yield Stage(settings, process, log)
    finally:
        stop_child(process, patience=_STOP_SECONDS)


def _config(file: Path | None) -> list[str]:
    return [] if file is None else ["--config", str(file)]


def _demo_settings(settings: Settings, broker: str, folder: Path) -> Settings:
    web = settings.web.model_copy(update={"port": free_port()})
    worker = settings.worker.model_copy(update={"data_dir": folder / "worker"})
    kafka = settings.kafka.model_copy(update={"bootstrap": broker})
    return settings.model_copy(update={"kafka": kafka, "web": web, "worker": worker})


def _environment(settings: Settings) -> dict[str, str]:
    """The settings that a demonstration replaces, as the worker's environment; the rest it reads as we did."""
    return {
        "DETENTE_KAFKA__BOOTSTRAP": settings.kafka.bootstrap,
        "DETENTE_WEB__BIND": settings.web.bind,
        "DETENTE_WEB__PORT": str(settings.web.port),
        "DETENTE_WORKER__DATA_DIR": str(settings.worker.data_dir),
        "DETENTE_LOG__FORMAT": "console",
    }
