"""docs/contracts/asyncapi.yaml: the topics for subscribers and the webhook as AsyncAPI 3.0, made by `make contracts`.

Names are those of the default settings. Values are described by the schema files beside it, examples are those that
`stream.contracts.recording` wrote.
"""

from __future__ import annotations

import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from stream.contracts.catalogue import MessageAbout, Topic, topics
from stream.contracts.headers import cloud_event, event_headers, webhook_headers
from stream.contracts.yaml_text import yaml_text
from stream.kafka.topics import topic_config
from stream.records.cloud_events import CONTENT_TYPE
from stream.settings.schema import Settings

_DIALECT: Final = "application/schema+json;version=draft-07"
_BINDING: Final = "0.5.0"
_HTTP_BINDING: Final = "0.3.0"
_RECEIVED: Final = ("articles",)
_WEBHOOK: Final = "alertWebhook"

_ABOUT: Final = """\
Détente reads the world's news from Kafka and scores every article and every pair of states for escalation and
de-escalation, with evidence, follow-ups and alerts.

Addresses are those of the default settings; `topics.prefix` replaces `detente`. Delivery is at least once: keep the last
record of every key, and tell repetitions by `ce_id`. Records grow: take properties, and values of enumerations, that you
don't know. What breaks a reader comes with a new version of the service, as docs/guarantees.md and
docs/decisions/compatible-contracts.md say.
"""


def asyncapi(examples: Path) -> dict[str, Any]:
    """The document; `examples` is the folder of recorded messages."""
    public = [topic for topic in topics() if topic.public]
    messages = {
        message.name: _message(topic, message, examples)
        for topic in public
        for message in topic.about.messages
    }
    return {
        "asyncapi": "3.0.0",
        "id": "urn:detente",
        "info": {
            "title": "Détente",
            "version": version("detente"),
            "description": _ABOUT.strip(),
            "license": {"name": "Apache-2.0"},
            "tags": [{"name": "kafka"}, {"name": "cloudevents"}, {"name": "webhooks"}],
        },
        "defaultContentType": CONTENT_TYPE,
        "servers": _servers(),
        "channels": {**{_camel(topic.id): _channel(topic) for topic in public}, "webhook": _webhook_channel()},
        "operations": {
            **{_verb(topic) + _camel(topic.id, upper=True): _operation(topic) for topic in public},
            "sendWebhook": _webhook_operation(),
        },
        "components": {
            "messages": {**messages, _WEBHOOK: _webhook_message(examples)},
            "schemas": {"cloudEvent": cloud_event(), "webhookHeaders": webhook_headers(), "tombstone": _TOMBSTONE},
            "securitySchemes": {
                "plain": {"type": "plain", "description": "SASL PLAIN."},
                "scramSha256": {"type": "scramSha256", "description": "SASL SCRAM-SHA-256."},
                "scramSha512": {"type": "scramSha512", "description": "SASL SCRAM-SHA-512."},
                "tls": {"type": "X509", "description": "Mutual TLS."},
            },
        },
    }  # fmt: skip


_TOMBSTONE: Final = {"type": "null", "description": "What stood under the key is gone."}


def _servers() -> dict[str, Any]:
    schemes = ("plain", "scramSha256", "scramSha512", "tls")
    return {
        "kafka": {
            "host": "{bootstrap}",
            "protocol": "kafka",
            "description": "The cluster that the settings name. Which security it asks for, if any, is its own matter.",
            "variables": {
                "bootstrap": {
                    "default": Settings().kafka.bootstrap,
                    "description": "Brokers as host:port, as in the setting kafka.bootstrap.",
                }
            },
            "security": [{"$ref": f"#/components/securitySchemes/{name}"} for name in schemes],
        },
        "receiver": {
            "host": "{receiver}",
            "protocol": "https",
            "description": "Every endpoint of format `detente` that the file of alerts names.",
            "variables": {"receiver": {"default": "desk.example", "description": "The endpoint's host."}},
        },
    }


def _channel(topic: Topic) -> dict[str, Any]:
    spec, about = topic.spec, topic.about
    config = topic_config(spec, Settings().topics)
    return {
        "address": spec.name,
        "title": about.title,
        "description": about.about,
        "servers": [{"$ref": "#/servers/kafka"}],
        "messages": {
            message.name: {"$ref": f"#/components/messages/{message.name}"} for message in about.messages
        },
        "bindings": {
            "kafka": {
                "topic": spec.name,
                "partitions": spec.partitions or Settings().topics.partitions,
                "replicas": Settings().topics.replication,
                "topicConfiguration": {
                    "cleanup.policy": spec.cleanup.split(","),
                    "retention.ms": spec.retention_ms,
                    "max.message.bytes": int(config["max.message.bytes"]),
                },
                "bindingVersion": _BINDING,
            }
        },
    }


def _operation(topic: Topic) -> dict[str, Any]:
    name = _camel(topic.id)
    return {
        "action": _verb(topic),
        "channel": {"$ref": f"#/channels/{name}"},
        "summary": topic.about.operation,
        "messages": [
            {"$ref": f"#/channels/{name}/messages/{message.name}"} for message in topic.about.messages
        ],
    }


def _message(topic: Topic, message: MessageAbout, examples: Path) -> dict[str, Any]:
    headers: dict[str, Any]
    schema = _schema(topic.about.schema)
    if message.type is None:
        headers, payload = schema, {"description": f"{topic.about.value}. Any bytes, or none."}
    else:
        headers = event_headers(message)
        payload = {"$ref": "#/components/schemas/tombstone"} if message.tombstone else schema
    recorded = json.loads((examples / f"{message.name}.json").read_text())
    return {
        "name": message.type or message.name,
        "title": message.title,
        "summary": message.summary,
        "contentType": CONTENT_TYPE if message.type else "application/octet-stream",
        "headers": headers,
        "payload": payload,
        "bindings": {
            "kafka": {
                "key": {"type": "string", "description": topic.about.key, "examples": [recorded["key"]]},
                "bindingVersion": _BINDING,
            }
        },
        "examples": [_example(message.name, recorded)],
    }


def _example(name: str, recorded: dict[str, Any]) -> dict[str, Any]:
    # An example has to be an object; that of a tombstone is its headers alone.
    payload = {} if recorded["payload"] is None else {"payload": recorded["payload"]}
    return {"name": name, "headers": recorded["headers"], **payload}


def _schema(file: str) -> dict[str, Any]:
    return {"schemaFormat": _DIALECT, "schema": {"$ref": f"./{file}"}}


def _webhook_channel() -> dict[str, Any]:
    return {
        "address": None,
        "title": "Webhooks",
        "description": "Alerts, posted to the endpoints that ask for them. docs/how-to/webhooks.md says when and how often.",
        "servers": [{"$ref": "#/servers/receiver"}],
        "messages": {_WEBHOOK: {"$ref": f"#/components/messages/{_WEBHOOK}"}},
    }


def _webhook_operation() -> dict[str, Any]:
    return {
        "action": "send",
        "channel": {"$ref": "#/channels/webhook"},
        "summary": "Posts an alert to an endpoint, again and again until it is answered with 2xx or given up.",
        "messages": [{"$ref": f"#/channels/webhook/messages/{_WEBHOOK}"}],
        "bindings": {"http": {"method": "POST", "bindingVersion": _HTTP_BINDING}},
    }


def _webhook_message(examples: Path) -> dict[str, Any]:
    recorded = json.loads((examples / f"{_WEBHOOK}.json").read_text())
    return {
        "name": _WEBHOOK,
        "title": "Alert by webhook",
        "summary": "One alert, whole, with as much of its evidence as fits in 20 kB.",
        "contentType": CONTENT_TYPE,
        "headers": {"$ref": "#/components/schemas/webhookHeaders"},
        "payload": _schema("webhook.schema.json"),
        "examples": [_example(_WEBHOOK, recorded)],
    }


def _verb(topic: Topic) -> str:
    return "receive" if topic.id in _RECEIVED else "send"


def _camel(name: str, *, upper: bool = False) -> str:
    first, *others = name.split("_")
    return (first.capitalize() if upper else first) + "".join(map(str.capitalize, others))


def asyncapi_text(folder: Path) -> str:
    """The file that belongs in the folder of contracts, made with the examples that stand there."""
    return yaml_text(asyncapi(folder / "examples"))


if __name__ == "__main__":
    place = Path(sys.argv[1])
    (place / "asyncapi.yaml").write_text(asyncapi_text(place))
