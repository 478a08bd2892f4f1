"""Phrases looked up word by word, keyed by their first word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

Payload = TypeVar("Payload")


class PhraseTable(Generic[Payload]):
    """Answers the longest phrase that stands at a place in a sequence of words."""

    def __init__(self, phrases: Mapping[str, Payload]) -> None:
        table: dict[str, list[tuple[list[str], Payload]]] = {}
        for phrase, payload in phrases.items():
            words = phrase.split()
            table.setdefault(words[0], []).append((words, payload))
        self._table = {
            first: tuple(sorted(entries, key=lambda entry: -len(entry[0])))
            for first, entries in table.items()
        }

    @property
    def first_words(self) -> frozenset[str]:
        """The words that a phrase can begin with."""
        return frozenset(self._table)

    def at(self, words: Sequence[str], index: int) -> tuple[int, Payload] | None:
        """The length in words and the payload of the longest phrase at `index`, None where there is none."""
        for phrase, payload in self._table.get(words[index], ()):
            if len(phrase) == 1 or words[index : index + len(phrase)] == phrase:
                return len(phrase), payload
        return None
