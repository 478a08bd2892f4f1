"""How large a body may be, and how text is cut to fit."""

from __future__ import annotations

from typing import Final

BODY_BYTES: Final = 20_000
"""Standard Webhooks asks for bodies under 20 kB."""

ELLIPSIS: Final = "…"


def shortened(text: str, characters: int) -> str:
    """The text, cut with an ellipsis where it is longer."""
    return text if len(text) <= characters else text[: characters - 1] + ELLIPSIS
