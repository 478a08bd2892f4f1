"""Strictness: a parameter that the contract does not have, or one that is "null", is refused and not passed over.

The framework ignores the first, so a filter that is misspelt would answer everything, and reads the second as left out.
"""

from __future__ import annotations

from typing import Any

import msgspec
from litestar import Request
from litestar.exceptions import ValidationException


def parameters_of(contract: bytes) -> dict[str, dict[str, Any]]:
    """The query parameters of every operation of a contract, each with its schema, by the operation's id."""
    return {
        operation["operationId"]: {
            parameter["name"]: parameter["schema"]
            for parameter in operation["parameters"]
            if parameter["in"] == "query"
        }
        for path in msgspec.json.decode(contract)["paths"].values()
        for operation in path.values()
    }


class Strictness:
    """Looks at each request before its handler does.

    Args:
        contract: what there is.
    """

    def __init__(self, contract: bytes) -> None:
        self._known = parameters_of(contract)

    def __call__(self, request: Request[Any, Any, Any]) -> None:
        """Refuse odd parameters.

        Raises:
            ValidationException: naming each.
        """
        known = self._known.get(getattr(request.route_handler, "operation_id", None) or "")
        if known is None:
            return
        problems = [
            {"key": name, "message": f"there is no such parameter; there are {', '.join(sorted(known))}"}
            if name not in known
            else {"key": name, "message": "null is no value; leave the parameter out"}
            for name, value in request.query_params.multi_items()
            if name not in known or (value == "null" and not _takes_text(known[name]))
        ]
        if problems:
            raise ValidationException(extra=problems)


def _takes_text(schema: dict[str, Any]) -> bool:
    """Whether "null" is a text like any other."""
    schema = schema.get("items", schema)
    return schema.get("type") == "string" and "enum" not in schema and "format" not in schema
