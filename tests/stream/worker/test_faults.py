"""The worker when things break: a hang ends it, an absent broker does not."""

from __future__ import annotations

import time
from pathlib import Path

import msgspec
import pytest

from stream.records.dead_letter import read_letter
from stream.records.score import decode_score
from stream.worker.exits import EXIT_STALLED, EXIT_UNREACHABLE
from tests.conftest import Broker
from tests.contracts.child import Child, wait_for
from tests.kafka.cluster import KafkaCluster
from tests.stream.worker.test_end_to_end import Service, article, stream

STALL_SECONDS = 6
KILLED_GOOD = 1_980
AWAY_ARTICLES = 2_000


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
def test_an_article_that_hangs_ends_the_worker_and_is_a_dead_letter_after_its_restart(
    apache_kafka: KafkaCluster, tmp_path: Path
) -> None:
    """The watchdog ends the process with its own status; the next one refuses the record and goes on."""
    service = Service(apache_kafka, tmp_path, worker__stall_seconds=STALL_SECONDS)
    worker = Child(
        "tests.stream.worker.hanging_worker", folder=tmp_path / "worker", settings=service.settings
    )
    hanging = msgspec.json.encode({"id": "h", "text": "HANG"})
    with worker:
        worker.await_ready()
        service.produce([article(1), (b"h", hanging), article(2)])
        assert worker.process is not None
        assert worker.process.wait(60) == EXIT_STALLED
        assert worker.said("no progress although the broker answers") == 1
        worker.start()
        worker.await_ready()
        wait_for(lambda: service.committed() == 3)
        (record,) = service.dead_letters()
        letter = read_letter(record.key, record.value, record.headers)
        assert (letter.stage, letter.reason, letter.value) == ("read", "stalled", hanging)
        assert {record.key for record in service.scores()} == {b"article-1", b"article-2"}
        assert worker.metric("detente_dead_letters_total", stage="read", reason="stalled") == 1


@pytest.mark.slow
def test_a_worker_killed_in_the_middle_leaves_the_same_set_of_ids(broker: Broker, tmp_path: Path) -> None:
    """What a killed worker had in hand is read again, and gets the same ids."""
    service = Service(broker, tmp_path / "worker")
    with service.worker as worker:
        worker.await_ready()
        service.produce(stream(KILLED_GOOD))
        wait_for(lambda: worker.metric("detente_articles_total") >= 500, seconds=200)
        worker.kill()
        assert len({record.key for record in service.scores()}) < KILLED_GOOD
        worker.start()
        worker.await_ready()
        wait_for(lambda: service.committed() == KILLED_GOOD + KILLED_GOOD // 99, seconds=400)
        wait_for(lambda: len({record.key for record in service.scores()}) == KILLED_GOOD, seconds=100)

        scores = service.scores()
        assert {record.key.decode() for record in scores} == {
            f"article-{number}" for number in range(KILLED_GOOD)
        }
        by_article: dict[bytes, set[str]] = {}
        for record in scores:
            by_article.setdefault(record.key, set()).add(decode_score(record.value).id)
        assert all(len(ids) == 1 for ids in by_article.values()), "a redelivery keeps its id"
        places = {
            (letter.partition, letter.offset)
            for letter in (
                read_letter(record.key, record.value, record.headers) for record in service.dead_letters()
            )
        }
        assert len(places) == KILLED_GOOD // 99


@pytest.mark.slow
def test_an_idle_worker_outlives_its_patience(broker: Broker, tmp_path: Path) -> None:
    service = Service(broker, tmp_path / "worker", worker__stall_seconds=STALL_SECONDS)
    with service.worker as worker:
        worker.await_ready()
        service.produce([article(1)])
        wait_for(lambda: len(service.scores()) == 1)
        time.sleep(2 * STALL_SECONDS)
        assert worker.get("/health/live")[0] == 200


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
def test_an_absent_broker_is_waited_for_and_no_article_is_lost(kafka_jars: None, tmp_path: Path) -> None:
    """On Apache Kafka only: the embedded broker forgets acknowledged records when it is restarted."""
    with KafkaCluster() as cluster:
        service = Service(
            cluster,
            tmp_path / "worker",
            worker__stall_seconds=STALL_SECONDS,
            kafka__request_timeout_seconds=7,
        )
        with service.worker as worker:
            worker.await_ready()
            service.produce([article(number) for number in range(AWAY_ARTICLES)])
            wait_for(lambda: worker.metric("detente_articles_total") > 300)
            cluster.nodes[0].kill()
            away_until = time.monotonic() + 2.5 * STALL_SECONDS
            while time.monotonic() < away_until:
                assert worker.running
                assert worker.get("/health/live")[0] == 200
                time.sleep(1)
            cluster.nodes[0].start()
            cluster.nodes[0].await_ready()
            wait_for(lambda: service.committed() == AWAY_ARTICLES, seconds=120)
            wait_for(lambda: len({record.key for record in service.scores()}) == AWAY_ARTICLES, seconds=60)
            assert {record.key.decode() for record in service.scores()} == {
                f"article-{number}" for number in range(AWAY_ARTICLES)
            }
            assert worker.running


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
def test_a_stop_without_a_broker_gives_up_in_time_and_acknowledges_nothing(
    kafka_jars: None, tmp_path: Path
) -> None:
    with KafkaCluster() as cluster:
        service = Service(cluster, tmp_path / "worker", worker__stop_seconds=3)
        with service.worker as worker:
            worker.await_ready()
            service.produce([article(number) for number in range(3000)])
            wait_for(lambda: worker.metric("detente_articles_total") > 0)
            cluster.nodes[0].kill()
            time.sleep(1)
            assert worker.stop(patience=20) == EXIT_UNREACHABLE
            assert worker.said("its articles will be read again") == 1
