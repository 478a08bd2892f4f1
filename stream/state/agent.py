"""The loop of the one that keeps the state: applies a batch of drafts, sends what follows, and only then lets it go.

The rooms of the state hold what they know in memory, and say after every batch which of their entries changed. When
scores, pairs, acts and dead letters are published, the entries go to Faust's table and its changelog, and last come
the alerts. Whoever gets the partition next builds its rooms from the table, and is given again whatever was not
committed. What is known to be applied is passed over; of the rest a part may be kept, and applying it once more changes
nothing.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import groupby
from typing import Any, NamedTuple

import msgspec
import structlog

from models.errors import DetenteError
from stream.alerts.rules_file import Rulebook
from stream.records.draft import decode_message
from stream.state.publisher import Publisher
from stream.state.settled import REACHED, TABLES, Answer, Change, Settled, being_told
from stream.state.state import State
from stream.state.tables import KeptTable
from stream.worker.batch import Received, Rejected
from stream.worker.dead_letters import DeadLetters
from stream.worker.hold import hold
from stream.worker.outbox import Outbox, Outgoing, TooLargeError
from stream.worker.progress import Loop

_log = structlog.get_logger(__name__)


class DraftError(DetenteError):
    """A record among the drafts that this version cannot read or apply."""

    code = "draft"


class Applied(NamedTuple):
    """A batch that was applied: each draft's answer, those that can't be applied, and what else follows."""

    answers: Sequence[tuple[Received, Answer]]
    rejected: Sequence[Rejected]
    settled: Settled


class StateAgent:
    """Keeps the state while this worker has its partition.

    Args:
        make_state: makes an empty state.
        new_rules: the rules of the alerts where they have changed since it was last asked.
        table: the durable form of its rooms; a key is the room's table, a slash, and the entry's own key.
        executor: one thread of its own; the state is used there only.
        outbox: sends what is published and what the tables' changelogs take.
        dead_letters: sends drafts that can't be applied.
        publisher: turns answers and what follows from them into records.
        counted: told the answers of a batch, what else it settled, and the state, after all is acknowledged.
        progress: told of every step.
        on_failure: told of the error after which nothing more may be acknowledged.
    """

    def __init__(
        self,
        *,
        make_state: Callable[[], State],
        new_rules: Callable[[], Rulebook | None],
        table: KeptTable,
        executor: ThreadPoolExecutor,
        outbox: Outbox,
        dead_letters: DeadLetters,
        publisher: Publisher,
        counted: Callable[[Sequence[Answer], Settled, State], None],
        progress: Loop,
        on_failure: Callable[[BaseException], None],
    ) -> None:
        self._make_state = make_state
        self._new_rules = new_rules
        self._table = table
        self._executor = executor
        self._outbox = outbox
        self._dead_letters = dead_letters
        self._publisher = publisher
        self._counted = counted
        self._progress = progress
        self._on_failure = on_failure
        self._state: State | None = None

    def forget(self) -> None:
        """The partition may have been another's in the meantime: build the rooms from the tables again."""
        self._state = None

    async def run(self, batches: AsyncIterator[Sequence[Any]]) -> None:
        """Take batches of Faust events for as long as there are any."""
        async for events in batches:
            await self.handle([event.message for event in events])

    async def handle(self, messages: Sequence[Any]) -> None:
        """Apply one batch of Faust messages, as `hold` does."""
        await hold(messages, self._process, of="drafts", progress=self._progress, on_failure=self._on_failure)

    async def _process(self, records: Sequence[Received]) -> None:
        loop = asyncio.get_running_loop()
        state = self._state
        if state is None:
            state = await loop.run_in_executor(self._executor, self._rebuild)
            self._state = state
        if (rules := self._new_rules()) is not None:
            state.alerts.take_rules(rules)
        applied = await loop.run_in_executor(self._executor, self._apply, state, records)
        await self._send(applied)
        self._counted([answer for _, answer in applied.answers], applied.settled, state)

    def _rebuild(self) -> State:
        begun = time.perf_counter()
        state = self._make_state()
        entries: dict[str, list[tuple[str, bytes]]] = {table: [] for table in TABLES}
        for kept, value in self._table.entries():
            room, _, key = kept.decode().partition("/")
            entries[room].append((key, value))
        state.load(entries)
        _log.info(
            "state is ready",
            entries={name: len(rows) for name, rows in entries.items()},
            seconds=round(time.perf_counter() - begun, 3),
        )
        return state

    def _apply(self, state: State, records: Sequence[Received]) -> Applied:
        answers: list[tuple[Received, Answer]] = []
        rejected: list[Rejected] = []
        for record in records:
            try:
                answer = state.apply(decode_message(record.value or b""), record.offset)
            except msgspec.MsgspecError as error:
                rejected.append(
                    Rejected(record, DraftError(f"is no draft of this version: {error}"), "state")
                )
            except Exception as error:  # noqa: BLE001 - one draft that can't be applied must not stop them all
                _log.exception("a draft can't be applied", place=record.place, error=type(error).__name__)
                rejected.append(Rejected(record, error, "state"))
            else:
                if answer is not None:
                    answers.append((record, answer))
        return Applied(answers, rejected, state.settle())

    async def _send(self, applied: Applied) -> None:
        """Send answers and what follows from them, dead letters, then the changes of the table, then alerts.

        What is kept as applied is not published again, so it is kept afterwards. Which acts are told of is kept before.
        """
        told = applied.settled.told
        await self._keep(being_told(told))
        scores = [self._publisher.score(answer) for _, answer in applied.answers]
        sending = [*scores, *self._publisher.following(applied.settled)]
        rejected = [*applied.rejected]
        for position, error in await self._outbox.deliver(sending):
            problem = _too_large(sending[position], error)
            if position >= len(scores):
                raise problem
            rejected.append(Rejected(applied.answers[position][0], problem, "send"))
        if rejected:
            await self._dead_letters.send(rejected)
        for changes in (*_in_turn(applied.settled.changes), told):
            await self._keep(changes)
        # Alerts come last: whoever keeps the state next tells again what may not have been sent.
        await self._deliver_all([self._publisher.alert(alert) for alert in applied.settled.alerts])

    async def _keep(self, entries: Sequence[Change]) -> None:
        """Send changes of the table, if any, and hold them there when they are acknowledged."""
        if not entries:
            return
        changes = [(f"{room}/{key}".encode(), value) for room, key, value in entries]
        offsets: dict[str, int] = {}
        await self._deliver_all(
            [self._table.change(key, value) for key, value in changes], placed=offsets.__setitem__
        )
        for key, value in changes:
            self._table.keep(key, value)
        self._table.kept_to(offsets[self._table.changelog_topic_name])

    async def _deliver_all(
        self,
        records: Sequence[Outgoing],
        *,
        placed: Callable[[str, int], object] = lambda _topic, _offset: None,
    ) -> None:
        for position, error in await self._outbox.deliver(records, placed=placed):
            raise _too_large(records[position], error)


def _in_turn(changes: Sequence[Change]) -> list[Sequence[Change]]:
    """The changes in pieces to be acknowledged one after the other, so that none is told applied before it is kept.

    Of what is sent together the broker may take the last and have the first sent again.
    """
    return [list(piece) for _, piece in groupby(changes, key=lambda change: change.table == REACHED)]


def _too_large(record: Outgoing, error: Exception) -> TooLargeError:
    return TooLargeError(
        f"{record.topic} refuses a record ({type(error).__name__}: {error});"
        " raise its max.message.bytes, then start again"
    )
