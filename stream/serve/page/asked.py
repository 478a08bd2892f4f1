"""What a form of the page asked for: empty fields are left out, and what makes no sense is left out and said."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from typing import Any, Final

from litestar import Request

_LONGEST: Final = 200


class Asked:
    """The parameters of a request; `wrong` says in words which were passed over.

    Args:
        request: a GET of the page.
    """

    def __init__(self, request: Request[Any, Any, Any]) -> None:
        self.given: list[tuple[str, str]] = [
            (name, str(value)[: 20 * _LONGEST]) for name, value in request.query_params.multi_items()
        ]
        self.wrong: list[str] = []

    def text(self, name: str, *, longest: int = _LONGEST) -> str:
        """A field's text; "" where it is empty."""
        return next((value.strip() for key, value in self.given if key == name), "")[:longest]

    def number(self, name: str, low: float, high: float) -> float | None:
        """A field's number between two; None where it is empty or none."""
        text = self.text(name)
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if low <= value <= high:
            return value
        self.wrong.append(f"{name.replace('_', ' ')}: give a number from {low:g} to {high:g}")
        return None

    def day(self, name: str) -> dt.date | None:
        """A field's day; None where it is empty or none."""
        text = self.text(name)
        if not text:
            return None
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            self.wrong.append(f"{name}: give a day such as 2024-05-31")
            return None

    def one_of(self, name: str, choices: Sequence[str], default: str) -> str:
        """A field that is one of some choices; the default where it is empty or none of them."""
        text = self.text(name)
        if text and text not in choices:
            self.wrong.append(f"{name}: choose one of {', '.join(choice for choice in choices if choice)}")
        return text if text in choices else default

    def cursor(self) -> str | None:
        """Where the page of the list begins; None for its beginning."""
        return self.text("cursor", longest=20 * _LONGEST) or None
