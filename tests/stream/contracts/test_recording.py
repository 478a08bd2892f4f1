"""The recorded examples are what the service sends, but for the numbers of a model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from standardwebhooks.webhooks import Webhook

from stream.contracts.catalogue import topics
from stream.contracts.recording import NOW, SECRET, examples
from stream.records.schemas import CONTRACTS, json_schema

FOLDER = Path(__file__).parents[3] / "docs" / "contracts" / "examples"
SCHEMAS = {f"{contract.name}.schema.json": json_schema(contract) for contract in CONTRACTS}
MESSAGES = {
    message.name: (message, topic.about.schema) for topic in topics() for message in topic.about.messages
}


@pytest.fixture(scope="module")
def recorded() -> dict[str, Any]:
    """What is recorded today."""
    return examples()


def test_every_message_has_its_example_and_there_are_no_others(recorded: dict[str, Any]) -> None:
    """Run `make examples` where a message is new."""
    assert set(recorded) == {*MESSAGES, "alertWebhook"}
    assert {path.stem for path in FOLDER.iterdir()} == set(recorded)


def test_those_in_the_folder_and_those_of_today_fit_the_schemas(recorded: dict[str, Any]) -> None:
    for name, (message, schema) in MESSAGES.items():
        for example in (recorded[name], json.loads((FOLDER / f"{name}.json").read_text())):
            if message.tombstone:
                assert example["payload"] is None
            else:
                part = example["payload" if message.type else "headers"]
                jsonschema.Draft202012Validator(SCHEMAS[schema]).validate(part)
            assert example["headers"].get("ce_type") == message.type


def test_the_headers_and_keys_in_the_folder_are_of_the_form_of_today(recorded: dict[str, Any]) -> None:
    """Run `make examples` where this fails."""
    for name, example in recorded.items():
        kept = json.loads((FOLDER / f"{name}.json").read_text())
        assert set(kept) == set(example)
        assert set(kept["headers"]) == set(example["headers"])
        if "key" in example and not name.startswith(("alert", "followUp")):
            assert kept["key"] == example["key"]


def test_the_webhook_in_the_folder_is_signed() -> None:
    kept = json.loads((FOLDER / "alertWebhook.json").read_text())
    headers = kept["headers"]
    assert headers["webhook-timestamp"] == str(int(NOW.timestamp()))
    assert headers["webhook-signature"] == Webhook(SECRET).sign(headers["webhook-id"], NOW, kept["body"])
    assert json.loads(kept["body"]) == kept["payload"]
