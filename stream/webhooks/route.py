"""Route: which endpoints an alert goes to, by its rule, severity and pair."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase

from stream.alerts.selecting import ANY, selects
from stream.records.alert import AlertRecord
from stream.webhooks.endpoint import Endpoint


def route(alert: AlertRecord, endpoints: Iterable[Endpoint]) -> Iterator[Endpoint]:
    """The endpoints that are told of an alert; a silenced one is told to nobody."""
    if not alert.silenced:
        yield from (endpoint for endpoint in endpoints if _chosen(alert, endpoint))


def _chosen(alert: AlertRecord, endpoint: Endpoint) -> bool:
    return (
        (not endpoint.rules or any(fnmatchcase(alert.rule, rule) for rule in endpoint.rules))
        and (not endpoint.severities or alert.severity in endpoint.severities)
        and (not endpoint.pairs or _on_pair(alert.pair, endpoint.pairs))
    )


def _on_pair(pair: str | None, patterns: tuple[str, ...]) -> bool:
    return ANY in patterns if pair is None else selects(patterns, pair)
