"""How every client reaches Kafka: the settings as options of aiokafka and as credentials of Faust."""

from __future__ import annotations

import ssl
from pathlib import Path
from typing import Any

from stream.errors import SettingsError
from stream.settings.groups.kafka import KafkaSettings
from stream.settings.schema import Settings

_MILLISECONDS = 1000


def client_options(kafka: KafkaSettings) -> dict[str, Any]:
    """The options that every aiokafka client takes: producer, consumer and admin.

    Raises:
        SettingsError: a certificate or key cannot be used, with the setting and the remedy.
    """
    options: dict[str, Any] = {
        "bootstrap_servers": brokers(kafka),
        "client_id": kafka.client_id,
        "request_timeout_ms": round(kafka.request_timeout_seconds * _MILLISECONDS),
        "security_protocol": kafka.security_protocol,
        "ssl_context": ssl_context(kafka),
    }
    if kafka.security_protocol.startswith("SASL"):
        password = kafka.sasl_password
        options["sasl_mechanism"] = kafka.sasl_mechanism
        options["sasl_plain_username"] = kafka.sasl_username
        options["sasl_plain_password"] = None if password is None else password.get_secret_value()
    return options


def producer_options(settings: Settings) -> dict[str, Any]:
    """The options of a producer: idempotent, acknowledged by all replicas, compressed, up to the record limit."""
    return {
        **client_options(settings.kafka),
        "acks": "all",
        "enable_idempotence": True,
        "compression_type": "gzip",
        "linger_ms": 5,
        "max_batch_size": 128 << 10,
        "max_request_size": settings.topics.record_bytes,
    }


def consumer_options(settings: Settings, *, group: str | None) -> dict[str, Any]:
    """The options of a consumer that takes records up to the limit; offsets are committed by hand.

    Args:
        settings: all of them, for the connection and the record limit.
        group: the consumer group, or None to read without one.
    """
    from stream.kafka.pacing import pace_fetches  # noqa: PLC0415 - the help of a command loads no client

    pace_fetches()
    kafka = settings.kafka
    return {
        **client_options(kafka),
        "group_id": group,
        "enable_auto_commit": False,
        "auto_offset_reset": "earliest",
        "max_partition_fetch_bytes": settings.topics.record_bytes,
        "session_timeout_ms": round(kafka.session_timeout_seconds * _MILLISECONDS),
        "heartbeat_interval_ms": round(kafka.heartbeat_seconds * _MILLISECONDS),
        "rebalance_timeout_ms": round(kafka.rebalance_timeout_seconds * _MILLISECONDS),
    }


def brokers(kafka: KafkaSettings) -> list[str]:
    """The bootstrap brokers as host:port."""
    return [broker.strip() for broker in kafka.bootstrap.split(",")]


def faust_broker_urls(kafka: KafkaSettings) -> list[str]:
    """The bootstrap brokers as Faust names them."""
    return [f"kafka://{broker}" for broker in brokers(kafka)]


def broker_credentials(kafka: KafkaSettings) -> Any:
    """What Faust takes as `broker_credentials`: its own SSL or SASL credentials, None for PLAINTEXT.

    Raises:
        SettingsError: a certificate or key cannot be used.
    """
    from faust.auth import SASLCredentials, SSLCredentials  # noqa: PLC0415 - clients without Faust don't pay for it

    context = ssl_context(kafka)
    if kafka.security_protocol.startswith("SASL"):
        password = kafka.sasl_password
        return SASLCredentials(
            username=kafka.sasl_username,
            password=None if password is None else password.get_secret_value(),
            ssl_context=context,
            mechanism=kafka.sasl_mechanism,
        )
    return None if context is None else SSLCredentials(context=context)


def ssl_context(kafka: KafkaSettings) -> ssl.SSLContext | None:
    """The TLS context of the settings, None where the protocol has no TLS.

    Brokers are always verified against the authorities; TLS 1.2 is the least that is spoken.

    Raises:
        SettingsError: a file is missing, unreadable, not PEM, or certificate and key do not belong together.
    """
    if kafka.security_protocol not in {"SSL", "SASL_SSL"}:
        return None
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = kafka.ssl_check_hostname
    if kafka.ssl_ca_file is not None:
        context = _trust_only(kafka.ssl_ca_file, context)
    if kafka.ssl_cert_file is not None:
        _load_client_certificate(kafka, kafka.ssl_cert_file, context)
    return context


def _trust_only(authorities: Path, system: ssl.SSLContext) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = system.minimum_version
    context.check_hostname = system.check_hostname
    key = "kafka.ssl_ca_file"
    try:
        context.load_verify_locations(cafile=authorities)
    except ssl.SSLError:
        raise SettingsError(
            f"{key}: {authorities} holds no PEM certificate; give the authority's certificate"
        ) from None
    except OSError as error:
        raise SettingsError(_unreadable(key, authorities, error)) from None
    return context


def _load_client_certificate(kafka: KafkaSettings, certificate: Path, context: ssl.SSLContext) -> None:
    key = kafka.ssl_key_file
    for name, path in (("kafka.ssl_cert_file", certificate), ("kafka.ssl_key_file", key)):
        _readable(name, path)
    secret = kafka.ssl_key_password
    asked = False

    def password() -> str:
        # Without a callable OpenSSL would ask at the terminal, and a service would hang.
        nonlocal asked
        asked = True
        if secret is None:
            raise SettingsError("kafka.ssl_key_password: the client's key is encrypted; give its password")
        return secret.get_secret_value()

    try:
        context.load_cert_chain(certificate, key, password)
    except ssl.SSLError as error:
        raise SettingsError(_certificate_problem(error, certificate, key, encrypted=asked)) from None


def _certificate_problem(error: ssl.SSLError, certificate: Path, key: Path | None, *, encrypted: bool) -> str:
    said = str(error).upper()
    if "VALUES" in said and "MISMATCH" in said:
        return f"kafka.ssl_key_file: {key or certificate} is not the key of {certificate}; give the key it was made for"
    if encrypted:
        return f"kafka.ssl_key_password: {key or certificate} can't be read with this password; give the key's own"
    return (
        f"kafka.ssl_cert_file: {certificate} with its key in {key or 'the same file'} can't be used; "
        "give the client's certificate in kafka.ssl_cert_file and its key in kafka.ssl_key_file, both as PEM"
    )


def _readable(name: str, path: Path | None) -> None:
    if path is None:
        return
    try:
        path.open("rb").close()
    except OSError as error:
        raise SettingsError(_unreadable(name, path, error)) from None


def _unreadable(name: str, path: Path, error: OSError) -> str:
    return f"{name}: {path} can't be read ({(error.strerror or 'unknown').lower()}); check the path and its permissions"
