"""Publishing single articles, each as soon as it is whole."""

from __future__ import annotations

import datetime as dt

from aiokafka import AIOKafkaProducer

from models.article import Article
from stream.ingest.send import article_source, too_large
from stream.kafka.producer import TOO_LARGE
from stream.kafka.topics import topic_names
from stream.records.article import encode_article
from stream.records.cloud_events import event_headers
from stream.settings.schema import Settings


class Publisher:
    """Sends articles to their topic.

    Args:
        producer: started.
        settings: of the topics.
    """

    def __init__(self, producer: AIOKafkaProducer, settings: Settings) -> None:
        self._producer = producer
        self._topic = topic_names(settings).articles
        self._source = article_source(settings)

    async def publish(self, article: Article) -> None:
        """Send an article, and wait until the broker has it.

        Raises:
            ArticleError: it is over the topic's limit.
            KafkaError: the broker does not take it.
        """
        value = encode_article(article)
        headers = event_headers(
            id=article.id, source=self._source, type="detente.article", time=dt.datetime.now(dt.UTC)
        )
        try:
            await self._producer.send_and_wait(self._topic, value, key=article.id.encode(), headers=headers)
        except TOO_LARGE:
            raise too_large(value) from None
