"""What a demonstration needs around it: a broker, the topics, a worker and the page as processes of their own."""

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
RULES = Path(__file__).with_name("rules.toml")
"""The alert rules that hold where the user names none."""

_PARTITIONS = 1
"""So that the samples are read in the order of their days: beside one of 2026, one of 2019 would be too old to count."""

_LOG_LINES = 8


class Actor(NamedTuple):
    """A process of the demonstration, by the name of its command, and its log."""

    name: str
    process: subprocess.Popen[bytes]
    log: Path


class Stage(NamedTuple):
    """A running demonstration: its settings and its processes, the worker first."""

    settings: Settings
    actors: tuple[Actor, ...]

    @property
    def log(self) -> Path:
        """Where the worker says what it does."""
        return self.actors[0].log

    @property
    def metrics_address(self) -> str:
        """Where the worker serves metrics and health."""
        web = self.settings.web
        return f"http://{web.bind}:{web.port}"

    @property
    def page_address(self) -> str:
        """Where the page is served, if it is."""
        serve = self.settings.serve
        return f"http://{serve.bind}:{serve.port}/"

    def ensure_working(self) -> None:
        """Refuse to wait for a process that has ended.

        Raises:
            StreamError: with the last lines of its log.
        """
        for actor in self.actors:
            status = actor.process.poll()
            if status is not None:
                said = actor.log.read_text(errors="replace").strip().splitlines()[-_LOG_LINES:]
                raise StreamError(
                    "\n".join([f"detente {actor.name} ended with status {status}; it said last:", *said])
                )


@asynccontextmanager
async def set_stage(
    settings: Settings, config_file: Path | None, *, broker: str | None, page: bool
) -> AsyncIterator[Stage]:
    """Start broker, topics, worker and page; leave nothing behind at the end.

    Args:
        settings: the user's; where a broker and a port of its own are needed they are replaced.
        config_file: the file that they came from, which the worker reads too.
        broker: the address of a broker that already runs; the embedded one is started where None.
        page: whether the page is served.

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
        commands = ("worker", "serve") if page else ("worker",)
        actors = [
            undo.enter_context(_started(name, settings, config_file, folder / f"{name}.log"))
            for name in commands
        ]
        yield Stage(settings, tuple(actors))


@contextmanager
def _started(name: str, settings: Settings, config_file: Path | None, log: Path) -> Iterator[Actor]:
    with log.open("wb") as output:
        process = start_child(
            [sys.executable, "-m", "stream.commands.main", name, *_config(config_file)],
            output=output,
            environment={**os.environ, **_environment(settings)},
        )
    try:
        yield Actor(name, process, log)
    finally:
        stop_child(process, patience=_STOP_SECONDS)


def _config(file: Path | None) -> list[str]:
    return [] if file is None else ["--config", str(file)]


def _demo_settings(settings: Settings, broker: str, folder: Path) -> Settings:
    web = settings.web.model_copy(update={"port": free_port()})
    worker = settings.worker.model_copy(update={"data_dir": folder / "worker"})
    kafka = settings.kafka.model_copy(update={"bootstrap": broker})
    serve = settings.serve.model_copy(
        update={"port": free_port(), "database": folder / "serve" / "view.sqlite3"}
    )
    topics = settings.topics.model_copy(update={"partitions": _PARTITIONS})
    alerts = settings.alerts.model_copy(update={"file": settings.alerts.file or RULES})
    parts = {"kafka": kafka, "topics": topics, "alerts": alerts, "web": web, "worker": worker, "serve": serve}
    return settings.model_copy(update=parts)


def _environment(settings: Settings) -> dict[str, str]:
    """The settings that a demonstration replaces, as its processes' environment; the rest they read as we did."""
    return {
        "DETENTE_KAFKA__BOOTSTRAP": settings.kafka.bootstrap,
        "DETENTE_WEB__BIND": settings.web.bind,
        "DETENTE_WEB__PORT": str(settings.web.port),
        "DETENTE_WORKER__DATA_DIR": str(settings.worker.data_dir),
        "DETENTE_SERVE__BIND": settings.serve.bind,
        "DETENTE_SERVE__PORT": str(settings.serve.port),
        "DETENTE_SERVE__DATABASE": str(settings.serve.database),
        "DETENTE_LOG__FORMAT": "console",
        "DETENTE_ALERTS__FILE": str(settings.alerts.file),
        "DETENTE_TOPICS__PARTITIONS": str(settings.topics.partitions),
        # The state takes the samples one by one, so that pairs have a history from each to the next.
        "DETENTE_STATE__BATCH_DRAFTS": "1",
        # The samples are spread over eleven years: by the usual half-life of three days all but the last would be forgotten.
        "DETENTE_STATE__HALF_LIFE_DAYS": "365",
        "DETENTE_STATE__HISTORY_DAYS": "3660",
        "DETENTE_SERVE__HISTORY_DAYS": "3660",
    }
