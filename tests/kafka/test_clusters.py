"""The brokers that other tests stand on."""

from __future__ import annotations

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from tests.conftest import Broker
from tests.kafka.cluster import KafkaCluster


async def _round_trip(bootstrap: str, topic: str, count: int) -> list[bytes]:
    producer = AIOKafkaProducer(bootstrap_servers=bootstrap)
    await producer.start()
    try:
        for number in range(count):
            await producer.send_and_wait(topic, b"%d" % number, partition=0)
    finally:
        await producer.stop()
    consumer = AIOKafkaConsumer(bootstrap_servers=bootstrap, auto_offset_reset="earliest")
    await consumer.start()
    try:
        consumer.assign([TopicPartition(topic, 0)])
        return [(await consumer.getone()).value for _ in range(count)]
    finally:
        await consumer.stop()


async def test_a_broker_gives_back_what_it_was_given_in_order(broker: Broker) -> None:
    """Records of a partition come back whole and in order, on the embedded broker and on Apache Kafka."""
    assert await _round_trip(broker.bootstrap, "round-trip", 20) == [b"%d" % number for number in range(20)]


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
async def test_three_brokers_go_on_when_one_is_killed(kafka_cluster: KafkaCluster) -> None:
    """A cluster of three serves reads and writes after the crash of one node."""
    assert len(await _round_trip(kafka_cluster.bootstrap, "before", 5)) == 5
    kafka_cluster.nodes[2].kill()
    rest = ",".join(f"127.0.0.1:{node.port}" for node in kafka_cluster.nodes[:2])
    assert len(await _round_trip(rest, "after", 5)) == 5
