"""`detente topics`: the topics that the settings ask for."""

from __future__ import annotations

import asyncio
from pathlib import Path

import rich_click as click

from stream.commands.options import config_option, examples
from stream.settings.load import load_settings


@click.group()
def topics() -> None:
    """Create the topics before anything needs them."""


@topics.command(
    epilog=examples(
        "detente topics create",
        "DETENTE_KAFKA__BOOTSTRAP=broker:9092 DETENTE_TOPICS__PARTITIONS=12 detente topics create",
    )
)
@config_option
def create(config_file: Path | None) -> None:
    """Create the topics that are missing, with partitions, copies and retention from the settings.

    Topics that stand are left as they are. A worker does the same when it starts, unless topics.create is off: this
    is for a user of Kafka's who may create topics, where the worker's may not.
    """
    settings = load_settings(config_file).settings
    from stream.kafka.topics import declare_topics  # noqa: PLC0415 - the client takes a while; help does without

    declared = asyncio.run(declare_topics(settings))
    for state, names in (("created", declared.created), ("existing", declared.existing)):
        for name in names:
            click.echo(f"{state}\t{name}")
