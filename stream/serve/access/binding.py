"""Who may bind where: what is reached from other machines asks for a token."""

from __future__ import annotations

import ipaddress
from typing import Final

from stream.errors import SettingsError
from stream.settings.groups.serve import ServeSettings

TOKEN_CHARACTERS: Final = 16
"""The fewest of a token."""


def ensure_guarded(serve: ServeSettings) -> None:
    """Refuse settings under which strangers could read or guess their way in.

    Raises:
        SettingsError: it is not bound to loopback and has no token, or a token is short, or both are the same.
    """
    problems = []
    if serve.token is None and not is_loopback(serve.bind):
        problems.append(
            f"serve.token: {serve.bind} can be reached from other machines, so a token is required;"
            " give one, or bind to 127.0.0.1"
        )
    for name, secret in (("token", serve.token), ("calendar_token", serve.calendar_token)):
        if secret is not None and not _strong(secret.get_secret_value()):
            problems.append(
                f"serve.{name}: is shorter than {TOKEN_CHARACTERS} characters or not plain ASCII; make one with:"
                " python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
            )
    if serve.token is not None and serve.token == serve.calendar_token:
        problems.append(
            "serve.calendar_token: is the same as serve.token, but must open nothing else; give another"
        )
    if problems:
        raise SettingsError(*problems)


def is_loopback(host: str) -> bool:
    """Whether an address is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _strong(secret: str) -> bool:
    return len(secret) >= TOKEN_CHARACTERS and secret.isascii() and secret.isprintable() and " " not in secret
