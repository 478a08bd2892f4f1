"""The headers of records and of webhooks, as JSON Schema for asyncapi.yaml: CloudEvents and Standard Webhooks."""

from __future__ import annotations

from typing import Any

from stream.contracts.catalogue import MessageAbout
from stream.records.cloud_events import CONTENT_TYPE, SPECVERSION


def event_headers(message: MessageAbout) -> dict[str, Any]:
    """Those of one kind of record: the CloudEvents headers, with its own type and id."""
    return {
        "allOf": [
            {"$ref": "#/components/schemas/cloudEvent"},
            {
                "type": "object",
                "properties": {
                    "ce_type": {"const": message.type},
                    "ce_id": {"type": "string", "description": f"Here {message.event_id}."},
                },
            },
        ]
    }


def cloud_event() -> dict[str, Any]:
    """Those that every record has."""
    text = {"type": "string"}
    properties = {
        "ce_specversion": {"const": SPECVERSION, "description": "The version of CloudEvents."},
        "ce_id": {**text, "description": "With `ce_source` unique to an event; a repetition has the same."},
        "ce_source": {
            **text,
            "format": "uri-reference",
            "description": "Which service of which installation.",
        },
        "ce_type": {**text, "description": "What the record is."},
        "ce_time": {**text, "format": "date-time", "description": "When what it tells of was so."},
        "content-type": {"const": CONTENT_TYPE, "description": "Of the value."},
    }
    return {
        "title": "CloudEvents headers",
        "description": "CloudEvents 1.0 in Kafka's binary mode; every header is text by UTF-8.",
        "type": "object",
        "properties": properties,
    }


def webhook_headers() -> dict[str, Any]:
    """Those of a webhook's request."""
    properties = {
        "webhook-id": {"type": "string", "description": "Names the message; the same however often it is sent."},
        "webhook-timestamp": {"type": "string", "pattern": "^[0-9]+$", "description": "The second of this attempt."},
        "webhook-signature": {"type": "string", "description": "`v1,` and a signature, one for every secret, by spaces."},
    }  # fmt: skip
    return {
        "title": "Standard Webhooks headers",
        "description": "Standard Webhooks 1.0: verify the signature before anything else.",
        "type": "object",
        "properties": properties,
        "required": list(properties),
    }
