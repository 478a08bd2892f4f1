from __future__ import annotations

from stream.files.inputs import InputItem
from stream.ingest.send import Sent, send_articles
from stream.kafka.topics import topic_names
from stream.records.article import decode_article
from stream.records.cloud_events import read_event
from stream.settings.schema import Settings
from tests.stream.topics import Broker, everything, own_settings

GOOD = b'{"id": "a", "text": "b",  "more": 1}'
BAD = b'{"id": "broken", "text": 7}'
NONSENSE = b"\xff\x00 nonsense"


def line(number: int, value: bytes) -> InputItem:
    return InputItem("news.jsonl", number, "json", value)


async def send(settings: Settings, *items: InputItem, validate: bool = True) -> tuple[Sent, list[str | None]]:
    told: list[str | None] = []
    sent = await send_articles(items, settings, validate=validate, report=lambda _item, why: told.append(why))
    return sent, told


async def test_articles_are_sent_as_they_are_keyed_by_id_with_the_headers_of_an_event(broker: Broker) -> None:
    settings = own_settings(broker)
    assert (await send(settings, line(1, GOOD)))[0] == Sent(1, 0)
    (record,) = await everything(settings, topic_names(settings).articles)
    assert (record.key, record.value) == (b"a", GOOD)
    event = read_event(record.headers)
    assert event is not None
    assert (event.id, event.type) == ("a", "detente.article")
    assert ("content-type", b"application/json") in record.headers


async def test_a_text_file_becomes_an_article(broker: Broker) -> None:
    settings = own_settings(broker)
    await send(settings, InputItem("folder/note.txt", 1, "text", "Talks résumé.".encode()))
    (record,) = await everything(settings, topic_names(settings).articles)
    assert decode_article(record.value or b"").text == "Talks résumé."
    assert record.key == b"note.txt"


async def test_what_is_no_article_is_told_and_not_sent(broker: Broker) -> None:
    settings = own_settings(broker)
    sent, told = await send(settings, line(1, BAD), line(2, GOOD), line(3, NONSENSE))
    assert sent == Sent(1, 2)
    assert sum(why is not None for why in told) == 2
    assert [record.value for record in await everything(settings, topic_names(settings).articles)] == [GOOD]


async def test_without_validation_every_byte_is_sent_as_it_is(broker: Broker) -> None:
    settings = own_settings(broker, partitions=1)
    sent, _ = await send(settings, line(1, BAD), line(2, NONSENSE), validate=False)
    assert sent == Sent(2, 0)
    records = await everything(settings, topic_names(settings).articles)
    assert [(record.key, record.value) for record in records] == [(b"broken", BAD), (None, NONSENSE)]


async def test_an_article_over_the_record_limit_is_told_and_the_next_one_sent(broker: Broker) -> None:
    settings = own_settings(broker, record_bytes=1 << 20)
    large = b'{"id": "large", "text": "' + b"\\u00e9" * 300_000 + b'"}'
    sent, told = await send(settings, line(1, large), line(2, GOOD))
    assert sent == Sent(1, 1)
    assert any("over the topic's limit" in (why or "") for why in told)
