"""A producer for the commands: started, stopped, and with errors that people can act on."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from aiokafka import AIOKafkaProducer
from aiokafka.errors import (
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    MessageSizeTooLargeError,
    RecordListTooLargeError,
    RequestTimedOutError,
)

from stream.errors import StreamError, UnreachableError
from stream.kafka.connection import producer_options
from stream.settings.schema import Settings

TOO_LARGE: Final = (MessageSizeTooLargeError, RecordListTooLargeError)
"""The record is refused for its size; others may follow."""


@asynccontextmanager
async def producing(settings: Settings) -> AsyncIterator[AIOKafkaProducer]:
    """A producer that is flushed and stopped at the end.

    Raises:
        UnreachableError: the broker does not answer.
        StreamError: the broker refuses what is asked.
    """
    producer = AIOKafkaProducer(**producer_options(settings))
    try:
        await producer.start()
        try:
            yield producer
        finally:
            await producer.stop()
    except (KafkaConnectionError, KafkaTimeoutError, RequestTimedOutError) as error:
        raise UnreachableError(f"Kafka at {settings.kafka.bootstrap} stopped answering: {error}") from error
    except KafkaError as error:
        raise StreamError(f"Kafka refuses the records: {type(error).__name__}: {error}") from error
