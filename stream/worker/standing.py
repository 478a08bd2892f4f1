"""Where the worker stands in its partitions, read from Faust and its client without asking the broker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aiokafka import TopicPartition


class Standing:
    """A view of a Faust app that may be read from another thread.

    It looks into private fields of Faust and aiokafka, whose versions are pinned and whose behaviour the
    contract tests hold.

    Args:
        app: the Faust app.
    """

    def __init__(self, app: Any) -> None:
        self._app = app

    @property
    def joined(self) -> bool:
        """Whether the group gave this worker its partitions, be it none, and no rebalance is under way."""
        return self._app._assignment is not None and not self._app.rebalancing  # noqa: SLF001 - see the class

    @property
    def recovered(self) -> bool:
        """Whether tables are complete and records flow."""
        recovery = self._app.tables.recovery
        return bool(recovery.completed.is_set()) and not self._app.in_recovery

    @property
    def partitions(self) -> frozenset[TopicPartition]:
        """The partitions that this worker reads, without those of its tables' changelogs."""
        consumer = self._app._consumer  # noqa: SLF001 - the property would make one
        if consumer is None or consumer._thread._consumer is None:  # noqa: SLF001 - see the class
            return frozenset()
        changelogs = self._app.tables.changelog_topics
        return frozenset(
            TopicPartition(tp.topic, tp.partition)
            for tp in consumer._thread._consumer.assignment()  # noqa: SLF001 - see the class
            if tp.topic not in changelogs
        )

    @property
    def member(self) -> str:
        """The id that the group gave this worker, "" while it has none."""
        consumer = self._app._consumer  # noqa: SLF001 - the property would make one
        if consumer is None or consumer._thread._consumer is None:  # noqa: SLF001 - see the class
            return ""
        return str(consumer._thread._consumer._coordinator.member_id)  # noqa: SLF001 - see the class

    def caught_up(self, ends: Mapping[TopicPartition, int]) -> bool:
        """Whether all up to these end offsets was fetched, handed over and committed."""
        return all(self._done(partition, end) for partition, end in ends.items())

    def remaining(self, ends: Mapping[TopicPartition, int]) -> dict[TopicPartition, int]:
        """How many records before these end offsets are not committed; partitions without a place yet are left out.

        Where the group has committed nothing yet, what was not fetched is counted.
        """
        faust = self._app.consumer
        subscription = faust._thread._consumer._subscription.subscription  # noqa: SLF001 - see the class
        assignment = None if subscription is None else subscription.assignment
        remaining = {}
        for partition, end in ends.items():
            state = None if assignment is None else assignment.state_value(partition)
            if state is not None and state.has_valid_position:
                committed = faust._committed_offset.get(partition)  # noqa: SLF001 - see the class
                remaining[partition] = max(end - (state.position if committed is None else committed), 0)
        return remaining

    def _done(self, partition: TopicPartition, end: int) -> bool:
        faust = self._app.consumer
        assignment = faust._thread._consumer._subscription.subscription.assignment  # noqa: SLF001 - see the class
        state = assignment.state_value(partition)
        if state is None or not state.has_valid_position or state.position < end:
            return False
        handed_over = faust._read_offset.get(partition)  # noqa: SLF001 - see the class
        committed = faust._committed_offset.get(partition)  # noqa: SLF001 - see the class
        return handed_over is None or (committed is not None and handed_over <= committed)
