"""How to reach Kafka, and the names of the topics."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, field_validator, model_validator

from stream.settings.groups.group import Group

_BROKER = re.compile(r"(?:[A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}")


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
