"""docs/contracts/asyncapi.yaml says what is so, in AsyncAPI 3.0."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from referencing import Registry
from referencing.jsonschema import DRAFT7

from stream.contracts.asyncapi import asyncapi_text
from stream.kafka.topics import OF_THE_SERVICE, topic_config, topic_names, topic_specs
from stream.settings.schema import Settings

FOLDER = Path(__file__).parents[3] / "docs" / "contracts"
SPECS = "@asyncapi/specs@6.11.1"
SPECS_SHA256 = "01af8744dc33c0c7eb2e908f6a955319ee58b70ecadc9387d1aeb16c0cd28928"


@pytest.fixture(scope="module")
def document() -> Any:
    """The file, read by a parser that is not ours."""
    return yaml.safe_load((FOLDER / "asyncapi.yaml").read_text())


@pytest.fixture(scope="module")
def official(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """AsyncAPI's own JSON Schema, from its package."""
    if shutil.which("npm") is None:
        pytest.skip(f"AsyncAPI's schema comes in {SPECS}; there is no `npm` on the PATH")
    folder = tmp_path_factory.mktemp("specs")
    done = subprocess.run(
        ["npm", "pack", "--silent", SPECS],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    if done.returncode:
        pytest.skip(f"npm could not get {SPECS}: {done.stderr.strip().splitlines()[:1]}")
    (archive,) = folder.glob("*.tgz")
    assert hashlib.sha256(archive.read_bytes()).hexdigest() == SPECS_SHA256
    with tarfile.open(archive) as packed:
        schema = packed.extractfile("package/schemas/3.0.0.json")
        assert schema is not None
        return json.load(schema)


def references(node: Any) -> Iterator[str]:
    """Every reference within a document."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            yield from references(item)


def resolved(document: Any, reference: str) -> Any:
    """What a reference within the document leads to."""
    found = document
    for step in reference.removeprefix("#/").split("/"):
        found = found[step]
    return found


def validator(document: Any, schema: Any) -> Any:
    """A validator of draft-07 for a schema of the document, which finds the schema files beside it."""
    if "schemaFormat" in schema:
        assert schema["schemaFormat"] == "application/schema+json;version=draft-07"
        schema = json.loads((FOLDER / schema["schema"]["$ref"]).read_text())
        return jsonschema.Draft7Validator({**schema, "$schema": "http://json-schema.org/draft-07/schema#"})
    registry: Any = Registry().with_resource("urn:detente", DRAFT7.create_resource(document))
    absolute = json.loads(json.dumps(schema).replace('"#/', '"urn:detente#/'))
    return jsonschema.Draft7Validator(absolute, registry=registry)


def test_the_file_is_what_the_code_says() -> None:
    """Run `make contracts` where this fails."""
    assert (FOLDER / "asyncapi.yaml").read_text() == asyncapi_text(FOLDER)


@pytest.mark.slow
def test_it_is_asyncapi_by_the_official_schema(document: Any, official: Any) -> None:
    check = jsonschema.Draft7Validator(official)
    check.validate(document)
    document = json.loads(json.dumps(document))
    document["channels"]["pairs"]["bindings"]["kafka"]["partitions"] = "four"
    assert not check.is_valid(document)


def test_every_reference_leads_somewhere(document: Any) -> None:
    for reference in references(document):
        if reference.startswith("#/"):
            assert resolved(document, reference)
        else:
            assert (FOLDER / reference).is_file()


def test_every_topic_for_subscribers_is_a_channel_as_it_is_declared(document: Any) -> None:
    settings = Settings()
    own = {getattr(topic_names(settings), name) for name in OF_THE_SERVICE if name != "articles"}
    channels = {
        channel["address"]: channel["bindings"]["kafka"]
        for channel in document["channels"].values()
        if channel["address"] is not None
    }
    specs = {spec.name: spec for spec in topic_specs(settings) if spec.name.startswith("detente.")}
    assert set(channels) == set(specs) - own
    for name, binding in channels.items():
        config = topic_config(specs[name], settings.topics)
        said = binding["topicConfiguration"]
        assert binding["topic"] == name
        assert binding["partitions"] == (specs[name].partitions or settings.topics.partitions)
        assert {**said, "cleanup.policy": ",".join(said["cleanup.policy"])} == {
            **config,
            "retention.ms": int(config["retention.ms"]),
            "max.message.bytes": int(config["max.message.bytes"]),
        }


def test_the_service_receives_articles_and_sends_all_else_and_every_message_has_its_operation(
    document: Any,
) -> None:
    actions = {
        operation["channel"]["$ref"].rpartition("/")[2]: operation["action"]
        for operation in document["operations"].values()
    }
    assert set(actions) == set(document["channels"])
    assert {name for name, action in actions.items() if action == "receive"} == {"articles"}
    for operation in document["operations"].values():
        channel = operation["channel"]["$ref"]
        assert [message["$ref"] for message in operation["messages"]] == [
            f"{channel}/messages/{name}" for name in resolved(document, channel)["messages"]
        ]
    used = [name for channel in document["channels"].values() for name in channel["messages"]]
    assert used == list(document["components"]["messages"])


def test_every_example_is_what_its_message_says(document: Any) -> None:
    """Headers and payload of all examples fit, and those of another message would not."""
    messages = document["components"]["messages"]
    for message in messages.values():
        assert message["examples"]
        for example in message["examples"]:
            validator(document, message["headers"]).validate(example["headers"])
            validator(document, message["payload"]).validate(example.get("payload"))
    score, pair = (messages[name]["examples"][0] for name in ("score", "pair"))
    assert not validator(document, messages["pair"]["headers"]).is_valid(score["headers"])
    assert not validator(document, messages["pair"]["payload"]).is_valid(score["payload"])
    assert not validator(document, messages["scoreWithdrawn"]["payload"]).is_valid(pair["payload"])
