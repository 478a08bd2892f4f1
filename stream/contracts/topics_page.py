"""docs/reference/topics.md, made by `make reference`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from stream.contracts.catalogue import Topic, topics

_HEAD = """\
# Topics

Made from `stream/contracts/topics.toml` and `stream/kafka/topics.py` by `make reference`; change it there.

Names are those of the default settings: `topics.prefix` replaces `detente`, and `kafka.group` the beginning of the
changelogs' names. Topics that are missing are created when a worker starts, unless `topics.create` is off; those that
stand are left as they are. Replicas are `topics.replication`, the largest record is `topics.record_bytes`. Where the
table has a number of partitions it is needed, not chosen: those topics are read in one order.

A topic with cleanup `compact` keeps the last record of every key for good, one with `compact,delete` until it is
over its retention, one with `delete` every record until then. In a compacted topic a null value removes what stood
under its key.
"""

_OWN = """\
Their values change with any version. Nothing else should read or write them; who may is a matter of your cluster's
permissions.

"""

_COLUMNS = "| topic | key | cleanup | partitions | retention |\n|---|---|---|---|---|\n"


def topics_page() -> str:
    """The page as Markdown."""
    every = topics()
    public = [topic for topic in every if topic.public]
    internal = [topic for topic in every if not topic.public]
    return "".join([
        _HEAD,
        "\n## For you\n\n",
        "Headers carry CloudEvents 1.0, as [asyncapi.yaml](../contracts/asyncapi.yaml) tells for every message.\n\n",
        *_table(public),
        *map(_section, public),
        "\n## The service's own\n\n",
        _OWN,
        *_table(internal),
        *map(_section, internal),
    ])  # fmt: skip


def _table(topics: list[Topic]) -> Iterator[str]:
    yield _COLUMNS
    for topic in topics:
        spec, about = topic.spec, topic.about
        partitions = str(spec.partitions) if spec.partitions else "`topics.partitions`"
        retention = f"`{about.retention}`" if about.retention else "none"
        yield f"| `{spec.name}` | {about.key} | `{spec.cleanup}` | {partitions} | {retention} |\n"


def _section(topic: Topic) -> str:
    about = topic.about
    schema = f", [{about.schema}](../contracts/{about.schema})" if about.schema else ""
    messages = "".join(
        f"- {f'`{message.type}`' if message.type else message.title}: {message.summary}\n"
        for message in about.messages
    )
    return (
        f"\n### `{topic.spec.name}`\n\n"
        f"{about.about}\n\n"
        f"- written by: {', '.join(about.writers)}\n"
        f"- read by: {', '.join(about.readers)}\n"
        f"- value: {about.value}{schema}\n"
        f"{messages}"
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(topics_page())
