"""Publish, revise or withdraw an article.

python publish_article.py publish < article.json     # the same id again, with other content, revises it
python publish_article.py withdraw ID
"""

import asyncio
import json
import sys

from aiokafka import AIOKafkaProducer


async def send(broker: str, topic: str, key: str, value: bytes | None) -> None:
    """Send a record and wait until every in-sync replica has it."""
    async with AIOKafkaProducer(
        bootstrap_servers=broker, acks="all", enable_idempotence=True, max_request_size=4 << 20
    ) as producer:
        # The key keeps all versions of an article in one partition, and so in order.
        await producer.send_and_wait(topic, value, key=key.encode())


def main(
    command: str, article: str = "", broker: str = "127.0.0.1:9092", topic: str = "detente.articles"
) -> None:
    """Take the article from standard input, or withdraw the one that is named."""
    value = sys.stdin.buffer.read() if command == "publish" else None
    key = article or json.loads(value or b"{}")["id"]
    asyncio.run(send(broker, topic, key, value))
    print(f"{command}ed {key}" if command == "publish" else f"withdrew {key}")


if __name__ == "__main__":
    main(*sys.argv[1:])
