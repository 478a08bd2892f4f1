"""What the state's tables rely on in Faust: recovery of what was sent to the changelog beside Faust's own way."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.conftest import Broker
from tests.contracts.child import Child, wait_for
from tests.contracts.client import create_topic, produce, read_all
from tests.kafka.cluster import LEAST_SESSION_SECONDS, KafkaCluster


class Keeper:
    """Workers with a kept table, on a topic of one partition."""

    def __init__(self, broker: Broker, folder: Path, store: str) -> None:
        if store == "rocksdb":
            pytest.importorskip("rocksdict", reason="the extra rocksdb is not installed")
        self.broker, self.folder, self.store = broker, folder, store
        self.prefix = f"kept-{uuid4().hex[:8]}"
        create_topic(broker.bootstrap, f"{self.prefix}.articles", partitions=1)

    def worker(self, name: str) -> Child:
        """A worker with a folder of its own."""
        return Child(
            "tests.contracts.kept_app",
            str(self.folder / f"{name}.json"),
            folder=self.folder / name,
            settings={
                "kafka.bootstrap": self.broker.bootstrap,
                "kafka.group": self.prefix,
                "kafka.session_timeout_seconds": LEAST_SESSION_SECONDS,
                "kafka.heartbeat_seconds": 1,
                "topics.prefix": self.prefix,
                "topics.partitions": 1,
                "state.store": self.store,
            },
        )

    def shown(self, name: str) -> Any:
        """What a worker's table holds; forgotten when asked for `fresh`."""
        path = self.folder / f"{name}.json"
        return json.loads(path.read_text()) if path.exists() else None

    def put(self, records: Iterable[tuple[str, str | None]]) -> None:
        """Have values kept; None deletes."""
        produce(
            self.broker.bootstrap,
            f"{self.prefix}.articles",
            [(key.encode(), None if value is None else value.encode()) for key, value in records],
        )

    def changelog(self) -> dict[str, str]:
        """The last value of each key in the changelog."""
        found: dict[str, str | None] = {}
        for record in read_all(self.broker.bootstrap, f"{self.prefix}-kept-changelog"):
            found[record.key.decode()] = None if record.value is None else record.value.decode()
        return {key: value for key, value in found.items() if value is not None}


FIRST = [*((f"k{nth}", f"v{nth}") for nth in range(200)), *((f"k{nth}", None) for nth in range(0, 200, 3))]
SECOND = [("k0", "again"), ("k1", "changed"), ("k2", None), ("k0", "again2"), ("k4", None), ("k4", "back")]


def values(*parts: Iterable[tuple[str, str | None]]) -> dict[str, str]:
    """What is left of these."""
    left: dict[str, str | None] = {}
    for part in parts:
        left.update(part)
    return {key: value for key, value in left.items() if value is not None}


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
@pytest.mark.parametrize("store", ["memory", "rocksdb"])
def test_what_was_acknowledged_is_there_after_a_kill_and_what_was_deleted_is_not(
    apache_kafka: KafkaCluster, tmp_path: Path, store: str
) -> None:
    """On Apache Kafka only: the embedded broker elects no new leader for a group whose leader died."""
    keeper = Keeper(apache_kafka, tmp_path, store)
    with keeper.worker("a") as worker:
        keeper.put(FIRST)
        wait_for(lambda: (keeper.shown("a") or {}).get("entries") == values(FIRST), what=worker.log.read_text)
        assert keeper.changelog() == values(FIRST)
        worker.kill()
        (tmp_path / "a.json").unlink()
        worker.start()
        wait_for(lambda: keeper.shown("a") is not None, what=worker.log.read_text)
        assert keeper.shown("a")["entries"] == values(FIRST)
        keeper.put(SECOND)
        wait_for(lambda: keeper.shown("a")["entries"] == values(FIRST, SECOND), what=worker.log.read_text)
        assert keeper.changelog() == values(FIRST, SECOND)
        if store == "memory":
            # Of what is deleted the store remembers nothing, or it would grow without bounds.
            assert keeper.shown("a")["partitions"] == len(values(FIRST, SECOND))


@pytest.mark.broker
@pytest.mark.kafka
@pytest.mark.slow
@pytest.mark.parametrize("store", ["memory", "rocksdb"])
def test_a_table_follows_its_partition_to_another_worker_and_back(
    apache_kafka: KafkaCluster, tmp_path: Path, store: str
) -> None:
    """A worker that lost the partition holds nothing in memory, and reads what another wrote when it has it again.

    The group may give it back to the one that was away as soon as that one goes on.
    """
    keeper = Keeper(apache_kafka, tmp_path, store)
    with keeper.worker("a") as first, keeper.worker("b") as second:
        keeper.put(FIRST)
        wait_for(lambda: values(FIRST) in (has(keeper, "a"), has(keeper, "b")), what=first.log.read_text)
        owner, other = ("a", "b") if has(keeper, "a") == values(FIRST) else ("b", "a")
        frozen = {"a": first, "b": second}[owner]
        assert frozen.process is not None
        wait_for(lambda: keeper.shown(other) is not None, what=second.log.read_text)
        frozen.process.send_signal(signal.SIGSTOP)
        wait_for(lambda: has(keeper, other) == values(FIRST), what=second.log.read_text)
        keeper.put(SECOND)
        wait_for(lambda: has(keeper, other) == values(FIRST, SECOND))
        frozen.process.send_signal(signal.SIGCONT)
        # On disk both may hold everything, and the one that was away does not show it until it has joined again.
        wait_for(lambda: _holders(keeper) in ({"a"}, {"b"}) or store != "memory", what=frozen.log.read_text)
        time.sleep(1)
        holder, heir = (owner, other) if has(keeper, other) == {} else (other, owner)
        {"a": first, "b": second}[holder].kill()
        (tmp_path / f"{heir}.json").unlink()
        wait_for(lambda: has(keeper, heir) == values(FIRST, SECOND), what=frozen.log.read_text)


def _holders(keeper: Keeper) -> set[str]:
    """Who shows all there is, where the other shows nothing."""
    shown = {name: has(keeper, name) for name in ("a", "b")}
    whole = {name for name, entries in shown.items() if entries == values(FIRST, SECOND)}
    return whole if all(entries == {} for name, entries in shown.items() if name not in whole) else set()


def has(keeper: Keeper, name: str) -> Any:
    """The entries of a worker."""
    return (keeper.shown(name) or {}).get("entries")
