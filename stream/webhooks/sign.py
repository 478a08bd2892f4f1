"""Sign: the headers of Standard Webhooks 1.0, one signature for each secret."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable

from stream.webhooks.secret import Secret, signing_key


def signed_headers(message: str, body: bytes, secrets: Iterable[Secret], *, now: float) -> dict[str, str]:
    """`webhook-id`, `webhook-timestamp` (of this attempt) and, where there are secrets, `webhook-signature`.

    While a secret is exchanged, both the old and the new one sign, and a receiver that knows either is content.
    """
    timestamp = str(int(now))
    content = f"{message}.{timestamp}.".encode() + body
    headers = {"webhook-id": message, "webhook-timestamp": timestamp}
    signatures = [f"v1,{_mac(signing_key(secret), content)}" for secret in secrets]
    if signatures:
        headers["webhook-signature"] = " ".join(signatures)
    return headers


def _mac(key: bytes, content: bytes) -> str:
    return base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode()
