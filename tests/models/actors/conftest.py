"""What the tests of actors share: a reader of one text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from models.actors import ActorExtractor
from models.mentions import ActorMention
from models.reading import Reading
from models.text.prepare import Preparer

ReadActors = Callable[..., list[tuple[str, str]]]
ReadMentions = Callable[..., tuple[ActorMention, ...]]

_DAY = dt.date(2023, 6, 19)


@pytest.fixture(scope="session")
def actor_extractor() -> ActorExtractor:
    """The extractor, made once."""
    return ActorExtractor()


@pytest.fixture(scope="session")
def preparer() -> Preparer:
    """The preparer, made once."""
    return Preparer()


@pytest.fixture(scope="session")
def mentions(actor_extractor: ActorExtractor, preparer: Preparer) -> ReadMentions:
    """Reads a text of 19 June 2023, or of the day given, into its mentions."""

    def read(text: str, day: dt.date | None = _DAY) -> tuple[ActorMention, ...]:
        return actor_extractor.read(preparer.prepare(text, day=day), Reading())

    return read


@pytest.fixture(scope="session")
def actors(mentions: ReadMentions) -> ReadActors:
    """Reads a text into the actors it names, each with the words that name it."""

    def read(text: str, day: dt.date | None = _DAY) -> list[tuple[str, str]]:
        return [(mention.actor, text[mention.start : mention.end]) for mention in mentions(text, day)]

    return read
