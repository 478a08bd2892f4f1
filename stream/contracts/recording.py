"""Real records for the examples of the contracts: two articles through reading and state, by a clock that stands.

`make examples` writes them to docs/contracts/examples. They are recorded, not made anew with every model, so that a new
model changes no contract; tests hold them to the schemas.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import msgspec

from models.read import Reader
from stream.alerts.rules_file import shipped_rules
from stream.contracts.catalogue import topics
from stream.kafka.topics import topic_names
from stream.records.alert import AlertRecord
from stream.records.cloud_events import event_headers, read_event
from stream.records.dead_letter import Header, dead_letter, letter_record
from stream.records.draft import Message, Tick
from stream.settings.schema import Settings
from stream.state.limits import limits_of
from stream.state.publisher import Publisher
from stream.state.settled import Answer
from stream.state.state import State
from stream.webhooks.formats.detente import detente_body
from stream.webhooks.identity import message_id
from stream.webhooks.secret import Secret
from stream.webhooks.sign import signed_headers
from stream.worker.batch import Answered, Received, Rejected, Withdrawn, read_batch
from stream.worker.outbox import Outgoing

SECRET: Final = "whsec_ZXhhbXBsZXMtb2YtdGhlLWNvbnRyYWN0cy0wMDE="  # noqa: S105 - of the example, which shows it
NOW: Final = dt.datetime(2024, 3, 5, 9, tzinfo=dt.UTC)
ARTICLES: Final = (
    {
        "id": "harbour-1",
        "source": "wire",
        "published_at": "2024-03-05T06:00:00Z",
        "title": "Egypt and Sudan to hold talks",
        "text": "Egypt and Sudan agreed to hold talks in Cairo on March 15.",
    },
    {
        "id": "harbour-2",
        "source": "gazette",
        "published_at": "2024-03-05T08:00:00Z",
        "text": "Sudan cancelled the talks with Egypt planned for March 15 in Cairo after shells hit a border post.",
    },
)
REFUSED: Final = b'{"id": "harbour-3"}'


def examples() -> dict[str, dict[str, Any]]:
    """An example for each message of topics.toml and for the webhook: headers, key and payload as sent."""
    names = topic_names(Settings())
    sent = {str(message.type): message.name for topic in topics() for message in topic.about.messages}
    found: dict[str, Outgoing] = {}
    for record in _records():
        event = read_event(record.headers)
        name = "deadLetter" if record.topic == names.dead_letters or event is None else sent[event.type]
        # The fullest of a kind: the act with both its steps, the pair that both articles moved.
        if len(record.value or b"") >= len(found[name].value or b"" if name in found else b""):
            found[name] = record
    firing = found["alertFiring"].value
    assert firing is not None
    webhook = _webhook(msgspec.json.decode(firing, type=AlertRecord))
    return {name: _example(record) for name, record in found.items()} | {"alertWebhook": webhook}


def _records() -> Iterator[Outgoing]:
    names = topic_names(Settings())
    articles = [_article(names.articles, article) for article in ARTICLES]
    yield from articles
    withdrawals = [record._replace(value=None, headers=_withdrawn(record)) for record in articles]
    yield from withdrawals
    refused = Outgoing(names.articles, b"harbour-3", REFUSED, articles[0].headers[:0])
    outcomes = read_batch(
        [_received(record, place) for place, record in enumerate([*articles, refused, *withdrawals])],
        Reader.load(),
        gate=True,
        now=lambda: NOW,
    )
    drafts: list[Message] = []
    for outcome in outcomes:
        match outcome:
            case Answered(draft=draft):
                drafts.append(draft)
            case Withdrawn(draft=withdrawal):
                drafts.append(withdrawal)
            case Rejected():
                yield _letter(names.dead_letters, outcome)
    yield from _settled(drafts)


def _settled(messages: list[Message]) -> Iterator[Outgoing]:
    """What is published of messages that are applied one by one; pairs only while they have articles."""
    state = State(limits_of(Settings().state), shipped_rules())
    publisher = Publisher(topic_names(Settings()), source="/detente/worker", now=lambda: NOW)
    state.apply(Tick(at=NOW.timestamp()), 0)
    for position, message in enumerate(messages, start=1):
        answer = state.apply(message, position)
        settled = state.settle()
        if isinstance(answer, Answer):
            yield publisher.score(answer)
        kept = [pair for pair in settled.pairs if pair.articles and pair.pair != "ALL"]
        yield from publisher.following(settled._replace(pairs=kept))
        yield from map(publisher.alert, settled.alerts)


def _article(topic: str, article: dict[str, str]) -> Outgoing:
    headers = event_headers(id=article["id"], source="/detente/ingest", type="detente.article", time=NOW)
    return Outgoing(topic, article["id"].encode(), msgspec.json.encode(article), headers)


def _withdrawn(record: Outgoing) -> list[Header]:
    assert record.key is not None
    return [
        *event_headers(
            id=f"{record.key.decode()}/withdrawn",
            source="/newsroom",
            type="detente.article.withdrawn",
            time=NOW,
        )
    ]


def _received(record: Outgoing, offset: int) -> Received:
    return Received(
        topic=record.topic,
        partition=0,
        offset=offset,
        key=record.key,
        value=record.value,
        headers=tuple(record.headers),
        timestamp=NOW.timestamp(),
    )


def _letter(topic: str, rejected: Rejected) -> Outgoing:
    received = rejected.received
    letter = dead_letter(
        rejected.error,
        stage=rejected.stage,
        topic=received.topic,
        partition=received.partition,
        offset=received.offset,
        key=received.key,
        value=received.value,
        headers=received.headers,
    )
    return Outgoing(topic, *letter_record(letter, record_bytes=Settings().topics.record_bytes))


def _example(record: Outgoing) -> dict[str, Any]:
    payload: Any = record.value
    if payload is not None:
        with suppress(msgspec.DecodeError):
            payload = msgspec.json.decode(payload)
    return {
        "key": (record.key or b"").decode(),
        "headers": {name: (value or b"").decode() for name, value in record.headers},
        "payload": payload,
    }


def _webhook(alert: AlertRecord) -> dict[str, Any]:
    body = detente_body(alert)
    headers = signed_headers(message_id("desk", [alert]), body, [Secret(SECRET)], now=NOW.timestamp())
    return {"headers": headers, "payload": msgspec.json.decode(body), "body": body.decode()}


def write_examples(folder: Path) -> None:
    """Write a file a message."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, example in examples().items():
        (folder / f"{name}.json").write_text(json.dumps(example, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write_examples(Path(sys.argv[1]))
