"""Workers that are killed in the middle of it leave what an undisturbed one leaves; `served.Left` says of what."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Broker
from tests.contracts.child import Child, wait_for
from tests.kafka.cluster import KafkaCluster
from tests.stream.state.served import PAIRS, Left, StatedNewsroom, news

ARTICLES = 1_000
KILLS = 3


@pytest.fixture(autouse=True)
def one_day() -> None:
    """Both workers have to work on one day: what is open, and what articles are dated, goes by it."""
    if time.time() % 86_400 > 86_400 - 900:
        pytest.skip("in the quarter of an hour before midnight UTC the day may turn between the two workers")


@pytest.fixture(scope="module")
def undisturbed() -> Callable[[Broker, Path], Left]:
    """What an undisturbed worker leaves on a broker; made once for each."""
    known: dict[str, Left] = {}

    def left(broker: Broker, folder: Path) -> Left:
        if broker.bootstrap not in known:
            known[broker.bootstrap] = _undisturbed(broker, folder)
        return known[broker.bootstrap]

    return left


def _undisturbed(broker: Broker, folder: Path) -> Left:
    records = news(ARTICLES)
    room = StatedNewsroom(broker, folder / "undisturbed")
    with room.worker as worker:
        worker.await_ready()
        room.produce(records)
        room.await_done(len(records))
        assert worker.stop() == 0
    left = room.left()
    assert min(map(len, (left.articles, left.tellings, left.pairs, left.follow_ups))) >= len(PAIRS)
    return left


def assert_alike(one: Left, other: Left) -> None:
    """Compare by keys, so that a failure names what differs."""
    unlike = one.unlike(other)
    assert not unlike, f"{sorted(unlike)}\n{list(unlike.items())[:3]}"


def killed(broker: Broker, folder: Path, **settings: object) -> Left:
    """The same by a worker that is killed again and again."""
    records = news(ARTICLES)
    room = StatedNewsroom(broker, folder / "killed", **settings)
    chance = random.Random(3)  # noqa: S311 - a moment, not a secret
    with room.worker as worker:
        worker.await_ready()
        room.produce(records)
        for kill in range(KILLS):
            target = len(records) * (kill + 1) // (KILLS + 2)
            wait_for(lambda target=target: room.settled() >= target, seconds=120, what=worker.log.read_text)  # type: ignore[misc]
            time.sleep(chance.uniform(0, 1.5))
            worker.kill()
            worker.start()
        room.await_done(len(records))
        assert worker.stop() == 0
    return room.left()


@pytest.mark.slow
def test_a_worker_killed_at_random_points_leaves_what_an_undisturbed_one_leaves(
    broker: Broker, tmp_path: Path, undisturbed: Callable[[Broker, Path], Left]
) -> None:
    assert_alike(killed(broker, tmp_path), undisturbed(broker, tmp_path))


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
def test_a_worker_with_its_tables_on_disk_that_is_killed_leaves_the_same(
    apache_kafka: KafkaCluster, tmp_path: Path, undisturbed: Callable[[Broker, Path], Left]
) -> None:
    pytest.importorskip("rocksdict", reason="the extra rocksdb is not installed")
    left = killed(apache_kafka, tmp_path, state__store="rocksdb")
    assert list((tmp_path / "killed").rglob("state*.db")), "the tables are where the worker keeps its data"
    assert_alike(left, undisturbed(apache_kafka, tmp_path))


@pytest.mark.slow
def test_articles_that_wait_when_a_worker_starts_are_read_though_its_seeks_are_slow(
    broker: Broker, tmp_path: Path
) -> None:
    """Faust drops what a fetch under way brings then; of partitions without a commit that would be for good."""
    first, *waiting = news(400)
    room = SlowNewsroom(broker, tmp_path)
    with room.worker as worker:
        worker.await_ready()
        room.produce([first])
        wait_for(lambda: room.settled() > 0)
        assert worker.stop() == 0
        room.produce(waiting)
        worker.start()
        ids = {key for key, _ in (first, *waiting)}
        wait_for(lambda: {record.key for record in room.drafts()} == ids, what=worker.log.read_text)


class SlowNewsroom(StatedNewsroom):
    """With workers whose seeks are slow."""

    def another(self, folder: Path) -> Child:
        """One more worker of the same group."""
        return Child("tests.stream.state.slow_seeking_worker", folder=folder, settings=self.settings)


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
def test_another_worker_takes_the_state_over_from_one_that_was_killed(
    apache_kafka: KafkaCluster, tmp_path: Path, undisturbed: Callable[[Broker, Path], Left]
) -> None:
    """On Apache Kafka only: the embedded broker elects no new leader for a group whose leader died."""
    records = news(ARTICLES)
    room = StatedNewsroom(apache_kafka, tmp_path / "first")
    with room.worker as first, room.another(tmp_path / "second") as second:
        first.await_ready()
        second.await_ready()
        room.produce(records)
        wait_for(lambda: room.settled() >= len(records) // 3, seconds=120)
        keeper = first if first.metric("detente_state_entries", kind="articles") > 0 else second
        heir = second if keeper is first else first
        assert heir.metric("detente_state_entries") == 0, "only one shows the state"
        keeper.kill()
        room.await_done(len(records))
        wait_for(lambda: heir.metric("detente_state_entries", kind="articles") > 0)
        assert heir.stop() == 0
    assert_alike(room.left(), undisturbed(apache_kafka, tmp_path))
