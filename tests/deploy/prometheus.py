"""A real Prometheus on the loopback address, for tests."""

from __future__ import annotations

import json
import math
import re
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import yaml

from stream.broker.embedded import free_port
from tests.contracts.child import wait_for
from tests.deploy.monitoring import PROMETHEUS, RULES

_LENGTH = re.compile(r"\b(\d+)([mhd])\b")
_HURRIED_SCRAPES = {"m": 1, "h": 5, "d": 3}
_UNHURRIED_SCRAPE_MS = 1000


def hurried(rules: str, scrape_ms: int) -> str:
    """The rules with a minute made 1 scrape, an hour 5 and a day 3, in `for`, ranges and offsets; else as they are."""
    return _LENGTH.sub(lambda found: f"{int(found[1]) * _HURRIED_SCRAPES[found[2]] * scrape_ms}ms", rules)


class Prometheus:
    """The committed configuration with other addresses and shorter pauses, within a `with` block.

    Args:
        folder: its data, rules and log.
        targets: the address of each job.
        hurry: milliseconds between two scrapes by which the rules are `hurried`; as they are where None.
    """

    def __init__(self, folder: Path, targets: dict[str, str], *, hurry: int | None) -> None:
        self._folder = folder
        self._address = f"127.0.0.1:{free_port()}"
        self._process: subprocess.Popen[bytes] | None = None
        (folder / "rules").mkdir(parents=True)
        for file in RULES:
            text = file.read_text()
            (folder / "rules" / file.name).write_text(hurried(text, hurry) if hurry else text)
        pause = f"{hurry or _UNHURRIED_SCRAPE_MS}ms"
        config = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text())
        config["global"] = {"scrape_interval": pause, "scrape_timeout": pause, "evaluation_interval": pause}
        del config["alerting"]
        for job in config["scrape_configs"]:
            job["static_configs"] = [{"targets": [targets[job["job_name"]]]}]
        (folder / "prometheus.yml").write_text(yaml.safe_dump(config))

    def ask(self, path: str, **parameters: object) -> Any:
        """What its API answers; fails with what it says of a wrong query."""
        query = urllib.parse.urlencode(parameters)
        try:
            with urllib.request.urlopen(
                f"http://{self._address}/api/v1/{path}?{query}", timeout=10
            ) as answer:
                told = json.load(answer)
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(f"{parameters}: {error.read().decode()}") from error
        return told["data"]

    def values(self, expr: str, *, seconds: int = 900) -> list[dict[str, str]]:
        """The labels of every series that had a number within the last seconds."""
        now = time.time()
        answer = self.ask("query_range", query=expr, start=now - seconds, end=now, step=1)
        return [
            series["metric"]
            for series in answer["result"]
            if any(not math.isnan(float(value)) for _, value in series["values"])
        ]

    def firing(self, alert: str, **labels: str) -> bool:
        """Whether an alert with these labels fires now."""
        return any(
            found["state"] == "firing" and {"alertname": alert, **labels}.items() <= found["labels"].items()
            for found in self.ask("alerts")["alerts"]
        )

    def await_firing(self, alert: str, *, seconds: float = 90, **labels: str) -> None:
        """Wait until it fires."""
        wait_for(lambda: self.firing(alert, **labels), seconds=seconds, what=self._state)

    def await_resolved(self, alert: str, *, seconds: float = 90, **labels: str) -> None:
        """Wait until it fires no more."""
        wait_for(lambda: not self.firing(alert, **labels), seconds=seconds, what=self._state)

    def _state(self) -> str:
        return json.dumps(self.ask("alerts")["alerts"], indent=1)

    def _ready(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, (self._folder / "log").read_text()
        try:
            with urllib.request.urlopen(f"http://{self._address}/-/ready", timeout=5) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def __enter__(self) -> Self:
        """Start, and wait until it answers."""
        with (self._folder / "log").open("wb") as log:
            self._process = subprocess.Popen(
                [
                    "prometheus",
                    f"--config.file={self._folder / 'prometheus.yml'}",
                    f"--storage.tsdb.path={self._folder / 'data'}",
                    f"--web.listen-address={self._address}",
                    "--log.level=warn",
                ],
                stdout=log,
                stderr=log,
            )
        wait_for(self._ready)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
