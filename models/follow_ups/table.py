"""Phrases looked up word by word, keyed by their first word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

Payload = TypeVar("Payload")


class _Longer(Generic[Payload]):
    """A phrase of several words: those after its second, and what is found where it stands."""

    def __init__(self, others: list[str], found: tuple[int, Payload] | None) -> None:
        self.others = others
        self.found = found


class _Opened(Generic[Payload]):
    """The phrases that one word opens: by itself, and by their second word, the longest first."""

    def __init__(self) -> None:
        self.alone: tuple[int, Payload] | None = None
        self.longer: dict[str, list[_Longer[Payload]]] = {}


class PhraseTable(Generic[Payload]):
    """Answers the longest phrase that stands at a place in a list of words.

    `first_words` are those that a phrase can begin with.
    """

    def __init__(self, phrases: Mapping[str, Payload]) -> None:
        self._table: dict[str, _Opened[Payload]] = {}
        for phrase, payload in sorted(phrases.items(), key=lambda entry: -entry[0].count(" ")):
            first, *others = phrase.split()
            opened = self._table.setdefault(first, _Opened())
            found = (len(others) + 1, payload)
            if others:
                opened.longer.setdefault(others[0], []).append(_Longer(others[1:], found))
            elif opened.alone is None:
                opened.alone = found
        self.first_words = frozenset(self._table)

    def at(self, words: list[str], index: int) -> tuple[int, Payload] | None:
        """The length in words and the payload of the longest phrase at `index`, None where there is none."""
        opened = self._table.get(words[index])
        if opened is None:
            return None
        if opened.longer and index + 1 < len(words):
            longer = opened.longer.get(words[index + 1])
            if longer is not None:
                for phrase in longer:
                    if _stands(words, index + 2, phrase.others):
                        return phrase.found
        return opened.alone


def _stands(words: list[str], first: int, phrase: list[str]) -> bool:
    """Whether the words of the phrase, perhaps none, stand at `first`."""
    if first + len(phrase) > len(words):
        return False
    for offset, word in enumerate(phrase):  # noqa: SIM110 - a loop costs half of a generator, and this one runs for every sentence
        if words[first + offset] != word:
            return False
    return True
