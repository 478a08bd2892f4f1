"""The worker's port: metrics and health.

It is a server of our own: Faust's binds all addresses whatever its settings say, and takes a second port.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import structlog
from aiohttp import web
from mode import Service
from prometheus_client.exposition import choose_encoder

from models.errors import DetenteError
from stream.metrics import Metrics
from stream.settings.groups.worker import WebSettings

_log = structlog.get_logger(__name__)

STATE_FILE = "worker.json"
"""In the worker's data folder: its process and port, for whoever started it with port 0."""


class PortError(DetenteError):
    """The port for metrics and health can't be bound."""

    code = "port"


Answer = Callable[[], tuple[bool, dict[str, Any]]]
"""Answers whether all is well, and the details."""


class WorkerWeb(Service):  # type: ignore[misc]  # mode is untyped at our seam
    """Serves `/metrics`, `/health/live` and `/health/ready`.

    Args:
        settings: where it binds; port 0 takes a free one.
        metrics: what `/metrics` shows.
        live: whether the loop makes progress.
        ready: whether articles are being read.
        data_dir: where the port is written down.
    """

    mundane_level = "debug"

    def __init__(
        self, settings: WebSettings, metrics: Metrics, *, live: Answer, ready: Answer, data_dir: Path
    ) -> None:
        super().__init__()
        self._settings = settings
        self._metrics = metrics
        self._live = live
        self._ready = ready
        self._state_file = data_dir / STATE_FILE
        self._runner: web.AppRunner | None = None
        self.port = settings.port

    async def bind(self) -> None:
        """Start, and tell a port that can't be had from other failures.

        Raises:
            PortError: the port is taken or the address is not ours.
        """
        try:
            await self.start()
        except OSError as error:
            raise PortError(
                f"web.bind, web.port: can't serve there ({(error.strerror or str(error)).lower()});"
                " choose another port, or 0 for any free one"
            ) from error

    async def on_start(self) -> None:
        """Bind the port, and write it down.

        Raises:
            OSError: the port is taken or the address is not ours.
        """
        server = web.Application()
        server.router.add_get("/metrics", self._get_metrics)
        server.router.add_get("/health/live", self._get_live)
        server.router.add_get("/health/ready", self._get_ready)
        self._runner = web.AppRunner(server, access_log=None, handle_signals=False)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._settings.bind, self._settings.port)
        try:
            await site.start()
        except OSError:
            await self._runner.cleanup()
            raise
        self.port = self._runner.addresses[0][1]
        self._write_state()
        _log.info("metrics and health are served", bind=self._settings.bind, port=self.port)

    async def on_stop(self) -> None:
        """Close the port."""
        if self._runner is not None:
            await self._runner.cleanup()
        self._remove_state()

    async def _get_metrics(self, request: web.Request) -> web.Response:
        encoder, content_type = choose_encoder(request.headers.get("accept", ""))
        return web.Response(body=encoder(self._metrics.registry), headers={"content-type": content_type})

    async def _get_live(self, _request: web.Request) -> web.Response:
        return _answer(*self._live())

    async def _get_ready(self, _request: web.Request) -> web.Response:
        return _answer(*self._ready())

    def _write_state(self) -> None:
        self._state_file.parent.mkdir(parents=True, exist_ok=True)
        state = {"pid": os.getpid(), "bind": self._settings.bind, "port": self.port}
        draft = self._state_file.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(state))
        draft.replace(self._state_file)

    def _remove_state(self) -> None:
        """Remove what we wrote; another worker that shares the folder may have written since."""
        try:
            if json.loads(self._state_file.read_text())["pid"] == os.getpid():
                self._state_file.unlink()
        except (OSError, ValueError, KeyError):
            return


def _answer(well: bool, details: dict[str, Any]) -> web.Response:
    return web.json_response({"ok": well, **details}, status=200 if well else 503)
