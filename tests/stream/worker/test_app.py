"""The Faust app: no default stands that could lose an article, open a port, or outlive a session."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from stream.settings.groups.kafka import KafkaSettings, TopicSettings
from stream.settings.groups.worker import WorkerSettings
from stream.settings.schema import Settings
from stream.worker.app import build_app, raw_topic


async def test_the_settings_reach_faust() -> None:
    app = build_app(
        Settings(
            kafka=KafkaSettings(
                bootstrap="one:9092,two:9093", group="g", session_timeout_seconds=7, heartbeat_seconds=1
            ),
            topics=TopicSettings(replication=3, partitions=6),
            worker=WorkerSettings(batch_articles=50, stall_seconds=400, data_dir=Path("somewhere")),
        )
    )
    conf = app.conf
    assert [str(url) for url in conf.broker] == ["kafka://one:9092", "kafka://two:9093"]
    assert conf.id == "g"
    assert (conf.broker_session_timeout, conf.broker_heartbeat_interval) == (7, 1)
    assert (conf.topic_replication_factor, conf.topic_partitions) == (3, 6)
    assert conf.broker_max_poll_interval == 800
    assert conf.stream_buffer_maxsize == 500
    assert str(conf.datadir) == "somewhere"


async def test_the_largest_record_passes_both_ways() -> None:
    conf = build_app(Settings(topics=TopicSettings(record_bytes=8 << 20))).conf
    assert conf.consumer_max_fetch_size >= 8 << 20
    assert conf.producer_max_request_size == 8 << 20


async def test_nothing_is_committed_before_all_replicas_have_it_and_no_message_waits_for_a_commit() -> None:
    conf = build_app(Settings()).conf
    assert conf.producer_acks == -1
    assert conf.stream_publish_on_commit is False
    assert conf.consumer_auto_offset_reset == "earliest"


async def test_a_session_longer_than_a_request_is_allowed() -> None:
    """The client refuses it; a long session is legitimate, so the request's time-out gives way."""
    settings = Settings(kafka=KafkaSettings(session_timeout_seconds=60, request_timeout_seconds=10))
    conf = build_app(settings).conf
    assert conf.broker_session_timeout < conf.broker_request_timeout


async def test_faust_starts_no_web_server_of_its_own() -> None:
    app = build_app(Settings())
    assert list(app.boot_strategy.web_server()) == []


@pytest.mark.parametrize(
    ("protocol", "expected"),
    [
        ("PLAINTEXT", {"security_protocol": "PLAINTEXT"}),
        ("SSL", {"security_protocol": "SSL", "ssl_context": ssl.SSLContext}),
        (
            "SASL_SSL",
            {
                "security_protocol": "SASL_SSL",
                "sasl_mechanism": "SCRAM-SHA-256",
                "sasl_plain_username": "u",
                "sasl_plain_password": "p",
                "ssl_context": ssl.SSLContext,
            },
        ),
        (
            "SASL_PLAINTEXT",
            {
                "security_protocol": "SASL_PLAINTEXT",
                "sasl_mechanism": "SCRAM-SHA-256",
                "sasl_plain_username": "u",
                "sasl_plain_password": "p",
                "ssl_context": None,
            },
        ),
    ],
)
async def test_tls_and_sasl_reach_the_client(protocol: Any, expected: dict[str, Any]) -> None:
    from faust.transport.drivers.aiokafka import credentials_to_aiokafka_auth  # noqa: PLC0415 - a private seam

    user: dict[str, Any] = {
        "sasl_mechanism": "SCRAM-SHA-256",
        "sasl_username": "u",
        "sasl_password": SecretStr("p"),
    }
    kafka = KafkaSettings(security_protocol=protocol, **(user if protocol.startswith("SASL") else {}))
    app = build_app(Settings(kafka=kafka))
    options = credentials_to_aiokafka_auth(app.conf.broker_credentials, app.conf.ssl_context)
    assert options.keys() == expected.keys()
    for name, value in expected.items():
        assert isinstance(options[name], value) if isinstance(value, type) else options[name] == value


async def test_keys_and_values_of_a_raw_topic_stay_bytes() -> None:
    topic = raw_topic(build_app(Settings()), "articles")
    for value in (b"\xff\xfe", b'{"id": 1}', b"", None):
        assert topic.schema.loads_value(topic.app, _message(value)) == value
        assert topic.schema.loads_key(topic.app, _message(value)) == value


def _message(data: bytes | None) -> Any:
    from faust.types.tuples import Message  # noqa: PLC0415 - a private seam

    return Message("articles", 0, 0, 0.0, 0, [], data, data, None)
