"""What the worker counts, in a registry of its own. Names and labels are the contract of docs/reference/metrics.md."""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import Final, get_args

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

from models.errors import ARTICLE_ERRORS
from models.scoring.quantities import Quantities
from models.signal import ModelRef, Status
from stream.webhooks.metrics import PrometheusWebhookMetrics

OUTCOMES: Final = ("scored", "not_relevant", "duplicate", "unsupported_language", "rejected")

REASONS: Final[dict[str, tuple[str, ...]]] = {
    "decode": ARTICLE_ERRORS,
    "read": ("stalled", "other"),
    "send": ("too-large", "other"),
    "state": ("draft", "other"),
}
"""The known reasons of dead letters, by the stage that wrote them; anything else is counted as "other"."""

KINDS: Final = ("articles", "stories", "pairs", "acts", "alerts")
"""What the state keeps."""

FILE_PARTS: Final = ("rules", "endpoints")
"""The parts of the file of alerts that are read apart from each other."""

REFUSALS: Final = ("late", "future", "articles", "pairs", "acts", "alerts")
"""Why something was left out of the state."""

_READING_SECONDS = (0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1, 2, 5)
_END_TO_END_SECONDS = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 21600, 86400)
_PROBABILITIES = tuple(round(step / 20, 2) for step in range(1, 21))
_BATCH_ARTICLES = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 10000)


class Metrics:
    """The worker's metrics. Every known series stands at 0 from the start; no label grows with input."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call]  # published without annotations
        self.registry = CollectorRegistry()
        self.articles = Counter(
            "detente_articles",
            "Articles answered, by outcome; rejected ones went to the dead letters.",
            ["outcome"],
            registry=self.registry,
        )
        self.withdrawals = Counter(
            "detente_withdrawals", "Articles withdrawn by a null value.", registry=self.registry
        )
        self.scoring_seconds = Histogram(
            "detente_scoring_seconds",
            "Time to decode, read and score one article.",
            buckets=_READING_SECONDS,
            registry=self.registry,
        )
        self.end_to_end_seconds = Histogram(
            "detente_end_to_end_seconds",
            "Time from an article's Kafka timestamp until its score was acknowledged.",
            buckets=_END_TO_END_SECONDS,
            registry=self.registry,
        )
        self.last_processed = Gauge(
            "detente_last_processed_timestamp_seconds",
            "When a batch was last finished, in seconds since the epoch; 0 before the first.",
            registry=self.registry,
        )
        self.scores = Histogram(
            "detente_score",
            "Probabilities of scored articles, by kind.",
            ["kind"],
            buckets=_PROBABILITIES,
            registry=self.registry,
        )
        self.feature_drift = Gauge(
            "detente_feature_drift",
            "How far recent articles stray from the reference: population stability index, 0 until there are enough.",
            ["feature"],
            registry=self.registry,
        )
        self.drift_articles = Gauge(
            "detente_drift_articles",
            "Recent articles that are compared with the reference.",
            ["population"],
            registry=self.registry,
        )
        self.pair_tension = Gauge(
            "detente_pair_tension",
            "Tension of a pair, 0 to 100: ALL, the pairs of the settings, and the tensest others.",
            ["pair"],
            registry=self.registry,
        )
        self.pair_escalation = Gauge(
            "detente_pair_escalation",
            "Decayed intensity of escalation of the same pairs.",
            ["pair"],
            registry=self.registry,
        )
        self.pair_de_escalation = Gauge(
            "detente_pair_de_escalation",
            "Decayed intensity of de-escalation of the same pairs.",
            ["pair"],
            registry=self.registry,
        )
        self.follow_ups = Gauge(
            "detente_follow_ups", "Acts of the ledger, by status.", ["status"], registry=self.registry
        )
        self.alerts = Counter(
            "detente_alerts",
            "Alerts that began to fire, by rule and severity.",
            ["rule", "severity"],
            registry=self.registry,
        )
        self.alerts_file_ok = Gauge(
            "detente_alerts_file_ok",
            "1 while a part of the file of alerts is right, 0 while it is wrong and its last right version holds.",
            ["part"],
            registry=self.registry,
        )
        self.state_entries = Gauge(
            "detente_state_entries", "What the state keeps, by kind.", ["kind"], registry=self.registry
        )
        self.state_limit = Gauge(
            "detente_state_limit",
            "How much of a kind the state keeps at most, as the settings say.",
            ["kind"],
            registry=self.registry,
        )
        self.state_refused = Counter(
            "detente_state_refused",
            "What was left out of the state, by reason: too late, too far ahead, or beyond a limit.",
            ["reason"],
            registry=self.registry,
        )
        self.webhooks = PrometheusWebhookMetrics(self.registry)
        self.dead_letters = Counter(
            "detente_dead_letters",
            "Records sent to the dead letters, by stage and reason.",
            ["stage", "reason"],
            registry=self.registry,
        )
        self.batch_articles = Histogram(
            "detente_batch_articles",
            "Records of a batch.",
            buckets=_BATCH_ARTICLES,
            registry=self.registry,
        )
        self.batch_seconds = Histogram(
            "detente_batch_seconds",
            "Time from taking a batch until all of it was acknowledged.",
            registry=self.registry,
        )
        self.send_retries = Counter(
            "detente_send_retries",
            "Records sent again because the broker did not take them.",
            registry=self.registry,
        )
        self.extra_fields_dropped = Counter(
            "detente_extra_fields_dropped",
            "Unknown fields of articles that did not fit into article.extra.",
            registry=self.registry,
        )
        self.rebalances = Counter(
            "detente_rebalances", "Assignments of partitions to this worker.", registry=self.registry
        )
        self.assigned_partitions = Gauge(
            "detente_assigned_partitions", "Partitions that this worker reads.", registry=self.registry
        )
        self.consumer_lag = Gauge(
            "detente_consumer_lag",
            "Records that this worker is given to read and has not committed, by topic.",
            ["topic"],
            registry=self.registry,
        )
        self._model = Gauge(
            "detente_model_info",
            "The model that scores; always 1.",
            ["version", "sha256"],
            registry=self.registry,
        )
        build = Gauge(
            "detente_build_info", "This program; always 1.", ["version", "python"], registry=self.registry
        )
        build.labels(version("detente"), platform.python_version()).set(1)
        self._begin()

    def _begin(self) -> None:
        """Let every series that is known beforehand stand at its first value."""
        known = (
            (self.articles, OUTCOMES),
            (self.scores, ("escalation", "de_escalation")),
            (self.feature_drift, Quantities._fields),
            (self.drift_articles, ("all", "relevant")),
            (self.follow_ups, get_args(Status)),
            (self.state_entries, KINDS),
            (self.state_limit, KINDS),
            (self.state_refused, REFUSALS),
        )
        for metric, values in known:
            for value in values:
                metric.labels(value)
        for part in FILE_PARTS:
            self.alerts_file_ok.labels(part).set(1)
        for stage, reasons in REASONS.items():
            for reason in reasons:
                self.dead_letters.labels(stage, reason)

    def pair(self, pair: str, tension: float, escalation: float, de_escalation: float) -> None:
        """Show where a pair stands."""
        self.pair_tension.labels(pair).set(tension)
        self.pair_escalation.labels(pair).set(escalation)
        self.pair_de_escalation.labels(pair).set(de_escalation)

    def forget_pair(self, pair: str) -> None:
        """Show a pair no more."""
        for gauge in (self.pair_tension, self.pair_escalation, self.pair_de_escalation):
            gauge.remove(pair)

    def clear_state(self) -> None:
        """Show nothing of a state that is not this worker's."""
        for gauge in (self.pair_tension, self.pair_escalation, self.pair_de_escalation):
            gauge.clear()
        for gauge in (self.follow_ups, self.state_entries):
            for labels in list(gauge._metrics):  # noqa: SLF001 - there is no other way to go through the series
                gauge.labels(*labels).set(0)

    def model(self, model: ModelRef) -> None:
        """State the model that scores."""
        self._model.labels(model.version, model.sha256).set(1)

    def dead_letter(self, *, stage: str, reason: str) -> None:
        """Count a dead letter; a reason that is not known is counted as "other"."""
        known = REASONS[stage]
        self.dead_letters.labels(stage, reason if reason in known else "other").inc()
