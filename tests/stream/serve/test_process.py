"""`detente serve` as a process: it answers, stops as told, and refuses what can't be."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from stream.serve.process import STATE_FILE
from tests.stream.serve.made import TOKEN, pair
from tests.stream.serve.test_follower import send
from tests.stream.topics import Broker, own_topics

COMMAND = [sys.executable, "-m", "stream.commands.main", "serve"]


@contextmanager
def served(
    folder: Path, broker: Broker, prefix: str, **more: str
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    environment = {
        **os.environ,
        "DETENTE_KAFKA__BOOTSTRAP": broker.bootstrap,
        "DETENTE_TOPICS__PREFIX": prefix,
        "DETENTE_SERVE__PORT": "0",
        "DETENTE_SERVE__DATABASE": str(folder / "view.sqlite3"),
        **more,
    }
    process = subprocess.Popen(COMMAND, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        deadline = time.monotonic() + 60
        while not (folder / STATE_FILE).exists():
            assert process.poll() is None, process.stderr and process.stderr.read()
            assert time.monotonic() < deadline
            time.sleep(0.05)
        port = json.loads((folder / STATE_FILE).read_text())["port"]
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.communicate()


def test_it_answers_from_the_topics_and_a_stop_ends_open_streams_in_time(
    broker: Broker, tmp_path: Path
) -> None:
    settings = asyncio.run(own_topics(broker))
    asyncio.run(send(settings, pair(tension=77)))
    with (
        served(tmp_path, broker, settings.topics.prefix) as (process, address),
        httpx.Client(base_url=address) as client,
    ):
        deadline = time.monotonic() + 60
        while _status(client) != 200:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        assert client.get("/api/v1/pairs").json()["items"][0]["tension"] == 77
        assert client.get("/api/v1/articles/https%3A%2F%2Fexample.org%2Fa").status_code == 404
        with client.stream("GET", "/api/v1/stream") as stream:
            assert stream.headers["content-type"].startswith("text/event-stream")
            chunks = stream.iter_raw()
            assert next(chunks).startswith(b"retry:")
            process.send_signal(signal.SIGTERM)
            begun = time.monotonic()
            assert process.wait(20) == 0
            assert time.monotonic() - begun < 10
    assert not (tmp_path / STATE_FILE).exists()


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ({"DETENTE_SERVE__BIND": "0.0.0.0"}, 2, "serve.token"),  # noqa: S104 - it refuses to bind
        ({"DETENTE_SERVE__TOKEN": TOKEN, "DETENTE_SERVE__CALENDAR_TOKEN": TOKEN}, 2, "serve.calendar_token"),
        ({"DETENTE_KAFKA__BOOTSTRAP": "127.0.0.1:1"}, 3, "can't be reached"),
    ],
)
def test_what_can_not_be_served_ends_with_its_reason(
    tmp_path: Path, given: dict[str, str], status: int, said: str
) -> None:
    environment = {
        **os.environ, "DETENTE_SERVE__PORT": "0", "DETENTE_SERVE__DATABASE": str(tmp_path / "view"), **given,
    }  # fmt: skip
    ended = subprocess.run(COMMAND, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == status
    assert said in ended.stderr
    assert TOKEN not in ended.stderr


def test_a_port_that_is_taken_is_named_with_the_remedy(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        environment = {
            **os.environ,
            "DETENTE_SERVE__PORT": str(taken.getsockname()[1]),
            "DETENTE_SERVE__DATABASE": str(tmp_path / "view"),
        }
        ended = subprocess.run(
            COMMAND, env=environment, capture_output=True, text=True, timeout=60, check=False
        )
    assert ended.returncode == 1
    assert "serve.port" in ended.stderr


def _status(client: httpx.Client) -> int:
    return client.get("/health/ready").status_code
