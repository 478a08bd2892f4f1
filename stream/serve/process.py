"""The process of `detente serve`: its parts, the port, and an orderly end."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import structlog
import uvicorn

from models.errors import DetenteError
from stream.kafka.topics import declare_topics
from stream.serve.access.binding import ensure_guarded
from stream.serve.app import Parts, application
from stream.serve.feed.follower import Follower
from stream.serve.live.hub import Hub
from stream.serve.metrics import ServeMetrics
from stream.serve.score.scorer import Scorer
from stream.serve.view.bounding import bounds_of
from stream.serve.view.view import View
from stream.serve.view.writer import Writer
from stream.settings.groups.serve import ServeSettings
from stream.settings.schema import Settings

STATE_FILE: Final = "serve.json"
"""Beside the view: the process and its port, for whoever started it with port 0."""

_STOP_SECONDS: Final = 5

_log = structlog.get_logger(__name__)


class PortError(DetenteError):
    """The port can't be bound."""

    code = "port"


class _Server(uvicorn.Server):
    """Leaves signals to the process, which ends the live streams before the server waits for them."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


async def serve(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT.

    Raises:
        SettingsError: others could reach it without a token, or the view's file is not to be used.
        UnreachableError, TopicError: the broker can't be reached at the start, or topics are missing.
        PortError: the port is taken or the address is not ours.
    """
    ensure_guarded(settings.serve)
    with closing_socket(settings.serve) as listening:
        await declare_topics(settings)
        writer = Writer(
            settings.serve.database, prefix=settings.topics.prefix, bounds=bounds_of(settings.serve)
        )
        view = View(settings.serve.database)
        try:
            await _serve(settings, listening, writer, view)
        finally:
            view.close()
            writer.close()


async def _serve(settings: Settings, listening: socket.socket, writer: Writer, view: View) -> None:
    serve_settings = settings.serve
    metrics = ServeMetrics()
    hub = hub_of(serve_settings, metrics)
    scorer = Scorer(settings)
    follower = Follower(settings, writer, hub, metrics)
    app = application(Parts(view, hub, scorer, follower, metrics), serve_settings)
    server = _Server(
        uvicorn.Config(
            app,
            log_config=None,
            access_log=False,
            server_header=False,
            lifespan="on",
            proxy_headers=bool(serve_settings.proxies),
            forwarded_allow_ips=list(serve_settings.proxies),
            timeout_graceful_shutdown=_STOP_SECONDS,
        )
    )

    def stop() -> None:
        _log.info("stopping")
        hub.close()
        server.should_exit = True

    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop)
    following = asyncio.create_task(follower.run(), name="follower")
    following.add_done_callback(lambda task: None if task.cancelled() else stop())
    try:
        with _written_down(serve_settings, listening):
            await server.serve(sockets=[listening])
    finally:
        hub.close()
        scorer.close()
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following


def hub_of(serve_settings: ServeSettings, metrics: ServeMetrics) -> Hub:
    """The hub that the settings ask for."""
    return Hub(
        most=serve_settings.max_streams,
        queue=serve_settings.stream_queue,
        replay=serve_settings.stream_replay,
        heartbeat=serve_settings.heartbeat_seconds,
        on_dropped=metrics.stream_dropped.inc,
    )


@contextmanager
def closing_socket(serve_settings: ServeSettings) -> Iterator[socket.socket]:
    """The port, bound.

    Raises:
        PortError: it is taken, or the address is not ours.
    """
    host = serve_settings.bind.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, serve_settings.port), family=family, backlog=512)
    except OSError as error:
        raise PortError(
            f"serve.bind, serve.port: can't serve there ({(error.strerror or str(error)).lower()});"
            " choose another port, or 0 for any free one"
        ) from error
    # asyncio turns this on only for sockets that name their protocol; without it answers wait for the client's ACK.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with listening:
        yield listening


@contextmanager
def _written_down(serve_settings: ServeSettings, listening: socket.socket) -> Iterator[None]:
    path: Path = serve_settings.database.with_name(STATE_FILE)
    port = listening.getsockname()[1]
    state = {"pid": os.getpid(), "bind": serve_settings.bind, "port": port}
    draft = path.with_suffix(f".{os.getpid()}")
    draft.write_text(json.dumps(state))
    draft.replace(path)
    host = f"[{serve_settings.bind}]" if ":" in serve_settings.bind else serve_settings.bind
    _log.info("page and API are served", address=f"http://{host}:{port}/")
    try:
        yield
    finally:
        with suppress(OSError, ValueError, KeyError):
            if json.loads(path.read_text())["pid"] == os.getpid():
                path.unlink()
