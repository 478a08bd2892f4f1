"""What breaks whom, told on pairs of schemas."""

from __future__ import annotations

from typing import Any

import pytest

from stream.contracts.compatibility import Direction, compare
from stream.records.schemas import CONTRACTS, json_schema

TEXT = {"type": "string"}
NUMBER = {"type": "number"}
WHOLE = {"type": "integer"}
NULL = {"type": "null"}
DRAFT = {"type": "object", "properties": {"a": TEXT}, "required": ["a"]}


def record(**changes: Any) -> dict[str, Any]:
    """A schema of an object with `a`, but for the changes."""
    return {**DRAFT, **changes}


def field(schema: Any) -> dict[str, Any]:
    """A schema of an object whose `a` is this."""
    return {"type": "object", "properties": {"a": schema}, "required": ["a"]}


def broken(old: Any, new: Any, direction: Direction) -> list[str]:
    """What breaks, as lines."""
    return [str(item) for item in compare(old, new, direction, name="x") if item.breaking]


SAME = [
    (field(TEXT), field({**TEXT, "description": "Said otherwise.", "title": "A", "examples": ["b"]})),
    (field(TEXT), record(properties={"a": {"$ref": "#/$defs/A"}}, **{"$defs": {"A": TEXT}})),
    (field({"type": ["string", "null"]}), field({"anyOf": [NULL, TEXT]})),
    (field({"const": "k"}), field({"enum": ["k"]})),
    (record(), record(additionalProperties=True)),
]

# (what changes, old, new, breaks writers of what is read, breaks readers of what is sent)
CHANGES = [
    ("a property goes", record(), record(properties={}, required=[]), True, True),
    ("a property is renamed", record(), record(properties={"b": TEXT}, required=["b"]), True, True),
    ("an optional property comes", record(), record(properties={"a": TEXT, "b": TEXT}), False, False),
    ("a required one comes", record(), record(properties={"a": TEXT, "b": TEXT}, required=["a", "b"]), True, False),
    ("it may be missing", record(), record(required=[]), False, True),
    ("it must be there", record(required=[]), record(), True, False),
    ("it is of another type", field(TEXT), field(WHOLE), True, True),
    ("it may be null", field(TEXT), field({"anyOf": [TEXT, NULL]}), False, True),
    ("it is null no more", field({"anyOf": [TEXT, NULL]}), field(TEXT), True, False),
    ("whole numbers only", field(NUMBER), field(WHOLE), True, False),
    ("any number", field(WHOLE), field(NUMBER), False, True),
    ("anything", field(TEXT), field({}), False, True),
    ("something only", field({}), field(TEXT), True, False),
    ("a value goes", field({"enum": ["k", "l"]}), field({"enum": ["k"]}), True, True),
    ("a value comes", field({"enum": ["k"]}), field({"enum": ["k", "l"]}), False, False),
    ("some values only", field(TEXT), field({"enum": ["k"]}), True, False),
    ("any value", field({"enum": ["k"]}), field(TEXT), False, True),
    ("null among the values", field({"enum": ["k"]}), field({"enum": ["k", None]}), False, True),
    ("a lower maximum", field({**NUMBER, "maximum": 9}), field({**NUMBER, "maximum": 8}), True, False),
    ("no maximum", field({**NUMBER, "maximum": 9}), field(NUMBER), False, True),
    ("a minimum", field(NUMBER), field({**NUMBER, "minimum": 0}), True, False),
    ("a lower minimum", field({**NUMBER, "minimum": 0}), field({**NUMBER, "minimum": -1}), False, True),
    ("shorter texts", field({**TEXT, "maxLength": 9}), field({**TEXT, "maxLength": 8}), True, False),
    ("a pattern", field(TEXT), field({**TEXT, "pattern": "^k"}), True, False),
    ("no pattern", field({**TEXT, "pattern": "^k"}), field(TEXT), False, True),
    ("another pattern", field({**TEXT, "pattern": "^k"}), field({**TEXT, "pattern": "^l"}), True, True),
    ("no format", field({**TEXT, "format": "date-time"}), field(TEXT), False, True),
    ("items of another type", field({"type": "array", "items": TEXT}), field({"type": "array", "items": WHOLE}), True, True),
    ("longer lists", field({"type": "array", "maxItems": 2}), field({"type": "array", "maxItems": 3}), False, True),
    ("no other properties", record(), record(additionalProperties=False), True, False),
    ("other properties", record(additionalProperties=False), record(), False, True),
    ("other properties of a type", record(), record(additionalProperties=WHOLE), True, False),
    ("a condition", record(), record(anyOf=[{"required": ["a"]}]), True, True),
    ("an unknown keyword", record(), record(minProperties=1), True, True),
    ("a condition beside a choice", field({"anyOf": [TEXT, NULL]}), field({"anyOf": [TEXT, NULL], "minLength": 1}), True, True),
    (
        "a condition beside a reference",
        {**field({"$ref": "#/$defs/A"}), "$defs": {"A": TEXT}},
        {**field({"$ref": "#/$defs/A", "minLength": 1}), "$defs": {"A": TEXT}},
        True,
        True,
    ),
    ("two of a kind", field({"anyOf": [DRAFT, record(required=[])]}), field({"anyOf": [DRAFT]}), True, True),
    (
        "within a definition",
        {**field({"$ref": "#/$defs/A"}), "$defs": {"A": record()}},
        {**field({"$ref": "#/$defs/B"}), "$defs": {"B": record(properties={"a": WHOLE})}},
        True,
        True,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), SAME)
@pytest.mark.parametrize("direction", ["in", "out"])
def test_what_means_the_same_is_no_difference(old: Any, new: Any, direction: Direction) -> None:
    assert compare(old, new, direction, name="x") == []
    assert compare(new, old, direction, name="x") == []


@pytest.mark.parametrize(
    ("old", "new", "writers", "readers"),
    [change[1:] for change in CHANGES],
    ids=[change[0] for change in CHANGES],
)
def test_a_change_is_seen_and_breaks_whom_it_breaks(
    old: Any, new: Any, *, writers: bool, readers: bool
) -> None:
    assert compare(old, new, "in", name="x")
    assert compare(old, new, "out", name="x")
    assert bool(broken(old, new, "in")) == writers
    assert bool(broken(old, new, "out")) == readers


def test_a_difference_says_where_it_is() -> None:
    old = field({"type": "array", "items": record()})
    new = field({"type": "array", "items": record(properties={"a": WHOLE})})
    assert broken(old, new, "out") == ["BREAKS  x: a[].a: may be integer now"]
    assert broken(old, new, "in") == ["BREAKS  x: a[].a: is string no more"]


def test_a_schema_that_holds_itself_is_walked_once() -> None:
    old = {"$ref": "#/$defs/A", "$defs": {"A": field({"anyOf": [{"$ref": "#/$defs/A"}, NULL]})}}
    new = {"$ref": "#/$defs/A", "$defs": {"A": field({"$ref": "#/$defs/A"})}}
    assert broken(old, new, "out") == []
    assert broken(new, old, "out") == ["BREAKS  x: a: may be null now"]


@pytest.mark.parametrize("contract", CONTRACTS, ids=lambda contract: contract.name)
def test_every_contract_can_be_judged(contract: Any) -> None:
    """Against itself nothing differs; without any one of its properties it breaks, wherever that stands."""
    schema = json_schema(contract)
    assert compare(schema, json_schema(contract), "out", name=contract.name) == []
    for name, definition in (("", schema), *schema.get("$defs", {}).items()):
        for lost in definition.get("properties", {}):
            new = json_schema(contract)
            del (new["$defs"][name] if name else new)["properties"][lost]
            assert any(lost in line for line in broken(schema, new, "out")), f"{name}.{lost}"
