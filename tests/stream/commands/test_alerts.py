"""`detente alerts`: what it prints and what it answers the shell."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from standardwebhooks.webhooks import Webhook

from stream.commands.main import run
from tests.stream.webhooks.made import WHSEC, written
from tests.stream.webhooks.receiver import Receiver, answering, receiving


@pytest.fixture
def desk() -> Iterator[Receiver]:
    """A receiver on a thread of its own, since commands run a loop themselves."""
    started, done = threading.Event(), asyncio.Event()
    held: list[tuple[Receiver, asyncio.AbstractEventLoop]] = []

    async def serve() -> None:
        async with receiving() as receiver:
            held.append((receiver, asyncio.get_running_loop()))
            started.set()
            await done.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    assert started.wait(10)
    receiver, loop = held[0]
    yield receiver
    loop.call_soon_threadsafe(done.set)
    thread.join(10)


def file(folder: Path, url: str, *, more: str = "allow_private = true") -> str:
    (folder / "desk.secret").write_text(WHSEC)
    text = f'[[endpoints]]\nname = "desk"\nurl = "{url}"\nsecrets = ["file:desk.secret"]\n{more}\n'
    return str(written(folder, text))


def test_a_signed_test_alert_is_posted_and_the_answer_printed_without_secrets(
    tmp_path: Path, desk: Receiver, capfd: pytest.CaptureFixture[str]
) -> None:
    desk.behaviour = answering(200, text=f"thanks for {WHSEC}\x1b[31m")
    path = file(tmp_path, desk.url)
    assert run(["alerts", "test", "--file", path, "--endpoint", "desk"]) == 0
    (received,) = desk.received
    body = Webhook(WHSEC).verify(received.body, received.headers)
    assert (body["type"], body["data"]["rule"]) == ("detente.alert.firing", "detente-test")
    printed = capfd.readouterr().out
    assert f"desk at http://127.0.0.1:{desk.port}: HTTP 200" in printed
    assert "thanks for ********" in printed
    assert "\x1b" not in printed


@pytest.mark.parametrize(("status", "code"), [(204, 0), (302, 1), (401, 1), (410, 1), (429, 1), (500, 1)])
def test_an_endpoint_that_refuses_is_a_failure(
    tmp_path: Path, desk: Receiver, status: int, code: int, capfd: pytest.CaptureFixture[str]
) -> None:
    desk.behaviour = answering(status)
    assert run(["alerts", "test", "--file", file(tmp_path, desk.url), "--endpoint", "desk"]) == code
    assert f"HTTP {status}" in capfd.readouterr().out


def test_an_endpoint_that_can_not_be_reached_exits_3(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, "http://127.0.0.1:1/xyzzy")
    assert run(["alerts", "test", "--file", path, "--endpoint", "desk"]) == 3
    said = capfd.readouterr().err
    assert "desk at http://127.0.0.1:1 can't be reached: the connection is refused" in said
    assert "xyzzy" not in said


def test_an_endpoint_that_the_file_has_not_is_wrong_usage(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = file(tmp_path, "https://desk.example/", more="")
    assert run(["alerts", "test", "--file", path, "--endpoint", "dusk"]) == 2
    assert "has no endpoint 'dusk'; it has: desk" in capfd.readouterr().err
    assert (
        run(["alerts", "test", "--file", file(tmp_path, "http://10.0.0.1/", more=""), "--endpoint", "desk"])
        == 2
    )
    assert "allow_private" in capfd.readouterr().err
