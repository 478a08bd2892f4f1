"""The topics: their names, what is asked of them, and their creation where they are missing.

Drafts, alerts and the changelogs of the state have one partition: one worker at a time keeps the state
(docs/decisions/one-home-for-state.md).
"""

from __future__ import annotations

from typing import Any, Final, Literal, NamedTuple

from aiokafka.admin import AIOKafkaAdminClient, NewTopic
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    InvalidReplicationFactorError,
    KafkaConnectionError,
    KafkaError,
    PolicyViolationError,
    TopicAlreadyExistsError,
    TopicAuthorizationFailedError,
    for_code,
)

from stream.errors import TopicError, UnreachableError
from stream.kafka.connection import client_options
from stream.settings.groups.kafka import TopicSettings
from stream.settings.schema import Settings

Cleanup = Literal["delete", "compact", "compact,delete"]

TABLES: Final = ("state", "webhook-deliveries")
"""Tables with a changelog. The state has one, since its entries must be kept in the order in which they were made."""

_MILLISECONDS_OF_DAY: Final = 86_400_000
_FOR_EVER: Final = -1


class TopicNames(NamedTuple):
    """The topics by what they carry."""

    articles: str
    scores: str
    pairs: str
    follow_ups: str
    alerts: str
    dead_letters: str
    drafts: str
    webhook_requests: str


OF_THE_SERVICE: Final = ("articles", "drafts", "webhook_requests")
"""What is written for the service to read; all others are for subscribers."""


class TopicSpec(NamedTuple):
    """What is asked of a topic; `retention_ms` -1 keeps records until they are compacted away.

    `partitions` None leaves their number to the settings.
    """

    name: str
    cleanup: Cleanup
    retention_ms: int
    partitions: int | None = None


class Declared(NamedTuple):
    """Which topics were made and which stood already."""

    created: tuple[str, ...]
    existing: tuple[str, ...]


def topic_names(settings: Settings) -> TopicNames:
    """The names under the prefix of the settings: "detente" gives detente.articles and so on."""
    prefix = settings.topics.prefix
    return TopicNames(*(f"{prefix}.{field.replace('_', '-')}" for field in TopicNames._fields))


def changelogs(settings: Settings) -> dict[str, str]:
    """The changelog topic of every table of the state, as Faust names it."""
    return {table: f"{settings.kafka.group}-{table}-changelog" for table in TABLES}


def topic_specs(settings: Settings) -> tuple[TopicSpec, ...]:
    """What the settings ask of every topic."""
    names = topic_names(settings)
    topics = settings.topics
    return (
        TopicSpec(names.articles, "delete", _days(topics.articles_retention_days)),
        TopicSpec(names.scores, "compact,delete", _days(topics.scores_retention_days)),
        TopicSpec(names.pairs, "compact", _FOR_EVER),
        TopicSpec(names.follow_ups, "compact", _FOR_EVER),
        TopicSpec(names.alerts, "delete", _days(topics.alerts_retention_days), partitions=1),
        TopicSpec(names.dead_letters, "delete", _days(topics.dead_letters_retention_days)),
        TopicSpec(names.drafts, "delete", _days(topics.articles_retention_days), partitions=1),
        TopicSpec(names.webhook_requests, "delete", _days(topics.alerts_retention_days), partitions=1),
        *(TopicSpec(name, "compact", _FOR_EVER, partitions=1) for name in changelogs(settings).values()),
    )


def topic_config(spec: TopicSpec, topics: TopicSettings) -> dict[str, str]:
    """The configuration of a topic in Kafka's own names."""
    return {
        "cleanup.policy": spec.cleanup,
        "retention.ms": str(spec.retention_ms),
        "max.message.bytes": str(topics.record_bytes),
    }


async def declare_topics(settings: Settings) -> Declared:
    """Create the topics that are missing; those that stand are left as they are. Done twice, it does nothing.

    Raises:
        UnreachableError: no broker answers.
        TopicError: topics are missing and `topics.create` is off, or the broker refuses to create them.
    """
    topics = settings.topics
    specs = topic_specs(settings)
    admin = AIOKafkaAdminClient(**client_options(settings.kafka))
    try:
        await admin.start()
        present = set(await admin.list_topics())
        missing = [spec for spec in specs if spec.name not in present]
        created = await _create(admin, missing, topics) if missing else ()
    except (KafkaConnectionError, OSError, TimeoutError) as error:
        raise UnreachableError(f"Kafka can't be reached at {settings.kafka.bootstrap}: {error}") from error
    finally:
        await admin.close()
    return Declared(created, tuple(spec.name for spec in specs if spec.name not in created))


async def _create(admin: Any, missing: list[TopicSpec], topics: TopicSettings) -> tuple[str, ...]:
    if not topics.create:
        names = ", ".join(spec.name for spec in missing)
        raise TopicError(f"topics are missing: {names}; create them, or set topics.create to true")
    new = [
        NewTopic(
            spec.name,
            spec.partitions or topics.partitions,
            topics.replication,
            topic_configs=topic_config(spec, topics),
        )
        for spec in missing
    ]
    response = await admin.create_topics(new)
    created: list[str] = []
    problems: list[str] = []
    for name, code, *message in response.topic_errors:
        error = for_code(code)
        if code == 0:
            created.append(name)
        elif error is not TopicAlreadyExistsError:
            problems.append(f"{name}: {_refusal(error, topics, message[0] if message else None)}")
    if problems:
        raise TopicError("topics can't be created\n" + "\n".join(f"  {problem}" for problem in problems))
    return tuple(created)


def _refusal(error: type[KafkaError], topics: TopicSettings, message: str | None) -> str:
    if error is InvalidReplicationFactorError:
        return (
            f"the cluster has fewer brokers than topics.replication asks for ({topics.replication}); "
            "lower it or add brokers"
        )
    if error in {ClusterAuthorizationFailedError, TopicAuthorizationFailedError}:
        return "this user may not create topics; grant Create, or make them by hand and set topics.create to false"
    if error is PolicyViolationError:
        return (
            f"the cluster's policy forbids it ({message or 'no reason given'}); change the settings of topics"
        )
    return f"{error.__name__}: {message or error.description}"


def _days(days: float) -> int:
    return round(days * _MILLISECONDS_OF_DAY)
