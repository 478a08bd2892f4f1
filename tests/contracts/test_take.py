"""What the worker relies on in Faust's `take`: when records count as done, and when they are committed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

from tests.conftest import Broker
from tests.contracts.child import Child, wait_for
from tests.contracts.client import committed, create_topic, produce

A_FEW_COMMITS_SECONDS = 3.5


class Loop:
    """A Faust app with a loop of some behaviour, on a topic of one partition with 30 records."""

    def __init__(self, broker: Broker, folder: Path, behaviour: str) -> None:
        self.broker = broker
        self.prefix = f"take-{uuid4().hex[:8]}"
        self.child = Child(
            "tests.contracts.batch_app",
            behaviour,
            folder=folder,
            settings={
                "kafka.bootstrap": broker.bootstrap,
                "kafka.group": self.prefix,
                "topics.prefix": self.prefix,
            },
        )

    @property
    def committed(self) -> int:
        """The group's offset."""
        return committed(self.broker.bootstrap, self.prefix, f"{self.prefix}.articles").get(0, 0)

    def await_batches(self, count: int) -> None:
        """Wait until the loop took so many batches."""
        wait_for(lambda: self.child.said("batch ") >= count, what=self.child.log.read_text)


@pytest.fixture
def loop(broker: Broker, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Loop]:
    """The loop whose behaviour the test's parameter names."""
    with running(Loop(broker, tmp_path, request.param)) as loop:
        yield loop


@contextmanager
def running(loop: Loop) -> Iterator[Loop]:
    topic = f"{loop.prefix}.articles"
    create_topic(loop.broker.bootstrap, topic, partitions=1)
    produce(loop.broker.bootstrap, topic, [(b"k", b"%d" % number) for number in range(30)])
    with loop.child:
        yield loop


@pytest.mark.parametrize("loop", ["release"], indirect=True)
def test_released_batches_are_committed_and_a_stop_commits_the_last(loop: Loop) -> None:
    loop.await_batches(3)
    assert loop.child.stop() == 0
    assert loop.committed == 30


@pytest.mark.parametrize("loop", ["hold-and-park"], indirect=True)
def test_a_held_batch_is_not_committed_while_it_is_in_hand_nor_by_a_stop(loop: Loop) -> None:
    loop.await_batches(1)
    time.sleep(A_FEW_COMMITS_SECONDS)
    assert loop.committed == 0
    assert loop.child.stop() == 0
    assert loop.committed == 0


@pytest.mark.parametrize("loop", ["park"], indirect=True)
def test_a_loop_that_a_stop_cancels_acknowledges_its_batch_all_the_same(loop: Loop) -> None:
    """This is why the worker holds its records: Faust acknowledges them however its loop is left."""
    loop.await_batches(1)
    assert loop.child.stop() == 0
    assert loop.committed == 10


@pytest.mark.parametrize("loop", ["raise"], indirect=True)
def test_an_error_out_of_the_loop_stops_it_without_a_word(loop: Loop) -> None:
    """This is why nothing may get out of the worker's loop, and why a watchdog looks after it."""
    loop.await_batches(1)
    time.sleep(A_FEW_COMMITS_SECONDS)
    assert loop.child.running
    assert loop.child.said("batch ") == 1
    assert loop.committed == 0


@pytest.mark.parametrize("loop", ["hold-the-first"], indirect=True)
def test_a_later_batch_is_committed_past_a_held_one_where_nothing_was_committed_before(loop: Loop) -> None:
    """This is why the worker takes no other batch after a failure: on a fresh partition Faust skips the hole."""
    loop.await_batches(3)
    wait_for(lambda: loop.committed == 30)
