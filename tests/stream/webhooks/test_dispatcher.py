"""The running service: starting, stopping, reloading, and what it says of itself."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry
from standardwebhooks.webhooks import Webhook, WebhookVerificationError
from structlog.testing import capture_logs

from stream.webhooks.deliveries import Deliveries
from stream.webhooks.dispatcher import Dispatcher
from stream.webhooks.live_endpoints import LiveEndpoints
from stream.webhooks.metrics import OUTCOMES, PrometheusWebhookMetrics
from stream.webhooks.secret import Secret
from tests.stream.webhooks.made import OLD_WHSEC, WHSEC, alert, dispatcher, endpoint, play, written
from tests.stream.webhooks.receiver import answering, receiving

ENVIRON = {"SECRET": WHSEC}


def table(name: str, url: str) -> str:
    return f'[[endpoints]]\nname = "{name}"\nurl = "{url}"\nsecrets = ["env:SECRET"]\nallow_private = true\n'


async def taken(deliveries: Deliveries) -> None:
    """Until nothing waits any more."""
    async with asyncio.timeout(10):
        while deliveries.counts()["pending"]:  # noqa: ASYNC110 - the deliveries are plain state, without events
            await asyncio.sleep(0.01)


async def test_a_message_is_verified_by_the_library_as_it_stands_and_by_no_other_secret() -> None:
    """With the machine's own clock: nothing of the library's verification is replaced here."""
    async with receiving() as desk:
        serving, _, _ = dispatcher(endpoint(url=desk.url), clock=time.time)
        serving.accept(alert())
        await serving.drain()
    (received,) = desk.received
    assert Webhook(WHSEC).verify(received.body, received.headers) == received.json
    with pytest.raises(WebhookVerificationError):
        Webhook(OLD_WHSEC).verify(received.body, received.headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(WHSEC).verify(received.body.replace(b"firing", b"flying"), received.headers)
    assert received.headers["content-type"] == "application/json"


async def test_endpoints_come_and_go_while_it_runs_and_a_wrong_file_changes_nothing(tmp_path: Path) -> None:
    async with receiving() as desk, receiving() as other:
        path = written(tmp_path, table("desk", desk.url))
        deliveries = Deliveries()
        serving = Dispatcher(LiveEndpoints(path, environ=ENVIRON), deliveries, reload_seconds=0.05)
        await serving.start()
        try:
            serving.accept(alert("f1"))
            await desk.until(1)

            path.write_text(table("desk", desk.url) + table("other", other.url))
            await asyncio.sleep(0.3)
            serving.accept(alert("f2"))
            await asyncio.gather(desk.until(2), other.until(1))

            path.write_text("[[endpoints]]\nname = 'desk'\n")
            await asyncio.sleep(0.3)
            serving.accept(alert("f3"))
            await asyncio.gather(desk.until(3), other.until(2))

            path.write_text(table("other", other.url))
            await asyncio.sleep(0.3)
            serving.accept(alert("f4"))
            await other.until(3)
            await taken(deliveries)
        finally:
            await serving.stop()
    assert len(desk.received) == 3


async def test_a_group_is_told_of_by_the_running_service() -> None:
    async with receiving() as desk:
        deliveries = Deliveries()
        serving, _, _ = dispatcher(
            endpoint(url=desk.url, format="slack", group_wait=0.1), deliveries=deliveries, clock=time.time
        )
        await serving.start()
        try:
            serving.accept(alert("f1"))
            serving.accept(alert("f2"))
            await desk.until(1)
        finally:
            await serving.stop()
    assert desk.received[0].json["text"] == "*2 firing* jump"


async def test_what_was_under_way_at_a_stop_is_posted_after_the_next_start_under_its_id() -> None:
    async with receiving() as desk:
        desk.behaviour = answering(200)
        hanging = asyncio.Event()

        async def hang(request: object) -> object:
            await hanging.wait()
            return None

        desk.behaviour = hang  # type: ignore[assignment]  # it never answers
        deliveries = Deliveries()
        serving, _, _ = dispatcher(endpoint(url=desk.url), deliveries=deliveries, clock=time.time)
        await serving.start()
        serving.accept(alert())
        await desk.until(1)
        await serving.stop()
        assert deliveries.counts()["pending"] == 1
        desk.behaviour = answering(200)
        serving, _, _ = dispatcher(endpoint(url=desk.url), deliveries=deliveries, clock=time.time)
        await serving.start()
        await desk.until(2)
        await taken(deliveries)
        await serving.stop()
    assert len(set(desk.ids)) == 1


@pytest.mark.parametrize("status", [200, 302, 404, 410, 500])
async def test_no_log_and_no_entry_holds_a_secret_or_the_path_of_an_address(status: int) -> None:
    async with receiving() as desk:
        desk.behaviour = answering(
            status, text="no: Bearer t0ken-of-desk", location="http://x/?k=t0ken-of-desk"
        )
        hidden = endpoint(url=f"{desk.url}/xyzzy", bearer=Secret("t0ken-of-desk"))
        gone = endpoint("gone", "http://127.0.0.1:1/xyzzy?k=xyzzy", bearer=Secret("t0ken-of-desk"))
        refused = endpoint("refused", f"{desk.url}/xyzzy", allow_private=False)
        serving, deliveries, clock = dispatcher(hidden, gone, refused)
        with capture_logs() as logs:
            serving.accept(alert())
            await play(serving, clock, clock.now + 600)
            repr((serving, hidden, deliveries))
        assert desk.received[0].headers["authorization"] == "Bearer t0ken-of-desk"
        assert desk.received[0].path == "/hook/xyzzy"
    assert len(logs) >= 2
    said = repr(logs) + repr(hidden) + repr(deliveries.changes()) + repr(deliveries.failed("refused"))
    for secret in (WHSEC, WHSEC.removeprefix("whsec_"), "t0ken", "xyzzy"):
        assert secret not in said


async def test_attempts_and_what_waits_are_counted_from_0_and_end_with_the_endpoint() -> None:
    registry = CollectorRegistry()
    metrics = PrometheusWebhookMetrics(registry)

    def value(name: str, **labels: str) -> float | None:
        return registry.get_sample_value(f"detente_webhook_{name}", labels)

    async with receiving() as desk:
        serving, _, clock = dispatcher(endpoint(url=desk.url), metrics=metrics)
        for outcome in OUTCOMES:
            assert value("deliveries_total", endpoint="desk", outcome=outcome) == 0
        assert value("pending", endpoint="desk") == 0
        desk.behaviour = answering(500)
        serving.accept(alert())
        assert value("pending", endpoint="desk") == 1
        await play(serving, clock, clock.now)
        desk.behaviour = answering(200)
        await play(serving, clock, clock.now + 6)
    assert value("deliveries_total", endpoint="desk", outcome="retry") == 1
    assert value("deliveries_total", endpoint="desk", outcome="delivered") == 1
    assert value("delivery_seconds_count") == 2
    assert value("pending", endpoint="desk") == 0
    metrics.endpoints([])
    assert value("pending", endpoint="desk") is None


async def test_an_attempt_that_fails_in_an_unknown_way_is_retried_and_ends_no_lane() -> None:
    async def broken(_host: str, _port: int) -> list[str]:
        raise ZeroDivisionError("http://desk.example/xyzzy")

    serving, deliveries, _ = dispatcher(endpoint(url="http://desk.example/xyzzy"), look_up=broken)
    serving.accept(alert())
    await serving.drain()
    (waiting,) = deliveries.pending("desk")
    assert waiting.told == "the attempt failed (ZeroDivisionError)"


async def test_a_callback_that_fails_once_ends_no_delivery() -> None:
    faults: list[object] = []

    def failing() -> None:
        task = asyncio.current_task()
        if not faults and task is not None and task.get_name() == "webhooks to desk":
            faults.append(task)
            raise ZeroDivisionError

    async with receiving() as desk:
        serving, _, _ = dispatcher(endpoint(url=desk.url), clock=time.time, on_change=failing)
        await serving.start()
        try:
            serving.accept(alert("f1"))
            await desk.until(1)
            serving.accept(alert("f2"))
            await desk.until(2)
        finally:
            await serving.stop()
    assert len(faults) == 1
