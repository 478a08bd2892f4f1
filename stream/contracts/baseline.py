"""The contracts of the last release, kept in docs/contracts/released, and what has changed since.

`make baseline` keeps the present contracts as those of the present version. It refuses what breaks the last ones unless
the version says so: by a new major number, or by a new minor one before 1.0.0.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from stream.contracts.api_compatibility import compare_apis
from stream.contracts.catalogue import topics
from stream.contracts.compatibility import Difference, compare
from stream.errors import StreamError
from stream.records.schemas import CONTRACTS, json_schema
from stream.serve.app import contract as api_contract

READ: Final = ("articles",)
"""The contracts of what the service reads; it sends all others."""

_FOLDER: Final = "released"
_VERSION: Final = "version"
_TOPICS: Final = "topics.json"
_API: Final = "openapi.json"

Contracts = dict[str, Any]
"""Schemas by their files' names, the topics under `topics.json`, and the document of the HTTP API under `openapi.json`."""


def present() -> Contracts:
    """The contracts as the code has them."""
    schemas = {f"{contract.name}.schema.json": json_schema(contract) for contract in CONTRACTS}
    channels = {
        topic.spec.name: {
            "cleanup": topic.spec.cleanup,
            "messages": {message.name: message.type for message in topic.about.messages},
        }
        for topic in topics()
        if topic.public
    }
    return schemas | {_TOPICS: channels, _API: json.loads(api_contract())}


def released(contracts: Path) -> tuple[str, Contracts] | None:
    """The version of the last release and its contracts; None before the first."""
    folder = contracts / _FOLDER
    if not folder.exists():
        return None
    found = {path.name: json.loads(path.read_text()) for path in sorted(folder.glob("*.json"))}
    return (folder / _VERSION).read_text().strip(), found


def differences(old: Contracts, new: Contracts) -> list[Difference]:
    """What has changed from one release to another."""
    return [*_topics(old[_TOPICS], new[_TOPICS]), *_schemas(old, new), *compare_apis(old[_API], new[_API])]


def may_break(last: str, this: str) -> bool:
    """Whether a version may break what the last one promised."""
    before, after = _numbers(last), _numbers(this)
    return after[:1] > before[:1] or (after[0] == before[0] == 0 and after[1] > before[1])


def judge(contracts: Path, *, this: str, now: Contracts) -> list[Difference]:
    """The differences to the last release.

    Raises:
        StreamError: some of them break it, and the version does not say so.
    """
    last = released(contracts)
    if last is None:
        return []
    found = differences(last[1], now)
    breaking = [difference for difference in found if difference.breaking]
    if breaking and not may_break(last[0], this):
        lines = "".join(f"\n  {difference}" for difference in breaking)
        raise StreamError(f"{this} breaks the contracts of {last[0]}; undo it, or raise the version:{lines}")
    return found


def keep(contracts: Path, *, this: str, now: Contracts) -> list[Difference]:
    """Keep contracts as those of a release; answer what they changed.

    Raises:
        StreamError: they break the last ones, or differ from those that were released under this version.
    """
    found = judge(contracts, this=this, now=now)
    last = released(contracts)
    if last is not None and last[0] == this and last[1] != now:
        raise StreamError(f"{this} is released already, with other contracts; raise the version")
    folder = contracts / _FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for name, content in now.items():
        (folder / name).write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n")
    (folder / _VERSION).write_text(this + "\n")
    return found


def _topics(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    for name, before in old.items():
        after = new.get(name)
        if after is None:
            yield Difference(name, "the topic is gone", breaking=True)
            continue
        if before["cleanup"] != after["cleanup"]:
            yield Difference(
                name, f"cleanup is {after['cleanup']} now, was {before['cleanup']}", breaking=True
            )
        for message, kind in before["messages"].items():
            if after["messages"].get(message, "") != kind:
                yield Difference(name, f"the message {message} ({kind}) is gone", breaking=True)
        for message in after["messages"].keys() - before["messages"].keys():
            yield Difference(name, f"the message {message} is new", breaking=False)
    for name in new.keys() - old.keys():
        yield Difference(name, "the topic is new", breaking=False)


def _schemas(old: Contracts, new: Contracts) -> Iterator[Difference]:
    for file, before in old.items():
        name = file.removesuffix(".schema.json")
        if file in {_TOPICS, _API}:
            continue
        if file in new:
            yield from compare(before, new[file], "in" if name in READ else "out", name=name)
        else:
            yield Difference(name, "the contract is gone", breaking=True)
    for file in new.keys() - old.keys():
        yield Difference(file.removesuffix(".schema.json"), "the contract is new", breaking=False)


def _numbers(text: str) -> tuple[int, int]:
    major, minor, *_ = text.split(".")
    return int(major), int(minor)


if __name__ == "__main__":
    try:
        changes = keep(Path(sys.argv[1]), this=version("detente"), now=present())
    except StreamError as error:
        sys.exit(str(error))
    sys.stdout.writelines(f"{change}\n" for change in changes)
