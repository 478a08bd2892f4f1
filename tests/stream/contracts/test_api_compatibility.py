"""What breaks programs that were built on the HTTP API's document, told on pairs of documents."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from stream.contracts.api_compatibility import compare_apis
from stream.serve.app import contract

Api = dict[str, Any]
Change = Callable[[Api], object]

OWN: Api = json.loads(contract())
SMALL: Api = {
    "paths": {
        "/pairs": {
            "get": {
                "operationId": "ListPairs",
                "parameters": [
                    {"name": "sort", "in": "query", "schema": {"type": "string", "enum": ["a", "b"], "default": "a"}},
                    {"name": "limit", "in": "query", "required": False, "schema": {"type": "integer", "maximum": 9}},
                ],
                "responses": {
                    "200": {
                        "headers": {"etag": {"schema": {"type": "string"}}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Page"}}},
                    },
                    "400": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
                },
            }
        },
        "/score": {
            "post": {
                "operationId": "Score",
                "requestBody": {
                    "required": False,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pasted"}}},
                },
                "responses": {"200": {"content": {"application/json": {"schema": {"type": "number"}}}}},
            }
        },
    },
    "components": {
        "schemas": {
            "Page": {
                "type": "object",
                "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Pair"}}},
                "required": ["items"],
            },
            "Pair": {
                "type": "object",
                "properties": {"tension": {"type": "number"}, "state": {"enum": ["hot", "cold"]}},
                "required": ["tension", "state"],
            },
            "Pasted": {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]},
            "News": {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
        },
        "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer", "description": "The token."}},
    },
    "security": [{}, {"bearer": []}],
    "servers": [{"url": "/"}],
}  # fmt: skip


def pairs(api: Api) -> Any:
    return api["paths"]["/pairs"]["get"]


def sort(api: Api) -> Any:
    return pairs(api)["parameters"][0]


def schema(api: Api, name: str) -> Any:
    return api["components"]["schemas"][name]


def ok(api: Api) -> Any:
    return pairs(api)["responses"]["200"]


def body(api: Api) -> Any:
    return api["paths"]["/score"]["post"]["requestBody"]


TEXT = {"type": "string"}
BREAKING: dict[str, Change] = {
    "a path goes": lambda api: api["paths"].pop("/score"),
    "a method goes": lambda api: api["paths"]["/pairs"].update(post=api["paths"]["/pairs"].pop("get")),
    "an operation is renamed": lambda api: pairs(api).update(operationId="Pairs"),
    "a parameter goes": lambda api: pairs(api)["parameters"].pop(),
    "a parameter moves": lambda api: sort(api).update({"in": "header"}),
    "a required parameter comes": lambda api: pairs(api)["parameters"].append(
        {"name": "new", "in": "query", "required": True, "schema": TEXT}
    ),
    "a parameter is required": lambda api: sort(api).update(required=True),
    "a parameter takes fewer values": lambda api: sort(api)["schema"]["enum"].pop(),
    "a parameter is of another type": lambda api: sort(api).update(schema={"type": "integer", "default": "a"}),
    "a parameter takes less": lambda api: pairs(api)["parameters"][1]["schema"].update(maximum=8),
    "a parameter means something else": lambda api: sort(api)["schema"].update(default="b"),
    "a parameter is written otherwise": lambda api: sort(api).update(explode=False),
    "a body is required": lambda api: body(api).update(required=True),
    "a body is taken no more": lambda api: api["paths"]["/score"]["post"].pop("requestBody"),
    "a field of a body is required": lambda api: schema(api, "Pasted").update(
        properties={"text": TEXT, "date": TEXT}, required=["text", "date"]
    ),
    "a body is of another kind": lambda api: body(api).update(content={"text/plain": {}}),
    "an answer goes": lambda api: pairs(api)["responses"].update({"204": pairs(api)["responses"].pop("200")}),
    "an answer of success comes": lambda api: pairs(api)["responses"].update({"202": {}}),
    "an answer is of another kind": lambda api: ok(api).update(content={"text/csv": {}}),
    "a header of an answer goes": lambda api: ok(api)["headers"].clear(),
    "a field of an answer goes": lambda api: schema(api, "Page")["properties"].clear(),
    "a field deep in an answer goes": lambda api: schema(api, "Pair")["properties"].pop("tension"),
    "a field of an answer may be missing": lambda api: schema(api, "Pair")["required"].pop(),
    "a field of an answer is of another type": lambda api: schema(api, "Pair")["properties"].update(tension=TEXT),
    "a value of an answer goes": lambda api: schema(api, "Pair")["properties"]["state"]["enum"].pop(),
    "an event goes": lambda api: api["components"]["schemas"].pop("News"),
    "a field of an event goes": lambda api: schema(api, "News").update(properties={}, required=[]),
    "a key opens no more": lambda api: api["security"].pop(),
    "nothing opens without a key": lambda api: api["security"].pop(0),
    "a key is of another kind": lambda api: api["components"]["securitySchemes"]["bearer"].update(scheme="basic"),
    "an operation asks for a key": lambda api: pairs(api).update(security=[{"bearer": []}]),
    "the API stands elsewhere": lambda api: api.update(servers=[{"url": "/v2"}]),
}  # fmt: skip
FITTING: dict[str, Change] = {
    "a path comes": lambda api: api["paths"].update({"/new": {"get": pairs(api) | {"operationId": "New"}}}),
    "a method comes": lambda api: api["paths"]["/pairs"].update(post=pairs(api) | {"operationId": "New"}),
    "an optional parameter comes": lambda api: pairs(api)["parameters"].append(
        {"name": "new", "in": "query", "schema": TEXT}
    ),
    "a parameter takes more values": lambda api: sort(api)["schema"]["enum"].append("c"),
    "a parameter takes more": lambda api: pairs(api)["parameters"][1]["schema"].pop("maximum"),
    "an optional field of a body comes": lambda api: schema(api, "Pasted")["properties"].update(date=TEXT),
    "a body may be of another kind too": lambda api: body(api)["content"].update({"text/plain": {}}),
    "an error comes": lambda api: pairs(api)["responses"].update({"429": {}}),
    "an error goes": lambda api: pairs(api)["responses"].pop("400"),
    "a header of an answer comes": lambda api: ok(api)["headers"].update(link={"schema": TEXT}),
    "a field of an answer comes": lambda api: schema(api, "Pair")["properties"].update(more=TEXT),
    "a value of an answer comes": lambda api: schema(api, "Pair")["properties"]["state"]["enum"].append(
        "warm"
    ),
    "another key opens": lambda api: api["security"].append({"session": []}),
}
SAME: dict[str, Change] = {
    "words": lambda api: pairs(api).update(summary="Pairs.", description="All of them."),
    "the version": lambda api: api.update(info={"version": "9"}),
    "a schema's name": lambda api: api.update(
        json.loads(json.dumps(api).replace("schemas/Pair", "schemas/One").replace('"Pair"', '"One"'))
    ),
}  # fmt: skip


def restore(parts: Any, kept: Any) -> None:
    """Make a list or dictionary what it was."""
    parts.clear()
    (parts.extend if isinstance(parts, list) else parts.update)(kept)


def changed(api: Api, change: Change) -> Api:
    new = copy.deepcopy(api)
    change(new)
    assert new != api
    return new


@pytest.mark.parametrize("what", BREAKING)
def test_what_takes_something_away_breaks(what: str) -> None:
    found = compare_apis(SMALL, changed(SMALL, BREAKING[what]))
    assert any(item.breaking for item in found), what


@pytest.mark.parametrize("what", FITTING)
def test_what_adds_something_is_seen_and_fits(what: str) -> None:
    found = compare_apis(SMALL, changed(SMALL, FITTING[what]))
    assert found, what
    assert not [str(item) for item in found if item.breaking]


@pytest.mark.parametrize("what", SAME)
def test_what_programs_do_not_see_is_no_difference(what: str) -> None:
    assert compare_apis(SMALL, changed(SMALL, SAME[what])) == []


def test_a_difference_says_where_it_is() -> None:
    new = changed(SMALL, BREAKING["a field deep in an answer goes"])
    (found,) = compare_apis(SMALL, new)
    assert str(found) == "BREAKS  GET /pairs: 200: items[].tension: is gone"
    new = changed(SMALL, BREAKING["a parameter takes fewer values"])
    (found,) = compare_apis(SMALL, new)
    assert str(found) == "BREAKS  GET /pairs: query sort: the value 'b' is gone"


def test_the_own_document_can_be_judged() -> None:
    """Against itself nothing differs; without any one operation, parameter or field of a schema it breaks."""
    assert compare_apis(OWN, copy.deepcopy(OWN)) == []
    losses = [(OWN["paths"], path) for path in OWN["paths"]]
    losses += [
        (operation["parameters"], number)
        for item in OWN["paths"].values()
        for operation in item.values()
        for number in range(len(operation.get("parameters", ())))
    ]
    losses += [
        (found["properties"], field)
        for found in OWN["components"]["schemas"].values()
        for field in found.get("properties", ())
    ]
    assert len(losses) > 150
    old = copy.deepcopy(OWN)
    for parts, lost in losses:
        kept = copy.copy(parts)
        try:
            del parts[lost]
            assert any(item.breaking for item in compare_apis(old, OWN)), lost
        finally:
            restore(parts, kept)
