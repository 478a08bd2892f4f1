"""Apache Kafka for the tests: fetched by Maven coordinates, started in KRaft mode on free loopback ports."""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Self

from stream.broker.child import start_child, stop_child
from stream.broker.embedded import free_port

HERE = Path(__file__).parent
JARS = HERE / "lib"
CLUSTER_ID = "ZGV0ZW50ZS10ZXN0LWtmaw"
USER = "detente"
PASSWORD = "of-the-user"
LEAST_JAVA = 17
LEAST_SESSION_SECONDS = 3
"""The shortest session that these brokers allow; by default it would be 6 seconds."""

START_SECONDS = 60.0


def missing() -> str | None:
    """Why Apache Kafka cannot be had here, or None where it can."""
    for tool in ("java", "mvn"):
        if shutil.which(tool) is None:
            return f"Apache Kafka needs Java {LEAST_JAVA} and Maven; there is no `{tool}` on the PATH"
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    if found is None or int(found.group(1)) < LEAST_JAVA:
        return f"Apache Kafka needs Java {LEAST_JAVA}; `java -version` says {said.strip().splitlines()[:1]}"
    return None


def fetch_jars() -> str | None:
    """Fill the folder of jars unless it was filled from this POM; answer why it could not be, or None.

    One process at a time does: where tests run in several, the others wait for it.
    """
    pom = HERE / "pom.xml"
    with pom.open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return _fetched(pom)


def _fetched(pom: Path) -> str | None:
    stamp = JARS / ".pom"
    digest = hashlib.sha256(pom.read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == digest:
        return None
    shutil.rmtree(JARS, ignore_errors=True)
    done = subprocess.run(
        ["mvn", "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", f"-DoutputDirectory={JARS}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    if done.returncode:
        return f"Maven could not get Apache Kafka: {done.stdout.strip().splitlines()[:1]}"
    stamp.write_text(digest)
    return None


class KafkaNode:
    """One broker that is also a controller."""

    def __init__(
        self, folder: Path, number: int, ports: list[tuple[int, int]], secured: Mapping[str, str]
    ) -> None:
        self.folder = folder / f"node-{number}"
        self.folder.mkdir()
        self.port, controller = ports[number - 1]
        copies = min(len(ports), 3)
        voters = ",".join(f"{index}@127.0.0.1:{port}" for index, (_, port) in enumerate(ports, 1))
        settings = {
            "process.roles": "broker,controller",
            "node.id": number,
            "controller.quorum.voters": voters,
            "controller.listener.names": "CONTROLLER",
            "listeners": f"PLAINTEXT://127.0.0.1:{self.port},CONTROLLER://127.0.0.1:{controller}",
            "advertised.listeners": f"PLAINTEXT://127.0.0.1:{self.port}",
            "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "log.dirs": self.folder / "data",
            "offsets.topic.num.partitions": 4,
            "offsets.topic.replication.factor": copies,
            "transaction.state.log.replication.factor": copies,
            "transaction.state.log.min.isr": max(copies - 1, 1),
            "share.coordinator.state.topic.replication.factor": copies,
            "share.coordinator.state.topic.min.isr": max(copies - 1, 1),
            "min.insync.replicas": max(copies - 1, 1),
            "default.replication.factor": copies,
            "group.initial.rebalance.delay.ms": 0,
            "group.min.session.timeout.ms": LEAST_SESSION_SECONDS * 1000,
            "message.max.bytes": 8 << 20,
            "replica.fetch.max.bytes": 8 << 20,
        }
        if secured:
            settings |= {
                "listeners": f"SASL_SSL://127.0.0.1:{self.port},CONTROLLER://127.0.0.1:{controller}",
                "advertised.listeners": f"SASL_SSL://127.0.0.1:{self.port}",
                "listener.security.protocol.map": "SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name": "SASL_SSL",
                **secured,
            }
        self._config = self.folder / "server.properties"
        self._config.write_text("".join(f"{key}={value}\n" for key, value in settings.items()))
        self._process: subprocess.Popen[bytes] | None = None
        users = ["--add-scram", f"SCRAM-SHA-512=[name={USER},password={PASSWORD}]"] if secured else []
        subprocess.run(
            [
                *self._java("128m"), "kafka.tools.StorageTool", "format",
                "-t", CLUSTER_ID, "-c", str(self._config), *users,
            ],
            check=True,
            capture_output=True,
        )  # fmt: skip

    def _java(self, memory: str) -> list[str]:
        return [
            "java", f"-Xmx{memory}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            f"-Dlog4j2.configurationFile={HERE / 'log4j2.properties'}", "-cp", f"{JARS}/*",
        ]  # fmt: skip

    def start(self) -> None:
        """Start the process; `await_ready` waits until it answers."""
        with (self.folder / "kafka.log").open("ab") as output:
            self._process = start_child(
                [*self._java("512m"), "kafka.Kafka", str(self._config)], output=output
            )

    def await_ready(self) -> None:
        """Wait until the listener answers."""
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self._process is not None
            assert self._process.poll() is None, (self.folder / "kafka.log").read_text()[-2000:]
            with socket.socket() as probe:
                probe.settimeout(0.5)
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise TimeoutError(f"Kafka did not answer within {START_SECONDS:.0f} s: {self.folder / 'kafka.log'}")

    def kill(self) -> None:
        """End it as a crash would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End it in good order."""
        if self._process is not None:
            stop_child(self._process, patience=15)


class KafkaCluster:
    """One or three nodes, for use in a `with` block.

    Args:
        nodes: how many.
        secured: what a node needs to speak only SASL over TLS to its clients; plain text where empty.
    """

    def __init__(self, *, nodes: int = 1, secured: Mapping[str, str] = MappingProxyType({})) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="detente-kafka-"))
        ports = [(free_port(), free_port()) for _ in range(nodes)]
        self.nodes = [KafkaNode(self._folder, number, ports, secured) for number in range(1, nodes + 1)]

    @property
    def bootstrap(self) -> str:
        """The nodes as `host:port`, separated by commas."""
        return ",".join(f"127.0.0.1:{node.port}" for node in self.nodes)

    def __enter__(self) -> Self:
        """Start every node and wait for all of them."""
        with contextlib.ExitStack() as undo:
            undo.callback(self._close)
            for node in self.nodes:
                node.start()
            for node in self.nodes:
                node.await_ready()
            undo.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop every node and remove their data."""
        self._close()

    def _close(self) -> None:
        for node in self.nodes:
            node.kill() if len(self.nodes) > 1 else node.stop()
        shutil.rmtree(self._folder, ignore_errors=True)
