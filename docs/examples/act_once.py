"""Act once on every alert, however often it comes: python act_once.py acted.db 127.0.0.1:9092"""

import asyncio
import json
import sqlite3
import sys
from typing import Any

from aiokafka import AIOKafkaConsumer


def act(alert: dict[str, Any]) -> None:
    """What is to be done; here, to print it."""
    print(f"{alert['state']} {alert['severity']} {alert['rule']} {alert['pair']}: {alert['why']}", flush=True)


async def act_once(file: str, broker: str, topic: str) -> None:
    """Act on alerts that the file does not know, until interrupted."""
    acted = sqlite3.connect(file)
    acted.execute("CREATE TABLE IF NOT EXISTS acted (episode, state, PRIMARY KEY (episode, state))")
    async with AIOKafkaConsumer(topic, bootstrap_servers=broker, auto_offset_reset="earliest") as consumer:
        async for record in consumer:
            alert = json.loads(record.value)
            with acted:  # noted only if acting on it succeeded
                new = acted.execute(
                    "INSERT OR IGNORE INTO acted VALUES (?, ?)", (alert["episode"], alert["state"])
                )
                if new.rowcount:
                    act(alert)


def main(file: str, broker: str = "127.0.0.1:9092", topic: str = "detente.alerts") -> None:
    """Act."""
    asyncio.run(act_once(file, broker, topic))


if __name__ == "__main__":
    main(*sys.argv[1:])
