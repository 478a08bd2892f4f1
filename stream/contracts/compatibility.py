"""What changed between two versions of a schema, and whether it breaks whoever was built on the old one.

Readers of what the service sends must find what they were promised: a new schema may promise more, not less. Writers of
what it reads must be taken as before: a new schema may take more, not less. What can't be judged counts as breaking.
docs/decisions/compatible-contracts.md gives the reasons.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple

Direction = Literal["in", "out"]
"""Whether the service reads such records or sends them."""

Schema = Mapping[str, Any]

_ANNOTATIONS: Final = {"$schema", "$id", "$defs", "title", "description", "default", "examples"}
_LOWER: Final = ("minimum", "minLength", "minItems")
_UPPER: Final = ("maximum", "maxLength", "maxItems")
_SHAPES: Final = ("pattern", "format")
_JUDGED: Final = {
    *_ANNOTATIONS, *_LOWER, *_UPPER, *_SHAPES,
    "type", "enum", "const", "properties", "required", "additionalProperties", "items",
}  # fmt: skip
_ANY: Final = "anything"


class Difference(NamedTuple):
    """One change: where, as in `pairs: evidence[].span`, what, and whether it breaks anybody."""

    place: str
    what: str
    breaking: bool

    def __str__(self) -> str:
        """A line of a report."""
        return f"{'BREAKS' if self.breaking else 'fits'}  {self.place}: {self.what}"


def compare(old: Schema, new: Schema, direction: Direction, *, name: str) -> list[Difference]:
    """Every difference between two versions of a schema, `name` first in the places."""
    return list(dict.fromkeys(_Comparison(old, new, direction).nodes(f"{name}: ", old, new)))


class _Comparison:
    """Walks both schemas at once. Two objects that were compared already are not compared again: they may hold themselves."""

    def __init__(self, old: Schema, new: Schema, direction: Direction) -> None:
        self._old, self._new = old, new
        self._reads = direction == "in"
        self._walked: set[tuple[int, int]] = set()

    def nodes(self, place: str, old: Schema, new: Schema) -> Iterator[Difference]:
        before, after = _alternatives(old, self._old), _alternatives(new, self._new)
        if before is None or after is None:
            if (old, self._old.get("$defs")) != (new, self._new.get("$defs")):
                yield Difference(place, "changed in a way that can't be judged", breaking=True)
            return
        for kind in before:
            if not _covered(kind, after):
                yield Difference(place, f"is {kind} no more", breaking=self._reads)
        for kind in after:
            if not _covered(kind, before):
                yield Difference(place, f"may be {kind} now", breaking=not self._reads)
        for kind in before.keys() & after.keys():
            yield from self._details(place, before[kind], after[kind])

    def _details(self, place: str, old: Schema, new: Schema) -> Iterator[Difference]:
        if "properties" in old:
            if (id(old), id(new)) in self._walked:
                return
            self._walked.add((id(old), id(new)))
        yield from self._values(place, old.get("enum"), new.get("enum"))
        for keyword in (*_LOWER, *_UPPER):
            yield from self._bound(place, keyword, old.get(keyword), new.get(keyword))
        for keyword in _SHAPES:
            yield from self._shape(place, keyword, old.get(keyword), new.get(keyword))
        yield from self._properties(place, old, new)
        yield from self._required(place, old, new)
        yield from self._inner(f"{place}[]", old.get("items", {}), new.get("items", {}))
        yield from self._inner(
            f"{place}.*", old.get("additionalProperties", {}), new.get("additionalProperties", {})
        )
        for keyword in sorted((old.keys() | new.keys()) - _JUDGED):
            if old.get(keyword) != new.get(keyword):
                yield Difference(place, f"{keyword} changed in a way that can't be judged", breaking=True)

    def _values(self, place: str, old: list[Any] | None, new: list[Any] | None) -> Iterator[Difference]:
        if old is None or new is None:
            if old is not new:
                narrower = old is None
                what = "takes some values only" if narrower else "takes any value"
                yield Difference(place, what, breaking=narrower == self._reads)
            return
        for value in old:
            if value not in new:
                # A reader who waits for the value waits for ever; a writer who sends it is refused.
                yield Difference(place, f"the value {value!r} is gone", breaking=True)
        for value in new:
            if value not in old:
                yield Difference(place, f"the value {value!r} is new", breaking=False)

    def _bound(self, place: str, keyword: str, old: float | None, new: float | None) -> Iterator[Difference]:
        if old == new:
            return
        lower = keyword in _LOWER
        none = -math.inf if lower else math.inf
        before, after = none if old is None else old, none if new is None else new
        narrower = after > before if lower else after < before
        said = f"{keyword} is {'none' if new is None else new} now, was {'none' if old is None else old}"
        yield Difference(place, said, breaking=narrower == self._reads)

    def _shape(self, place: str, keyword: str, old: str | None, new: str | None) -> Iterator[Difference]:
        if old == new:
            return
        harmless = new is None if self._reads else old is None
        yield Difference(
            place, f"{keyword} is {new or 'none'} now, was {old or 'none'}", breaking=not harmless
        )

    def _properties(self, place: str, old: Schema, new: Schema) -> Iterator[Difference]:
        before, after = old.get("properties", {}), new.get("properties", {})
        for name, field in before.items():
            if name in after:
                yield from self.nodes(_within(place, name), field, after[name])
            else:
                yield Difference(_within(place, name), "is gone", breaking=True)
        for name in after:
            if name not in before:
                needed = name in new.get("required", ())
                what = "is new and required" if needed else "is new"
                yield Difference(_within(place, name), what, breaking=needed and self._reads)

    def _required(self, place: str, old: Schema, new: Schema) -> Iterator[Difference]:
        both = old.get("properties", {}).keys() & new.get("properties", {}).keys()
        before, after = set(old.get("required", ())) & both, set(new.get("required", ())) & both
        for name in sorted(before - after):
            yield Difference(_within(place, name), "may be missing now", breaking=not self._reads)
        for name in sorted(after - before):
            yield Difference(_within(place, name), "is required now", breaking=self._reads)

    def _inner(self, place: str, old: Any, new: Any) -> Iterator[Difference]:
        """Schemas that may also be true or false: what is in a list, what else is in an object."""
        old, new = ({} if schema is True else schema for schema in (old, new))
        if old is False or new is False:
            if old is not new:
                narrower = new is False
                what = "nothing is allowed" if narrower else "something is allowed"
                yield Difference(place, what, breaking=narrower == self._reads)
        elif old or new:
            yield from self.nodes(place, old, new)


def _alternatives(node: Schema, root: Schema) -> dict[str, Schema] | None:
    """The kinds of values that a schema takes, each with its own part; None where they can't be told apart."""
    combined = "$ref" if "$ref" in node else "anyOf" if "type" not in node and "anyOf" in node else None
    if combined and node.keys() - _ANNOTATIONS - {combined}:
        return None
    if combined == "$ref":
        return _alternatives(root["$defs"][node["$ref"].removeprefix("#/$defs/")], root)
    if combined == "anyOf":
        found: dict[str, Schema] = {}
        for one in node["anyOf"]:
            parts = _alternatives(one, root)
            if parts is None or parts.keys() & found.keys():
                return None
            found |= parts
        return found
    values = [node["const"]] if "const" in node else node.get("enum")
    if values is not None:
        kinds = dict.fromkeys(map(_kind_of, values))
        return {
            kind: {**node, "enum": [value for value in values if _kind_of(value) == kind]} for kind in kinds
        }
    kinds_of_type = node.get("type", _ANY)
    return dict.fromkeys([kinds_of_type] if isinstance(kinds_of_type, str) else kinds_of_type, node)


def _kind_of(value: Any) -> str:
    kinds: dict[type, str] = {
        str: "string",
        bool: "boolean",
        int: "integer",
        float: "number",
        type(None): "null",
    }
    return kinds[type(value)]


def _covered(kind: str, kinds: Mapping[str, Schema]) -> bool:
    return kind in kinds or _ANY in kinds or (kind == "integer" and "number" in kinds)


def _within(place: str, name: str) -> str:
    return f"{place}{name}" if place.endswith(": ") else f"{place}.{name}"
