"""The loop: a record is released only when all that it led to was acknowledged."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from aiokafka.errors import MessageSizeTooLargeError
from faust.types import TP
from faust.types.tuples import ConsumerMessage

from models.scoring.reference import make_reference
from stream.metrics import Metrics
from stream.records.dead_letter import read_letter
from stream.records.draft import Draft, Withdrawal, decode_message
from stream.records.score import decode_score
from stream.stories.signature import digest, signature
from stream.worker.agent import ArticleAgent
from stream.worker.dead_letters import DeadLetters
from stream.worker.drift import Drift
from stream.worker.outbox import DeliveryError, Outbox, Outgoing, Refused
from stream.worker.progress import Progress
from tests.stream.worker.stub_reader import NOW, QUANTITIES, StubReader, article

REFERENCE = make_reference([QUANTITIES, QUANTITIES._replace(escalation=0.2, sentences=9)])


class Box(Outbox):
    """An outbox that can be held shut, broken, or made to refuse drafts."""

    def __init__(self) -> None:
        self.taken: list[Outgoing] = []
        self.open = asyncio.Event()
        self.open.set()
        self.waiting = asyncio.Event()
        self.error: Exception | None = None
        self.refuses: set[bytes] = set()

    async def deliver(
        self, records: Sequence[Outgoing], *, placed: Callable[[str, int], object] = lambda *_: None
    ) -> list[Refused]:
        """Take records, or refuse them."""
        self.waiting.set()
        await self.open.wait()
        if self.error is not None:
            raise self.error
        refused = [
            Refused(position, MessageSizeTooLargeError())
            for position, record in enumerate(records)
            if record.key in self.refuses and record.topic == "drafts"
        ]
        lost = {item.position for item in refused}
        for position, record in enumerate(records):
            if position not in lost:
                placed(record.topic, len(self.taken))
                self.taken.append(record)
        return refused


class Bench:
    """An agent with all it stands on."""

    def __init__(self, executor: ThreadPoolExecutor) -> None:
        self.box = Box()
        self.metrics = Metrics()
        self.progress = Progress().loop("articles")
        self.failures: list[BaseException] = []
        self.failed = asyncio.Event()
        self.agent = ArticleAgent(
            reader=StubReader(),
            executor=executor,
            outbox=self.box,
            dead_letters=DeadLetters(
                self.box, topic="dead-letters", record_bytes=4 << 20, metrics=self.metrics
            ),
            drafts_topic="drafts",
            gate=True,
            stalled=frozenset(),
            metrics=self.metrics,
            drift=Drift(REFERENCE, articles=200, metrics=self.metrics),
            progress=self.progress,
            on_failure=self._fail,
            now=lambda: NOW,
        )

    def _fail(self, error: BaseException) -> None:
        self.failures.append(error)
        self.failed.set()

    def sample(self, name: str, **labels: str) -> float | None:
        """The value of a metric."""
        return self.metrics.registry.get_sample_value(name, labels)


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
async def bench(executor: ThreadPoolExecutor) -> Bench:
    return Bench(executor)


def message(value: bytes | None, *, key: bytes | None = b"k", offset: int = 0) -> Any:
    """A message as Faust hands it to one stream: one reference is the stream's."""
    made = ConsumerMessage(
        "articles",
        0,
        offset,
        NOW.timestamp() - 2,
        0,
        [("trace", b"1")],
        key,
        value,
        None,
        tp=TP("articles", 0),
    )
    made.incref()
    return made


async def test_a_draft_travels_under_the_id_with_its_score_and_what_tells_its_copies(bench: Bench) -> None:
    await bench.agent.handle([message(article("a1"))])
    (sent,) = bench.box.taken
    draft = decode_message(sent.value or b"")
    assert (sent.topic, sent.key) == ("drafts", b"a1")
    assert isinstance(draft, Draft)
    assert decode_score(draft.score).article.id == "a1"
    assert (draft.article, draft.read_at, draft.received_at) == ("a1", NOW.timestamp(), NOW.timestamp() - 2)
    text = "Envoys of both states met."
    assert (draft.digest, draft.signature) == (digest("", text), signature("", text))


async def test_a_withdrawal_travels_under_the_key(bench: Bench) -> None:
    await bench.agent.handle([message(article("a1")), message(None, key=b"a1", offset=1)])
    sent = bench.box.taken[-1]
    assert (sent.topic, sent.key) == ("drafts", b"a1")
    assert decode_message(sent.value or b"") == Withdrawal(
        article="a1", read_at=NOW.timestamp(), place="articles/0/1"
    )


async def test_records_are_released_only_after_all_is_acknowledged(bench: Bench) -> None:
    bench.box.open.clear()
    messages = [message(article("a1")), message(b"{", offset=1)]
    handling = asyncio.ensure_future(bench.agent.handle(messages))
    await bench.box.waiting.wait()
    assert [made.refcount for made in messages] == [2, 2]
    bench.box.open.set()
    await handling
    assert [made.refcount for made in messages] == [1, 1]
    assert bench.progress.in_hand is False


async def test_a_dead_letter_that_cannot_be_sent_fails_the_worker_and_releases_nothing(bench: Bench) -> None:
    bench.box.error = DeliveryError("no permission")
    messages = [message(article("a1")), message(b"{", offset=1)]
    handling = asyncio.ensure_future(bench.agent.handle(messages))
    await bench.failed.wait()
    await asyncio.sleep(0.01)
    assert not handling.done(), "the loop must not take another batch"
    assert bench.failures == [bench.box.error]
    assert [made.refcount for made in messages] == [2, 2]
    assert bench.progress.in_hand
    handling.cancel()


async def test_a_loop_that_is_cancelled_releases_nothing(bench: Bench) -> None:
    bench.box.open.clear()
    made = message(article("a1"))
    handling = asyncio.ensure_future(bench.agent.handle([made]))
    await bench.box.waiting.wait()
    handling.cancel()
    with pytest.raises(asyncio.CancelledError):
        await handling
    assert made.refcount == 2


async def test_a_draft_that_its_topic_refuses_becomes_a_dead_letter_of_the_article(bench: Bench) -> None:
    bench.box.refuses = {b"a1"}
    await bench.agent.handle([message(article("a1")), message(article("a2"), offset=1)])
    (letter,) = (
        read_letter(sent.key, sent.value, sent.headers)
        for sent in bench.box.taken
        if sent.topic == "dead-letters"
    )
    assert (letter.stage, letter.reason, letter.value) == ("send", "too-large", article("a1"))
    assert letter.headers == (("trace", b"1"),)
    assert bench.sample("detente_articles_total", outcome="rejected") == 1


async def test_metrics_agree_with_what_was_done(bench: Bench) -> None:
    await bench.agent.handle(
        [
            message(article("a1", unknown="x" * 5000)),
            message(article("a2", "!"), offset=1),
            message(b"[", offset=2),
        ]
    )
    assert bench.sample("detente_articles_total", outcome="rejected") == 2
    assert bench.sample("detente_dead_letters_total", stage="read", reason="other") == 1
    assert bench.sample("detente_dead_letters_total", stage="decode", reason="not-json") == 1
    assert bench.sample("detente_scoring_seconds_count") == 1
    assert bench.sample("detente_last_processed_timestamp_seconds") == NOW.timestamp()
    assert bench.sample("detente_extra_fields_dropped_total") == 1
    assert bench.sample("detente_batch_articles_sum") == 3


async def test_drift_is_told_of_every_article_that_was_read(bench: Bench) -> None:
    """All have one sentence and the higher of two scores that the reference knows."""
    await bench.agent.handle([message(article(f"a{nth}"), offset=nth) for nth in range(199)])
    await bench.agent.handle([message(b"[", offset=199), message(article("b", "!"), offset=200)])
    assert bench.sample("detente_drift_articles", population="all") == 199
    assert bench.sample("detente_feature_drift", feature="escalation") == 0
    await bench.agent.handle([message(article("last"), offset=201)])
    assert bench.sample("detente_drift_articles", population="relevant") == 200
    for name in ("escalation", "sentences"):
        assert (bench.sample("detente_feature_drift", feature=name) or 0) > 0.25
    assert bench.sample("detente_feature_drift", feature="words") == 0
