"""The worker's port: metrics and health of this worker, on loopback, on a port that others can find."""

from __future__ import annotations

import json
import os
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from models.signal import ModelRef
from stream.metrics import Metrics
from stream.settings.groups.worker import WebSettings
from stream.worker.web import WorkerWeb


class Served:
    """A server whose answers we choose."""

    def __init__(self, folder: Path) -> None:
        self.metrics = Metrics()
        self.live: tuple[bool, dict[str, Any]] = (True, {"broker": "answers"})
        self.ready: tuple[bool, dict[str, Any]] = (False, {"assigned": False})
        self.web = WorkerWeb(
            WebSettings(port=0),
            self.metrics,
            live=lambda: self.live,
            ready=lambda: self.ready,
            data_dir=folder,
        )

    async def get(self, path: str, **headers: str) -> tuple[int, str, str]:
        """Status, content type and body."""
        address = f"http://127.0.0.1:{self.web.port}{path}"
        async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as response:
            return response.status, response.headers["content-type"], await response.text()


@pytest.fixture
async def served(tmp_path: Path) -> AsyncIterator[Served]:
    served = Served(tmp_path / "worker")
    await served.web.start()
    yield served
    await served.web.stop()


async def test_every_known_series_stands_at_0_from_the_start(served: Served) -> None:
    status, content_type, body = await served.get("/metrics")
    samples = [sample for family in text_string_to_metric_families(body) for sample in family.samples]
    assert (status, content_type.split(";")[0]) == (200, "text/plain")
    outcomes = {
        sample.labels["outcome"]: sample.value
        for sample in samples
        if sample.name == "detente_articles_total"
    }
    assert outcomes == dict.fromkeys(
        ("scored", "not_relevant", "duplicate", "unsupported_language", "rejected"), 0.0
    )
    letters = [sample for sample in samples if sample.name == "detente_dead_letters_total"]
    assert {sample.labels["stage"] for sample in letters} == {"decode", "read", "send", "state"}
    assert all(sample.name.startswith("detente_") for sample in samples)
    assert not [sample.name for sample in samples if sample.name.endswith("_created")]


async def test_metrics_name_the_model_and_the_build(served: Served) -> None:
    served.metrics.model(ModelRef("news", "3", "ab" * 32))
    _, _, body = await served.get("/metrics")
    assert f'detente_model_info{{sha256="{"ab" * 32}",version="3"}} 1.0' in body
    assert 'detente_build_info{python="' in body


async def test_a_scraper_that_speaks_openmetrics_is_answered_in_it(served: Served) -> None:
    _, content_type, body = await served.get("/metrics", accept="application/openmetrics-text; version=1.0.0")
    assert content_type.startswith("application/openmetrics-text")
    assert body.endswith("# EOF\n")


async def test_health_answers_200_when_well_and_503_when_not(served: Served) -> None:
    status, _, body = await served.get("/health/live")
    assert (status, json.loads(body)) == (200, {"ok": True, "broker": "answers"})
    status, _, body = await served.get("/health/ready")
    assert (status, json.loads(body)) == (503, {"ok": False, "assigned": False})


async def test_port_0_takes_a_free_one_and_writes_it_down(served: Served, tmp_path: Path) -> None:
    state = json.loads((tmp_path / "worker" / "worker.json").read_text())
    assert state == {"pid": os.getpid(), "bind": "127.0.0.1", "port": served.web.port}
    assert served.web.port > 0


async def test_two_workers_of_one_machine_take_two_ports(served: Served, tmp_path: Path) -> None:
    other = Served(tmp_path / "other")
    await other.web.start()
    assert other.web.port != served.web.port
    await other.web.stop()


async def test_a_stopped_worker_leaves_neither_port_nor_file(tmp_path: Path) -> None:
    served = Served(tmp_path)
    await served.web.start()
    await served.web.stop()
    assert not (tmp_path / "worker.json").exists()
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", served.web.port)) != 0


async def test_the_file_of_another_worker_is_left_alone(served: Served, tmp_path: Path) -> None:
    other = {"pid": os.getpid() + 1, "bind": "127.0.0.1", "port": 1}
    (tmp_path / "worker" / "worker.json").write_text(json.dumps(other))
    await served.web.stop()
    assert json.loads((tmp_path / "worker" / "worker.json").read_text()) == other


async def test_only_the_address_of_the_settings_is_bound(served: Served) -> None:
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.2", served.web.port)) != 0
