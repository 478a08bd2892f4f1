from __future__ import annotations

import datetime as dt
from typing import Protocol

import pytest

from models.actors import ActorExtractor
from models.held import HeldExtractor
from models.reading import HeldMention, Reading
from models.text.prepare import Preparer
from models.times import TimeExtractor

DAY = dt.date(2024, 5, 15)
"""A Wednesday."""


class Read(Protocol):
    """Reads the acts that a text tells as having taken place, as published on 15 May 2024 unless told otherwise."""

    def __call__(self, text: str, *, day: dt.date | None = DAY) -> tuple[HeldMention, ...]:
        """Answer them in order."""
        ...


@pytest.fixture(scope="session")
def read(read_all: Read) -> Read:
    """Reads what the article names, without what its lead only makes likely."""

    def read_named(text: str, *, day: dt.date | None = DAY) -> tuple[HeldMention, ...]:
        return tuple(mention for mention in read_all(text, day=day) if mention.sure)

    return read_named


@pytest.fixture(scope="session")
def read_all() -> Read:
    preparer, actors, times, held = Preparer(), ActorExtractor(), TimeExtractor(), HeldExtractor()

    def read_text(text: str, *, day: dt.date | None = DAY) -> tuple[HeldMention, ...]:
        document = preparer.prepare(text, day=day)
        reading = Reading()
        reading.actors = actors.read(document, reading)
        reading.times = times.read(document, reading)
        return held.read(document, reading)

    return read_text
