"""Delivery by the clock: what arrives when, told as timetables against a real receiver."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from email.utils import formatdate
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from aiohttp import web

from stream.webhooks.deliveries import Deliveries
from stream.webhooks.dispatcher import Dispatcher
from stream.webhooks.retry import LEAST_SECONDS, SCHEDULE, next_attempt
from stream.webhooks.secret import Secret
from tests.stream.webhooks.made import (
    DAY,
    OLD_WHSEC,
    START,
    WHSEC,
    alert,
    dispatcher,
    endpoint,
    live,
    play,
    resolved,
)
from tests.stream.webhooks.receiver import answering, receiving

MINUTE = 60.0


async def test_an_alert_is_posted_once_and_its_end_once_however_often_they_are_redelivered() -> None:
    async with receiving() as desk:
        serving, deliveries, clock = dispatcher(endpoint(url=desk.url))
        for record in (alert(), alert(), resolved(alert()), alert(), resolved(alert())):
            serving.accept(record)
            await play(serving, clock, clock.now + MINUTE)
        bodies = desk.verified(lambda: START.timestamp() + 150)
    assert [body["type"] for body in bodies] == ["detente.alert.firing", "detente.alert.resolved"]
    assert [body["timestamp"] for body in bodies] == ["2026-03-02T08:00:00Z", "2026-03-02T11:00:00Z"]
    assert bodies[0]["data"]["evidence"][0]["text"] == "Two patrol boats collided on Monday"
    assert len(set(desk.ids)) == 2
    assert deliveries.counts()["delivered"] == 2


@pytest.mark.parametrize("down", ["refuses connections", "answers 503"])
async def test_a_receiver_that_is_down_for_a_day_gets_everything_once_by_id(down: str) -> None:
    """Forty alerts over the day, each with its end; afterwards all are there, in the order of each subject."""
    async with receiving() as desk:
        port = desk.port
        if down == "answers 503":
            desk.behaviour = answering(503)
    serving, deliveries, clock = dispatcher(endpoint(url=f"http://127.0.0.1:{port}/hook"))

    async def day() -> None:
        for number in range(40):
            firing = alert(f"f{number}")
            serving.accept(firing)
            await play(serving, clock, clock.now + DAY / 80)
            serving.accept(resolved(firing))
            await play(serving, clock, clock.now + DAY / 80)

    if down == "answers 503":
        async with receiving(port=port) as desk:
            desk.behaviour = answering(503)
            await day()
    else:
        await day()
    assert deliveries.counts() | {"delivered": 0} == {
        "pending": 80,
        "failed": 0,
        "delivered": 0,
        "seen": 0,
        "groups": 0,
    }
    async with receiving(port=port) as desk:
        await play(serving, clock, clock.now + 5 * DAY)
        told = [
            (body["data"]["fingerprint"], body["data"]["state"])
            for body in (received.json for received in desk.received)
        ]
    assert len(desk.ids) == len(set(desk.ids)) == 80
    for number in range(40):
        assert [state for name, state in told if name == f"f{number}"] == ["firing", "resolved"]


async def test_an_id_stays_and_the_timestamp_moves_from_attempt_to_attempt() -> None:
    async with receiving() as desk:
        desk.behaviour = answering(500)
        serving, _, clock = dispatcher(endpoint(url=desk.url))
        serving.accept(alert())
        await play(serving, clock, clock.now + 10 * DAY)
    stamps = [float(received.headers["webhook-timestamp"]) for received in desk.received]
    assert len(set(desk.ids)) == 1
    assert len(stamps) >= len(SCHEDULE)
    gaps = [later - earlier for earlier, later in pairwise(stamps)]
    for gap, most in zip(gaps, SCHEDULE[1:], strict=False):
        assert gap <= most + 1
    assert stamps[-1] - stamps[0] >= LEAST_SECONDS


async def test_what_is_given_up_is_kept_and_replayed_under_its_id() -> None:
    async with receiving() as desk:
        desk.behaviour = answering(500)
        serving, deliveries, clock = dispatcher(endpoint(url=desk.url))
        serving.accept(alert())
        await play(serving, clock, clock.now + 12 * DAY)
        (failed,) = deliveries.failed("desk")
        assert "given up after" in failed.told
        desk.behaviour = answering(200)
        assert serving.replay([failed.id, "msg_none"]) == {failed.id: "replayed", "msg_none": "unknown"}
        await play(serving, clock, clock.now + 1)
        assert serving.replay([failed.id]) == {failed.id: "was delivered"}
    assert set(desk.ids) == {failed.id}
    assert deliveries.counts()["failed"] == 0


@pytest.mark.parametrize("status", [400, 401, 404, 301, 302, 307])
async def test_other_answers_fail_at_once_are_not_followed_and_are_kept(status: int) -> None:
    async with receiving() as other, receiving() as desk:
        desk.behaviour = answering(status, location=other.url)
        serving, deliveries, clock = dispatcher(endpoint(url=desk.url))
        serving.accept(alert())
        await play(serving, clock, clock.now + 5 * DAY)
        assert len(desk.received) == 1
        assert other.received == []
    (failed,) = deliveries.failed("desk")
    assert failed.told.startswith(f"HTTP {status}")
    assert failed.body


async def test_410_disables_the_endpoint_until_the_file_says_that_it_is_there_again() -> None:
    async with receiving() as desk:
        desk.behaviour = answering(410)
        described = endpoint(url=desk.url)
        serving, deliveries, clock = dispatcher(described)
        for number in range(3):
            serving.accept(alert(f"f{number}"))
        await play(serving, clock, clock.now + DAY)
        serving.accept(alert("f3"))
        await play(serving, clock, clock.now + DAY)
        assert len(desk.received) == 1
        assert len(deliveries.failed("desk")) == 4
        waiting = deliveries.failed("desk")[3].id
        assert serving.replay([waiting]) == {waiting: "its endpoint is gone"}

        desk.behaviour = answering(200)
        again = msgspec.structs.replace(described, enabled_since=START.replace(day=20))
        serving = Dispatcher(live(again), deliveries, clock=clock)
        serving.accept(alert("f4"))
        assert serving.replay([waiting]) == {waiting: "replayed"}
        await play(serving, clock, clock.now + 1)
    assert [received.json["data"]["fingerprint"] for received in desk.received[1:]] == ["f4", "f3"]


@pytest.mark.parametrize("as_date", [False, True])
async def test_429_is_retried_when_the_receiver_says_and_not_before(as_date: bool) -> None:
    async with receiving() as desk:
        serving, _, clock = dispatcher(endpoint(url=desk.url))
        wait = formatdate(clock.now + 3600, usegmt=True) if as_date else "3600"
        desk.behaviour = answering(429, retry_after=wait)
        serving.accept(alert("f0"))
        await play(serving, clock, clock.now + 1)
        desk.behaviour = answering(200)
        serving.accept(alert("f1"))
        await play(serving, clock, START.timestamp() + 3500)
        assert len(desk.received) == 1
        await play(serving, clock, START.timestamp() + 3700)
    assert sorted(received.json["data"]["fingerprint"] for received in desk.received) == ["f0", "f0", "f1"]


async def test_while_secrets_are_exchanged_a_receiver_that_knows_either_is_content() -> None:
    async with receiving() as desk:
        serving, _, clock = dispatcher(endpoint(url=desk.url, secrets=(Secret(WHSEC), Secret(OLD_WHSEC))))
        serving.accept(alert())
        await play(serving, clock, clock.now + 1)
        assert desk.verified(clock, WHSEC) == desk.verified(clock, OLD_WHSEC)
    assert len(desk.received) == 1


async def test_a_restart_in_the_middle_loses_nothing_and_repeats_nothing_that_was_taken() -> None:
    """The table's entries alone carry the schedule over: the second process begins where the first one ended."""
    table: dict[str, bytes | None] = {}
    async with receiving() as desk:
        described = endpoint(url=desk.url)
        first = Deliveries()
        serving, _, clock = dispatcher(
            described, deliveries=first, on_change=lambda: table.update(first.changes())
        )
        serving.accept(alert("taken"))
        await play(serving, clock, clock.now + 1)
        desk.behaviour = answering(503)
        serving.accept(alert("waits"))
        await play(serving, clock, clock.now + 600)
        (before,) = first.pending("desk")

        second = Deliveries()
        second.load((key, value) for key, value in table.items() if value is not None)
        assert second.pending("desk") == [before]
        serving, _, _ = dispatcher(described, deliveries=second, clock=clock)
        desk.behaviour = answering(200)
        for name in ("taken", "waits"):
            serving.accept(alert(name))
        await play(serving, clock, clock.now + DAY)
    taken = [received.id for received in desk.received if received.json["data"]["fingerprint"] == "taken"]
    assert len(taken) == 1
    assert desk.received[-1].json["data"]["fingerprint"] == "waits"
    assert second.counts()["pending"] == 0


async def test_a_slow_endpoint_and_a_dead_one_delay_no_other() -> None:
    """In real time: twenty alerts reach the quick endpoint while the slow one still thinks about its first."""
    async with receiving() as slow, receiving() as quick:
        thinking = asyncio.Event()

        async def think(_request: web.Request) -> web.Response:
            await thinking.wait()
            return web.Response()

        slow.behaviour = think
        serving = Dispatcher(
            live(
                endpoint("slow", slow.url, timeout=30.0),
                endpoint("dead", "http://127.0.0.1:1/"),
                endpoint("quick", quick.url),
            ),
            Deliveries(),
            clock=time.time,
        )
        await serving.start()
        try:
            for number in range(20):
                serving.accept(alert(f"f{number}"))
            await quick.until(20)
            assert len(slow.received) == 1
        finally:
            thinking.set()
            await serving.stop()


async def test_names_whose_servers_hang_delay_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty endpoints wait for a name server that does not answer; the one whose name is known is told at once."""
    answering_again = threading.Event()

    def getaddrinfo(host: str, port: int, **_options: int) -> list[Any]:
        if host != "desk.example":
            answering_again.wait(20)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    async with receiving() as desk:
        hanging = [endpoint(f"e{number}", f"http://e{number}.example/") for number in range(40)]
        serving, _, _ = dispatcher(
            *hanging, endpoint("desk", f"http://desk.example:{desk.port}/"), clock=time.time
        )
        await serving.start()
        try:
            serving.accept(alert())
            async with asyncio.timeout(5):
                await desk.until(1)
        finally:
            answering_again.set()
            await serving.stop()


async def test_an_endpoint_that_does_not_answer_is_tried_again() -> None:
    async with receiving() as desk:

        async def hang(_request: web.Request) -> web.Response:
            await asyncio.sleep(5)
            return web.Response()

        desk.behaviour = hang
        serving, deliveries, _ = dispatcher(endpoint(url=desk.url, timeout=0.2))
        serving.accept(alert())
        await serving.drain()
    (waiting,) = deliveries.pending("desk")
    assert waiting.told == "no answer within 0.2 s"
    assert waiting.attempts == 1


async def test_a_rate_limit_spreads_what_waits() -> None:
    async with receiving() as desk:
        serving, _, clock = dispatcher(endpoint(url=desk.url, per_minute=5))
        for number in range(12):
            serving.accept(alert(f"f{number}"))
        await play(serving, clock, clock.now + 30)
        assert len(desk.received) == 5
        await play(serving, clock, clock.now + 60)
        assert len(desk.received) == 10
        await play(serving, clock, clock.now + 60)
        assert len(desk.received) == 12


async def test_silenced_alerts_are_told_to_nobody() -> None:
    serving, deliveries, _ = dispatcher(endpoint())
    serving.accept(alert(silenced=True))
    assert deliveries.counts()["pending"] == 0


def test_full_jitter_spreads_attempts_over_the_whole_delay() -> None:
    waits = sorted(
        next_attempt(f"msg_{number}", attempts=2, first_at=0, now=0, retry_after=None) or 0
        for number in range(400)
    )
    assert waits[0] < 10
    assert waits[-1] > 290
    assert 120 < waits[200] < 180
