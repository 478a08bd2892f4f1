"""The lag that a worker shows: summed by topic, 0 of what it does not read, unmoved while the broker is away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from aiokafka import TopicPartition

from stream.errors import UnreachableError
from stream.kafka.topics import topic_names
from stream.metrics import Metrics
from stream.settings.schema import Settings
from stream.worker.lag import Lag
from stream.worker.standing import Standing

NAMES = topic_names(Settings())
BOTH = frozenset({TopicPartition(NAMES.articles, 0), TopicPartition(NAMES.articles, 1)})


class Stand:
    """A worker that has committed up to offset 10 of every partition, and a broker whose partitions end at 15."""

    def __init__(self) -> None:
        self.joined = True
        self.partitions = BOTH
        self.away = False
        self.asked = 0
        self.metrics = Metrics()
        self.lag = Lag(cast("Standing", self), ends=self._ends, metrics=self.metrics, names=NAMES)

    async def _ends(self, partitions: frozenset[TopicPartition]) -> Mapping[TopicPartition, int]:
        self.asked += 1
        if self.away:
            raise UnreachableError("nobody there")
        return dict.fromkeys(partitions, 15)

    def remaining(self, ends: Mapping[TopicPartition, int]) -> dict[TopicPartition, int]:
        """What is behind."""
        return {partition: end - 10 for partition, end in ends.items()}

    def shown(self, topic: str) -> float | None:
        """The gauge."""
        return self.metrics.registry.get_sample_value("detente_consumer_lag", {"topic": topic})


async def test_the_lag_of_a_topic_is_that_of_all_its_partitions_and_others_stand_at_0_from_the_start() -> (
    None
):
    stand = Stand()
    read = (NAMES.articles, NAMES.drafts, NAMES.alerts, NAMES.webhook_requests)
    assert [stand.shown(topic) for topic in read] == [0, 0, 0, 0]
    assert stand.shown(NAMES.scores) is None, "nobody here reads it"
    await stand.lag.look()
    assert [stand.shown(topic) for topic in read] == [10, 0, 0, 0]


async def test_a_worker_whose_partitions_went_to_others_shows_0_of_them_and_asks_nobody() -> None:
    stand = Stand()
    await stand.lag.look()
    stand.partitions = frozenset()
    await stand.lag.look()
    assert (stand.shown(NAMES.articles), stand.asked) == (0, 1)


async def test_the_last_figure_stands_while_the_broker_is_away() -> None:
    stand = Stand()
    await stand.lag.look()
    stand.away = True
    await stand.lag.look()
    assert stand.shown(NAMES.articles) == 10


async def test_nothing_is_told_while_the_group_shares_partitions_out() -> None:
    stand = Stand()
    stand.joined = False
    await stand.lag.look()
    assert (stand.shown(NAMES.articles), stand.asked) == (0, 0)
