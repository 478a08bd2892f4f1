from __future__ import annotations

import datetime as dt
from typing import Protocol

import pytest

from models.actors import ActorExtractor
from models.follow_ups import FollowUpExtractor
from models.reading import FollowUpMention, Reading
from models.text.prepare import Preparer
from models.times import TimeExtractor

DAY = dt.date(2024, 5, 15)
"""A Wednesday."""


class Read(Protocol):
    """Reads the follow-ups of a text, as published on 15 May 2024 unless told otherwise."""

    def __call__(self, text: str, *, day: dt.date | None = DAY) -> tuple[FollowUpMention, ...]:
        """Answer them in order."""
        ...


@pytest.fixture(scope="session")
def read() -> Read:
    preparer, actors, times, follow_ups = Preparer(), ActorExtractor(), TimeExtractor(), FollowUpExtractor()

    def read_text(text: str, *, day: dt.date | None = DAY) -> tuple[FollowUpMention, ...]:
        document = preparer.prepare(text, day=day)
        reading = Reading()
        reading.actors = actors.read(document, reading)
        reading.times = times.read(document, reading)
        return follow_ups.read(document, reading)

    return read_text
