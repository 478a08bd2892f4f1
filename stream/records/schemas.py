"""The contracts of the topics as JSON Schema 2020-12, made from the record types and their docstrings.

They keep to keywords that mean the same in draft-07, so that tools of either dialect read them. `make contracts` writes
them to docs/contracts; a test refuses a file that differs from its type.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple

import msgspec
from msgspec import UNSET, Meta, UnsetType

from stream.records.alert import AlertRecord
from stream.records.article import ArticleRecord
from stream.records.described import describe
from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.records.score import Score
from stream.records.webhook import WebhookBody

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_Digits = Annotated[str, Meta(pattern=r"^[0-9]+$")]


class DeadLetterHeaders(msgspec.Struct, kw_only=True, rename=lambda field: f"errors.{field}"):
    """The headers that a dead letter has beside those of its record; every value is text by UTF-8.

    Key and value are the bytes of the record that was refused.

    Args:
        topic: the topic in which the record stands.
        partition: its partition there.
        offset: its offset there.
        stage: what failed: reading its value, reading the article, sending the answer, keeping the state.
        class_: a stable code that holds nothing of the record.
        message: what is wrong, and the remedy.
        attempts: how often the record was tried, from 1.
        size: bytes of the whole value; only where it is truncated.
        sha256: hash of the whole value, in hexadecimal; only where it is truncated.
        truncated: the value is only its first 64 KiB.
        dropped: what else of the record did not fit.
    """

    topic: str
    partition: _Digits
    offset: _Digits
    stage: Annotated[str, Meta(pattern=r"^(decode|read|send|state)$")]
    class_: str = msgspec.field(name="errors.class")
    message: Annotated[str, Meta(max_length=1000)]
    attempts: Annotated[str, Meta(pattern=r"^[1-9][0-9]*$")]
    size: _Digits | UnsetType = UNSET
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$")] | UnsetType = UNSET
    truncated: Annotated[str, Meta(pattern=r"^true$")] | UnsetType = UNSET
    dropped: Annotated[str, Meta(pattern=r"^(headers|key)(,key)?$")] | UnsetType = UNSET


class Contract(NamedTuple):
    """One schema file: the topic's name without the prefix, the type of its records, what a type can't say."""

    name: str
    title: str
    type: type[Any]
    amend: Callable[[dict[str, Any]], None] = lambda _schema: None


def _article_needs_text_or_title(schema: dict[str, Any]) -> None:
    schema["anyOf"] = [
        {"properties": {"text": {"type": "string"}}, "required": ["text"]},
        {"properties": {"title": {"type": "string", "minLength": 1}}, "required": ["title"]},
    ]
    schema["additionalProperties"] = True


def _every_key_present(schema: dict[str, Any]) -> None:
    for definition in (schema, *schema.get("$defs", {}).values()):
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
            for field in definition["properties"].values():
                field.pop("default", None)


def _lists_of_one_type(node: Any) -> None:
    """Say of a tuple what draft-07 understands too: how many items it has, and what each is."""
    if isinstance(node, list):
        for item in node:
            _lists_of_one_type(item)
    elif isinstance(node, dict):
        if "prefixItems" in node:
            first, *others = node.pop("prefixItems")
            assert all(other == first for other in others)
            node["items"] = first
        for value in node.values():
            _lists_of_one_type(value)


CONTRACTS: Final[tuple[Contract, ...]] = (
    Contract("articles", "Article", ArticleRecord, _article_needs_text_or_title),
    Contract("scores", "Score", Score, _every_key_present),
    Contract("pairs", "Pair", PairRecord, _every_key_present),
    Contract("follow-ups", "Follow-up", ActRecord, _every_key_present),
    Contract("alerts", "Alert", AlertRecord, _every_key_present),
    Contract("dead-letters", "Headers of a dead letter", DeadLetterHeaders),
    Contract("webhook", "Body of a webhook", WebhookBody, _every_key_present),
)


def json_schema(contract: Contract) -> dict[str, Any]:
    """The schema of a contract, complete in itself."""
    (reference,), definitions = msgspec.json.schema_components([contract.type], ref_template="#/$defs/{name}")
    root = definitions.pop(reference["$ref"].removeprefix("#/$defs/"))
    schema = {
        "$schema": DIALECT,
        "$id": f"{contract.name}.schema.json",
        **root,
        "title": contract.title,
        **({"$defs": definitions} if definitions else {}),
    }
    describe(contract.type, schema)
    contract.amend(schema)
    _lists_of_one_type(schema)
    return schema


def schema_text(contract: Contract) -> str:
    """The file of a contract."""
    return json.dumps(json_schema(contract), indent=2, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> None:
    """Write every contract's file."""
    folder.mkdir(parents=True, exist_ok=True)
    for contract in CONTRACTS:
        (folder / f"{contract.name}.schema.json").write_text(schema_text(contract))


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
