"""The embedded broker: enough of Kafka on this machine for a demonstration and for tests.

It is the broker of the `noida-db` wheel, which speaks Kafka's protocol. It is young: nothing is promised
on it that is not also tested on Apache Kafka.
"""

from __future__ import annotations

import importlib.util
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from stream.broker.child import start_child, stop_child
from stream.errors import UnreachableError

_START_SECONDS = 15.0
_STOP_SECONDS = 5.0
_PAUSE_SECONDS = 0.02


def free_port() -> int:
    """A TCP port of the loopback address that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class EmbeddedBroker:
    """A broker process on a free loopback port, for use in a `with` block.

    Args:
        data_dir: where its data stay; a temporary folder, removed at the end, where None.

    Raises:
        UnreachableError: this platform has no such broker, or it did not start.
    """

    def __init__(self, data_dir: Path | None = None) -> None:
        self._program = _program()
        self._kept = data_dir
        self._folder: Path | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._port = 0

    @property
    def bootstrap(self) -> str:
        """Its address as `host:port`."""
        return f"127.0.0.1:{self._port}"

    @property
    def pid(self) -> int:
        """The id of its process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start on the port it had before, or on a free one, and wait until it answers."""
        if self._folder is None:
            self._folder = self._kept or Path(tempfile.mkdtemp(prefix="detente-broker-"))
            self._folder.mkdir(parents=True, exist_ok=True)
            self._port = free_port()
        log = self._folder / "broker.log"
        with log.open("ab") as output:
            self._process = start_child(
                [
                    self._program, "start", "--only", "kafka",
                    "--kafka-port", str(self._port), "--data-dir", self._folder,
                ],
                output=output,
            )  # fmt: skip
        deadline = time.monotonic() + _START_SECONDS
        while not _answers(self._port):
            if self._process.poll() is not None or time.monotonic() > deadline:
                said = log.read_text(errors="replace").strip().splitlines()[-3:]
                self.stop()
                raise UnreachableError(
                    f"the embedded broker did not start: {' / '.join(said) or 'it said nothing'}"
                )
            time.sleep(_PAUSE_SECONDS)

    def stop(self) -> None:
        """Stop it and keep its data for another `start`."""
        if self._process is not None:
            stop_child(self._process, patience=_STOP_SECONDS)
            self._process = None

    def kill(self) -> None:
        """End it as a crash would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._process = None

    def __enter__(self) -> Self:
        """Start."""
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop, and remove a temporary folder."""
        self.stop()
        if self._kept is None and self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def _program() -> Path:
    found = importlib.util.find_spec("noida_db")
    if found is None or found.origin is None:
        raise UnreachableError(
            "the embedded broker has no wheel for this platform (Linux x86-64 and macOS arm64 have one);"
            " start a Kafka and name it with --broker HOST:PORT"
        )
    return Path(found.origin).parent / "noida-db"


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(0.2)
        return probe.connect_ex(("127.0.0.1", port)) == 0
