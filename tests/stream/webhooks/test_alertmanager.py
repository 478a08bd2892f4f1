"""Posting to a real Alertmanager, which then shows the alert and resolves it."""

from __future__ import annotations

import asyncio
import datetime as dt
import shutil
import socket
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tests.stream.webhooks.made import alert, dispatcher, endpoint
from tests.stream.webhooks.receiver import receiving

CONFIGURATION = """
route: {{receiver: hook, group_wait: 100ms, group_interval: 200ms, repeat_interval: 1h, group_by: [alertname]}}
receivers: [{{name: hook, webhook_configs: [{{url: "{url}", send_resolved: true}}]}}]
"""


def program() -> str:
    found = shutil.which("prometheus-alertmanager") or shutil.which("alertmanager")
    if found is None:
        pytest.skip("no Alertmanager on PATH; Debian's package is prometheus-alertmanager")
    return found


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


@pytest.fixture
async def hook() -> AsyncIterator[Any]:
    """Where the Alertmanager sends its own notifications."""
    async with receiving() as receiver:
        yield receiver


@pytest.fixture
async def alertmanager(tmp_path: Path, hook: Any) -> AsyncIterator[str]:
    """An Alertmanager of one's own; its address."""
    path, port = program(), free_port()
    configuration = tmp_path / "alertmanager.yml"
    configuration.write_text(CONFIGURATION.format(url=hook.url))
    with (tmp_path / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            path,
            f"--config.file={configuration}",
            f"--storage.path={tmp_path / 'data'}",
            f"--web.listen-address=127.0.0.1:{port}",
            "--cluster.listen-address=",
            stdout=log,
            stderr=log,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        async with asyncio.timeout(30):
            while not await ready(address):
                assert process.returncode is None, (tmp_path / "log").read_text()
                await asyncio.sleep(0.05)
        yield address
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def ready(address: str) -> bool:
    try:
        async with aiohttp.ClientSession() as session, session.get(f"{address}/-/ready") as response:
            return response.status == 200
    except aiohttp.ClientError:
        return False


async def shown(address: str) -> list[Any]:
    async with aiohttp.ClientSession() as session, session.get(f"{address}/api/v2/alerts") as response:
        found: list[Any] = await response.json()
        return found


async def test_an_alert_shows_in_a_real_alertmanager_is_notified_of_and_resolves(
    alertmanager: str, hook: Any
) -> None:
    now = dt.datetime.now(dt.UTC)
    serving, deliveries, _ = dispatcher(
        endpoint("ops", f"{alertmanager}/api/v2/alerts", format="alertmanager", secrets=()), clock=time.time
    )
    firing = alert(starts_at=now - dt.timedelta(hours=1))
    serving.accept(firing)
    await serving.drain()
    assert deliveries.counts()["delivered"] == 1
    (found,) = await shown(alertmanager)
    assert found["labels"] == {
        "alertname": "jump",
        "severity": "warning",
        "pair": "CHN-USA",
        "fingerprint": "jump:CHN-USA",
    }
    assert found["annotations"]["summary"] == firing.why
    assert found["status"]["state"] in {"active", "unprocessed"}
    assert dt.datetime.fromisoformat(found["endsAt"]) > now + dt.timedelta(days=6)

    ended = alert(starts_at=firing.starts_at, state="resolved", ends_at=now)
    serving.accept(ended)
    await serving.drain()
    assert deliveries.counts()["delivered"] == 2
    await hook.until(2)
    assert await shown(alertmanager) == []
    assert [received.json["status"] for received in hook.received] == ["firing", "resolved"]


async def test_what_our_format_says_to_receivers_has_the_shape_of_a_real_alertmanagers(
    alertmanager: str, hook: Any
) -> None:
    serving, _, _ = dispatcher(
        endpoint("ops", f"{alertmanager}/api/v2/alerts", format="alertmanager", secrets=()),
        endpoint("ours", hook.url, format="alertmanager-webhook", group_wait=0.0),
        clock=time.time,
    )
    serving.accept(alert(starts_at=dt.datetime.now(dt.UTC)))
    await serving.drain()
    await hook.until(2)
    bodies = {received.json["receiver"]: received.json for received in hook.received}
    ours, theirs = bodies["ours"], bodies["hook"]
    assert set(ours) == set(theirs)
    assert set(ours["alerts"][0]) == set(theirs["alerts"][0])
    for field in ("version", "status", "groupKey", "groupLabels", "commonLabels", "commonAnnotations"):
        assert ours[field] == theirs[field]
