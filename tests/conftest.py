"""Fixtures that every room shares: the brokers and the labelled articles outside the repository."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from stream.broker.embedded import EmbeddedBroker
from stream.errors import UnreachableError
from tests.kafka.cluster import KafkaCluster, fetch_jars, missing

SHARED = Path(__file__).parents[1].parent / "shared"


class Broker(Protocol):
    """What a test needs to know of a broker: where it is."""

    @property
    def bootstrap(self) -> str:
        """Its address as `host:port`."""


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of labelled articles; tests that ask for it are skipped where it is missing."""
    if not SHARED.is_dir():
        pytest.skip("the labelled articles beside the repository are not here")
    return SHARED


@pytest.fixture(scope="session")
def kafka_jars() -> None:
    """Apache Kafka's jars, fetched once; tests that ask for them are skipped where they can't be had."""
    reason = missing() or fetch_jars()
    if reason is not None:
        pytest.skip(reason)


@pytest.fixture(scope="session")
def apache_kafka(kafka_jars: None) -> Iterator[KafkaCluster]:
    """One Apache Kafka broker, shared by the whole run; tests keep apart by their topic prefix."""
    with KafkaCluster() as cluster:
        yield cluster


@pytest.fixture
def kafka_cluster(kafka_jars: None) -> Iterator[KafkaCluster]:
    """Three Apache Kafka brokers of one's own, for tests that kill one."""
    with KafkaCluster(nodes=3) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def embedded_broker() -> Iterator[EmbeddedBroker]:
    """The embedded broker, shared by the whole run; skipped on platforms without its wheel."""
    try:
        broker = EmbeddedBroker()
    except UnreachableError as error:
        pytest.skip(str(error))
    with broker:
        yield broker


@pytest.fixture(
    params=[
        pytest.param("embedded_broker", id="embedded", marks=pytest.mark.broker),
        pytest.param("apache_kafka", id="kafka", marks=[pytest.mark.broker, pytest.mark.kafka]),
    ]
)
def broker(request: pytest.FixtureRequest) -> Broker:
    """Either broker: what is promised holds on both."""
    found: Broker = request.getfixturevalue(request.param)
    return found
