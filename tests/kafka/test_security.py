"""TLS and SASL as they are set up in earnest: a broker that takes nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from tests.kafka.cluster import PASSWORD, USER, KafkaCluster
from tests.stream.kafka.certificates import Authority

pytestmark = [pytest.mark.broker, pytest.mark.kafka, pytest.mark.slow]

ARTICLE = {
    "id": "secured-1",
    "text": "Chad and Sudan reopened the border crossing at Adre on Monday and agreed to meet again in June.",
    "published_at": "2024-05-06",
}
DETENTE = [sys.executable, "-m", "stream.commands.main"]
LOGIN = "org.apache.kafka.common.security.{kind}LoginModule required username={user!r} password={password!r}{more};"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Who signs the broker's certificate and the client's."""
    return Authority(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def secured_kafka(kafka_jars: None, authority: Authority) -> Iterator[KafkaCluster]:
    """A broker that asks for a certificate and a password, PLAIN or SCRAM."""
    broker = authority.sign("broker")
    keystore = authority.file.parent / "keystore.pem"
    keystore.write_bytes(broker.key.read_bytes() + broker.certificate.read_bytes())
    plain = LOGIN.format(
        kind="plain.Plain", user=USER, password=PASSWORD, more=f" user_{USER}={PASSWORD!r}"
    ).replace("'", '"')
    scram = LOGIN.format(kind="scram.Scram", user=USER, password=PASSWORD, more="").replace("'", '"')
    settings = {
        "ssl.keystore.type": "PEM",
        "ssl.keystore.location": str(keystore),
        "ssl.truststore.type": "PEM",
        "ssl.truststore.location": str(authority.file),
        "listener.name.sasl_ssl.ssl.client.auth": "required",
        "sasl.enabled.mechanisms": "PLAIN,SCRAM-SHA-512",
        "sasl.mechanism.inter.broker.protocol": "PLAIN",
        "listener.name.sasl_ssl.plain.sasl.jaas.config": plain,
        "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config": scram,
    }
    with KafkaCluster(secured=settings) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the workers, one after the other: the first checks the model for all."""
    return tmp_path_factory.mktemp("worker")


@pytest.fixture
def environment(
    secured_kafka: KafkaCluster, authority: Authority, data_dir: Path, tmp_path: Path
) -> dict[str, str]:
    """The settings of a client, its password in a file."""
    client = authority.sign("client")
    secret = tmp_path / "password"
    secret.write_text(PASSWORD + "\n")
    return {
        **os.environ,
        "DETENTE_KAFKA__BOOTSTRAP": secured_kafka.bootstrap,
        "DETENTE_KAFKA__SECURITY_PROTOCOL": "SASL_SSL",
        "DETENTE_KAFKA__SSL_CA_FILE": str(authority.file),
        "DETENTE_KAFKA__SSL_CERT_FILE": str(client.certificate),
        "DETENTE_KAFKA__SSL_KEY_FILE": str(client.key),
        "DETENTE_KAFKA__SASL_USERNAME": USER,
        "DETENTE_KAFKA__SASL_PASSWORD_FILE": str(secret),
        "DETENTE_WORKER__DATA_DIR": str(data_dir),
        "DETENTE_WEB__PORT": "0",
    }


@pytest.mark.parametrize("mechanism", ["PLAIN", "SCRAM-SHA-512"])
def test_an_article_is_scored_over_tls_and_sasl(
    environment: dict[str, str], tmp_path: Path, mechanism: str
) -> None:
    """Ingest, worker and tail log in with certificate and password, and no secret is in the log."""
    environment |= {
        "DETENTE_KAFKA__SASL_MECHANISM": mechanism,
        "DETENTE_TOPICS__PREFIX": mechanism.lower(),
        "DETENTE_KAFKA__GROUP": mechanism.lower(),
        "DETENTE_LOG__LEVEL": "debug",
    }
    sent = subprocess.run(
        [*DETENTE, "ingest", "-"],
        input=msgspec.json.encode(ARTICLE),
        env=environment,
        capture_output=True,
        check=False,
    )
    assert sent.returncode == 0, sent.stderr
    log = tmp_path / "worker.log"
    with (
        log.open("wb") as output,
        subprocess.Popen([*DETENTE, "worker"], env=environment, stdout=output, stderr=output) as worker,
    ):
        try:
            told = subprocess.run(
                [*DETENTE, "tail", "--from-beginning", "--max", "1"],
                env=environment,
                capture_output=True,
                timeout=120,
                check=False,
            )
        finally:
            worker.terminate()
            worker.wait(60)
    assert told.returncode == 0, (told.stderr, log.read_text()[-2000:])
    assert msgspec.json.decode(told.stdout)["article"]["id"] == ARTICLE["id"]
    assert worker.returncode == 0
    assert PASSWORD not in log.read_text()


def test_a_wrong_password_is_said_so_without_saying_it(environment: dict[str, str]) -> None:
    """The command ends with 3 and names user and setting; the password stays out."""
    environment |= {
        "DETENTE_KAFKA__SASL_MECHANISM": "PLAIN",
        "DETENTE_KAFKA__SASL_PASSWORD": "hunter2hunter2",
    }
    del environment["DETENTE_KAFKA__SASL_PASSWORD_FILE"]
    done = subprocess.run(
        [*DETENTE, "tail", "--max", "1"],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 3, done.stderr
    assert "kafka.sasl_password" in done.stderr
    assert "hunter2" not in done.stdout + done.stderr
