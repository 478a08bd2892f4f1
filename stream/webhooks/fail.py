"""Failing what can't be posted any more; it is kept for replay."""

from __future__ import annotations

import msgspec

from stream.webhooks.deliveries import Deliveries


def fail_waiting(deliveries: Deliveries, endpoint: str, why: str, *, now: float) -> int:
    """Fail all that waits for an endpoint; how many messages that were."""
    waiting = deliveries.pending(endpoint)
    for delivery in waiting:
        deliveries.put(msgspec.structs.replace(delivery, state="failed", ended=now, told=why))
    return len(waiting)
