"""Secrets that stand in files, as container platforms mount them."""

from __future__ import annotations

from pathlib import Path

_LARGEST = 64 << 10


def read_secret(path: str, *, name: str, problems: list[str]) -> str | None:
    """The text of a secret's file without the line end that editors leave; None if it can't be used.

    Args:
        path: the file.
        name: the key or variable that names it, for the message.
        problems: what is wrong is added here.
    """
    try:
        with Path(path).open("rb") as file:
            secret = file.read(_LARGEST + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        problems.append(f"{name}: {path} can't be read ({reason}); check the path and its permissions")
        return None
    if len(secret) > _LARGEST:
        problems.append(
            f"{name}: {path} is over {_LARGEST:,} bytes; name the file that holds the secret alone"
        )
        return None
    try:
        return secret.decode().rstrip("\r\n")
    except UnicodeDecodeError:
        problems.append(f"{name}: {path} is not UTF-8 text; write the secret as text")
        return None
