"""What docs/how-to/webhooks.md shows can be done as it is shown."""

from __future__ import annotations

import os
import re
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from stream.webhooks.endpoint import FORMATS
from stream.webhooks.endpoint_table import EndpointTable
from stream.webhooks.endpoints_file import read_endpoints
from stream.webhooks.secret import Secret
from stream.webhooks.sign import signed_headers
from tests.stream.webhooks.made import WHSEC, written

PAGE = (Path(__file__).parents[3] / "docs" / "how-to" / "webhooks.md").read_text()
BODY = b'{"type":"detente.alert.firing"}'


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def headers() -> dict[str, str]:
    """Of a message signed now."""
    return signed_headers("msg_1", BODY, [Secret(WHSEC)], now=time.time())


def test_the_example_is_a_file_of_alerts_with_a_secret_made_as_shown(tmp_path: Path) -> None:
    subprocess.run(["sh", "-ec", blocks("sh")[0]], cwd=tmp_path, check=True)
    endpoints = read_endpoints(
        written(tmp_path, blocks("toml")[0]), environ={"SLACK_URL": "https://hooks.slack.example/T/B/x"}
    )
    assert list(endpoints) == ["desk", "chat", "ops"]


def test_every_field_and_format_is_described_and_no_other() -> None:
    table = PAGE.partition("## The fields")[2].partition("## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(EndpointTable.model_fields)
    assert tuple(re.findall(r"^- `([a-z-]+)`:", PAGE, re.MULTILINE)) == FORMATS


def test_a_message_is_verified_in_python_as_shown(headers: dict[str, str]) -> None:
    names: dict[str, Any] = {}
    exec(blocks("python")[0], names)  # noqa: S102 - the page's own example
    assert names["receive"](headers, BODY, WHSEC) == {"type": "detente.alert.firing"}


def test_a_message_is_verified_in_a_shell_as_shown(tmp_path: Path, headers: dict[str, str]) -> None:
    (tmp_path / "body.json").write_bytes(BODY)
    environ = {"SECRET": WHSEC, "ID": headers["webhook-id"], "TIMESTAMP": headers["webhook-timestamp"]}
    (block,) = (block for block in blocks("sh") if "hexkey" in block)
    done = subprocess.run(
        ["sh", "-ec", block], cwd=tmp_path, env=os.environ | environ, check=True, capture_output=True
    )
    assert f"v1,{done.stdout.decode().strip()}" == headers["webhook-signature"]
