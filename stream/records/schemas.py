"""The contracts of the topics as JSON Schema 2020-12, made from the record types.

`make contracts` writes them to docs/contracts; a test refuses a file that differs from its type.
"""

from __future__ import annotations

import inspect
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Final, NamedTuple

import msgspec
from msgspec import UNSET, Meta, UnsetType

from stream.records.article import ArticleRecord
from stream.records.score import Score

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

_Digits = Annotated[str, Meta(pattern=r"^[0-9]+$")]


class DeadLetterHeaders(msgspec.Struct, kw_only=True, rename=lambda field: f"errors.{field}"):
    """The headers that a dead letter has beside those of its record; every value is text by UTF-8.

    Key and value are the bytes of the record that was refused.
    """

    topic: Annotated[str, Meta(description="Where the record stands.")]
    partition: _Digits
    offset: _Digits
    stage: Annotated[str, Meta(pattern=r"^(decode|read|send|state)$", description="Where the record failed.")]
    class_: Annotated[str, Meta(description="A stable code that holds nothing of the record.")] = (
        msgspec.field(name="errors.class")
    )
    message: Annotated[str, Meta(max_length=1000, description="What is wrong, and the remedy.")]
    attempts: Annotated[str, Meta(pattern=r"^[1-9][0-9]*$", description="Times the record was tried.")]
    size: Annotated[_Digits, Meta(description="Bytes of the whole value, where it was truncated.")] | None = (
        None
    )
    sha256: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$", description="Of the whole value.")] | UnsetType = (
        UNSET
    )
    truncated: (
        Annotated[str, Meta(pattern=r"^true$", description="The value is only its first 64 KiB.")] | UnsetType
    ) = UNSET
    dropped: (
        Annotated[str, Meta(pattern=r"^(headers|key)(,key)?$", description="What else did not fit.")]
        | UnsetType
    ) = UNSET


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


CONTRACTS: Final[tuple[Contract, ...]] = (
    Contract("articles", "Article", ArticleRecord, _article_needs_text_or_title),
    Contract("scores", "Score", Score, _every_key_present),
    Contract("dead-letters", "Headers of a dead letter", DeadLetterHeaders),
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
    for definition in (schema, *definitions.values()):
        if "description" in definition:
            definition["description"] = inspect.cleandoc(definition["description"])
    contract.amend(schema)
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
