"""The place in the group: kept while a worker lives, given up for one that was killed, left to one that lives."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from stream.settings.groups.kafka import KafkaSettings
from stream.settings.groups.worker import WorkerSettings
from stream.settings.schema import Settings
from stream.worker.membership import Membership, leave_for_the_dead
from tests.conftest import Broker
from tests.contracts.child import wait_for
from tests.stream.worker.test_end_to_end import Service

NOBODY = "127.0.0.1:9"


def _settings(folder: Path, group: str = "g", bootstrap: str = NOBODY) -> Settings:
    return Settings(
        kafka=KafkaSettings(bootstrap=bootstrap, group=group), worker=WorkerSettings(data_dir=folder)
    )


def test_the_member_id_is_written_down_and_removed_in_good_order(tmp_path: Path) -> None:
    membership = Membership(tmp_path, "g")
    membership.record("first")
    membership.record("second")
    (file,) = tmp_path.glob("member-*.json")
    assert json.loads(file.read_text()) == {"group": "g", "member": "second"}
    membership.forget()
    assert not list(tmp_path.iterdir())


def test_a_member_id_that_was_given_up_is_told_once(tmp_path: Path) -> None:
    """Whoever joins anew has to leave for the id it had: some brokers wait for that one for ever."""
    membership = Membership(tmp_path, "g")
    assert [membership.record(member) for member in ("", "a", "a", "", "", "b", "c")] == [
        None, None, None, "a", None, None, "b"
    ]  # fmt: skip
    membership.forget()


async def test_a_worker_that_lives_keeps_its_place(tmp_path: Path) -> None:
    """Its lock is held, so a neighbour of the same folder does not even ask the broker."""
    membership = Membership(tmp_path, "g")
    membership.record("living")
    assert await leave_for_the_dead(_settings(tmp_path)) == 0
    assert list(tmp_path.glob("member-*.json"))
    membership.forget()


@pytest.mark.parametrize(
    "written", ["", "{", "[]", '{"group": "another", "member": "m"}', '{"group": "g", "member": 7}']
)
async def test_what_is_broken_or_of_another_group_is_cleared_away(tmp_path: Path, written: str) -> None:
    (tmp_path / "member-1.json").write_text(written)
    assert await leave_for_the_dead(_settings(tmp_path)) == 0
    assert not list(tmp_path.iterdir())


async def test_a_broker_that_does_not_answer_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / "member-1.json").write_text('{"group": "g", "member": "m"}')
    assert await leave_for_the_dead(_settings(tmp_path)) == 0


@pytest.mark.slow
def test_a_killed_worker_goes_on_at_once_when_it_is_started_again(broker: Broker, tmp_path: Path) -> None:
    """Its partitions do not wait for a session of five minutes to pass."""
    service = Service(broker, tmp_path / "worker", kafka__session_timeout_seconds=300)
    with service.worker as worker:
        worker.await_ready()
        wait_for(lambda: list(worker.folder.glob("member-*.json")) != [])
        worker.kill()
        begun = time.monotonic()
        worker.start()
        worker.await_ready()
        assert time.monotonic() - begun < 60
        assert worker.said("left the group for workers that were killed") == 1
