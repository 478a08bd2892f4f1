"""Tailed phrases: what those of both lexicons have in common."""

from __future__ import annotations


class Tailed:
    """A phrase of `length` stems, of which `tail` are those after the first."""

    def __init__(self, tail: tuple[str, ...], length: int) -> None:
        self.tail = tail
        self.length = length
