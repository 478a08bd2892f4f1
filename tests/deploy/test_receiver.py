from __future__ import annotations

import base64
import json
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from standardwebhooks.webhooks import Webhook

from deploy.receiver.receiver import Receiver, RefusedError, verify
from stream.commands.main import run
from stream.webhooks.secret import Secret
from stream.webhooks.sign import signed_headers
from tests.deploy.tools import ROOT

KEY = bytes(range(32))
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
OTHER = f"whsec_{base64.b64encode(bytes(32)).decode()}"
BODY = json.dumps({"type": "detente.alert.firing", "data": {"why": "Détente"}}).encode()


@pytest.fixture
def receiver() -> Iterator[str]:
    with Receiver(("127.0.0.1", 0), SECRET) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def post(address: str, headers: dict[str, str], body: bytes = BODY) -> int:
    request = urllib.request.Request(address, data=body, headers=headers, method="POST")  # noqa: S310 - our own server
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310 - as above
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def signed(message: str, *secrets: str, body: bytes = BODY, now: float | None = None) -> dict[str, str]:
    return signed_headers(message, body, map(Secret, secrets), now=time.time() if now is None else now)


def test_our_messages_are_taken_and_shown_once(receiver: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A message that comes again, as at least once allows, is answered well and not acted on twice."""
    for _ in range(2):
        assert post(f"{receiver}/detente", signed("msg_1", SECRET)) == 204
    (line,) = capfd.readouterr().out.splitlines()
    assert json.loads(line) == {"verified": json.loads(BODY), "webhook-id": "msg_1"}


def test_either_secret_will_do_while_one_is_exchanged() -> None:
    assert verify(signed("msg_1", OTHER, SECRET), BODY, KEY, now=time.time()) == "msg_1"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        signed("msg_1", OTHER),
        signed("msg_1", SECRET, body=BODY + b" "),
        signed("msg_1", SECRET) | {"webhook-id": "msg_2"},
        signed("msg_1", SECRET, now=time.time() - 301),
        signed("msg_1", SECRET, now=time.time() + 86_400),
        signed("msg_1", SECRET) | {"webhook-timestamp": "soon"},
        signed("msg_1", SECRET) | {"webhook-signature": "v1,"},
    ],
    ids=["unsigned", "other secret", "other body", "other id", "old", "to come", "no time", "empty"],
)
def test_what_we_did_not_sign_is_refused(
    receiver: str, headers: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(RefusedError):
        verify(headers, BODY, KEY, now=time.time())
    assert post(f"{receiver}/detente", headers) == 401
    assert "verified" not in capfd.readouterr().out


def test_it_agrees_with_the_library_of_the_standard() -> None:
    headers = signed("msg_1", SECRET)
    assert Webhook(SECRET).verify(BODY, headers) == json.loads(BODY)
    assert verify(headers, BODY, KEY, now=time.time()) == "msg_1"


def test_the_endpoint_of_the_compose_file_is_taken_at_its_word(
    receiver: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A test alert to the endpoint as it stands in alerts.toml arrives and is verified."""
    (tmp_path / "secret").write_text(SECRET)
    text = (ROOT / "deploy/compose/alerts.toml").read_text()
    file = tmp_path / "alerts.toml"
    file.write_text(
        text.replace("http://receiver:8090", receiver).replace("/run/secrets/webhook_secret", "secret")
    )
    assert run(["alerts", "test", "--file", str(file), "--endpoint", "receiver"]) == 0
    assert "detente-test" in next(
        line for line in capfd.readouterr().out.splitlines() if '"verified"' in line
    )


def test_what_alertmanager_posts_is_shown_by_its_path(
    receiver: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert post(f"{receiver}/operators", {}, b'{"alerts": []}') == 204
    assert json.loads(capfd.readouterr().out) == {"received": {"alerts": []}, "path": "/operators"}


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [({}, b"{", 400), ({"content-length": str(2 << 20)}, b"", 413), ({"content-length": "x"}, b"", 411)],
    ids=["not JSON", "too large", "no length"],
)
def test_bad_requests_get_their_status(
    receiver: str, headers: dict[str, str], body: bytes, status: int
) -> None:
    assert post(f"{receiver}/analysts", headers, body) == status


def test_health_is_answered(receiver: str) -> None:
    with urllib.request.urlopen(f"{receiver}/health", timeout=5) as answer:  # noqa: S310 - our own server
        assert answer.status == 200
