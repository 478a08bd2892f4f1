"""Rates: how often a client may come, by a bucket each that fills steadily. Memory is bounded."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

_CLIENTS: Final = 10_000
_IPV6_CLIENT_BITS: Final = 64


class RateLimit:
    """A limit for every client.

    Args:
        per_minute: how many a client may make in a minute; as many may come at once.
        clock: seconds that only grow.
    """

    def __init__(self, per_minute: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = float(per_minute)
        self._per_second = per_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str, *, cost: float = 1.0) -> float:
        """Take one for a client; answer 0, or the seconds until there is one again."""
        now = self._clock()
        left, since = self._buckets.pop(client, (self._most, now))
        left = min(self._most, left + (now - since) * self._per_second)
        allowed = left >= cost
        self._buckets[client] = (left - cost if allowed else left, now)
        # The client longest unseen is forgotten, so a flood of addresses makes the limit laxer, not memory larger.
        while len(self._buckets) > _CLIENTS:
            self._buckets.popitem(last=False)
        return 0.0 if allowed else (cost - left) / self._per_second


def client_of(host: str | None) -> str:
    """Who counts as one client: an address of IPv4, a network of 64 bits of IPv6."""
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return host or "unknown"
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, _IPV6_CLIENT_BITS), strict=False))
    return str(address)
