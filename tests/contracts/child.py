"""Programs of ours as processes that tests start, ask and end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

from prometheus_client.parser import text_string_to_metric_families

from stream.worker.loading import AGREED_FILE

ROOT = Path(__file__).parents[2]

SESSION_SECONDS = 6
"""The shortest session that Apache Kafka allows by default."""

READY_SECONDS = 120
"""How long a worker may take until it reads: the first one checks the model, maybe beside another test."""


class Child:
    """A Python module run as a program, killed at the end of its `with` block if it still runs.

    Args:
        module: the module's name, with its arguments.
        folder: its data and its log.
        settings: settings of ours by their keys, such as `kafka.bootstrap`.
    """

    _agreed: ClassVar[bytes | None] = None
    """What the first worker wrote of its check of the model: those after it need not make it again."""

    def __init__(self, *module: str, folder: Path, settings: Mapping[str, object]) -> None:
        self._module = module
        self.folder = folder
        self.log = folder / "log"
        self._environment = {
            **os.environ,
            "DETENTE_WORKER__DATA_DIR": str(folder),
            "DETENTE_WEB__PORT": "0",
            "DETENTE_LOG__FORMAT": "json",
            **{f"DETENTE_{key.replace('.', '__').upper()}": str(value) for key, value in settings.items()},
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it; its output is added to the log."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if Child._agreed is not None:
            (self.folder / AGREED_FILE).write_bytes(Child._agreed)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self._module], cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    def kill(self) -> None:
        """End it as a crash would."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self, number: int = signal.SIGTERM, *, patience: float = 30) -> int:
        """Ask it to stop; answer its exit status."""
        assert self.process is not None
        self.process.send_signal(number)
        return self.process.wait(patience)

    def said(self, text: str) -> int:
        """How often its output holds the text."""
        return self.log.read_text(errors="replace").count(text)

    @property
    def running(self) -> bool:
        """Whether it still runs."""
        return self.process is not None and self.process.poll() is None

    def get(self, path: str) -> tuple[int, str]:
        """Ask its web port; status 0 while nobody answers."""
        try:
            port = json.loads((self.folder / "worker.json").read_text())["port"]
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()
        except (OSError, ValueError):
            return 0, ""

    def metric(self, name: str, **labels: str) -> float:
        """The sum of a metric's samples that have these labels."""
        _, body = self.get("/metrics")
        return sum(
            sample.value
            for family in text_string_to_metric_families(body)
            for sample in family.samples
            if sample.name == name and labels.items() <= sample.labels.items()
        )

    def await_ready(self) -> None:
        """Wait until it reads articles."""
        wait_for(self._ready, seconds=READY_SECONDS, what=self._tail)
        self._share_the_check()

    def _ready(self) -> bool:
        assert self.running, self._tail()
        return self.get("/health/ready")[0] == 200

    def _tail(self) -> str:
        return self.log.read_text(errors="replace")[-3000:] if self.log.exists() else "nothing was said"

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Kill what still runs."""
        if self.running:
            self.kill()
        self._share_the_check()

    def _share_the_check(self) -> None:
        if (agreed := self.folder / AGREED_FILE).exists():
            Child._agreed = agreed.read_bytes()


def wait_for(holds: Callable[[], Any], *, seconds: float = 60, what: Callable[[], str] = str) -> None:
    """Wait until something holds; fail with `what()` where it does not in time."""
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline, f"not within {seconds:g} s: {what()}"
        time.sleep(0.1)
