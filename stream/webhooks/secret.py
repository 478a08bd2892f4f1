"""Secrets of an endpoint: read from where the file of alerts points, and shown to nobody."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from stream.settings.secret_file import read_secret

MASK: Final = "********"

_PREFIX: Final = "whsec_"
_LEAST_BYTES: Final = 24
_MOST_BYTES: Final = 64


class Secret:
    """A text that no log, error or representation shows; ask `reveal` for it where it is used."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself."""
        return self._text

    def __repr__(self) -> str:
        return f"Secret({MASK})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


def secret_from(reference: str, *, environ: Mapping[str, str], folder: Path) -> Secret:
    """The secret that `env:NAME` or `file:PATH` stands for; a relative path starts at `folder`.

    Raises:
        ValueError: it can't be had, with the remedy; the message never holds the secret.
    """
    kind, _, place = reference.partition(":")
    if kind == "env" and place:
        text = environ.get(place, "")
        if not text:
            raise ValueError(f"the environment variable {place} is empty or not set; set it to the secret")
        return Secret(text)
    if kind == "file" and place:
        problems: list[str] = []
        read = read_secret(str(folder / place), name="file", problems=problems)
        if read is None:
            raise ValueError(problems[0].removeprefix("file: "))
        if not read:
            raise ValueError(f"{folder / place} is empty; write the secret into it")
        return Secret(read)
    raise ValueError("secrets don't stand in this file; point to one with env:NAME or file:PATH")


def signing_key(secret: Secret) -> bytes:
    """The bytes that a signature is made with: base64 after `whsec_`, as Standard Webhooks writes secrets.

    Raises:
        ValueError: it is no such secret, with the remedy.
    """
    text = secret.reveal()
    if not text.startswith(_PREFIX):
        raise ValueError(
            f"a signing secret begins with {_PREFIX}; docs/how-to/webhooks.md shows how to make one"
        )
    encoded = text.removeprefix(_PREFIX)
    try:
        key = base64.b64decode(encoded + "=" * (-len(encoded) % 4), validate=True)
    except ValueError:
        raise ValueError(
            f"what follows {_PREFIX} is not base64; docs/how-to/webhooks.md shows how to make one"
        ) from None
    if not _LEAST_BYTES <= len(key) <= _MOST_BYTES:
        raise ValueError(
            f"the secret has {len(key)} bytes; Standard Webhooks asks for {_LEAST_BYTES} to {_MOST_BYTES} random ones"
        )
    return key
