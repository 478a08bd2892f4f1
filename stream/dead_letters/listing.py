"""Looking through the dead letters."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator
from typing import NamedTuple

from stream.errors import RecordError
from stream.kafka.following import Start, TopicRecord, follow
from stream.kafka.topics import topic_names
from stream.records.dead_letter import DeadLetter, Stage, read_letter
from stream.records.letter_line import Position
from stream.settings.schema import Settings


class Chosen(NamedTuple):
    """Which letters are asked for; None asks for all."""

    stage: Stage | None = None
    reason: str | None = None
    since: dt.datetime | None = None

    def includes(self, found: Letter) -> bool:
        """Whether a letter is one of them; one whose time nobody knows is recent enough."""
        letter, position = found.letter, found.position
        return (
            letter is not None
            and self.stage in {None, letter.stage}
            and self.reason in {None, letter.reason}
            and (self.since is None or position is None or position.time >= self.since)
        )


class Letter(NamedTuple):
    """A dead letter where it stands, None where nobody knows; `problem` in place of `letter` where the record is none."""

    position: Position | None
    letter: DeadLetter | None
    problem: str | None = None


async def list_letters(settings: Settings, chosen: Chosen) -> AsyncIterator[Letter]:
    """Read the dead letters up to the end, each partition in order.

    Raises:
        UnreachableError, TopicError, StreamError: as `follow`.
    """
    start: Start = chosen.since or "beginning"
    topic = topic_names(settings).dead_letters
    async for record in follow(settings, topic, start=start, until_end=True):
        found = read(record)
        if found.letter is None or chosen.includes(found):
            yield found


def read(record: TopicRecord) -> Letter:
    """Read a record of the dead-letters topic."""
    position = Position(record.partition, record.offset, record.time)
    try:
        return Letter(position, read_letter(record.key, record.value, record.headers))
    except RecordError as error:
        return Letter(position, None, str(error))
