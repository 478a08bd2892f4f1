"""The keys: the bearer token, the calendar's token, and the signed session of the page. Compared in constant time."""

from __future__ import annotations

import hashlib
import hmac
import secrets
import time
from typing import Final

from stream.settings.groups.serve import ServeSettings

COOKIE: Final = "detente_session"

_SECONDS_OF_HOUR: Final = 3600


class Keys:
    """What opens the site.

    A session is `expiry.nonce.signature`, signed by a key made from the token: whoever changes the token ends every
    session, and no session needs to be remembered.
    """

    def __init__(self, serve: ServeSettings) -> None:
        self._token = None if serve.token is None else serve.token.get_secret_value()
        self._calendar = None if serve.calendar_token is None else serve.calendar_token.get_secret_value()
        self._signing = hashlib.sha256(b"detente session\0" + (self._token or "").encode()).digest()
        self.session_seconds = round(serve.session_hours * _SECONDS_OF_HOUR)

    @property
    def needed(self) -> bool:
        """Whether the site asks for a key at all."""
        return self._token is not None

    def is_token(self, given: str) -> bool:
        """Whether this is the bearer token."""
        return _same(given, self._token)

    def is_calendar_token(self, given: str) -> bool:
        """Whether this is the token of calendar subscriptions."""
        return _same(given, self._calendar)

    def new_session(self) -> str:
        """The cookie of a session that begins now."""
        told = f"{int(time.time()) + self.session_seconds}.{secrets.token_urlsafe(16)}"
        return f"{told}.{self._signature(told)}"

    def is_session(self, cookie: str) -> bool:
        """Whether a cookie is a session of ours that has not ended."""
        told, _, signature = cookie.rpartition(".")
        if not self.needed or not _same(signature, self._signature(told)):
            return False
        expiry = told.partition(".")[0]
        return expiry.isdigit() and int(expiry) > time.time()

    def _signature(self, told: str) -> str:
        return hmac.new(self._signing, told.encode(errors="replace"), hashlib.sha256).hexdigest()


def _same(given: str, secret: str | None) -> bool:
    """Compared by hashes, so that neither content nor length shows in the time it takes."""
    if secret is None:
        return False
    one, other = (hashlib.sha256(text.encode(errors="surrogateescape")).digest() for text in (given, secret))
    return hmac.compare_digest(one, other)
