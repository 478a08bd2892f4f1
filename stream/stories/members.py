"""What a story is made of while it is in memory: articles, the texts they share, the story of the texts."""

from __future__ import annotations

from typing import NamedTuple

import msgspec


class Entry(msgspec.Struct, frozen=True):
    """An article as it was put.

    Args:
        article: its id.
        at: event time, seconds since the epoch.
        arrival: a number that rises as articles arrive.
        digest: of its title and text.
        signature: of its title and text.
    """

    article: str
    at: float
    arrival: int
    digest: bytes
    signature: bytes

    def repeats(self, other: Entry) -> bool:
        """Whether both say the same of the same article; when they arrived doesn't matter."""
        return (self.article, self.at, self.digest, self.signature) == (
            other.article, other.at, other.digest, other.signature,
        )  # fmt: skip


class Age(NamedTuple):
    """The order of articles in a story: by event time, then id."""

    at: float
    article: str


class Arrival(NamedTuple):
    """The order in which exact copies came; ids decide between equal numbers."""

    number: int
    article: str


class Text(msgspec.Struct, eq=False):
    """A text and the articles that carry exactly it."""

    slot: int
    story: Story
    entries: dict[str, Entry]
    oldest: Age
    first: Arrival

    def add(self, entry: Entry) -> None:
        """Count an article in."""
        self.entries[entry.article] = entry
        self.oldest = min(self.oldest, Age(entry.at, entry.article))
        self.first = min(self.first, Arrival(entry.arrival, entry.article))

    def remove(self, article: str) -> None:
        """Count an article out; the text is left as it is when none remains."""
        del self.entries[article]
        entries = self.entries.values()
        if entries and article == self.oldest.article:
            self.oldest = min(Age(entry.at, entry.article) for entry in entries)
        if entries and article == self.first.article:
            self.first = min(Arrival(entry.arrival, entry.article) for entry in entries)


class Story(msgspec.Struct, eq=False):
    """Texts that are near copies of one another, or connected by such."""

    texts: dict[int, Text]
    oldest: Age
