"""What the tests of pairs share: a reader of one text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from models.actors import ActorExtractor
from models.pairs import PairExtractor
from models.reading import PairMention, Reading
from models.text.prepare import Preparer

ReadPairs = Callable[..., tuple[PairMention, ...]]
ReadIds = Callable[..., list[str]]

_DAY = dt.date(2023, 6, 19)


@pytest.fixture(scope="session")
def pair_mentions() -> ReadPairs:
    """Reads a text of 19 June 2023, or of the day given, into its pairs."""
    actors, pairs, preparer = ActorExtractor(), PairExtractor(), Preparer()

    def read(text: str, day: dt.date | None = _DAY) -> tuple[PairMention, ...]:
        document = preparer.prepare(text, day=day)
        reading = Reading()
        reading.actors = actors.read(document, reading)
        return pairs.read(document, reading)

    return read


@pytest.fixture(scope="session")
def pairs(pair_mentions: ReadPairs) -> ReadIds:
    """Reads a text into the ids of its pairs."""

    def read(text: str, day: dt.date | None = _DAY) -> list[str]:
        return [f"{pair.first}-{pair.second}" for pair in pair_mentions(text, day)]

    return read
