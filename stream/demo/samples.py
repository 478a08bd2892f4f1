"""The sample articles that come with the package; the events they tell are shaped after news, the texts are ours."""

from __future__ import annotations

from importlib.resources import files
from typing import NamedTuple

import msgspec


class Sample(NamedTuple):
    """One line of the samples as it goes to Kafka; `id` is None where the line is malformed on purpose."""

    id: str | None
    value: bytes


class _Identified(msgspec.Struct):
    id: str


def sample_articles() -> list[Sample]:
    """The samples in the order they are played: 2015 to 2026, one of them malformed."""
    lines = files("stream.demo").joinpath("samples", "articles.jsonl").read_bytes().splitlines()
    return [Sample(_id_of(line), line) for line in lines]


def _id_of(line: bytes) -> str | None:
    try:
        return msgspec.json.decode(line, type=_Identified).id
    except msgspec.MsgspecError:
        return None
