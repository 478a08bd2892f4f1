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
