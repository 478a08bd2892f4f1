"""Phrases looked up word by word, keyed by their first word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

Payload = TypeVar("Payload")


class PhraseTable(Generic[Payload]):
    """Answers the longest phrase that stands at a place in a list of words.

    `first_words` are those that a phrase can begin with.
    """

    def __init__(self, phrases: Mapping[str, Payload]) -> None:
        table: dict[str, list[tuple[list[str], tuple[int, Payload]]]] = {}
        for phrase, payload in sorted(phrases.items(), key=lambda entry: -entry[0].count(" ")):
            first, *others = phrase.split()
            table.setdefault(first, []).append((others, (len(others) + 1, payload)))
        self._table = {first: tuple(entries) for first, entries in table.items()}
        self.first_words = frozenset(table)

    def at(self, words: list[str], index: int) -> tuple[int, Payload] | None:
        """The length in words and the payload of the longest phrase at `index`, None where there is none."""
        entries = self._table.get(words[index])
        if entries is None:
            return None
        for others, found in entries:
            if not others or words[index + 1 : index + found[0]] == others:
                return found
        return None
