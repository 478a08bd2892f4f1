"""Disable: an endpoint that answers 410 gets nothing more until someone says that it is there again."""

from __future__ import annotations

import hashlib

from stream.webhooks.delivery import Disabled
from stream.webhooks.endpoint import Endpoint


def disabled(endpoint: Endpoint, *, now: float) -> Disabled:
    """The endpoint is gone from now on."""
    return Disabled(endpoint=endpoint.name, at=now, address=_hash(endpoint))


def there_again(endpoint: Endpoint, mark: Disabled) -> bool:
    """Whether the file says so: another address, or an `enabled_since` after the answer."""
    since = endpoint.enabled_since
    return mark.address != _hash(endpoint) or (since is not None and since.timestamp() > mark.at)


def _hash(endpoint: Endpoint) -> str:
    return hashlib.sha256(endpoint.url.reveal().encode()).hexdigest()[:16]
