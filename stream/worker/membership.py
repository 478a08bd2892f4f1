"""A worker's place in its group, kept so that a successor can give up the place of a worker that was killed.

A group waits a session time-out for a member that died, and brokers that know only the beginnings of group
management wait for ever. A worker therefore writes down its member id, and holds a lock on what it wrote for
as long as it lives; one that starts later leaves the group for every id whose lock nobody holds any more. A worker
that the group does not know any more, or whose client thinks so, joins under a new id; its old one has to leave too.
"""

from __future__ import annotations

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

import structlog
from aiokafka.client import AIOKafkaClient
from aiokafka.errors import KafkaError
from aiokafka.protocol.coordination import FindCoordinatorRequest
from aiokafka.protocol.group import LeaveGroupRequest

from stream.kafka.connection import client_options
from stream.settings.schema import Settings

_log = structlog.get_logger(__name__)

_PATTERN: Final = "member-*.json"
_CONSUMER_GROUPS: Final = 0
"""The kind of coordinator that is asked for."""


class Membership:
    """What this worker writes down of its place.

    Args:
        data_dir: the worker's data folder; losing it costs a session time-out after a crash.
        group: the consumer group.
    """

    def __init__(self, data_dir: Path, group: str) -> None:
        self._file = data_dir / _PATTERN.replace("*", str(os.getpid()))
        self._group = group
        self._held: IO[str] | None = None
        self._member = ""

    def record(self, member: str) -> str | None:
        """Write down the member id, if it is a new one; answer the one that it takes the place of.

        "" stands for none: the client has given up its id and joins anew.
        """
        if member == self._member:
            return None
        lost, self._member = self._member or None, member
        if member:
            self._write(member)
        return lost

    def _write(self, member: str) -> None:
        try:
            if self._held is None:
                self._file.parent.mkdir(parents=True, exist_ok=True)
                self._held = self._file.open("w")
                fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._held.seek(0)
            self._held.truncate()
            self._held.write(json.dumps({"group": self._group, "member": member}))
            self._held.flush()
        except OSError as error:
            _log.warning("can't write down the place in the group", problem=error.strerror)

    def forget(self) -> None:
        """Remove what was written: the group has been left in good order."""
        if self._held is not None:
            self._held.close()
            self._held = None
            self._file.unlink(missing_ok=True)


async def leave_for_the_dead(settings: Settings) -> int:
    """Leave the group for workers of this data folder that were killed; answer for how many.

    A broker that refuses is no reason not to start: it will find out by itself, after the session time-out.
    """
    group = settings.kafka.group
    left = 0
    for file in sorted(settings.worker.data_dir.glob(_PATTERN)):
        with _orphan(file) as written:
            member = _member_of(written, group)
            if member is not None and await leave(settings, member):
                left += 1
    if left:
        _log.info("left the group for workers that were killed", workers=left)
    return left


@contextmanager
def _orphan(file: Path) -> Iterator[str]:
    """What a dead worker wrote, removed afterwards; nothing where the worker lives."""
    with suppress(OSError), file.open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield held.read()
        file.unlink(missing_ok=True)
        return
    yield ""


def _member_of(written: str, group: str) -> str | None:
    try:
        known = json.loads(written)
    except ValueError:
        return None
    if not isinstance(known, dict) or known.get("group") != group:
        return None
    member = known.get("member")
    return member if isinstance(member, str) else None


async def leave(settings: Settings, member: str) -> bool:
    """Have a member leave the group; False where the broker refuses or does not know it."""
    group = settings.kafka.group
    client = AIOKafkaClient(**client_options(settings.kafka))
    try:
        await client.bootstrap()
        found = await client.send(client.get_random_node(), FindCoordinatorRequest(group, _CONSUMER_GROUPS))
        answer = await client.send(found.coordinator_id, LeaveGroupRequest(group, member))
    except (KafkaError, OSError) as error:
        _log.warning("can't leave the group for a member that is gone", error=type(error).__name__)
        return False
    finally:
        await client.close()
    return bool(answer.error_code == 0)
