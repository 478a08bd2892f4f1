"""Durable state: what is bounded, what is forgotten, and that a crash anywhere ends in the same deliveries."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stream.errors import RecordError
from stream.webhooks.deliveries import Deliveries, DeliverySettings
from stream.webhooks.delivery import decode_entry
from stream.webhooks.listing import ListedDeliveries
from tests.stream.webhooks.made import DAY, SimulatedClock, alert, dispatcher, endpoint, play, resolved
from tests.stream.webhooks.receiver import answering, receiving


def kept(changes: Iterable[tuple[str, bytes | None]]) -> Deliveries:
    table: dict[str, bytes] = {}
    for key, value in changes:
        if value is None:
            table.pop(key, None)
        else:
            table[key] = value
    deliveries = Deliveries()
    deliveries.load(table.items())
    return deliveries


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.integers(0, 3), min_size=1, max_size=12),
    st.integers(0, 60),
    st.sampled_from(["detente", "slack"]),
)
def test_whatever_a_crash_has_kept_of_the_entries_the_end_is_the_same(
    order: list[int], crash: int, form: str
) -> None:
    """Alerts are accepted, the process dies with some first part of its entries kept, and they are accepted again."""
    asyncio.run(_crash(order, crash, form))


async def _crash(order: list[int], crash: int, form: str) -> None:
    alerts = [alert("f0"), alert("f1"), resolved(alert("f0")), alert("f0", episode="e2")]
    async with receiving() as desk:
        described = endpoint(url=desk.url, format=form, group_wait=5.0, group_interval=5.0)
        log: list[tuple[str, bytes | None]] = []
        first = Deliveries()
        serving, _, clock = dispatcher(
            described, deliveries=first, on_change=lambda: log.extend(first.changes().items())
        )
        for number in order:
            serving.accept(alerts[number])
            await play(serving, clock, clock.now + 1)
        before = len(desk.received)
        second = kept(log[:crash])
        serving, _, _ = dispatcher(described, deliveries=second, clock=clock)
        for number in order:
            serving.accept(alerts[number])
        await play(serving, clock, clock.now + DAY)
        assert second.counts()["pending"] == 0
        if form == "detente":
            assert set(desk.ids) == set(desk.ids[:before]) | set(second._delivered)
            assert len(second._delivered) == len(set(order))
        if crash >= len(log):
            assert len(desk.ids) == len(set(desk.ids))


async def test_entries_loaded_are_the_entries_that_were_held() -> None:
    log: dict[str, bytes | None] = {}
    async with receiving() as desk:
        desk.behaviour = answering(500)
        deliveries = Deliveries()
        serving, _, clock = dispatcher(
            endpoint(url=desk.url), endpoint("chat", desk.url, format="slack"), deliveries=deliveries,
            on_change=lambda: log.update(deliveries.changes()),
        )  # fmt: skip
        for number in range(6):
            serving.accept(alert(f"f{number}"))
        await play(serving, clock, clock.now + 3 * DAY)
        serving.accept(alert("late", rule="other"))
    again = kept(log.items())
    assert again.counts() == deliveries.counts()
    for name in ("desk", "chat"):
        assert again.pending(name) == deliveries.pending(name)
        assert again.failed(name) == deliveries.failed(name)
    assert again.groups() == deliveries.groups()


def test_what_waits_and_what_failed_is_bounded_and_what_is_dropped_is_counted() -> None:
    deliveries = Deliveries(DeliverySettings(pending=10, failed=5))
    counted: dict[tuple[str, str], int] = {}

    class Counting:
        def endpoints(self, names: Iterable[str]) -> None:
            """Not asked for here."""

        def outcome(self, endpoint: str, outcome: str, count: int = 1) -> None:
            counted[endpoint, outcome] = counted.get((endpoint, outcome), 0) + count

        def seconds(self, seconds: float) -> None:
            """Not asked for here."""

        def pending(self, endpoint: str, count: int) -> None:
            assert (endpoint, count) <= ("desk", 10)

    serving, _, _ = dispatcher(endpoint(), deliveries=deliveries, metrics=Counting())
    for number in range(30):
        serving.accept(alert(f"f{number}"))
    assert deliveries.counts()["pending"] == 10
    assert deliveries.counts()["failed"] == 5
    assert counted == {("desk", "failed"): 20, ("desk", "dropped"): 15}
    names = [msgspec.json.decode(each.body)["data"]["fingerprint"] for each in deliveries.failed("desk")]
    assert names == ["f15", "f16", "f17", "f18", "f19"]
    assert kept(deliveries.changes().items()).counts() == deliveries.counts()


async def test_delivered_messages_are_remembered_for_a_time_and_without_their_bodies() -> None:
    async with receiving() as desk:
        deliveries = Deliveries(DeliverySettings(days=3))
        serving, _, clock = dispatcher(endpoint(url=desk.url), deliveries=deliveries)
        serving.accept(alert())
        await play(serving, clock, clock.now + 1)
    (entry,) = deliveries.changes().items()
    held = decode_entry(entry[0], entry[1] or b"")
    assert (held.state, held.body) == ("delivered", b"")  # type: ignore[union-attr]  # a delivery, since the key says so
    deliveries.prune(now=clock.now + 2 * DAY)
    assert deliveries.counts()["delivered"] == 1
    deliveries.prune(now=clock.now + 4 * DAY)
    assert deliveries.counts()["delivered"] == 0
    assert deliveries.changes() == {entry[0]: None}


async def test_what_waits_for_an_endpoint_that_leaves_the_file_fails_and_can_be_replayed_when_it_is_back() -> (
    None
):
    async with receiving() as desk:
        deliveries, clock = Deliveries(), SimulatedClock()
        dispatcher(endpoint(url=desk.url), deliveries=deliveries, clock=clock)[0].accept(alert())
        serving, _, _ = dispatcher(endpoint("other", desk.url), deliveries=deliveries, clock=clock)
        (failed,) = deliveries.failed("desk")
        assert failed.told == "the endpoint is no longer in the file"
        assert serving.replay([failed.id]) == {failed.id: "its endpoint is gone"}
        serving, _, _ = dispatcher(endpoint(url=desk.url), deliveries=deliveries, clock=clock)
        assert serving.replay([failed.id]) == {failed.id: "replayed"}
        await play(serving, clock, clock.now + 1)
    assert desk.ids == [failed.id]


def test_the_records_of_the_changelog_are_listed_for_people() -> None:
    deliveries = Deliveries(DeliverySettings(pending=2))
    serving, _, _ = dispatcher(endpoint(), endpoint("other"), deliveries=deliveries)
    for number in range(3):
        serving.accept(alert(f"f{number}"))
    listed = ListedDeliveries()
    for key, value in deliveries.changes().items():
        listed.read(key, value)
    lines = listed.lines()
    assert [(line.endpoint, line.state) for line in lines] == [
        ("desk", "failed"), ("other", "failed"), ("desk", "pending"), ("other", "pending"), ("desk", "pending"), ("other", "pending"),
    ]  # fmt: skip
    (failed,) = listed.lines(endpoint="desk", failed=True)
    assert failed.told == "too many messages were waiting"
    assert listed.unknown([failed.id, lines[-1].id]) == [lines[-1].id]
    listed.read(failed.id, None)
    assert listed.lines(endpoint="desk", failed=True) == []


def test_bytes_that_are_no_entry_are_refused_by_name() -> None:
    with pytest.raises(RecordError, match="msg_x: is no entry"):
        Deliveries().load([("msg_x", b"\x93\x01\x02\x03")])
