"""The remedy against lost messages: no record flows until the partitions stand where they were committed."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest
from faust.tables.manager import TableManager
from faust.types import TP

from stream.settings.schema import Settings
from stream.worker.app import build_app
from stream.worker.recovery import HoldingRecovery, HoldingTableManager


class Consumer:
    """Faust's consumer as far as recovery uses it; notes whether records could flow while it seeks."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.flow_active = True
        self.flowed_while_seeking: bool | None = None

    def assignment(self) -> set[Any]:
        """One partition."""
        return {TP("articles", 0)}

    def resume_partitions(self, partitions: Any) -> None:
        """Fetch again."""

    def stop_flow(self) -> None:
        """Hand nothing over."""
        self.flow_active = False

    def resume_flow(self) -> None:
        """Hand records over."""
        self.flow_active = True

    async def perform_seek(self) -> None:
        """Go to the committed offsets."""
        self.flowed_while_seeking = self.flow_active or self.app.flow_control.is_active()


@pytest.fixture
async def app(monkeypatch: pytest.MonkeyPatch) -> Any:
    """An app in the state after its changelogs were read: everything flows."""
    app = build_app(Settings())
    app.finalize()
    app.consumer = Consumer(app)
    app.consumer_generation_id = 0
    app.flow_control.resume()
    app._fetcher = SimpleNamespace(maybe_start=_nothing)
    app._rebalancing_sensor_state = {}
    monkeypatch.setattr(app, "on_rebalance_end", lambda: None)
    return app


async def _nothing() -> None:
    return None


@pytest.mark.parametrize("way", ["on_recovery_completed", "_resume_streams"])
async def test_nothing_flows_until_the_seek_is_done_and_everything_after(app: Any, way: str) -> None:
    recovery = app.tables.recovery
    assert isinstance(recovery, HoldingRecovery)
    await getattr(recovery, way)(0)
    assert app.consumer.flowed_while_seeking is False
    assert app.consumer.flow_active
    assert app.flow_control.is_active()


@pytest.mark.parametrize("way", ["on_recovery_completed", "_resume_streams"])
async def test_without_the_remedy_records_flow_while_it_seeks(app: Any, way: str) -> None:
    """What the remedy is for. When a new Faust makes this fail, the remedy can go."""
    await getattr(TableManager(app).recovery, way)(0)
    assert app.consumer.flowed_while_seeking is True


async def test_the_app_recovers_by_the_remedy(app: Any) -> None:
    assert isinstance(app.tables, HoldingTableManager)
    assert app.tables.recovery is app.tables.recovery
    await asyncio.sleep(0)
