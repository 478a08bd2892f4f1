"""A small receiver of webhooks that shows what arrives, a line of JSON each on standard output.

`POST /detente` takes Détente's messages: the signature (Standard Webhooks 1.0) is verified, a message that came before is
answered without being shown again. Any other path takes what Alertmanager posts, which signs nothing. Only the standard
library is used, so this is also an example to start from.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import hmac
import json
import sys
import time
from collections import OrderedDict
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock
from typing import Any, Final

LARGEST_BODY: Final = 1 << 20
"""Bytes; Détente's messages stay under 20 kB, groups of Alertmanager's can be long."""

TOLERANCE_SECONDS: Final = 300
REMEMBERED: Final = 10_000
"""Ids of messages that are known again."""


class RefusedError(Exception):
    """A message is not to be believed; the text says why."""


def verify(headers: Mapping[str, str], body: bytes, key: bytes, *, now: float) -> str:
    """The id of a message that was signed with the key within the last five minutes.

    Raises:
        RefusedError: it was not.
    """
    try:
        message, stamp = headers["webhook-id"], headers["webhook-timestamp"]
        signatures, at = headers["webhook-signature"], int(stamp)
    except (KeyError, ValueError):
        raise RefusedError("the headers of Standard Webhooks are missing or malformed") from None
    if abs(now - at) > TOLERANCE_SECONDS:
        raise RefusedError("the timestamp is over five minutes away")
    digest = hmac.digest(key, f"{message}.{stamp}.".encode() + body, hashlib.sha256)
    expected = b"v1," + base64.b64encode(digest)
    # While a secret is exchanged there are two signatures, and one that fits will do.
    if not any(hmac.compare_digest(given.encode(), expected) for given in signatures.split(" ")):
        raise RefusedError("no signature fits the secret")
    return message


class Seen:
    """The ids of the latest messages."""

    def __init__(self) -> None:
        self._ids: OrderedDict[str, None] = OrderedDict()
        self._lock = Lock()

    def add(self, message: str) -> bool:
        """Remember an id; answer whether it is new."""
        with self._lock:
            new = message not in self._ids
            self._ids[message] = None
            if len(self._ids) > REMEMBERED:
                self._ids.popitem(last=False)
            return new


class Receiver(ThreadingHTTPServer):
    """Takes messages until it is shut down.

    Args:
        address: host and port; port 0 takes a free one.
        secret: what Détente signs with, as `whsec_…`.
    """

    daemon_threads = True

    def __init__(self, address: tuple[str, int], secret: str) -> None:
        super().__init__(address, _Handler)
        self.key = base64.b64decode(secret.removeprefix("whsec_"))
        self.seen = Seen()


class _Handler(BaseHTTPRequestHandler):
    server: Receiver
    timeout = 10

    def do_GET(self) -> None:
        """Answer the health check."""
        self._answer(200 if self.path == "/health" else 404)

    def do_POST(self) -> None:
        """Take a message: 2xx where it is taken, else the status that says why not."""
        length = self.headers.get("content-length", "")
        if not length.isascii() or not length.isdecimal():
            self._answer(411)
            return
        if int(length) > LARGEST_BODY:
            self._answer(413)
            return
        body = self.rfile.read(int(length))
        message = None
        try:
            if self.path == "/detente":
                headers = {name.lower(): value for name, value in self.headers.items()}
                message = verify(headers, body, self.server.key, now=time.time())
            record = json.loads(body)
        except RefusedError as refusal:
            _show({"refused": str(refusal), "path": self.path})
            self._answer(401)
            return
        except ValueError:
            _show({"refused": "the body is not JSON", "path": self.path})
            self._answer(400)
            return
        if message is None:
            _show({"received": record, "path": self.path})
        elif self.server.seen.add(message):
            _show({"verified": record, "webhook-id": message})
        self._answer(204)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        """Requests themselves are not shown."""


def _show(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Receive until ended."""
    parser = argparse.ArgumentParser(description="Show webhooks as they arrive, verified.")
    parser.add_argument("--bind", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8090)
    parser.add_argument("--secret-file", type=Path, required=True)
    options = parser.parse_args()
    secret = options.secret_file.read_text().strip()
    with Receiver((options.bind, options.port), secret) as receiver:
        receiver.serve_forever()


if __name__ == "__main__":
    main()
