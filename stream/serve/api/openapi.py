"""The contract of the HTTP API as OpenAPI 3.1. `make contracts` writes it to docs/contracts/openapi.json."""

from __future__ import annotations

import inspect
import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import msgspec
from litestar import Litestar
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, License, SecurityScheme, Server

from stream.records.score import Score
from stream.serve.access.keys import COOKIE
from stream.serve.api.pairs import PairWhole
from stream.serve.api.problem import PROBLEM_JSON, Problem
from stream.serve.api.score import Pasted
from stream.serve.live.event import Removed, ScoreNews
from stream.serve.view.alerts import AlertPage
from stream.serve.view.articles import ArticlePage, ArticleWhole
from stream.serve.view.follow_ups import FollowUpPage
from stream.serve.view.pairs import PairPage

REFUSALS: Final = {
    "401": "A token is required, and was not sent.",
    "403": "The request comes from a page of another site.",
    "421": "The service answers on this machine alone, and was called by another name.",
    "429": "The client comes too often; `retry-after` says when it may again.",
}
_ALWAYS: Final = ("401", "421", "429")
_CHANGING: Final = ("403",)
_ANSWERS: Final = (
    PairPage, PairWhole, ArticlePage, ArticleWhole, FollowUpPage, AlertPage, Score, ScoreNews, Removed, Problem,
)  # fmt: skip
_REFERENCE: Final = "#/components/schemas/{name}"

_DESCRIPTION: Final = """\
What Détente has read and how pairs of states stand, fed from its topics. Answers carry a tag; send it back in
`If-None-Match` and nothing is sent twice. Problems are `application/problem+json` (RFC 9457) and name the field and the
remedy; a browser that asks for `text/html` and is not let in gets a page in place of one. A service that is bound to
loopback asks for no token."""


def openapi_config() -> OpenAPIConfig:
    """What the framework needs to tell the contract."""
    return OpenAPIConfig(
        title="Détente",
        version=version("detente"),
        description=_DESCRIPTION,
        license=License(name="Apache-2.0", identifier="Apache-2.0"),
        servers=[Server(url="/")],
        use_handler_docstrings=True,
        components=Components(
            security_schemes={
                "bearer": SecurityScheme(
                    type="http", scheme="bearer", description="The token of the settings."
                ),
                "session": SecurityScheme(
                    type="apiKey", name=COOKIE, security_scheme_in="cookie", description="The page's log-in."
                ),
            }
        ),
        security=[{}, {"bearer": []}, {"session": []}],
    )


def contract_of(app: Litestar) -> bytes:
    """The contract, with what the framework can't say."""
    schema: dict[str, Any] = app.openapi_schema.to_schema()
    schema["components"]["schemas"] = _components()
    for path in schema["paths"].values():
        for method, operation in path.items():
            for parameter in operation.get("parameters", ()):
                parameter["schema"] = _without_null(parameter["schema"])
            responses = operation["responses"]
            told = {
                status: REFUSALS[status] for status in (*_ALWAYS, *(_CHANGING if method == "post" else ()))
            }
            for status, description in told.items():
                responses[status] = {"description": description}
            for status, response in responses.items():
                if status[0] in "45":
                    response["content"] = {
                        PROBLEM_JSON: {"schema": {"$ref": _REFERENCE.format(name="Problem")}}
                    }
                if status == "200" and method == "get" and "application/json" in response["content"]:
                    response["headers"] = {"etag": {"schema": {"type": "string"}, "description": "Its tag."}}
            if method == "get" and "stream" not in operation["tags"]:
                responses["304"] = {"description": "The client has it already."}
            operation["responses"] = dict(sorted(responses.items()))
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def _components() -> dict[str, Any]:
    """The schemas as the record types tell them, the same as in the contracts of the topics."""
    _, schemas = msgspec.json.schema_components([*_ANSWERS, Pasted], ref_template=_REFERENCE)
    for name, schema in schemas.items():
        if "description" in schema:
            schema["description"] = inspect.cleandoc(schema["description"])
        if "properties" in schema and name != Pasted.__name__:
            schema["required"] = list(schema["properties"])
            for field in schema["properties"].values():
                field.pop("default", None)
    return dict(sorted(schemas.items()))


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    """A parameter is left out; it is never null."""
    alternatives = schema.get("oneOf", ())
    if {"type": "null"} in alternatives:
        (only,) = (alternative for alternative in alternatives if alternative != {"type": "null"})
        schema = {**only, **{key: value for key, value in schema.items() if key != "oneOf"}}
    if isinstance(schema.get("type"), list):
        (kind,) = (kind for kind in schema["type"] if kind != "null")
        schema = {**schema, "type": kind, "enum": [value for value in schema["enum"] if value is not None]}
    return schema


def write_contract(path: Path) -> None:
    """Write the file of the contract."""
    from stream.serve.app import contract  # noqa: PLC0415 - the app needs this module

    path.write_bytes(contract())


if __name__ == "__main__":
    write_contract(Path(sys.argv[1]))
