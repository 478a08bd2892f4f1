"""Every setting: its name, type, range, default and meaning. docs/reference/settings.md is made from here."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

_ORIGIN = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?/?")
_BROKER = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}")


class Group(BaseModel):
    """A group of settings: unknown keys are refused, values are never changed after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True, allow_inf_nan=False)


class KafkaSettings(Group):
    """How to reach Kafka."""

    bootstrap: str = Field(default="127.0.0.1:9092", description="Brokers as host:port, separated by commas.")
    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        default="PLAINTEXT", description="How connections are secured."
    )
    ssl_ca_file: Path | None = Field(
        default=None, description="Certificates trusted as authorities, PEM; the system's where empty."
    )
    ssl_cert_file: Path | None = Field(
        default=None, description="The client's certificate, PEM, for mutual TLS."
    )
    ssl_key_file: Path | None = Field(default=None, description="The key of the client's certificate, PEM.")
    ssl_key_password: SecretStr | None = Field(default=None, description="The password of the client's key.")
    ssl_check_hostname: bool = Field(
        default=True, description="Refuse brokers whose certificate names another host."
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        default="SCRAM-SHA-512", description="How the client proves who it is, where the protocol is SASL."
    )
    sasl_username: str | None = Field(default=None, description="The user, where the protocol is SASL.")
    sasl_password: SecretStr | None = Field(
        default=None, description="The user's password, where the protocol is SASL."
    )
    client_id: str = Field(default="detente", description="The name under which brokers log this client.")
    group: str = Field(default="detente-worker", description="The consumer group that workers share.")
    session_timeout_seconds: Annotated[float, Field(ge=1, le=300)] = Field(
        default=8.0, description="After how long without a heartbeat a worker's partitions go to others."
    )
    heartbeat_seconds: Annotated[float, Field(gt=0, le=60)] = Field(
        default=2.0, description="How often a worker says it lives."
    )
    rebalance_timeout_seconds: Annotated[float, Field(ge=1, le=600)] = Field(
        default=10.0, description="How long a rebalance waits for a worker to finish its batch."
    )
    request_timeout_seconds: Annotated[float, Field(ge=1, le=600)] = Field(
        default=30.0, description="How long an answer of a broker is waited for."
    )

    @field_validator("bootstrap")
    @classmethod
    def _hosts_and_ports(cls, value: str) -> str:
        for broker in value.split(","):
            if _BROKER.fullmatch(broker.strip()) is None:
                raise ValueError(f"{broker.strip()!r} is not host:port; write broker-1:9092,broker-2:9092")
        return value

    @model_validator(mode="after")
    def _security_fits(self) -> Self:
        protocol = self.security_protocol
        tls = protocol in {"SSL", "SASL_SSL"}
        for name in ("ssl_ca_file", "ssl_cert_file", "ssl_key_file", "ssl_key_password"):
            if not tls and getattr(self, name) is not None:
                raise ValueError(
                    f"{name}: is given, but security_protocol {protocol} has no TLS; set SSL or SASL_SSL"
                )
        if self.ssl_cert_file is None and self.ssl_key_file is not None:
            raise ValueError(
                "ssl_key_file: is given without ssl_cert_file; give both for mutual TLS, or neither"
            )
        for name in ("sasl_username", "sasl_password"):
            if protocol.startswith("SASL") and getattr(self, name) is None:
                raise ValueError(f"{name}: is required where security_protocol is {protocol}; give it")
            if not protocol.startswith("SASL") and getattr(self, name) is not None:
                raise ValueError(
                    f"{name}: is given, but security_protocol {protocol} asks for no user; set SASL_SSL or leave it out"
                )
        return self

    @model_validator(mode="after")
    def _heartbeats_fit(self) -> Self:
        if self.heartbeat_seconds * 2 > self.session_timeout_seconds:
            raise ValueError(
                f"heartbeat_seconds: {self.heartbeat_seconds:g} is over half of session_timeout_seconds "
                f"({self.session_timeout_seconds:g}), so one lost heartbeat would end the session; lower it"
            )
        return self


class TopicSettings(Group):
    """The topics and what is asked of them where they are created here."""

    prefix: Annotated[str, Field(pattern=r"^[A-Za-z0-9._-]{1,100}$")] = Field(
        default="detente", description="What the topics' names begin with."
    )
    create: bool = Field(default=True, description="Create topics that are missing.")
    partitions: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=4, description="Partitions of topics created here."
    )
    replication: Annotated[int, Field(ge=1, le=15)] = Field(
        default=1, description="Copies of each partition created here."
    )
    articles_retention_days: Annotated[float, Field(gt=0)] = Field(
        default=7, description="How long articles are kept."
    )
    scores_retention_days: Annotated[float, Field(gt=0)] = Field(
        default=30, description="How long compacted scores are kept."
    )
    dead_letters_retention_days: Annotated[float, Field(gt=0)] = Field(
        default=30, description="How long dead letters are kept."
    )
    alerts_retention_days: Annotated[float, Field(gt=0)] = Field(
        default=30, description="How long alerts are kept."
    )
    record_bytes: Annotated[int, Field(ge=1 << 20, le=64 << 20)] = Field(
        default=4 << 20, description="The largest record that topics and clients take."
    )


class WorkerSettings(Group):
    """How the worker works."""

    batch_articles: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=100, description="Articles of a batch at most."
    )
    batch_seconds: Annotated[float, Field(gt=0, le=60)] = Field(
        default=0.2, description="How long a batch waits to fill."
    )
    stall_seconds: Annotated[float, Field(ge=1)] = Field(
        default=120.0,
        description="After how long without progress, while the broker answers, the process ends itself.",
    )
    stop_seconds: Annotated[float, Field(gt=0)] = Field(
        default=30.0, description="How long a stop waits for the batch under way."
    )
    data_dir: Path = Field(
        default=Path(".detente/worker"), description="Where the worker keeps what it can rebuild."
    )


class WebSettings(Group):
    """The worker's port for metrics and health."""

    bind: str = Field(default="127.0.0.1", description="The address that metrics and health are served on.")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=6066, description="Their port; 0 takes any free one."
    )


class ReadingSettings(Group):
    """How articles are read."""

    gate: bool = Field(default=True, description="Score only articles that are relevant.")
    model: Path | None = Field(
        default=None, description="A folder of model artefacts to use in place of the shipped ones."
    )
    lexicons: Path | None = Field(
        default=None,
        description="A folder of lexicons of your own that extend the shipped ones; see docs/how-to/lexicons.md.",
    )


class StateSettings(Group):
    """What is kept of articles, and for how long. One worker at a time keeps it."""

    batch_drafts: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=200, description="Drafts that are applied to the state at once, at most."
    )
    batch_seconds: Annotated[float, Field(gt=0, le=60)] = Field(
        default=0.05, description="How long a batch of drafts waits to fill."
    )
    tick_seconds: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=10.0,
        description="How often the state is told that time passes; days turn and alerts wait by it.",
    )
    clock: Literal["arrival", "event"] = Field(
        default="event",
        description="What tells the state the time: the newest article, so that archives can be replayed, or when they are read.",
    )
    store: Literal["memory", "rocksdb"] = Field(
        default="memory",
        description="Where tables are kept beside their changelogs; rocksdb, of the extra rocksdb, starts again without reading all of them.",
    )
    window_days: Annotated[int, Field(ge=1, le=90)] = Field(
        default=14,
        description="How old an article may be to count for its day, be revised, or be told as a copy.",
    )
    future_days: Annotated[int, Field(ge=0, le=366)] = Field(
        default=7, description="How far ahead an article may be dated; it counts when its day has come."
    )
    history_days: Annotated[int, Field(ge=60, le=3660)] = Field(
        default=400, description="How long the daily figures of pairs are kept."
    )
    half_life_days: Annotated[float, Field(gt=0, le=365)] = Field(
        default=3.0, description="After how many days an article weighs half in the index of its pairs."
    )
    max_articles: Annotated[int, Field(ge=1_000, le=5_000_000)] = Field(
        default=200_000, description="Articles that are kept; beyond it the oldest days are closed early."
    )
    max_pairs: Annotated[int, Field(ge=10, le=100_000)] = Field(
        default=5_000,
        description="Pairs that are followed; beyond it the longest silent are forgotten at the turn of the day, but none that the last state.window_days tell of.",
    )
    max_acts: Annotated[int, Field(ge=100, le=1_000_000)] = Field(
        default=20_000,
        description="Acts of the follow-up ledger, told of ten times each on average; beyond either closed ones go first.",
    )
    max_alerts: Annotated[int, Field(ge=10, le=1_000_000)] = Field(
        default=10_000, description="Alerts that fire at once; more are counted and refused."
    )
    shown_pairs: tuple[str, ...] = Field(
        default=(),
        description="Pairs whose figures are always among the metrics, such as CHN-USA; ALL always is.",
    )
    shown_top: Annotated[int, Field(ge=0, le=500)] = Field(
        default=20, description="So many of the tensest other pairs are among the metrics."
    )


class AlertsSettings(Group):
    """Alerts and where they are sent; see docs/how-to/alerts.md and docs/how-to/webhooks.md."""

    file: Path | None = Field(
        default=None,
        description="A TOML file of rules, silences and endpoints, read again when it changes; without it the shipped rules.",
    )
    reload_seconds: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=5.0, description="How often the file is looked at."
    )


class FeedsSettings(Group):
    """How `detente ingest` reads feeds; see docs/how-to/ingest.md."""

    state: Path = Field(
        default=Path(".detente/ingest/feeds.json"),
        description="Where it is kept which articles were sent and what a feed looked like when it was last read.",
    )
    contact: Annotated[str, Field(pattern=r"^[!-~]{1,200}$")] | None = Field(
        default=None,
        description="A page or mail address that User-Agent names, so that the owner of a site can reach you.",
    )
    pause_seconds: Annotated[float, Field(ge=0, le=3600)] = Field(
        default=2.0, description="The pause between two requests to a host, at least."
    )
    timeout_seconds: Annotated[float, Field(gt=0, le=600)] = Field(
        default=30.0, description="How long an answer of a host is waited for, to its last byte."
    )
    page_bytes: Annotated[int, Field(ge=1 << 10, le=256 << 20)] = Field(
        default=8 << 20, description="The largest feed or page that is read, decompressed."
    )
    remembered: Annotated[int, Field(ge=1_000, le=10_000_000)] = Field(
        default=100_000, description="How many articles are remembered as sent; beyond it the oldest go."
    )
    allow_private: bool = Field(
        default=False,
        description="Let feeds lead to private addresses; feeds that you name there are read without it.",
    )


class DriftSettings(Group):
    """What recent articles are compared with, to tell when they stray; see docs/how-to/drift.md."""

    articles: Annotated[int, Field(ge=200, le=100_000)] = Field(
        default=1000, description="How many of the latest articles are compared."
    )
    reference: Path | None = Field(
        default=None,
        description="A file of `detente model reference` to compare with, in place of the training text.",
    )


class ServeSettings(Group):
    """The web page and the HTTP API; see docs/how-to/serve.md."""

    bind: str = Field(default="127.0.0.1", description="The address that page and API are served on.")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=8765, description="Their port; 0 takes any free one."
    )
    public_url: str | None = Field(
        default=None,
        description="The address that people know the page by, such as https://news.example.org; where it is https, the session's cookie asks for it.",
    )
    token: SecretStr | None = Field(
        default=None,
        description="The bearer token of programs and of the page's log-in; required where bind is not a loopback address.",
    )
    calendar_token: SecretStr | None = Field(
        default=None,
        description="The token that stands in the address of a calendar subscription and opens nothing else.",
    )
    session_hours: Annotated[float, Field(gt=0, le=720)] = Field(
        default=12.0, description="How long a log-in of the page lasts."
    )
    proxies: tuple[str, ...] = Field(
        default=(),
        description="Addresses or networks of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.",
    )
    database: Path = Field(
        default=Path(".detente/serve/view.sqlite3"),
        description="The file of the view; the daily history of pairs stands nowhere else.",
    )
    max_articles: Annotated[int, Field(ge=100, le=10_000_000)] = Field(
        default=100_000, description="Articles that are kept; beyond it those not scored go, then the oldest."
    )
    keep_texts: bool = Field(
        default=True,
        description="Keep the texts of articles too, so that their pages can show the sentences.",
    )
    max_pairs: Annotated[int, Field(ge=10, le=100_000)] = Field(
        default=5_000, description="Pairs that are kept; beyond it the longest silent go."
    )
    history_days: Annotated[int, Field(ge=30, le=3660)] = Field(
        default=400, description="How long the daily history of pairs is kept."
    )
    max_follow_ups: Annotated[int, Field(ge=100, le=1_000_000)] = Field(
        default=20_000, description="Acts that are kept; beyond it those longest untold go."
    )
    max_alerts: Annotated[int, Field(ge=10, le=1_000_000)] = Field(
        default=10_000,
        description="Episodes of alerts that are kept; beyond it resolved ones go, oldest first.",
    )
    requests_per_minute: Annotated[int, Field(ge=1, le=1_000_000)] = Field(
        default=1_200, description="Requests that one client may make in a minute."
    )
    scores_per_minute: Annotated[int, Field(ge=1, le=100_000)] = Field(
        default=60, description="Pasted texts that one client may have scored in a minute."
    )
    score_bytes: Annotated[int, Field(ge=1_000, le=4 << 20)] = Field(
        default=256 << 10, description="The largest body of a request to score a pasted text."
    )
    score_seconds: Annotated[float, Field(gt=0, le=600)] = Field(
        default=30.0, description="How long the reading of a pasted text may take."
    )
    max_streams: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=200, description="Clients of the live stream at once."
    )
    stream_queue: Annotated[int, Field(ge=10, le=100_000)] = Field(
        default=1_000,
        description="Events that wait for a client of the live stream; a slower one is dropped.",
    )
    stream_replay: Annotated[int, Field(ge=0, le=100_000)] = Field(
        default=5_000, description="Latest events that are kept for clients that come back."
    )
    heartbeat_seconds: Annotated[float, Field(gt=0, le=300)] = Field(
        default=15.0, description="How often an idle live stream is told that it lives."
    )

    @field_validator("public_url")
    @classmethod
    def _an_origin(cls, value: str | None) -> str | None:
        if value is not None and _ORIGIN.fullmatch(value) is None:
            raise ValueError(f"{value!r} is not an address of a site; write https://news.example.org")
        return value


class LogSettings(Group):
    """What is logged, and how."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="The least level that is logged."
    )
    format: Literal["auto", "console", "json"] = Field(
        default="auto", description="Lines for people or JSON; auto chooses people on a terminal."
    )


class Settings(Group):
    """All settings, from the environment and a TOML file."""

    kafka: KafkaSettings = KafkaSettings()
    topics: TopicSettings = TopicSettings()
    worker: WorkerSettings = WorkerSettings()
    web: WebSettings = WebSettings()
    reading: ReadingSettings = ReadingSettings()
    state: StateSettings = StateSettings()
    alerts: AlertsSettings = AlertsSettings()
    feeds: FeedsSettings = FeedsSettings()
    drift: DriftSettings = DriftSettings()
    log: LogSettings = LogSettings()
    serve: ServeSettings = ServeSettings()
