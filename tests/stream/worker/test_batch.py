"""Reading a batch: an outcome for every record, whatever it holds."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import Article
from models.errors import ArticleError
from models.read import Measured
from stream.records.draft import Withdrawal
from stream.records.score import decode_score
from stream.worker.batch import Answered, Outcome, Received, Rejected, Withdrawn, read_batch
from tests.stream.worker.stub_reader import NOW, QUANTITIES, StubReader, article, signal


def received(value: bytes | None, *, key: bytes | None = b"k", offset: int = 0, **fields: Any) -> Received:
    return Received(topic="t", partition=1, offset=offset, key=key, value=value, **fields)


def read(*records: Received, reader: Any = None, **options: Any) -> list[Outcome]:
    return read_batch(records, reader or StubReader(), gate=True, now=lambda: NOW, **options)


def test_a_good_article_is_answered_with_its_score_as_it_travels() -> None:
    (outcome,) = read(received(article("a1")))
    assert isinstance(outcome, Answered)
    assert outcome.score.article.id == "a1"
    assert outcome.score.scored_at == NOW
    assert decode_score(outcome.draft.score) == outcome.score
    assert outcome.seconds > 0
    assert outcome.quantities == QUANTITIES


def test_the_id_in_the_record_decides_not_the_key() -> None:
    (outcome,) = read(received(article("a1"), key=b"other"))
    assert isinstance(outcome, Answered)
    assert outcome.score.article.id == "a1"


@pytest.mark.parametrize(
    ("timestamp", "moment"),
    [
        (0.0, dt.datetime(1970, 1, 1, tzinfo=dt.UTC)),
        (1709294400.5, dt.datetime(2024, 3, 1, 12, 0, 0, 500000, tzinfo=dt.UTC)),
        (None, None),
        (-0.001, None),
        (1e18, None),
    ],
)
def test_the_reader_is_told_when_the_record_arrived_if_kafka_knows(
    timestamp: float | None, moment: dt.datetime | None
) -> None:
    reader = StubReader()
    read(received(article("a1"), timestamp=timestamp), reader=reader)
    assert reader.seen == [("a1", moment, True)]


POISON = {
    "broken JSON": (b'{"id": "p", "text": ', "not-json"),
    "nothing": (b"", "not-json"),
    "NaN": (b'{"id": "p", "text": NaN}', "not-json"),
    "null": (b"null", "not-an-object"),
    "an array": (b"[1]", "not-an-object"),
    "text of a wrong type": (b'{"id": "p", "text": 7}', "wrong-type"),
    "no text": (b'{"id": "p"}', "missing-field"),
    "no id": (b'{"text": "Envoys met."}', "missing-field"),
    "text of 2 MiB": (article("p", "x" * (2 << 20)), "too-long"),
    "invalid UTF-8": (b'{"id": "p", "text": "\xff\xfe"}', "not-utf8"),
    "deep nesting": (b"[" * 200_000, "nested-too-deep"),
    "half a surrogate": (rb'{"id": "p", "text": "\ud800"}', None),
}


@pytest.mark.parametrize("name", POISON)
def test_poison_is_rejected_with_its_reason_and_its_neighbours_are_answered(name: str) -> None:
    value, code = POISON[name]
    before, poison, after = read(
        received(article("a1")), received(value, offset=1), received(article("a2"), offset=2)
    )
    assert isinstance(poison, Rejected)
    assert poison.stage == "decode"
    assert isinstance(poison.error, ArticleError)
    assert code is None or poison.error.code == code
    assert poison.received.value == value
    assert isinstance(before, Answered)
    assert isinstance(after, Answered)


def test_an_unexpected_error_of_the_reader_rejects_that_article_only() -> None:
    broken, fine = read(received(article("a1", "! no")), received(article("a2"), offset=1))
    assert isinstance(broken, Rejected)
    assert (broken.stage, type(broken.error)) == ("read", ZeroDivisionError)
    assert isinstance(fine, Answered)


def test_a_score_that_cannot_be_written_rejects_its_article_only() -> None:
    class Unwritable(StubReader):
        def read_measured(self, article: Article, **_options: Any) -> Measured:
            return Measured(msgspec.structs.replace(signal(article), cut={"evidence": object()}), None)

    (outcome,) = read(received(article("a1")), reader=Unwritable())
    assert isinstance(outcome, Rejected)
    assert outcome.stage == "read"


def test_null_under_a_key_withdraws_the_article() -> None:
    (outcome,) = read(received(None, key="статья".encode()))
    assert isinstance(outcome, Withdrawn)
    assert outcome.draft == Withdrawal(article="статья", read_at=NOW.timestamp(), place="t/1/0")


@pytest.mark.parametrize(
    ("key", "code"),
    [(None, "missing-field"), (b"\xff", "not-utf8"), (b"", "empty"), (b"x" * 513, "too-long")],
)
def test_null_under_what_is_no_id_is_rejected(key: bytes | None, code: str) -> None:
    (outcome,) = read(received(None, key=key))
    assert isinstance(outcome, Rejected)
    assert isinstance(outcome.error, ArticleError)
    assert (outcome.stage, outcome.error.code, outcome.error.field) == ("decode", code, "id")


def test_the_watch_is_told_every_place_before_it_is_read_and_none_at_the_end() -> None:
    places: list[str | None] = []
    read(received(article("a1"), offset=7), received(b"", offset=8), watch=places.append)
    assert places == ["t/1/7", "t/1/8", None]


def test_a_record_over_which_a_worker_hung_is_refused_unread() -> None:
    reader = StubReader()
    hung, fine = read(
        received(article("a1"), offset=7), received(article("a2"), offset=8), reader=reader, stalled={"t/1/7"}
    )
    assert isinstance(hung, Rejected)
    assert hung.stage == "read"
    assert isinstance(fine, Answered)
    assert [name for name, *_ in reader.seen] == ["a2"]


@given(values=st.lists(st.none() | st.binary(max_size=60), max_size=8), keys=st.data())
def test_every_record_gets_one_outcome_in_order(values: list[bytes | None], keys: st.DataObject) -> None:
    records = [
        received(value, key=keys.draw(st.none() | st.binary(max_size=8)), offset=offset)
        for offset, value in enumerate(values)
    ]
    outcomes = read_batch(records, StubReader(), gate=False, now=lambda: NOW)
    assert [outcome.received for outcome in outcomes] == records


def test_an_empty_batch_is_no_batch() -> None:
    class Unused:
        def session(self) -> nullcontext[None]:
            return nullcontext()

    assert read(reader=Unused()) == []
