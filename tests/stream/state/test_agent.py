"""The loop that keeps the state: in what order it sends, and when it lets its messages go."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import msgspec
import pytest
from aiokafka.errors import MessageSizeTooLargeError
from faust.types import TP
from faust.types.tuples import ConsumerMessage

from stream.kafka.topics import topic_names
from stream.ledger.keeping.published import BEING_TOLD
from stream.metrics import Metrics
from stream.records.dead_letter import read_letter
from stream.records.draft import Draft, Message, Tick, encode_message
from stream.records.score import decode_score
from stream.settings.schema import Settings
from stream.state.agent import StateAgent
from stream.state.publisher import Publisher
from stream.state.settled import Answer, Settled
from stream.state.state import State
from stream.worker.dead_letters import DeadLetters
from stream.worker.outbox import DeliveryError, Outbox, Outgoing, Refused
from stream.worker.progress import Progress
from tests.stream.state.made import NOON, act, draft, new_state, text, withdrawal
from tests.stream.state.test_state import FORCE

NAMES = topic_names(Settings())


class Box(Outbox):
    """An outbox that notes what is sent at once, and can hold, break, or refuse records of a topic."""

    def __init__(self) -> None:
        self.sendings: list[list[Outgoing]] = []
        self.held: str | None = None
        self.broken: str | None = None
        self.refuses: tuple[str, bytes] | None = None
        self.waiting = asyncio.Event()

    async def deliver(
        self, records: Sequence[Outgoing], *, placed: Callable[[str, int], object] = lambda *_: None
    ) -> list[Refused]:
        """Take records, or refuse them."""
        topics = {record.topic for record in records}
        if self.held in topics:
            self.waiting.set()
            await asyncio.Event().wait()
        if self.broken in topics:
            raise DeliveryError("no permission")
        refused = [
            Refused(position, MessageSizeTooLargeError())
            for position, record in enumerate(records)
            if (record.topic, record.key) == self.refuses
        ]
        lost = {item.position for item in refused}
        taken = [record for position, record in enumerate(records) if position not in lost]
        for position, record in enumerate(taken):
            placed(record.topic, position)
        if taken:
            self.sendings.append(taken)
        return refused

    @property
    def topics(self) -> list[set[str]]:
        """The topics of each sending, in order."""
        return [{record.topic for record in records} for records in self.sendings]

    def sent(self, topic: str) -> list[Outgoing]:
        """All records of a topic."""
        return [record for records in self.sendings for record in records if record.topic == topic]


class Table:
    """A table as far as the agent uses it."""

    changelog_topic_name = "changelog"

    def __init__(self) -> None:
        self.rows: dict[bytes, bytes] = {}
        self.until: int | None = None

    def change(self, key: bytes, value: bytes | None) -> Outgoing:
        """The record of the changelog."""
        return Outgoing(self.changelog_topic_name, key, value, ())

    def keep(self, key: bytes, value: bytes | None) -> None:
        """Hold an entry."""
        if value is None:
            self.rows.pop(key, None)
        else:
            self.rows[key] = value

    def kept_to(self, offset: int) -> None:
        """Note how far."""
        self.until = offset

    def entries(self) -> Iterator[tuple[bytes, bytes]]:
        """All rows."""
        yield from self.rows.items()

    @property
    def articles(self) -> list[str]:
        """The articles among them."""
        return [key.decode().partition("/")[2] for key in self.rows if key.startswith(b"articles/")]


class Bench:
    """An agent with all it stands on."""

    def __init__(self, executor: ThreadPoolExecutor) -> None:
        self.box = Box()
        self.metrics = Metrics()
        self.progress = Progress().loop("articles")
        self.table = Table()
        self.counted: list[tuple[Sequence[Answer], Settled, State]] = []
        self.failed: asyncio.Future[BaseException] = asyncio.get_running_loop().create_future()
        table: Any = self.table
        self.agent = StateAgent(
            make_state=lambda: new_state(FORCE),
            new_rules=lambda: None,
            table=table,
            executor=executor,
            outbox=self.box,
            dead_letters=DeadLetters(
                self.box, topic=NAMES.dead_letters, record_bytes=4 << 20, metrics=self.metrics
            ),
            publisher=Publisher(NAMES, source="/test"),
            counted=lambda *told: self.counted.append(told),
            progress=self.progress,
            on_failure=self.failed.set_result,
        )


@pytest.fixture
async def bench() -> Any:
    with ThreadPoolExecutor(1) as executor:
        yield Bench(executor)


def message(told: Message | bytes, offset: int = 0) -> Any:
    """A message as Faust hands it to one stream: one reference is the stream's."""
    value = told if isinstance(told, bytes) else encode_message(told)
    made = ConsumerMessage(NAMES.drafts, 0, offset, NOON, 0, [], b"k", value, None, tp=TP(NAMES.drafts, 0))
    made.incref()
    return made


ALARM = draft("a", pairs={"IND-PAK": 0.9}, force=["attack"], source="one")


async def test_records_go_first_then_what_is_kept_then_alerts(bench: Bench) -> None:
    """What is kept is not published again by the next one; what alerts rest on must be kept before they are told."""
    await bench.agent.handle([message(ALARM)])
    records, changes, reached, alerts = bench.box.topics
    assert records == {NAMES.scores, NAMES.pairs}
    assert changes == reached == {"changelog"}
    rooms = [(record.key or b"").partition(b"/")[0] for record in bench.box.sent("changelog")]
    assert set(rooms) == {b"articles", b"days", b"tellings", b"episodes", b"reached"}
    assert len(bench.box.sendings[2]) == 1, "what says that the others are kept goes when they are"
    assert rooms[-1] == b"reached"
    assert alerts == {NAMES.alerts}
    assert bench.table.articles == ["a"]
    assert bench.table.until is not None


async def test_that_an_act_is_told_of_is_kept_before_and_what_was_told_last(bench: Bench) -> None:
    """A worker that dies in between is followed by one that knows what may be wrong on the topic."""
    await bench.agent.handle([message(draft("a", acts=[act("CHN USA", "2025-06-27")]))])
    (record,) = bench.box.sent(NAMES.follow_ups)
    key = b"tellings/told/" + (record.key or b"")
    before, published, *_, last = bench.box.sendings
    assert [(note.key, note.value) for note in before] == [(key, BEING_TOLD)]
    assert record in published
    assert [note.key for note in last] == [key]
    assert bench.table.rows[key] == last[0].value != BEING_TOLD


@pytest.mark.parametrize("held", [NAMES.scores, "changelog", NAMES.alerts])
async def test_nothing_is_released_before_all_is_acknowledged(bench: Bench, held: str) -> None:
    bench.box.held = held
    made = message(ALARM)
    handling = asyncio.ensure_future(bench.agent.handle([made]))
    await bench.box.waiting.wait()
    assert made.refcount == 2
    assert bench.counted == []
    assert bool(bench.table.rows) == (held == NAMES.alerts), "kept when acknowledged, not before"
    handling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await handling
    assert made.refcount == 2


@pytest.mark.parametrize("broken", [NAMES.scores, "changelog", NAMES.alerts])
async def test_a_sending_that_fails_for_good_fails_the_worker_and_releases_nothing(
    bench: Bench, broken: str
) -> None:
    bench.box.broken = broken
    made = message(ALARM)
    handling = asyncio.ensure_future(bench.agent.handle([made]))
    assert isinstance(await bench.failed, DeliveryError)
    await asyncio.sleep(0.01)
    assert not handling.done(), "the loop must not take another batch"
    assert made.refcount == 2
    assert bench.progress.in_hand
    handling.cancel()


async def test_all_is_released_and_counted_when_all_is_acknowledged(bench: Bench) -> None:
    made = [message(ALARM), message(withdrawal("b"), 1), message(Tick(at=NOON), 2)]
    await bench.agent.handle(made)
    assert [one.refcount for one in made] == [1, 1, 1]
    ((answers, settled, state),) = bench.counted
    assert [answer.article for answer in answers] == ["a", "b"]
    assert len(settled.alerts) == len(state) == 1
    assert not bench.progress.in_hand


async def test_a_refused_score_becomes_a_dead_letter_and_the_rest_goes_on(bench: Bench) -> None:
    bench.box.refuses = (NAMES.scores, b"big")
    await bench.agent.handle([message(draft("big")), message(draft("small"), 1)])
    (sent,) = bench.box.sent(NAMES.dead_letters)
    letter = read_letter(sent.key, sent.value, sent.headers)
    assert (letter.stage, letter.reason, letter.offset) == ("send", "too-large", 0)
    assert letter.value == encode_message(draft("big"))
    assert [record.key for record in bench.box.sent(NAMES.scores)] == [b"small"]


async def test_a_refused_pair_fails_the_worker(bench: Bench) -> None:
    """A pair's record has bounds; one that is refused means a topic that can't take what is needed."""
    bench.box.refuses = (NAMES.pairs, b"IND-PAK")
    handling = asyncio.ensure_future(bench.agent.handle([message(ALARM)]))
    assert "max.message.bytes" in str(await bench.failed)
    handling.cancel()


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (b"", "draft"),
        (b"\xc1nonsense", "draft"),
        (encode_message(msgspec.structs.replace(draft("x"), score=b"{")), "draft"),
        (encode_message(msgspec.structs.replace(draft("x"), signature=b"short")), "ValueError"),
    ],
)
async def test_a_draft_that_cannot_be_applied_becomes_a_dead_letter_and_the_rest_goes_on(
    bench: Bench, value: bytes, reason: str
) -> None:
    await bench.agent.handle([message(value), message(draft("good"), 1)])
    (sent,) = bench.box.sent(NAMES.dead_letters)
    letter = read_letter(sent.key, sent.value, sent.headers)
    assert (letter.stage, letter.reason) == ("state", reason)
    assert [record.key for record in bench.box.sent(NAMES.scores)] == [b"good"]
    assert bench.table.articles == ["good"]


async def test_after_a_rebalance_the_rooms_are_built_from_the_table_again(bench: Bench) -> None:
    """Another one may have kept the state in between: what this one had in memory is no longer true."""
    await bench.agent.handle([message(draft("a", text("wire")))])
    bench.table.rows.clear()
    bench.agent.forget()
    await bench.agent.handle([message(draft("b", text("wire")), 1)])
    answer = decode_score(bench.box.sent(NAMES.scores)[-1].value or b"")
    assert (answer.outcome, answer.duplicate_of) == ("scored", None)


BATCH: list[Draft] = [ALARM, draft("copy", text("a"), source="two")]


async def test_applying_a_batch_again_that_was_kept_in_part_sends_the_same_scores_and_keeps_the_same(
    bench: Bench,
) -> None:
    await bench.agent.handle([message(one, nth) for nth, one in enumerate(BATCH)])
    kept = dict(bench.table.rows)
    sent = [(record.key, record.value) for record in bench.box.sent(NAMES.scores)]
    del bench.table.rows[b"reached/log"]
    bench.agent.forget()
    await bench.agent.handle([message(one, nth) for nth, one in enumerate(BATCH)])
    assert bench.table.rows == kept
    assert [(record.key, record.value) for record in bench.box.sent(NAMES.scores)] == sent * 2
    alerts = {record.value for record in bench.box.sent(NAMES.alerts)}
    assert len(alerts) == 1, "told again, and the same"


async def test_a_batch_that_was_kept_whole_and_comes_again_has_only_its_alerts_sent_again(
    bench: Bench,
) -> None:
    """Alerts are sent when all is kept: they alone may have been lost, also those of its first drafts."""
    bench.box.held = NAMES.alerts
    handling = asyncio.ensure_future(bench.agent.handle([message(one, nth) for nth, one in enumerate(BATCH)]))
    await bench.box.waiting.wait()
    handling.cancel()
    kept, sent = dict(bench.table.rows), len(bench.box.sendings)
    bench.box.held = None
    bench.agent.forget()
    for nth, one in enumerate(BATCH):
        await bench.agent.handle([message(one, nth)])
    assert bench.table.rows == kept
    assert bench.box.topics[sent:] == [{NAMES.alerts}]
    await bench.agent.handle([message(draft("next"), 2)])
    assert [record.key for record in bench.box.sent(NAMES.scores)] == [b"a", b"copy", b"next"]


async def test_dead_letters_are_sent_before_their_batch_is_kept(bench: Bench) -> None:
    """What is kept as applied is not looked at again, so a letter that was lost then would be lost for good."""
    bench.box.refuses = (NAMES.scores, b"big")
    await bench.agent.handle([message(draft("big")), message(b"\xc1nonsense", 1)])
    letters, reached = {NAMES.dead_letters}, bench.box.topics.index({"changelog"})
    assert bench.box.topics.index(letters) < reached
    assert len(bench.box.sent(NAMES.dead_letters)) == 2
