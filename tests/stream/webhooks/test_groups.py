"""Grouping and routing: which alerts travel together, when, and to whom."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from stream.webhooks.deliveries import Deliveries
from stream.webhooks.route import route
from tests.stream.webhooks.made import DAY, alert, dispatcher, endpoint, play, resolved
from tests.stream.webhooks.receiver import receiving


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, True),
        ({"rules": ("jump",)}, True),
        ({"rules": ("ju*", "x")}, True),
        ({"rules": ("level",)}, False),
        ({"severities": ("warning", "critical")}, True),
        ({"severities": ("critical",)}, False),
        ({"pairs": ("CHN-USA",)}, True),
        ({"pairs": ("USA-CHN",)}, True),
        ({"pairs": ("*-USA",)}, True),
        ({"pairs": ("*",)}, True),
        ({"pairs": ("CHN-TWN", "ALL")}, False),
        ({"rules": ("jump",), "pairs": ("CHN-TWN",)}, False),
    ],
)
def test_endpoints_choose_by_rule_severity_and_pair(fields: dict[str, Any], told: bool) -> None:
    assert bool(list(route(alert(), [endpoint(**fields)]))) is told


def test_an_alert_on_no_pair_is_told_where_no_pair_is_asked_for() -> None:
    silent = alert(pair=None, rule="feed-silent")
    chosen = [endpoint("all"), endpoint("some", pairs=("CHN-*",)), endpoint("any", pairs=("*",))]
    assert [each.name for each in route(silent, chosen)] == ["all", "any"]


async def test_alerts_of_a_group_wait_for_each_other_and_news_waits_for_the_interval() -> None:
    async with receiving() as desk:
        grouped = endpoint(url=desk.url, format="alertmanager-webhook", group_wait=30.0, group_interval=300.0)
        serving, deliveries, clock = dispatcher(grouped)
        start = clock.now
        serving.accept(alert("f1"))
        await play(serving, clock, start + 20)
        serving.accept(alert("f2"))
        serving.accept(alert("other", rule="level"))
        await play(serving, clock, start + 29)
        assert desk.received == []
        await play(serving, clock, start + 31)
        assert [len(received.json["alerts"]) for received in desk.received] == [2]
        await play(serving, clock, start + 60)
        assert [received.json["groupLabels"]["alertname"] for received in desk.received] == ["jump", "level"]
        serving.accept(resolved(alert("f1")))
        await play(serving, clock, start + 325)
        assert len(desk.received) == 2
        await play(serving, clock, start + 335)
        told = {each["fingerprint"]: each["status"] for each in desk.received[2].json["alerts"]}
        assert told == {"f1": "resolved", "f2": "firing"}
        for _ in range(3):
            for again in (alert("f1"), alert("f2"), resolved(alert("f1"))):
                serving.accept(again)
            await play(serving, clock, clock.now + DAY / 4)
        assert len(desk.received) == 3
        serving.accept(resolved(alert("f2")))
        serving.accept(resolved(alert("other", rule="level")))
        await play(serving, clock, clock.now + DAY / 4)
    assert [received.json["status"] for received in desk.received[3:]] == ["resolved", "resolved"]
    assert deliveries.counts()["groups"] == 0
    assert len(set(desk.ids)) == 5


async def test_a_group_that_waits_survives_a_restart_and_is_told_once() -> None:
    table: dict[str, bytes | None] = {}
    async with receiving() as desk:
        grouped = endpoint(url=desk.url, format="slack", group_wait=30.0)
        first = Deliveries()
        serving, _, clock = dispatcher(
            grouped, deliveries=first, on_change=lambda: table.update(first.changes())
        )
        serving.accept(alert("f1"))
        second = Deliveries()
        second.load((key, value) for key, value in table.items() if value is not None)
        serving, _, _ = dispatcher(grouped, deliveries=second, clock=clock)
        serving.accept(alert("f1"))
        await play(serving, clock, clock.now + DAY)
    assert len(desk.received) == 1


async def test_a_repetition_and_a_higher_severity_are_told_anew_and_an_acknowledgement_is_not() -> None:
    async with receiving() as desk:
        serving, _, clock = dispatcher(endpoint(url=desk.url))
        first = alert()
        for record in (
            first,
            msgspec.structs.replace(first, acknowledged_by="j.doe", notice="changed"),
            msgspec.structs.replace(first, repeats=1, notice="repeated"),
            msgspec.structs.replace(first, severity="critical", notice="changed"),
        ):
            serving.accept(record)
            await play(serving, clock, clock.now + 1)
    assert [received.json["data"]["notice"] for received in desk.received] == ["fired", "repeated", "changed"]
