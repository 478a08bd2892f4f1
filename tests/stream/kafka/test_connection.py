from __future__ import annotations

import asyncio
import ssl
from pathlib import Path
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from pydantic import SecretStr

from stream.errors import SettingsError, UnreachableError
from stream.kafka.connection import (
    broker_credentials,
    client_options,
    consumer_options,
    faust_broker_urls,
    producer_options,
    ssl_context,
)
from stream.kafka.reach import ensure_reachable
from stream.settings.groups.kafka import KafkaSettings
from stream.settings.schema import Settings
from tests.stream.kafka.certificates import PASSWORD, Authority


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def tls(authority: Authority, **fields: Any) -> KafkaSettings:
    return KafkaSettings(security_protocol="SSL", ssl_ca_file=authority.file, **fields)


def sasl(protocol: Any = "SASL_PLAINTEXT", **fields: Any) -> KafkaSettings:
    return KafkaSettings(
        security_protocol=protocol, sasl_username="reader", sasl_password=SecretStr("hunter2"), **fields
    )


def test_plaintext_needs_no_context_and_no_credentials() -> None:
    options = client_options(KafkaSettings(bootstrap="a:1, b:2"))
    assert options["bootstrap_servers"] == ["a:1", "b:2"]
    assert options["ssl_context"] is None
    assert "sasl_plain_password" not in options
    assert broker_credentials(KafkaSettings()) is None
    assert faust_broker_urls(KafkaSettings(bootstrap="a:1,b:2")) == ["kafka://a:1", "kafka://b:2"]


def test_tls_trusts_only_the_authority_that_is_given(authority: Authority) -> None:
    context = ssl_context(tls(authority))
    assert context is not None
    (trusted,) = context.get_ca_certs()
    assert trusted["subject"] == ((("commonName", "authority"),),)
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    assert context.minimum_version >= ssl.TLSVersion.TLSv1_2


def test_brokers_are_verified_even_where_their_host_name_is_not(authority: Authority) -> None:
    context = ssl_context(tls(authority, ssl_check_hostname=False))
    assert context is not None
    assert not context.check_hostname
    assert context.verify_mode is ssl.CERT_REQUIRED


def test_sasl_hands_user_and_password_to_every_client() -> None:
    kafka = sasl(sasl_mechanism="SCRAM-SHA-256")
    options = client_options(kafka)
    assert options["sasl_mechanism"] == "SCRAM-SHA-256"
    assert options["sasl_plain_username"] == "reader"
    assert options["sasl_plain_password"] == "hunter2"
    credentials = broker_credentials(kafka)
    assert (credentials.protocol.value, credentials.mechanism.value) == ("SASL_PLAINTEXT", "SCRAM-SHA-256")
    assert (credentials.username, credentials.password) == ("reader", "hunter2")


def test_faust_gets_the_same_context_and_protocol(authority: Authority) -> None:
    plain = broker_credentials(tls(authority))
    assert plain.protocol.value == "SSL"
    assert len(plain.context.get_ca_certs()) == 1
    both = broker_credentials(sasl("SASL_SSL", ssl_ca_file=authority.file))
    assert both.protocol.value == "SASL_SSL"
    assert len(both.ssl_context.get_ca_certs()) == 1


async def test_the_clients_take_the_options(authority: Authority) -> None:
    """Constructing each client checks the names of its options and whether they fit each other."""
    for kafka in (KafkaSettings(), tls(authority), sasl(), sasl("SASL_SSL", ssl_ca_file=authority.file)):
        settings = Settings(kafka=kafka)
        AIOKafkaAdminClient(**client_options(kafka))
        consumer = AIOKafkaConsumer("t", **consumer_options(settings, group="g"))
        producer = AIOKafkaProducer(**producer_options(settings))
        assert producer._max_request_size == settings.topics.record_bytes
        # They were never started, and warn unless closed.
        producer._closed = consumer._closed = True


def test_an_encrypted_key_of_the_client_is_opened_with_its_password(authority: Authority) -> None:
    client = authority.sign("client", password=PASSWORD)
    files = {"ssl_cert_file": client.certificate, "ssl_key_file": client.key}
    assert ssl_context(tls(authority, **files, ssl_key_password=SecretStr(PASSWORD))) is not None
    with pytest.raises(SettingsError, match=r"^kafka.ssl_key_password: the client's key is encrypted"):
        ssl_context(tls(authority, **files))
    with pytest.raises(
        SettingsError, match=r"^kafka.ssl_key_password: .* can't be read with this password"
    ) as wrong:
        ssl_context(tls(authority, **files, ssl_key_password=SecretStr("another secret")))
    assert "another secret" not in str(wrong.value)


def test_a_key_of_another_certificate_is_named(authority: Authority) -> None:
    one, other = authority.sign("one"), authority.sign("other")
    with pytest.raises(SettingsError, match=r"^kafka.ssl_key_file: .*other.key is not the key of .*one.pem"):
        ssl_context(tls(authority, ssl_cert_file=one.certificate, ssl_key_file=other.key))


@pytest.mark.parametrize("setting", ["ssl_ca_file", "ssl_cert_file", "ssl_key_file"])
@pytest.mark.parametrize("fault", ["missing", "not-pem", "a-folder"])
def test_a_file_that_cannot_be_used_is_named_with_its_setting(
    authority: Authority, tmp_path: Path, setting: str, fault: str
) -> None:
    client = authority.sign("client")
    wrong = tmp_path / fault
    if fault == "not-pem":
        wrong.write_text("no certificate")
    if fault == "a-folder":
        wrong.mkdir()
    files = {"ssl_ca_file": authority.file, "ssl_cert_file": client.certificate, "ssl_key_file": client.key}
    with pytest.raises(SettingsError) as refused:
        ssl_context(KafkaSettings.model_validate({"security_protocol": "SSL", **files, setting: wrong}))
    assert f"kafka.{setting}" in str(refused.value)
    if fault != "not-pem":
        assert str(wrong) in str(refused.value)


async def _reason(kafka: KafkaSettings) -> str:
    with pytest.raises(UnreachableError) as refused:
        await ensure_reachable(kafka)
    return str(refused.value)


async def test_a_broker_that_is_not_there_is_named_with_the_reason() -> None:
    reason = await _reason(KafkaSettings(bootstrap="127.0.0.1:1,[::1]:1"))
    assert "127.0.0.1:1: the connection is refused" in reason
    assert "[::1]:1: " in reason


async def test_a_broker_with_a_foreign_certificate_is_refused_and_the_setting_named(
    authority: Authority, tmp_path: Path
) -> None:
    stranger = Authority(tmp_path, "stranger").sign("broker")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(stranger.certificate, stranger.key)
    server = await asyncio.start_server(lambda _reader, writer: writer.close(), "127.0.0.1", 0, ssl=context)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reason = await _reason(tls(authority, bootstrap=f"127.0.0.1:{port}"))
    assert "certificate is not accepted" in reason
    assert "kafka.ssl_ca_file" in reason


async def test_a_server_that_never_answers_is_given_up() -> None:
    closed = asyncio.Event()

    async def hold(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()
        closed.set()

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        reason = await _reason(KafkaSettings(bootstrap=f"127.0.0.1:{port}", request_timeout_seconds=1))
        await closed.wait()
    assert "no answer within 1 s" in reason
