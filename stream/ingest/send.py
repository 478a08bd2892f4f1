"""Putting articles into Kafka: checked first, keyed by id, with the headers of an event."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

import msgspec
from aiokafka import AIOKafkaProducer

from models.errors import ArticleError, DetenteError
from stream.errors import InputError
from stream.files.inputs import InputItem
from stream.ingest.pump import Pump
from stream.kafka.producer import TOO_LARGE, producing
from stream.kafka.reach import ensure_reachable
from stream.kafka.topics import declare_topics, topic_names
from stream.records.article import encode_article
from stream.records.cloud_events import event_headers
from stream.settings.schema import Settings

Report = Callable[[InputItem, str | None], None]
"""Told of every item when it is sent or refused; the text says why it was refused."""


class Sent(NamedTuple):
    """How many articles went out and how many were refused."""

    sent: int
    refused: int


class _Outgoing(NamedTuple):
    item: InputItem
    key: bytes | None
    value: bytes


class _Identified(msgspec.Struct):
    id: str


async def send_articles(
    items: Iterable[InputItem], settings: Settings, *, validate: bool = True, report: Report
) -> Sent:
    """Send the items to the articles topic, which is made where it is missing.

    Args:
        items: read in a thread while earlier ones are sent.
        settings: of the connection and the topics.
        validate: whether what is no article is refused here rather than by the worker.
        report: called for every item.

    Raises:
        UnreachableError: the broker does not answer.
        TopicError: the topic is missing and can't be made.
        StreamError: the broker takes no records from this user.
    """
    await ensure_reachable(settings.kafka)
    await declare_topics(settings)
    topic = topic_names(settings).articles
    sent = refused = 0
    async with producing(settings) as producer:
        async for batch in Pump(items).batches():
            ready: list[_Outgoing] = []
            for item in batch:
                try:
                    ready.append(_outgoing(item, validate=validate))
                except DetenteError as error:
                    refused += 1
                    report(item, str(error))
            for item, problem in await _send_batch(producer, topic, ready, source=article_source(settings)):
                report(item, problem)
                refused += problem is not None
                sent += problem is None
    return Sent(sent, refused)


def _outgoing(item: InputItem, *, validate: bool) -> _Outgoing:
    """The key and value of an item.

    Raises:
        ArticleError: it is no article, and validation is asked for.
        InputError: it could not be taken in.
    """
    if item.form == "text":
        article = item.article()
        return _Outgoing(item, article.id.encode(), encode_article(article))
    if isinstance(item.problem, InputError) or item.value is None:
        raise item.problem or InputError("there is nothing to send")
    if validate:
        return _Outgoing(item, item.article().id.encode(), item.value)
    return _Outgoing(item, _stated_key(item.value), item.value)


def _stated_key(value: bytes) -> bytes | None:
    try:
        return msgspec.json.decode(value, type=_Identified).id.encode()
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        return None


async def _send_batch(
    producer: AIOKafkaProducer, topic: str, ready: Sequence[_Outgoing], *, source: str
) -> list[tuple[InputItem, str | None]]:
    now = dt.datetime.now(dt.UTC)
    results: list[tuple[InputItem, str | None]] = []
    scheduled: list[tuple[InputItem, asyncio.Future[Any]]] = []
    for item, key, value in ready:
        headers = event_headers(
            id=key.decode() if key else item.place, source=source, type="detente.article", time=now
        )
        try:
            scheduled.append((item, await producer.send(topic, value, key=key, headers=headers)))
        except TOO_LARGE:
            results.append((item, str(too_large(value))))
    answers = await asyncio.gather(*(future for _, future in scheduled), return_exceptions=True)
    for (item, _), answer in zip(scheduled, answers, strict=True):
        if isinstance(answer, TOO_LARGE):
            results.append((item, str(too_large(item.value or b""))))
        elif isinstance(answer, BaseException):
            raise answer
        else:
            results.append((item, None))
    return results


def too_large(value: bytes) -> ArticleError:
    """The error of a record that the topic does not take for its size."""
    return ArticleError(
        "too-long",
        "",
        f"{len(value):,} bytes are over the topic's limit (topics.record_bytes); shorten the article",
    )


def article_source(settings: Settings) -> str:
    """What the headers of an article name as its source."""
    return f"/{settings.topics.prefix}/ingest"
