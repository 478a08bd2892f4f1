"""Print how a pair moves, and why: python follow_pair.py CHN-USA 127.0.0.1:9092"""

import asyncio
import json
import sys

from aiokafka import AIOKafkaConsumer


async def follow_pair(pair: str, broker: str, topic: str) -> None:
    """Print every new standing of the pair until interrupted; a restart goes on where this one stopped."""
    seen = ""
    async with AIOKafkaConsumer(
        topic,
        bootstrap_servers=broker,
        group_id=f"follow-{pair}",
        auto_offset_reset="earliest",
        enable_auto_commit=False,
    ) as consumer:
        async for record in consumer:
            if record.key == pair.encode() and record.value is not None:
                standing = json.loads(record.value)
                if standing["as_of"] != seen:  # a repetition has the same moment
                    seen = standing["as_of"]
                    because = next((item["text"] for item in standing["evidence"] if item["text"]), "")
                    print(f"{seen} tension {standing['tension']:.1f} {because}", flush=True)
            await consumer.commit()  # after acting, so that nothing is missed


def main(pair: str, broker: str = "127.0.0.1:9092", topic: str = "detente.pairs") -> None:
    """Follow it."""
    asyncio.run(follow_pair(pair, broker, topic))


if __name__ == "__main__":
    main(*sys.argv[1:])
