"""What changed between two versions of the HTTP API's document, and whether it breaks programs built on the old one.

What a request carries is judged as what the service reads, what an answer carries as what it sends; schemas by
`stream.contracts.compatibility`. Programs made from the document call operations and parameters by their names, so a
new name breaks them as much as one that is gone. What is not judged, such as wording, is no promise.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from stream.contracts.compatibility import Difference, Direction, compare

Part = Mapping[str, Any]

_REFERENCE: Final = "#/components/schemas/"
_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_WRITTEN_AS: Final = ("style", "explode", "allowReserved", "content")


def compare_apis(old: Part, new: Part) -> list[Difference]:
    """Every difference between two versions of an OpenAPI document."""
    return list(dict.fromkeys(_Comparison(old, new).all()))


class _Comparison:
    """Both documents, with their schemas in the form that schemas of topics have."""

    def __init__(self, old: Part, new: Part) -> None:
        self._old, self._new = _with_definitions(old), _with_definitions(new)

    def all(self) -> Iterator[Difference]:
        old, new = self._old, self._new
        for what in ("servers", "security"):
            yield from _alternatives(f"the API: {what}", old.get(what, []), new.get(what, []))
        yield from self._schemes()
        before, after = _operations(old), _operations(new)
        for place, operation in before.items():
            if place in after:
                yield from self._operation(place, operation, after[place])
            else:
                yield Difference(place, "the operation is gone", breaking=True)
        for place in after.keys() - before.keys():
            yield Difference(place, "the operation is new", breaking=False)
        yield from self._events()

    def _schemes(self) -> Iterator[Difference]:
        before, after = (
            {
                name: {key: value for key, value in scheme.items() if key != "description"}
                for name, scheme in document["components"].get("securitySchemes", {}).items()
            }
            for document in (self._old, self._new)
        )
        for name, scheme in before.items():
            if after.get(name) != scheme:
                yield Difference(f"the API: security {name}", "is gone or changed", breaking=True)

    def _operation(self, place: str, old: Part, new: Part) -> Iterator[Difference]:
        if old.get("operationId") != new.get("operationId"):
            said = f"is called {new.get('operationId')} now, was {old.get('operationId')}"
            yield Difference(place, said, breaking=True)
        if "security" in old or "security" in new:
            whole = self._old.get("security", []), self._new.get("security", [])
            yield from _alternatives(
                f"{place}: security", old.get("security", whole[0]), new.get("security", whole[1])
            )
        yield from self._parameters(place, old, new)
        yield from self._body(f"{place}: body", old.get("requestBody"), new.get("requestBody"))
        yield from self._answers(place, old["responses"], new["responses"])

    def _parameters(self, place: str, old: Part, new: Part) -> Iterator[Difference]:
        before, after = _parameters(old), _parameters(new)
        for name, parameter in after.items():
            if name not in before:
                needed = parameter.get("required", False)
                what = "is new and required" if needed else "is new"
                yield Difference(f"{place}: {name}", what, breaking=needed)
        for name, parameter in before.items():
            where = f"{place}: {name}"
            if name not in after:
                yield Difference(where, "is gone", breaking=True)
                continue
            now = after[name]
            yield from _needed(where, parameter, now)
            for key in _WRITTEN_AS:
                if parameter.get(key) != now.get(key):
                    yield Difference(where, f"{key} changed", breaking=True)
            one, other = parameter.get("schema", {}), now.get("schema", {})
            if one.get("default") != other.get("default"):
                said = f"means {other.get('default')!r} where it is left out, was {one.get('default')!r}"
                yield Difference(where, said, breaking=True)
            yield from self._schema(where, one, other, "in")

    def _body(self, place: str, old: Part | None, new: Part | None) -> Iterator[Difference]:
        if old is None or new is None:
            if new is not None:
                yield Difference(place, "is new", breaking=new.get("required", False))
            if old is not None:
                yield Difference(place, "is gone", breaking=True)
            return
        yield from _needed(place, old, new)
        yield from self._contents(place, old.get("content", {}), new.get("content", {}), "in")

    def _answers(self, place: str, old: Part, new: Part) -> Iterator[Difference]:
        for status in sorted(old.keys() | new.keys()):
            where, success = f"{place}: {status}", status.startswith("2")
            if status not in new:
                yield Difference(where, "is answered no more", breaking=success)
            elif status not in old:
                # Any client meets errors that it does not know; an answer of success that it does not know misleads it.
                yield Difference(where, "may be answered now", breaking=success)
            else:
                before, after = old[status], new[status]
                yield from self._headers(where, before.get("headers", {}), after.get("headers", {}))
                yield from self._contents(where, before.get("content", {}), after.get("content", {}), "out")

    def _headers(self, place: str, old: Part, new: Part) -> Iterator[Difference]:
        for name in old:
            if name not in new:
                yield Difference(f"{place}: header {name}", "is gone", breaking=True)
            else:
                schemas = old[name].get("schema", {}), new[name].get("schema", {})
                yield from self._schema(f"{place}: header {name}", *schemas, "out")
        for name in new.keys() - old.keys():
            yield Difference(f"{place}: header {name}", "is new", breaking=False)

    def _contents(self, place: str, old: Part, new: Part, direction: Direction) -> Iterator[Difference]:
        for kind in old:
            if kind not in new:
                yield Difference(f"{place}: {kind}", "is gone", breaking=True)
            else:
                yield from self._schema(
                    place, old[kind].get("schema", {}), new[kind].get("schema", {}), direction
                )
        for kind in new.keys() - old.keys():
            yield Difference(f"{place}: {kind}", "is new", breaking=False)

    def _events(self) -> Iterator[Difference]:
        """Schemas that no operation names: what the live stream sends, in which OpenAPI can't say."""
        before, after = self._old["components"]["schemas"], self._new["components"]["schemas"]
        text = json.dumps(self._old)
        for name, schema in before.items():
            if f'"#/$defs/{name}"' in text:
                continue
            if name in after:
                yield from self._schema(f"event {name}", schema, after[name], "out")
            else:
                yield Difference(f"event {name}", "is gone", breaking=True)

    def _schema(self, place: str, old: Part, new: Part, direction: Direction) -> Iterator[Difference]:
        before = {**old, "$defs": self._old["components"]["schemas"]}
        after = {**new, "$defs": self._new["components"]["schemas"]}
        for found in compare(before, after, direction, name=place):
            yield found._replace(place=found.place.removesuffix(": "))


def _with_definitions(document: Part) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(document).replace(_REFERENCE, "#/$defs/"))
    found.setdefault("components", {}).setdefault("schemas", {})
    return found


def _operations(document: Part) -> dict[str, Part]:
    return {
        f"{method.upper()} {path}": {**item[method], "parameters": _shared(item, item[method])}
        for path, item in document["paths"].items()
        for method in _METHODS
        if method in item
    }


def _shared(item: Part, operation: Part) -> list[Part]:
    """The parameters of an operation, with those that its path gives to all."""
    return [*item.get("parameters", ()), *operation.get("parameters", ())]


def _parameters(operation: Part) -> dict[str, Part]:
    return {f"{found['in']} {found['name']}": found for found in operation["parameters"]}


def _needed(place: str, old: Part, new: Part) -> Iterator[Difference]:
    before, after = old.get("required", False), new.get("required", False)
    if before != after:
        yield Difference(place, "is required now" if after else "may be left out now", breaking=after)


def _alternatives(place: str, old: list[Any], new: list[Any]) -> Iterator[Difference]:
    for one in old:
        if one not in new:
            yield Difference(place, f"{json.dumps(one)} is gone", breaking=True)
    for one in new:
        if one not in old:
            yield Difference(place, f"{json.dumps(one)} is new", breaking=False)
