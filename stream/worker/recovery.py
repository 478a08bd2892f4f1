"""The remedy for messages that Faust loses when tables are recovered or a waiting worker gets partitions.

`Recovery` of Faust 0.15.3 resumes the partitions of the streams while records still flow, then seeks, and then
calls `flow_control.resume()`, which empties the streams' queues. Records handed over in between are gone, and
the gap they leave is booked as acknowledged: they are never processed. Here the flow is held first, so that
nothing is handed over until the seek is done, and `stream.worker.consumer` has the seek wait for the fetch that is
under way. See docs/decisions/recovery-holds-the-flow.md.
"""

from __future__ import annotations

import logging
from typing import Any

from faust.tables.manager import TableManager
from faust.tables.recovery import Recovery


class HoldingRecovery(Recovery):  # type: ignore[misc]  # Faust is untyped at our seam
    """Holds the flow of records until the streams' partitions stand where they were committed."""

    logger = logging.getLogger("faust.recovery")

    async def on_rebalance(self, *changes: Any, **options: Any) -> None:
        """Begin anew with the partitions given: in a worker's first round the flow is open here."""
        self._hold()
        await super().on_rebalance(*changes, **options)

    async def on_recovery_completed(self, generation_id: int = 0) -> None:
        """Go on after the tables are complete."""
        self._hold()
        await super().on_recovery_completed(generation_id)

    async def _resume_streams(self, generation_id: int = 0) -> None:
        """Go on where there are no tables; a worker that waited without partitions has its flow open here."""
        self._hold()
        await super()._resume_streams(generation_id)

    def _hold(self) -> None:
        self.app.flow_control.suspend()
        self.app.consumer.stop_flow()


class HoldingTableManager(TableManager):  # type: ignore[misc]  # Faust is untyped at our seam
    """Makes the recovery that holds the flow; given to the app as its `TableManager`."""

    logger = logging.getLogger("faust.recovery")

    _recovery: HoldingRecovery | None

    @property
    def recovery(self) -> HoldingRecovery:
        """The recovery service of this worker."""
        if self._recovery is None:
            self._recovery = HoldingRecovery(self.app, self, beacon=self.beacon, loop=self.loop)
        return self._recovery
