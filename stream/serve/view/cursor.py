"""Cursors: where a page of a list ended, so that the next begins after it whatever came in between.

A cursor is opaque to clients. It names the list and its order, so that it is refused elsewhere.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

import msgspec

from models.errors import DetenteError


class CursorError(DetenteError):
    """A cursor that this list did not give."""

    code = "cursor"


def cursor_after(order: str, *last: str | float | None) -> str:
    """The cursor after an entry, told by the values that the order goes by."""
    return base64.urlsafe_b64encode(msgspec.json.encode([order, *last])).decode().rstrip("=")


def read_cursor(cursor: str, order: str, *types: type[Any]) -> tuple[Any, ...]:
    """The values of the entry that a page ended with.

    Raises:
        CursorError: it is of another list or order, or of none.
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        given = msgspec.json.decode(base64.b64decode(padded, altchars=b"-_", validate=True), type=list[Any])
        if len(given) == len(types) + 1 and given[0] == order:
            return tuple(msgspec.convert(value, kind) for value, kind in zip(given[1:], types, strict=True))
    except (ValueError, binascii.Error, msgspec.MsgspecError, RecursionError):
        pass
    raise CursorError("is not one that this list gave in this order; leave it out to begin anew")
