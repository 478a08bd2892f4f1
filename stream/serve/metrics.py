"""What `detente serve` counts, in a registry of its own. Names and labels are the contract of docs/reference/metrics.md."""

from __future__ import annotations

from importlib.metadata import version
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

from stream.serve.feed.change import KINDS
from stream.serve.view.counts import HELD

CLASSES: Final = ("1xx", "2xx", "3xx", "4xx", "5xx")
AREAS: Final = ("api", "stream", "score", "calendar", "page", "health", "metrics")
"""Parts of the site, so that no label grows with addresses."""

_REQUEST_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10)


class ServeMetrics:
    """The metrics of the page and the API. Every known series stands at 0 from the start; no label grows with input."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # published without annotations
        self.registry = CollectorRegistry()
        self.records = Counter(
            "detente_serve_records",
            "Records read from the topics, by topic and what they did: put, removal, refused.",
            ["topic", "effect"],
            registry=self.registry,
        )
        self.write_seconds = Histogram(
            "detente_serve_write_seconds", "Time to write a batch into the view.", registry=self.registry
        )
        self.last_written = Gauge(
            "detente_serve_last_written_timestamp_seconds",
            "When a batch was last written, in seconds since the epoch; 0 before the first.",
            registry=self.registry,
        )
        self.held = Gauge(
            "detente_serve_held", "What the view holds, by kind.", ["kind"], registry=self.registry
        )
        self.requests = Counter(
            "detente_serve_requests",
            "Requests answered, by part of the site and class of status.",
            ["area", "status"],
            registry=self.registry,
        )
        self.request_seconds = Histogram(
            "detente_serve_request_seconds",
            "Time until an answer began, by part of the site.",
            ["area"],
            buckets=_REQUEST_SECONDS,
            registry=self.registry,
        )
        self.stream_clients = Gauge(
            "detente_serve_stream_clients", "Clients of the live stream.", registry=self.registry
        )
        self.stream_dropped = Counter(
            "detente_serve_stream_dropped",
            "Clients of the live stream that were too slow for it.",
            registry=self.registry,
        )
        build = Gauge(
            "detente_serve_build_info", "This program; always 1.", ["version"], registry=self.registry
        )
        build.labels(version("detente")).set(1)
        for held in HELD:
            self.held.labels(held)
        for kind in KINDS:
            for effect in ("put", "removal", "refused"):
                self.records.labels(kind, effect)
        for area in AREAS:
            self.request_seconds.labels(area)
            for status in CLASSES:
                self.requests.labels(area, status)
