"""`detente tail` on a broker: into a pipe, and on a real (pseudo) terminal."""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from stream.commands.main import run
from stream.kafka.topics import declare_topics, topic_names
from stream.settings.schema import Settings
from tests.stream.display.live.shown import alert, pair, score
from tests.stream.topics import Broker, own_settings, put

ROOT = Path(__file__).parents[3]


@pytest.fixture
def settings(broker: Broker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A prefix of one's own, named in the environment, with three scores, two pairs and an alert."""
    found = own_settings(broker)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DETENTE_KAFKA__BOOTSTRAP", found.kafka.bootstrap)
    monkeypatch.setenv("DETENTE_TOPICS__PREFIX", found.topics.prefix)
    asyncio.run(fill(found))
    return found


async def fill(settings: Settings) -> None:
    """Publish records."""
    await declare_topics(settings)
    names = topic_names(settings)
    scores = [
        score(1, escalation=0.2),
        score(2, escalation=0.9),
        score(3, escalation=0.9, pairs=[{"pair": "IND-PAK"}]),
    ]
    await publish(settings, names.scores, {record["article"]["id"]: record for record in scores})
    await publish(settings, names.pairs, {name: pair(name) for name in ("CHN-USA", "IND-PAK")})
    await publish(settings, names.alerts, {"x": alert()})


async def publish(settings: Settings, topic: str, records: dict[str, Any]) -> None:
    """Publish records under their keys."""
    await put(
        settings, topic, [(key.encode(), json.dumps(value).encode(), []) for key, value in records.items()]
    )


def lines(capfd: pytest.CaptureFixture[str]) -> list[Any]:
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_a_pipe_gets_the_records_that_are_asked_for(
    settings: Settings, capfd: pytest.CaptureFixture[str]
) -> None:
    beginning = ["tail", "--from-beginning", "--max"]
    assert run([*beginning, "3"]) == 0
    assert [record["id"] for record in lines(capfd)] == ["s1", "s2", "s3"]
    assert run([*beginning, "2", "--pair", "usa-chn"]) == 0
    assert [record["id"] for record in lines(capfd)] == ["s1", "s2"]
    assert run([*beginning, "2", "--min-escalation", "0.5"]) == 0
    assert [record["id"] for record in lines(capfd)] == ["s2", "s3"]
    assert run([*beginning, "1", "--topic", "pairs", "--pair", "IND-PAK"]) == 0
    assert [record["pair"] for record in lines(capfd)] == ["IND-PAK"]
    assert run([*beginning, "1", "--topic", "alerts"]) == 0
    assert [record["severity"] for record in lines(capfd)] == ["critical"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--pair", "CHN"], "is no pair"),
        (["--topic", "dead-letters", "--pair", "CHN-USA"], "dead letters are about no pair"),
        (["--topic", "pairs", "--min-escalation", "0.5"], "--min-escalation is for scores"),
        (["--min-escalation", "50"], "not in the range"),
    ],
)
def test_wrong_usage_is_told(capfd: pytest.CaptureFixture[str], arguments: list[str], told: str) -> None:
    assert run(["tail", *arguments]) == 2
    assert told in " ".join(capfd.readouterr().err.replace("│", " ").split())


class Terminal:
    """A terminal of 100 by 30 with `detente tail` on it."""

    def __init__(self, master: int, process: subprocess.Popen[bytes]) -> None:
        self._master = master
        self.process = process
        self.text = ""

    def until(self, wanted: str) -> None:
        """Read on until something was written."""
        ends = time.monotonic() + 30
        while wanted not in self.text:
            assert time.monotonic() < ends, f"{wanted!r} never came; there was {self.text[-3000:]!r}"
            ready, _, _ = select.select([self._master], [], [], 1)
            if ready:
                self.text += os.read(self._master, 65536).decode(errors="replace")

    def press(self, key: str) -> None:
        """Press a key; what was read before is forgotten."""
        self.text = ""
        os.write(self._master, key.encode())


@contextmanager
def terminal(*arguments: str) -> Iterator[Terminal]:
    """A terminal on which `detente tail` runs until the block ends."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    # Where it is told how wide a terminal is, Rich does not look at ours.
    told = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    environment = {**told, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    before = termios.tcgetattr(slave)
    process = subprocess.Popen(
        [sys.executable, "-m", "stream.commands.main", "tail", *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env=environment,
        start_new_session=True,
    )
    try:
        yield Terminal(master, process)
        assert process.wait(20) == 0
        assert termios.tcgetattr(slave) == before
    finally:
        process.kill()
        process.wait()
        os.close(master)
        os.close(slave)


def test_a_terminal_shows_a_live_table_that_pauses_and_ends_by_keys(settings: Settings) -> None:
    """And leaves the terminal as it was."""
    scores = topic_names(settings).scores
    with terminal("--from-beginning") as screen:
        screen.until("round 3")
        screen.until("3 seen")
        screen.until("█")
        screen.press(" ")
        screen.until("paused")
        asyncio.run(publish(settings, scores, {"a4": score(4)}))
        screen.until("1 waiting")
        assert "round 4" not in screen.text
        screen.press(" ")
        screen.until("round 4")
        screen.press("q")
        screen.until("\x1b[?1049l")


def test_so_many_records_and_no_more_leave_their_table_standing(settings: Settings) -> None:
    with terminal("--from-beginning", "--topic", "pairs", "--max", "2") as screen:
        screen.until("\x1b[?1049l")
        screen.until("ended")
        screen.until("IND-PAK")
