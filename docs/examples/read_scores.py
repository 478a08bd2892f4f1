"""Print the score of every article as it stands: python read_scores.py 127.0.0.1:9092"""

import asyncio
import json
import sys
from typing import Any

from aiokafka import AIOKafkaConsumer


async def read_scores(broker: str, topic: str) -> dict[str, Any]:
    """The last score of each article, up to what is the end of the topic now."""
    scores: dict[str, Any] = {}
    async with AIOKafkaConsumer(topic, bootstrap_servers=broker, auto_offset_reset="earliest") as consumer:
        ends = await consumer.end_offsets(consumer.assignment())
        while any([await consumer.position(partition) < end for partition, end in ends.items()]):
            for records in (await consumer.getmany(timeout_ms=500)).values():
                for record in records:
                    article = record.key.decode()
                    if record.value is None:  # withdrawn
                        scores.pop(article, None)
                    else:
                        scores[article] = json.loads(record.value)
    return scores


def main(broker: str = "127.0.0.1:9092", topic: str = "detente.scores") -> None:
    """Print them."""
    for article, score in asyncio.run(read_scores(broker, topic)).items():
        print(f"{score['escalation']:.2f} {score['de_escalation']:.2f} {score['outcome']:>12} {article}")


if __name__ == "__main__":
    main(*sys.argv[1:])
