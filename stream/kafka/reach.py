"""Whether Kafka answers, and if not, why, in words that name the remedy."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from typing import Any

from aiokafka.conn import create_conn
from aiokafka.errors import KafkaError, UnsupportedSaslMechanismError
from aiokafka.protocol.metadata import MetadataRequest

from stream.errors import UnreachableError
from stream.kafka.connection import client_options
from stream.settings.groups.kafka import KafkaSettings

PATIENCE_SECONDS = 10.0
"""How long one broker is waited for, where the request time-out is not shorter."""


async def ensure_reachable(kafka: KafkaSettings) -> None:
    """Connect to the bootstrap brokers until one answers.

    Raises:
        UnreachableError: none of them does; each is named with its reason.
        SettingsError: the TLS files can't be used.
    """
    options = client_options(kafka)
    patience = min(PATIENCE_SECONDS, kafka.request_timeout_seconds)
    problems: list[str] = []
    for broker in options.pop("bootstrap_servers"):
        try:
            async with asyncio.timeout(patience):
                await _ask(broker, options)
        except (OSError, KafkaError, TimeoutError) as error:
            problems.append(f"{broker}: {_reason(error, kafka, patience)}")
        else:
            return
    raise UnreachableError(
        "Kafka can't be reached (kafka.bootstrap)\n" + "\n".join(f"  {line}" for line in problems)
    )


async def _ask(broker: str, options: dict[str, Any]) -> None:
    host, _, port = broker.rpartition(":")
    connection = await create_conn(host.strip("[]"), int(port), **options)
    try:
        await connection.send(MetadataRequest([]))
    finally:
        with suppress(OSError):
            connection.close()


def _reason(error: BaseException, kafka: KafkaSettings, patience: float) -> str:
    while not isinstance(error, ssl.SSLError | TimeoutError) and error.__cause__ is not None:
        error = error.__cause__
    match error:
        case ssl.SSLCertVerificationError():
            return f"its certificate is not accepted ({error.verify_message}); check kafka.ssl_ca_file"
        case ssl.SSLError():
            return f"TLS failed ({(error.reason or str(error)).lower().replace('_', ' ')}); does this port speak TLS?"
        case TimeoutError():
            hint = "" if kafka.security_protocol.endswith("SSL") else "; does this port want TLS?"
            return f"no answer within {patience:g} s{hint}"
        case ConnectionRefusedError():
            return "the connection is refused; is a broker running there?"
        case ConnectionError() if not error.strerror:
            return "the broker closed the connection; check kafka.security_protocol"
        case OSError():
            return (error.strerror or str(error) or type(error).__name__).lower()
        case UnsupportedSaslMechanismError():
            return f"the broker does not take {kafka.sasl_mechanism}; check kafka.sasl_mechanism"
        case _ if "uthenticat" in f"{type(error).__name__} {error}":
            return f"the broker refuses the user {kafka.sasl_username!r}; check kafka.sasl_username and kafka.sasl_password"
        case _:
            return f"{str(error) or type(error).__name__}; check kafka.security_protocol"
