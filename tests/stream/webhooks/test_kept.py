"""The deliveries seen from outside the worker, on a real broker: `detente alerts deliveries`."""

from __future__ import annotations

import asyncio
import json

import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from stream.commands.main import run
from stream.kafka.connection import client_options
from stream.settings.load import load_settings
from stream.settings.schema import Settings
from stream.webhooks.deliveries import Deliveries, DeliverySettings
from stream.webhooks.kept import changelog_topic, requests_topic
from stream.webhooks.replay import decode_request
from tests.stream.topics import Broker, Sent, everything, own_settings, put
from tests.stream.webhooks.made import alert, dispatcher, endpoint


@pytest.fixture
def settings(broker: Broker, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings of one's own, from the environment as a command takes them."""
    own = own_settings(broker)
    monkeypatch.setenv("DETENTE_KAFKA__BOOTSTRAP", own.kafka.bootstrap)
    monkeypatch.setenv("DETENTE_KAFKA__GROUP", own.topics.prefix)
    monkeypatch.setenv("DETENTE_TOPICS__PREFIX", own.topics.prefix)
    return load_settings().settings


def test_what_was_not_delivered_is_listed_and_its_replay_is_asked_for(
    settings: Settings, capfd: pytest.CaptureFixture[str]
) -> None:
    deliveries = Deliveries(DeliverySettings(pending=1))
    serving, _, _ = dispatcher(endpoint(), deliveries=deliveries)
    for number in range(2):
        serving.accept(alert(f"f{number}"))
    asyncio.run(keep(settings, [(key.encode(), value, []) for key, value in deliveries.changes().items()]))

    assert run(["alerts", "deliveries"]) == 0
    captured = capfd.readouterr()
    failed, waiting = (json.loads(line) for line in captured.out.splitlines())
    assert (failed["state"], waiting["state"]) == ("failed", "pending")
    assert "1 waiting, 1 failed" in captured.err
    assert run(["alerts", "deliveries", "--failed", "--format", "table"]) == 0
    assert failed["id"] in capfd.readouterr().out
    assert run(["alerts", "deliveries", "--replay", failed["id"]]) == 0
    assert run(["alerts", "deliveries", "--replay", waiting["id"]]) == 1
    asked = asyncio.run(everything(settings, requests_topic(settings)))
    assert [decode_request(record.value or b"") for record in asked] == [failed["id"]]


async def keep(settings: Settings, entries: list[Sent]) -> None:
    """Put entries where the worker's table is kept."""
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    await admin.start()
    try:
        topics = (changelog_topic(settings), requests_topic(settings))
        await admin.create_topics([NewTopic(name, 1, 1) for name in topics])
    finally:
        await admin.close()
    await put(settings, changelog_topic(settings), entries)
