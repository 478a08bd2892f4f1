"""Every topic with what it carries, who writes and who reads it: topics.toml joined with what is asked of Kafka."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple, get_args

import msgspec
import rtoml

from stream.kafka.topics import TopicNames, TopicSpec, changelogs, topic_specs
from stream.records.cloud_events import EventType
from stream.settings.catalogue import catalogue
from stream.settings.schema import Settings

_FILE: Final = Path(__file__).parent / "topics.toml"


class MessageAbout(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A kind of record of a topic for subscribers; `type` is that of its CloudEvents headers, if it has any."""

    name: str
    title: str
    summary: str
    type: EventType | None = None
    event_id: str = ""
    tombstone: bool = False


class TopicAbout(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What people are told of a topic; `schema` and `messages` are given for subscribers' topics only."""

    title: str
    about: str
    key: str
    value: str
    writers: tuple[str, ...]
    readers: tuple[str, ...]
    retention: str = ""
    schema: str = ""
    operation: str = ""
    messages: tuple[MessageAbout, ...] = ()


class Topic(NamedTuple):
    """A topic under the default settings; `partitions` is "" where a setting decides."""

    id: str
    spec: TopicSpec
    about: TopicAbout

    @property
    def public(self) -> bool:
        """Whether anybody but the service reads or writes it."""
        return bool(self.about.schema)


def topics() -> tuple[Topic, ...]:
    """Every topic, in the order in which they are declared.

    Raises:
        ValueError: topics.toml misses a topic, tells of one that is not there, or names an unknown setting.
    """
    abouts = msgspec.convert(rtoml.load(_FILE), dict[str, TopicAbout])
    settings = Settings()
    ids = (*TopicNames._fields, *changelogs(settings))
    if tuple(abouts) != ids:
        raise ValueError(f"topics.toml: has {', '.join(abouts)}; give it {', '.join(ids)}, in this order")
    unknown = {about.retention for about in abouts.values()} - {"", *catalogue()}
    if unknown:
        raise ValueError(f"topics.toml: retention: no setting is called {', '.join(sorted(unknown))}")
    found = tuple(Topic(id, spec, abouts[id]) for id, spec in zip(ids, topic_specs(settings), strict=True))  # noqa: A001 - what topics.toml calls it
    told = {message.type for topic in found for message in topic.about.messages} - {None}
    if told != set(get_args(EventType)):
        raise ValueError(f"topics.toml: messages: types differ in {told ^ set(get_args(EventType))}")
    return found
