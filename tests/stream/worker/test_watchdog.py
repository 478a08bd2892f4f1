"""The watchdog: ends a worker that gets nowhere, and never one that has nothing to do or no broker."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from aiokafka import TopicPartition

from stream.errors import UnreachableError
from stream.worker.exits import EXIT_STALLED
from stream.worker.health import Health
from stream.worker.progress import Progress
from stream.worker.stalled import StalledRecords
from stream.worker.standing import Standing
from stream.worker.watchdog import Watchdog

PATIENCE = 40.0


class Stand:
    """A worker at a standstill whose clock we turn."""

    def __init__(self) -> None:
        self.now = 0.0
        self.progress = Progress(clock=lambda: self.now)
        self.loop = self.progress.loop("articles")
        self.joined = True
        self.partitions = frozenset({TopicPartition("articles", 0)})
        self.behind = False
        self.away = False
        self.asked = 0
        self.ended: list[int] = []
        self.remembered: list[str] = []
        self.watchdog = Watchdog(
            self.progress,
            cast("Standing", self),
            ends=self._ends,
            patience=PATIENCE,
            remember=self.remembered.append,
            end=self.ended.append,
        )

    def _ends(self, partitions: frozenset[TopicPartition]) -> Mapping[TopicPartition, int]:
        self.asked += 1
        if self.away:
            raise UnreachableError("nobody there")
        return dict.fromkeys(partitions, 7)

    def caught_up(self, ends: Mapping[TopicPartition, int]) -> bool:
        """Whether all is done."""
        assert set(ends.values()) <= {7}
        return not (self.behind and any(tp.topic == "articles" for tp in ends))

    def pass_time(self, seconds: float, *, loop_runs: bool = True) -> None:
        """Let time pass with the watchdog looking at its interval."""
        until = self.now + seconds
        while self.now < until and not self.ended:
            self.now += self.watchdog.interval
            if loop_runs:
                self.progress.beat()
            self.watchdog.look()


def test_a_worker_that_steps_is_left_alone_and_the_broker_is_not_asked() -> None:
    stand = Stand()
    for _ in range(100):
        stand.now += 5
        stand.loop.step()
        stand.watchdog.look()
    assert (stand.ended, stand.asked) == ([], 0)


def test_a_worker_with_nothing_to_do_lives_for_ever() -> None:
    stand = Stand()
    stand.pass_time(100 * PATIENCE)
    assert stand.ended == []


def test_a_worker_without_partitions_lives_for_ever() -> None:
    stand = Stand()
    stand.partitions = frozenset()
    stand.pass_time(100 * PATIENCE)
    assert stand.ended == []


def test_a_consumer_that_silently_stopped_is_ended() -> None:
    stand = Stand()
    stand.behind = True
    stand.pass_time(2 * PATIENCE)
    assert stand.ended == [EXIT_STALLED]
    assert PATIENCE <= stand.now <= 1.5 * PATIENCE


def test_articles_that_stand_still_are_seen_while_another_loop_goes_on() -> None:
    """The clock of the state ticks, and its drafts are applied, whatever the articles do."""
    stand = Stand()
    stand.partitions |= {TopicPartition("drafts", 0)}
    drafts = stand.progress.loop("drafts")
    stand.behind = True
    while stand.now < 2 * PATIENCE and not stand.ended:
        drafts.step()
        stand.pass_time(stand.watchdog.interval)
    assert stand.ended == [EXIT_STALLED]


def test_a_loop_that_waits_for_the_group_is_left_alone_while_another_still_does_something() -> None:
    """A batch in hand is sent out while the group shares the partitions anew; no other loop can do anything then."""
    stand = Stand()
    drafts = stand.progress.loop("drafts")
    stand.joined = False
    for _ in range(100):
        drafts.step()
        stand.pass_time(stand.watchdog.interval)
    assert stand.ended == []
    stand.pass_time(2 * PATIENCE)
    assert stand.ended == [EXIT_STALLED]


def test_an_idle_loop_is_left_alone_while_another_goes_on() -> None:
    stand = Stand()
    drafts = stand.progress.loop("drafts")
    for _ in range(100):
        drafts.step()
        stand.pass_time(stand.watchdog.interval)
    assert stand.ended == []


def test_a_rebalance_that_never_ends_is_ended() -> None:
    stand = Stand()
    stand.joined = False
    stand.pass_time(2 * PATIENCE)
    assert stand.ended == [EXIT_STALLED]


def test_a_blocked_loop_is_ended() -> None:
    stand = Stand()
    stand.pass_time(2 * PATIENCE, loop_runs=False)
    assert stand.ended == [EXIT_STALLED]


def test_a_batch_that_gets_nowhere_is_ended_and_its_record_remembered() -> None:
    stand = Stand()
    with stand.loop.batch():
        stand.loop.read("articles/0/3")
        stand.pass_time(2 * PATIENCE)
    assert stand.ended == [EXIT_STALLED]
    assert stand.remembered == ["articles/0/3"]


def test_a_batch_whose_sends_get_nowhere_accuses_no_record() -> None:
    stand = Stand()
    with stand.loop.batch():
        stand.loop.read("articles/0/3")
        stand.loop.read(None)
        stand.pass_time(2 * PATIENCE)
    assert (stand.ended, stand.remembered) == ([EXIT_STALLED], [])


def test_an_absent_broker_never_ends_a_worker_and_its_return_starts_patience_anew() -> None:
    stand = Stand()
    with stand.loop.batch():
        stand.away = True
        stand.pass_time(100 * PATIENCE)
        assert (stand.ended, stand.watchdog.broker_answers) == ([], False)
        stand.away = False
        returned = stand.now
        stand.pass_time(2 * PATIENCE)
    assert stand.ended == [EXIT_STALLED]
    assert stand.now - returned >= 0.75 * PATIENCE


def test_health_is_lost_by_a_stall_and_kept_while_the_broker_is_away() -> None:
    stand = Stand()
    health = Health(stand.progress, patience=PATIENCE)
    health.watchdog = stand.watchdog
    assert health.live() == (True, {"progress_age_seconds": 0.0, "broker": "answers"})
    stand.now += PATIENCE
    assert health.live()[0] is False
    stand.away = True
    stand.watchdog.look()
    assert health.live() == (True, {"progress_age_seconds": 0.0, "broker": "away"})


def test_health_is_kept_while_the_broker_has_not_answered_yet() -> None:
    stand = Stand()
    answers: list[bool] = []

    def slow(_: frozenset[TopicPartition]) -> Mapping[TopicPartition, int]:
        stand.now += 2 * PATIENCE
        answers.append(health.live()[0])
        raise UnreachableError("nobody there")

    watchdog = Watchdog(
        stand.progress,
        cast("Standing", stand),
        ends=slow,
        patience=PATIENCE,
        remember=stand.remembered.append,
        end=stand.ended.append,
    )
    health = Health(stand.progress, patience=PATIENCE)
    health.watchdog = watchdog
    stand.now += watchdog.interval
    watchdog.look()
    assert answers == [True]
    assert health.live() == (True, {"progress_age_seconds": 0.0, "broker": "away"})
    stand.now += PATIENCE
    assert health.live()[0] is False, "nobody is being asked any more"


def test_a_worker_is_ready_when_it_reads_articles() -> None:
    health = Health(Progress(), patience=PATIENCE)
    none: dict[str, Any] = {"model_loaded": False, "assigned": False, "recovered": False, "partitions": 0}
    assert health.ready() == (False, none)
    stand: Any = Stand()
    stand.recovered = False
    health.model_loaded, health.standing = True, stand
    assert health.ready() == (
        False,
        {"model_loaded": True, "assigned": True, "recovered": False, "partitions": 1},
    )
    stand.recovered = True
    assert health.ready()[0] is True


def test_remembered_records_outlive_the_process(tmp_path: Path) -> None:
    StalledRecords(tmp_path / "new").remember("articles/0/3")
    StalledRecords(tmp_path / "new").remember("articles/1/9")
    assert StalledRecords(tmp_path / "new").load() == {"articles/0/3", "articles/1/9"}


def test_only_the_last_hundred_are_remembered(tmp_path: Path) -> None:
    records = StalledRecords(tmp_path)
    for offset in range(150):
        records.remember(f"articles/0/{offset}")
    assert records.load() == {f"articles/0/{offset}" for offset in range(50, 150)}


def test_a_broken_memory_is_no_memory(tmp_path: Path) -> None:
    for content in ("{", "{}", "[1, 2]"):
        (tmp_path / "stalled.json").write_text(content)
        assert StalledRecords(tmp_path).load() == frozenset()
