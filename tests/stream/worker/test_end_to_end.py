"""The worker as a process: ten thousand articles, a hundred of them poison, and nothing lost or told twice."""

from __future__ import annotations

import random
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
import pytest

from models.scoring.quantities import Quantities
from models.training.corpus import CORPUS_FOLDER, load_corpus
from stream.records.cloud_events import read_event
from stream.records.dead_letter import read_letter
from stream.records.score import decode_score
from stream.state.ticking import KEY
from tests.conftest import Broker
from tests.contracts.child import SESSION_SECONDS, Child, wait_for
from tests.contracts.client import Record, committed, produce, read_all

GOOD = 9_900
DRIFT_ARTICLES = 500
OF_TEXT = [name for name in Quantities._fields if name not in ("relevance", "escalation", "de_escalation")]
POISON: tuple[tuple[bytes, str], ...] = (
    (b'{"id": "p", "text": ', "not-json"),
    (b'{"id": "p", "text": NaN}', "not-json"),
    (b"null", "not-an-object"),
    (b'{"id": "p", "text": {"a": 1}}', "wrong-type"),
    (b'{"id": "p"}', "missing-field"),
    (msgspec.json.encode({"id": "p", "text": "x" * (2 << 20)}), "too-long"),
    (b'{"id": "p", "text": "\xff"}', "not-utf8"),
    (b"[" * 100_000, "nested-too-deep"),
    (b'{"id": "", "text": "Envoys met."}', "empty"),
    (b'{"id": "p", "text": "Envoys met.", "published_at": "soon"}', "wrong-value"),
)


class Service:
    """A worker on a broker, with topics of its own."""

    def __init__(self, broker: Broker, folder: Path, **settings: object) -> None:
        self.bootstrap = broker.bootstrap
        self.prefix = f"e2e-{uuid4().hex[:8]}"
        self.settings = {
            "kafka.bootstrap": broker.bootstrap,
            "kafka.group": self.prefix,
            "topics.prefix": self.prefix,
            "kafka.session_timeout_seconds": SESSION_SECONDS,
            "drift.articles": DRIFT_ARTICLES,
            **{key.replace("__", "."): value for key, value in settings.items()},
        }
        self.worker = self.another(folder)

    def another(self, folder: Path) -> Child:
        """One more worker of the same group."""
        return Child("stream.commands.main", "worker", folder=folder, settings=self.settings)

    def produce(self, records: list[Record], **options: Any) -> None:
        """Put articles into Kafka."""
        produce(self.bootstrap, f"{self.prefix}.articles", records, **options)

    def scores(self) -> list[Any]:
        """The records of the scores topic."""
        return read_all(self.bootstrap, f"{self.prefix}.scores")

    def dead_letters(self) -> list[Any]:
        """The records of the dead-letters topic."""
        return read_all(self.bootstrap, f"{self.prefix}.dead-letters")

    def drafts(self) -> list[Any]:
        """What the state was told of articles."""
        told = read_all(self.bootstrap, f"{self.prefix}.drafts")
        return [record for record in told if record.key != KEY]

    def committed(self) -> int:
        """How many articles are committed."""
        return sum(committed(self.bootstrap, self.prefix, f"{self.prefix}.articles").values())


@pytest.fixture
def service(broker: Broker, tmp_path: Path) -> Iterator[Service]:
    """A worker that reads."""
    service = Service(broker, tmp_path / "worker")
    with service.worker:
        service.worker.await_ready()
        yield service


WORDS = [
    "harbour",
    "bridge",
    "timber",
    "cotton",
    "barley",
    "copper",
    "ferry",
    "tunnel",
    "orchard",
    "quarry",
    "tannery",
    "brewery",
    "foundry",
    "granary",
    "lighthouse",
    "meadow",
    "pasture",
    "vineyard",
    "canal",
    "railway",
    "depot",
    "warehouse",
    "customs",
    "ledger",
    "survey",
    "permit",
    "tariff",
    "cargo",
    "freight",
    "anchor",
    "rudder",
    "compass",
    "carpet",
    "pottery",
    "ceramics",
    "glass",
    "leather",
    "paper",
    "sugar",
    "coffee",
    "tea",
    "pepper",
    "salt",
    "honey",
    "olives",
    "dates",
    "figs",
    "almonds",
    "wheat",
    "maize",
    "rice",
]


def article(number: int) -> Record:
    """A short article of its own words, which is no copy of the others."""
    name = f"article-{number}"
    goods = " ".join(random.Random(number).sample(WORDS, 40))  # noqa: S311 - an order, not a secret
    text = (
        f"The foreign ministers of France and Egypt met in Cairo for round {number} of their talks. "
        "Neither side spoke of the border incident. "
        f"An annex names {goods}."
    )
    return name.encode(), msgspec.json.encode({"id": name, "text": text, "published_at": "2024-03-01"})


def told(name: str, text: str, title: str | None = None) -> Record:
    """An article that says this."""
    return name.encode(), msgspec.json.encode({"id": name, "title": title, "text": text})


def stream(good: int = GOOD) -> list[Record]:
    """So many good articles with the poison spread among them, one to 99."""
    records = [article(number) for number in range(good)]
    for nth in range(good // 99):
        records.insert(nth * 99, (b"poison", POISON[nth % len(POISON)][0]))
    return records


@pytest.mark.slow
def test_ten_thousand_articles_with_poison_are_all_answered_once_and_counted_right(service: Service) -> None:
    """9,900 scores, 100 dead letters that say why; no loss, no id twice; the worker lives; metrics agree."""
    worker = service.worker
    service.produce(stream())
    wait_for(lambda: worker.metric("detente_articles_total") >= 10_000, seconds=400)

    scores = service.scores()
    names = [record.key.decode() for record in scores]
    assert Counter(names) == Counter(f"article-{number}" for number in range(GOOD))
    answers = [decode_score(record.value) for record in scores]
    assert [answer.article.id for answer in answers] == names
    assert len({answer.id for answer in answers}) == GOOD
    assert all(event is not None and event.type == "detente.score" for event in map(_event, scores))

    letters = [read_letter(record.key, record.value, record.headers) for record in service.dead_letters()]
    reasons = dict(POISON)
    assert Counter(letter.value for letter in letters) == Counter(value for value, _ in POISON * 10)
    assert all(letter.reason == reasons[letter.value or b""] for letter in letters)
    assert all((letter.topic, letter.stage) == (f"{service.prefix}.articles", "decode") for letter in letters)

    assert worker.running
    assert worker.get("/health/live")[0] == 200
    outcomes = Counter(answer.outcome for answer in answers)
    for outcome in ("scored", "not_relevant", "unsupported_language"):
        assert worker.metric("detente_articles_total", outcome=outcome) == outcomes[outcome]
    assert worker.metric("detente_articles_total", outcome="rejected") == 100
    for reason, count in Counter(letter.reason for letter in letters).items():
        assert worker.metric("detente_dead_letters_total", reason=reason) == count
    assert worker.metric("detente_scoring_seconds_count") == GOOD
    assert worker.metric("detente_end_to_end_seconds_count") == GOOD
    assert worker.metric("detente_score_count", kind="escalation") == outcomes["scored"]
    assert worker.stop() == 0
    assert service.committed() == 10_000


@pytest.mark.slow
def test_a_stream_that_shifts_is_seen_in_the_metrics_by_what_shifted(service: Service) -> None:
    """First the articles that the model was trained on, then nothing but long tales of war."""
    worker = service.worker
    corpus = [item for item in load_corpus(CORPUS_FOLDER).examples if item.kind == "article"]
    chance = random.Random(1)  # noqa: S311 - an order, not a secret
    chance.shuffle(corpus)
    service.produce([told(f"normal-{nth}", item.text, item.title) for nth, item in enumerate(corpus)])
    wait_for(lambda: worker.metric("detente_articles_total") == len(corpus), seconds=200)
    # Its scores are surer of texts that it was fitted on than its reference, which is out of fold.
    normal = {name: worker.metric("detente_feature_drift", feature=name) for name in OF_TEXT}
    assert 0 < max(normal.values()) < 0.1

    war = [item.text for item in corpus if item.escalation == 3]
    tales = [told(f"war-{nth}", " ".join(chance.sample(war, 4))) for nth in range(DRIFT_ARTICLES)]
    service.produce(tales)
    read = len(corpus) + len(tales)
    wait_for(lambda: worker.metric("detente_articles_total") == read, seconds=200)
    for name in ("relevance", "escalation", "sentences", "military", "raising"):
        assert worker.metric("detente_feature_drift", feature=name) > 0.25, name
    for population in ("all", "relevant"):
        assert worker.metric("detente_drift_articles", population=population) == DRIFT_ARTICLES


def test_a_stop_finishes_the_batch_commits_it_and_exits_0(service: Service) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        service.produce([article(nth) for nth in range(800)])
        wait_for(lambda: service.worker.metric("detente_articles_total") > 0)
        assert service.worker.stop(number) == 0
        assert len(service.drafts()) == service.committed()
        service.worker.start()
        service.worker.await_ready()


def test_a_withdrawal_writes_a_tombstone_under_the_id(service: Service) -> None:
    service.produce([article(1), (b"article-1", None), (b"never-seen", None)])
    wait_for(lambda: len(service.scores()) == 3)
    values = [record.value for record in service.scores() if record.key == b"article-1"]
    assert values[0] is not None
    assert values[1] is None
    assert service.worker.metric("detente_withdrawals_total") == 2


def test_the_largest_record_passes_and_comes_back_as_a_dead_letter_with_its_headers(service: Service) -> None:
    """Records of nearly 4 MiB reach the worker; the dead letter says how large the whole was."""
    value = msgspec.json.encode({"id": "big", "text": "x" * ((4 << 20) - 4096)})
    service.produce([(b"big", value), article(1)], headers=[("trace", b"abc"), ("trace", b"def")])
    wait_for(lambda: len(service.dead_letters()) == 1)
    (record,) = service.dead_letters()
    letter = read_letter(record.key, record.value, record.headers)
    assert (letter.reason, letter.headers) == ("too-long", (("trace", b"abc"), ("trace", b"def")))
    assert letter.value == value or (letter.truncated and letter.size == len(value))
    wait_for(lambda: len(service.scores()) == 1)


def test_two_workers_share_the_articles_and_keep_ports_of_their_own(service: Service, tmp_path: Path) -> None:
    with service.another(tmp_path / "second") as second:
        second.await_ready()
        # Two of the four of the articles each; the three topics with one partition go to whom the group likes.
        wait_for(lambda: sum(shares := _shares(service.worker, second)) == 4 + 3 and min(shares) >= 2)
        service.produce([article(number) for number in range(400)])
        wait_for(lambda: len({record.key for record in service.scores()}) == 400)
        assert service.worker.metric("detente_scoring_seconds_count") > 0
        assert second.metric("detente_scoring_seconds_count") > 0
        assert second.stop() == 0


def _shares(*workers: Child) -> list[float]:
    return [worker.metric("detente_assigned_partitions") for worker in workers]


def test_health_answers_quickly_under_load(service: Service) -> None:
    """Reading is done beside the event loop, so that probes are not missed while articles pour in."""
    service.produce([article(number) for number in range(3000)])
    wait_for(lambda: service.worker.metric("detente_articles_total") > 0)
    answers = [service.worker.get(path) for path in ("/health/live", "/health/ready", "/metrics") * 10]
    assert {status for status, _ in answers} == {200}
    assert service.worker.metric("detente_articles_total") < 3000, "it was under load all the while"


def test_a_worker_without_a_broker_waits_and_then_says_so(broker: Broker, tmp_path: Path) -> None:
    """Exit status 3: a dependency can't be reached."""
    service = Service(broker, tmp_path, kafka__request_timeout_seconds=2)
    service.settings["kafka.bootstrap"] = "127.0.0.1:9"
    child = service.another(tmp_path / "alone")
    with child:
        assert child.process is not None
        assert child.process.wait(60) == 3
    assert child.said("broker can't be reached") == 1


def _event(record: Any) -> Any:
    return read_event(record.headers)
