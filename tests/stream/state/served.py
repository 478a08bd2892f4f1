"""Articles for whole workers, and what their topics and changelogs hold in the end."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from stream.ledger.keeping.entries import CLOCK, REMOVED
from stream.records.score import decode_score
from stream.state.entry import decode_entry
from stream.state.settled import TABLES
from tests.conftest import Broker
from tests.contracts.child import Child, wait_for
from tests.contracts.client import Record, committed, read_all
from tests.stream.state.made import edited, text
from tests.stream.worker.test_end_to_end import Service

DAYS = 10
"""Articles are of so many days up to yesterday: all within the window."""

PAIRS = ("CHN-USA", "IND-PAK", "RUS-UKR", "IRN-ISR", "CHN-JPN", "ARM-AZE", "DZA-MAR", "GRC-TUR", "PRK-USA")
STATUSES = ("confirmed", "expected", "possible", "postponed", "cancelled")


def news(count: int) -> list[Record]:
    """Articles under dates of these days, with copies, edited copies, revisions and withdrawals.

    What each says stands in fields of its own, for `stated_worker`.
    """
    chance = random.Random(7)  # noqa: S311 - an order, not a secret
    yesterday = dt.datetime.now(dt.UTC).date() - dt.timedelta(days=1)
    days = [str(yesterday - dt.timedelta(days=number)) for number in range(DAYS)]
    ahead = [str(yesterday + dt.timedelta(days=number)) for number in (5, 9, 30)]

    def article(name: str, told: str, day: str) -> Record:
        pairs = chance.sample(PAIRS, chance.choice((1, 1, 2, 3)))
        talks = (pairs[0].replace("-", " "), chance.choice((None, *ahead)), chance.choice(STATUSES))
        return name.encode(), msgspec.json.encode({
            "id": name, "text": told, "published_at": day, "source": f"paper {chance.randrange(9)}",
            "pairs": {pair: round(chance.random(), 3) for pair in pairs},
            "act": talks if chance.random() < 0.2 else None,
            "force": ["attack"] if chance.random() < 0.1 else [],
        })  # fmt: skip

    records: list[Record] = []
    for number in range(count):
        told, day = text(f"w{number}x"), days[number % DAYS]
        records.append(article(f"a{number}", told, day))
        if number % 10 == 3:
            records.append(article(f"copy{number}", told, chance.choice(days)))
        if number % 10 == 6:
            records.append(article(f"cut{number}", edited(told), chance.choice(days)))
        if number > 50 and number % 12 == 5:
            records.append(article(f"a{chance.randrange(number)}", text(f"r{number}x"), day))
        if number > 50 and number % 25 == 8:
            records.append((f"a{chance.randrange(number)}".encode(), None))
    return records


class Left(NamedTuple):
    """What a group of workers left behind; the fields that tell when it worked are taken out.

    Of scores the moment, and by which of its copies an article came first; of pairs the moment; of tellings the clock
    and notes on acts that are no more. Alerts are left out: they go by what was known at each moment, which the order
    of articles from several partitions decides; tests/stream/alerts has their restarts.
    """

    articles: dict[str, Any]
    days: dict[str, Any]
    tellings: dict[str, Any]
    scores: dict[str, Any]
    pairs: dict[str, Any]
    follow_ups: dict[str, Any]

    def unlike(self, other: Left) -> dict[str, Any]:
        """What differs, by its field and key."""
        found: dict[str, Any] = {}
        for field, mine, others in zip(self._fields, self, other, strict=True):
            for key in mine.keys() | others.keys():
                if mine.get(key) != others.get(key):
                    found[f"{field}/{key}"] = (mine.get(key), others.get(key))
        return found


def last(broker: Broker, topic: str) -> dict[str, bytes]:
    """The last value of each key, without those that were deleted."""
    found: dict[str, bytes | None] = {}
    for record in read_all(broker.bootstrap, topic):
        found[record.key.decode()] = record.value
    return {key: value for key, value in found.items() if value is not None}


class Newsroom(Service):
    """A worker on a broker with small batches of drafts."""

    def __init__(self, broker: Broker, folder: Path, **settings: object) -> None:
        small = {
            "state__batch_drafts": 25,
            "state__tick_seconds": 1,
            "worker__batch_articles": 25,
            # Else the first tick would move time on from the newest article's to ours.
            "state__clock": "arrival",
            # Other work on the machine must not look like a death.
            "kafka__session_timeout_seconds": 15,
        }
        super().__init__(broker, folder, **(small | settings))
        self.broker = broker

    def settled(self) -> int:
        """How many drafts are committed."""
        return sum(committed(self.bootstrap, self.prefix, f"{self.prefix}.drafts").values())

    def await_done(self, articles: int) -> None:
        """Wait until all articles are read, and all that was told of them then is applied."""
        wait_for(lambda: self.committed() == articles, seconds=240)
        told = len(read_all(self.bootstrap, f"{self.prefix}.drafts"))
        wait_for(lambda: self.settled() >= told, seconds=120)

    def left(self) -> Left:
        """What is left, once a worker was stopped and another one has told anew where every pair stands."""
        with self.another(self.worker.folder.with_name("last")) as worker:
            worker.await_ready()
            wait_for(lambda: worker.said("state is ready") > 0)
            told = self.settled()
            wait_for(lambda: self.settled() > told + 1)
            assert worker.stop() == 0
        table: dict[str, dict[str, bytes]] = {name: {} for name in TABLES}
        for kept, value in last(self.broker, f"{self.prefix}-state-changelog").items():
            room, _, key = kept.partition("/")
            table[room][key] = value
        topic = {
            name: last(self.broker, f"{self.prefix}.{name}") for name in ("scores", "pairs", "follow-ups")
        }
        return Left(
            articles={
                key: msgspec.structs.replace(decode_entry(value), arrival=0, read_at=0.0)
                for key, value in table["articles"].items()
            },
            days=dict(table["days"]),
            tellings={
                key: value
                for key, value in table["tellings"].items()
                if key != CLOCK and not key.startswith(REMOVED)
            },
            scores={key: _without(_score(value), "scored_at", "outcome", "duplicate_of", "story")
                    for key, value in topic["scores"].items()},
            pairs={key: _without(msgspec.json.decode(value), "as_of") for key, value in topic["pairs"].items()},
            follow_ups={key: msgspec.json.decode(value) for key, value in topic["follow-ups"].items()},
        )  # fmt: skip


def _score(value: bytes) -> dict[str, Any]:
    return msgspec.structs.asdict(decode_score(value))


def _without(record: dict[str, Any], *fields: str) -> dict[str, Any]:
    return {key: value for key, value in record.items() if key not in fields}


class StatedNewsroom(Newsroom):
    """The same with workers whose reader answers what each article states."""

    def another(self, folder: Path) -> Child:
        """One more worker of the same group."""
        return Child("tests.stream.state.stated_worker", folder=folder, settings=self.settings)
