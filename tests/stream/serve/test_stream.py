"""The live stream: what is published reaches those who asked for it, once, and nobody can slow it down."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Any

import httpx
import pytest
import uvicorn

from stream.serve.live.event import event_of
from stream.serve.live.hub import HEARTBEAT, RESET, FullError, Hub, wanted
from tests.stream.serve.made import Site, act, alert, pair, removal, score, text


def hub(**given: Any) -> Hub:
    known = {"most": 5, "queue": 10, "replay": 10, "heartbeat": 5.0, "on_dropped": lambda: None}
    return Hub(**{**known, **given})


def publish(live: Hub, *changes: Any) -> None:
    live.publish([event for change in changes if (event := event_of(change)) is not None])


def read(frames: bytes) -> list[tuple[str, str, Any]]:
    """The events of some frames as id, name and data."""
    found = []
    for frame in frames.decode().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in frame.splitlines() if not line.startswith(":"))
        if "event" in fields:
            found.append((fields.get("id", ""), fields["event"], json.loads(fields["data"])))
    return found


async def begun(
    live: Hub, *, last: str | None = None, topics: Any = (), pairs: Any = ()
) -> AsyncGenerator[bytes, None]:
    """A stream past its first frame, without what was missed."""
    frames = live.watch(wanted(topics, pairs), last=last)
    assert (await anext(frames)).startswith(b"retry: ")
    return frames


async def test_each_topic_has_its_events_with_ids_that_grow() -> None:
    live = hub()
    async with aclosing(await begun(live)) as frames:
        publish(
            live, score("a", title="Two\nlines"), text("a"), pair(), act("t1"), alert("e1"), removal(pair())
        )
        events = read(await anext(frames))
    assert [name for _, name, _ in events] == ["scores", "pairs", "follow-ups", "alerts", "removed"]
    numbers = [int(number.partition("-")[2]) for number, _, _ in events]
    assert numbers == [1, 2, 3, 4, 5]
    assert events[0][2]["title"] == "Two\nlines"
    assert events[0][2]["pairs"] == {"CHN-USA": {"escalation": 0.6, "de_escalation": 0.2}}
    assert events[4][2] == {"topic": "pairs", "key": "CHN-USA"}


async def test_only_what_was_asked_for_comes() -> None:
    live = hub()
    async with aclosing(await begun(live, topics=["pairs", "follow-ups"], pairs=["CHN-USA"])) as frames:
        publish(
            live,
            score("a"),
            pair("RUS-UKR"),
            pair("CHN-USA"),
            act("t1"),
            act("t2", actors=("CHN", "JPN")),
            alert("e1"),
        )
        events = read(await anext(frames))
    assert [(name, data.get("pair") or data["id"]) for _, name, data in events] == [
        ("pairs", "CHN-USA"),
        ("follow-ups", "t1"),
    ]


async def test_who_comes_back_gets_what_was_missed_and_nothing_twice() -> None:
    live = hub()
    async with aclosing(await begun(live)) as frames:
        publish(live, score("a"), score("b"))
        seen = read(await anext(frames))[-1][0]
    publish(live, score("c"), pair("RUS-UKR"))
    async with aclosing(live.watch(wanted((), ()), last=seen)) as again:
        missed = read(await anext(again))
        publish(live, score("d"))
        then = read(await anext(again))
    assert [data.get("id") or data["pair"] for _, _, data in (*missed, *then)] == ["c", "RUS-UKR", "d"]


@pytest.mark.parametrize("last", ["1-1", "x", "", "9-9-9", "1" * 400])
async def test_who_comes_back_after_a_restart_is_told_to_load_anew(last: str) -> None:
    live = hub()
    async with aclosing(live.watch(wanted((), ()), last=last)) as frames:
        assert RESET in await anext(frames)


async def test_who_comes_back_too_late_is_told_to_load_anew() -> None:
    live = hub(replay=3)
    async with aclosing(await begun(live)) as frames:
        publish(live, score("a"))
        seen = read(await anext(frames))[-1][0]
    publish(live, *(score(f"b{n}") for n in range(4)))
    async with aclosing(live.watch(wanted((), ()), last=seen)) as again:
        assert RESET in await anext(again)


async def test_a_slow_client_is_dropped_and_others_are_not() -> None:
    dropped: list[int] = []
    live = hub(queue=3, on_dropped=lambda: dropped.append(1))
    async with aclosing(await begun(live)) as slow, aclosing(await begun(live)) as quick:
        for n in range(5):
            publish(live, score(f"a{n}"))
            assert len(read(await anext(quick))) == 1
        assert [frame async for frame in slow] == []
    assert dropped == [1]
    assert live.clients == 0


async def test_silence_is_broken_by_heartbeats() -> None:
    live = hub(heartbeat=0.05)
    async with aclosing(await begun(live)) as frames:
        assert await asyncio.wait_for(anext(frames), 2) == HEARTBEAT


async def test_one_client_too_many_is_refused_and_a_place_is_freed_when_one_leaves() -> None:
    live = hub(most=1)
    async with aclosing(await begun(live)):
        with pytest.raises(FullError):
            live.watch(wanted((), ()), last=None)
    async with aclosing(await begun(live)):
        assert live.clients == 1


async def test_a_stop_ends_every_stream() -> None:
    live = hub()
    frames = await begun(live)
    rest = asyncio.ensure_future(_all(frames))
    await asyncio.sleep(0.01)
    live.close()
    assert await asyncio.wait_for(rest, 2) in ([], [b""])


async def test_over_http_a_client_hears_what_is_published_and_one_that_leaves_frees_its_place(
    open_site: Site,
) -> None:
    config = uvicorn.Config(open_site.app, port=0, log_config=None, access_log=False)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - the server tells nobody
        await asyncio.sleep(0.01)
    address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    async with (
        httpx.AsyncClient(base_url=address, timeout=10) as client,
        client.stream("GET", "/api/v1/stream", params={"topics": "scores"}) as stream,
    ):
        assert stream.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert stream.headers["cache-control"] == "no-store"
        assert "content-encoding" not in stream.headers
        chunks = stream.aiter_bytes()
        await anext(chunks)
        publish(open_site.hub, pair(), score("a"))
        assert read(await anext(chunks))[0][2]["id"] == "a"
        assert open_site.hub.clients == 1
    async with asyncio.timeout(5):
        while open_site.hub.clients:  # noqa: ASYNC110 - the hub tells nobody
            await asyncio.sleep(0.01)
    server.should_exit = True
    await serving


async def _all(frames: AsyncGenerator[bytes, None]) -> list[bytes]:
    return [frame async for frame in frames]
