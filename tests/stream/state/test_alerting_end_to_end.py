"""From articles to a receiver of webhooks, through a whole worker: posted once, signed, and obedient to commands."""

from __future__ import annotations

import asyncio
import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from standardwebhooks.webhooks import Webhook

from stream.broker.embedded import EmbeddedBroker
from stream.records.alert import AlertRecord
from tests.contracts.child import ROOT, wait_for
from tests.contracts.client import Record, read_all
from tests.stream.state.served import Newsroom
from tests.stream.webhooks.made import WHSEC
from tests.stream.webhooks.receiver import Receiver, receiving

FILE = """
[[rules]]
name = "hot"
kind = "threshold"
severity = "critical"
pairs = ["IND-PAK", "CHN-PHL"]
measure = "escalation"
above = 0.05
sparse = true

[[endpoints]]
name = "desk"
url = "{url}"
allow_private = true
secrets = ["file:desk.secret"]
"""

BORDER = (
    "Indian and Pakistani troops exchanged heavy artillery fire across the frontier on {day}, killing nine soldiers. "
    "Pakistan said that India had attacked first and vowed to retaliate. India said its forces would strike again."
)
SHOAL = (
    "A Chinese warship fired on a Philippine patrol boat near the shoal on {day}. The Philippines accused China of an "
    "attack and put its forces on alert. China warned that it would sink any ship that came near."
)


class Desk(Newsroom):
    """A worker with a file of alerts whose endpoint is a receiver here."""

    def __init__(self, broker: EmbeddedBroker, folder: Path, url: str) -> None:
        folder.mkdir(exist_ok=True)
        (folder / "alerts.toml").write_text(FILE.format(url=url))
        (folder / "desk.secret").write_text(WHSEC)
        super().__init__(broker, folder / "worker", alerts__file=folder / "alerts.toml")

    def alerts(self, pair: str) -> list[AlertRecord]:
        """The alerts on a pair that were published, oldest first."""
        records = read_all(self.bootstrap, f"{self.prefix}.alerts")
        found = [msgspec.json.decode(record.value, type=AlertRecord) for record in records]
        return [alert for alert in found if alert.pair == pair]

    def until(self, pair: str, holds: Callable[[AlertRecord], Any]) -> AlertRecord:
        """Wait until the last alert on a pair is like this."""
        wait_for(lambda: any(map(holds, self.alerts(pair)[-1:])), what=self.worker.log.read_text)
        return self.alerts(pair)[-1]

    def command(self, *words: str) -> str:
        """Run `detente alerts`; answer what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", "stream.commands.main", "alerts", *words],
            cwd=ROOT, env=self.worker._environment, capture_output=True, text=True, timeout=60, check=True,
        )  # fmt: skip
        return done.stdout.strip()


def told(name: str, text: str) -> Record:
    """An article of yesterday."""
    day = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)
    value = {"id": name, "text": text.format(day=f"{day:%A}"), "published_at": str(day), "source": "wire"}
    return name.encode(), msgspec.json.encode(value)


def by_id(receiver: Receiver) -> dict[str, Any]:
    """What came under each id, the signature of each checked with the library that receivers use."""
    found: dict[str, Any] = {}
    for received in receiver.received:
        body: Any = Webhook(WHSEC).verify(received.body, received.headers)
        assert found.setdefault(received.id, body) == body, "a repetition says the same"
    return found


@pytest.mark.broker
@pytest.mark.slow
async def test_an_alert_is_posted_once_signed_taken_on_silenced_and_resolved_over_a_kill(
    embedded_broker: EmbeddedBroker, tmp_path: Path
) -> None:
    async with receiving() as receiver:
        desk = Desk(embedded_broker, tmp_path, receiver.url)
        await asyncio.to_thread(scenario, desk, receiver)
    (firing, over) = by_id(receiver).values()
    assert (firing["type"], firing["data"]["pair"]) == ("detente.alert.firing", "IND-PAK")
    assert "artillery fire" in firing["data"]["evidence"][0]["text"]
    assert (over["type"], over["data"]["episode"]) == ("detente.alert.resolved", firing["data"]["episode"])


def scenario(desk: Desk, receiver: Receiver) -> None:
    """What happens, step by step, beside the receiver's loop."""
    with desk.worker as worker:
        worker.await_ready()
        desk.produce([told("border", BORDER)])
        wait_for(lambda: receiver.received, what=worker.log.read_text)
        fired = desk.until("IND-PAK", lambda alert: alert.state == "firing")

        worker.kill()
        worker.start()
        worker.await_ready()
        wait_for(lambda: worker.said("state is ready") == 2)
        wait_for(lambda: worker.said("webhooks are delivered from here") == 2)
        ticks = desk.settled()
        wait_for(lambda: desk.settled() >= ticks + 3)
        assert len(by_id(receiver)) == 1, "an alert that is told again after a kill is the same message"

        desk.command("ack", fired.episode, "--by", "ada")
        desk.until("IND-PAK", lambda alert: alert.acknowledged_by == "ada")

        silence = desk.command(
            "silence", "--pair", "CHN-PHL", "--for", "1h", "--by", "ada", "--reason", "drill"
        )
        desk.produce([told("shoal", SHOAL)])
        assert desk.until("CHN-PHL", lambda alert: alert.state == "firing").silenced
        desk.produce([(b"shoal", None)])
        desk.until("CHN-PHL", lambda alert: alert.state == "resolved")
        desk.command("unsilence", silence, "--by", "ada")

        desk.produce([(b"border", None)])
        desk.until("IND-PAK", lambda alert: alert.state == "resolved")
        wait_for(lambda: len(by_id(receiver)) == 2, what=worker.log.read_text)
        assert worker.stop() == 0
