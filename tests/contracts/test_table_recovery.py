"""A worker with a table that is killed again and again loses no record and no entry of the table."""

from __future__ import annotations

import json
import time
from pathlib import Path
from uuid import uuid4

import pytest

from tests.conftest import Broker
from tests.contracts.child import Child, wait_for
from tests.contracts.client import committed, create_topic, produce, read_all
from tests.kafka.cluster import LEAST_SESSION_SECONDS, KafkaCluster

RECORDS = 10_000
KILLS = 5
PARTITIONS = 4


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
def test_kills_in_the_middle_of_its_work_lose_nothing(apache_kafka: KafkaCluster, tmp_path: Path) -> None:
    """Without the remedy of `stream.worker.recovery` this loses records: they are skipped and committed.

    On Apache Kafka only: the embedded broker elects no new leader for a group whose leader died.
    """
    missing = run(apache_kafka, tmp_path)
    assert missing == set()


def run(broker: Broker, folder: Path) -> set[str]:
    """Kill the table's worker again and again over its work; answer the keys that never reached the table."""
    prefix = f"table-{uuid4().hex[:8]}"
    topic = f"{prefix}.articles"
    settings = {
        "kafka.bootstrap": broker.bootstrap,
        "kafka.group": prefix,
        "kafka.session_timeout_seconds": LEAST_SESSION_SECONDS,
        "kafka.heartbeat_seconds": 1,
        "topics.prefix": prefix,
        "topics.partitions": PARTITIONS,
    }
    create_topic(broker.bootstrap, topic, partitions=PARTITIONS)
    produce(broker.bootstrap, topic, [(b"k%d" % number, b"{}") for number in range(RECORDS)])

    def done() -> int:
        return sum(committed(broker.bootstrap, prefix, topic).values())

    with Child("tests.contracts.table_app", folder=folder, settings=settings) as child:
        for kill in range(KILLS):
            target = RECORDS * (kill + 1) // (KILLS + 2)
            wait_for(lambda target=target: done() >= target, seconds=90, what=child.log.read_text)  # type: ignore[misc]
            time.sleep(0.3)
            child.kill()
            child.start()
        wait_for(lambda: done() == RECORDS, seconds=180, what=child.log.read_text)
        child.stop()
    changes = read_all(broker.bootstrap, f"{prefix}-seen-changelog")
    return {f"k{number}" for number in range(RECORDS)} - {json.loads(record.key) for record in changes}
