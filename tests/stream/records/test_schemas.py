from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from models.errors import ArticleError
from stream.records.article import decode_article, decode_json
from stream.records.dead_letter import dead_letter, letter_record
from stream.records.schemas import CONTRACTS, Contract, json_schema, schema_text

FOLDER = Path(__file__).parents[3] / "docs" / "contracts"


SHARED_KEYWORDS = {
    "$defs", "$id", "$ref", "$schema", "additionalProperties", "anyOf", "default", "description", "enum", "examples",
    "format", "items", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern", "properties",
    "required", "title", "type",
}  # fmt: skip


def keywords(schema: Any) -> set[str]:
    """The keywords of a schema and of all within it."""
    if not isinstance(schema, dict):
        return set()
    found = set(schema)
    for keyword, value in schema.items():
        if keyword in {"properties", "$defs"}:
            inner = list(value.values())
        else:
            inner = value if keyword == "anyOf" else [value] if isinstance(value, dict) else []
        for one in inner:
            found |= keywords(one)
    return found


def validator(name: str) -> Any:
    schema = json_schema(next(contract for contract in CONTRACTS if contract.name == name))
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.name)
def test_the_file_of_every_contract_is_what_its_type_says(contract: Contract) -> None:
    """Run `make contracts` where this fails."""
    assert (FOLDER / f"{contract.name}.schema.json").read_text() == schema_text(contract)


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.name)
def test_every_contract_is_a_schema_of_its_dialect(contract: Contract) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema(contract))


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.name)
def test_every_property_of_every_contract_is_described(contract: Contract) -> None:
    """Where this fails, the field has no line in the `Args:` of its struct's docstring."""
    schema = json_schema(contract)
    for name, definition in ((contract.name, schema), *schema.get("$defs", {}).items()):
        assert definition["description"], name
        assert definition["title"], name
        for field, about in definition.get("properties", {}).items():
            assert about.get("description", "").endswith("."), f"{name}.{field}"
            assert "\n" not in about["description"]


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.name)
def test_every_contract_keeps_to_keywords_that_mean_the_same_in_draft_07(contract: Contract) -> None:
    """AsyncAPI's tools and many generators of code read draft-07 alone."""
    schema = json_schema(contract)
    assert keywords(schema) <= SHARED_KEYWORDS
    jsonschema.Draft7Validator.check_schema({**schema, "$schema": "http://json-schema.org/draft-07/schema#"})


def test_a_span_is_two_numbers_and_nothing_else() -> None:
    span = validator("pairs").evolve(
        schema=json_schema(CONTRACTS[2])["$defs"]["PairEvidence"]["properties"]["span"]
    )
    assert span.is_valid([0, 7])
    assert span.is_valid(None)
    for wrong in ([0], [0, 1, 2], [0, "1"]):
        assert not span.is_valid(wrong)


@pytest.mark.parametrize(
    "value",
    [
        b'{"id": "a", "text": "b"}',
        b'{"id": "a", "text": "", "title": "t"}',
        b'{"id": "a", "title": "t"}',
        b'{"id": "a", "text": "b", "date": "2023-06-19", "more": {"x": [1]}}',
        b'{"id": "a", "text": "b", "source": null}',
        b'{"id": "a"}',
        b'{"id": "", "text": "b"}',
        b'{"id": 1, "text": "b"}',
        b'{"id": "a", "text": null}',
        b'{"id": "a", "text": "b", "url": 7}',
        b"[]",
    ],
)
def test_the_schema_of_articles_takes_what_the_reader_takes(value: bytes) -> None:
    try:
        decode_article(value)
        accepted = True
    except ArticleError:
        accepted = False
    assert validator("articles").is_valid(decode_json(value)) == accepted


def test_the_schema_of_dead_letters_takes_the_headers_that_are_sent() -> None:
    letter = dead_letter(
        ValueError("x"),
        stage="read",
        topic="t",
        partition=0,
        offset=1,
        key=None,
        value=b"v" * 2_000_000,
        headers=(),
    )
    _, _, headers = letter_record(letter, record_bytes=1 << 20)
    validator("dead-letters").validate({name: (value or b"").decode() for name, value in headers})
