"""The endpoints of the file of alerts. Rules, silences and defaults stand in the same file and are read elsewhere."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stream.errors import SettingsError
from stream.webhooks.endpoint import Endpoint
from stream.webhooks.endpoint_table import EndpointTable

MOST_ENDPOINTS: Final = 100
"""Each has a task and a queue of its own, and is a label of the metrics."""


def read_endpoints(path: Path, *, environ: Mapping[str, str] | None = None) -> dict[str, Endpoint]:
    """The endpoints of a file by their names, in the file's order.

    Raises:
        SettingsError: with every problem found, each naming the file, the endpoint, the field and the remedy.
    """
    tables = _tables(path)
    context = {"environ": os.environ if environ is None else environ, "folder": path.parent}
    problems: list[str] = []
    found: dict[str, Endpoint] = {}
    for number, table in enumerate(tables, start=1):
        where = f"{path}: {_called(table, number)}"
        try:
            endpoint = EndpointTable.model_validate(table, context=context).endpoint()
        except ValidationError as error:
            problems += [
                f"{where}: {_problem(detail)}"
                for detail in error.errors(include_url=False, include_input=False)
            ]
            continue
        if endpoint.name in found:
            problems.append(f"{where}: name: another endpoint has it; give each a name of its own")
        found[endpoint.name] = endpoint
    if len(tables) > MOST_ENDPOINTS:
        problems.append(f"{path}: {len(tables)} endpoints; at most {MOST_ENDPOINTS} are served, remove some")
    if problems:
        raise SettingsError(*dict.fromkeys(problems))
    return found


def _tables(path: Path) -> list[Any]:
    try:
        document = tomllib.loads(path.read_bytes().decode())
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SettingsError(f"{path}: can't be read ({reason}); check the path and its permissions") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path}: not TOML: {error}") from None
    tables = document.get("endpoints", [])
    if not isinstance(tables, list):
        raise SettingsError(f"{path}: endpoints: is one table; begin each endpoint with [[endpoints]]")
    return tables


def _called(table: Any, number: int) -> str:
    name = table.get("name") if isinstance(table, dict) else None
    return f'endpoint "{name}"' if isinstance(name, str) else f"endpoint {number}"


def _problem(detail: ErrorDetails) -> str:
    field = str(detail["loc"][0]) if detail["loc"] else ""
    message = detail["msg"]
    match detail["type"]:
        case "missing":
            message = "is missing; add it"
        case "extra_forbidden":
            close = get_close_matches(field, EndpointTable.model_fields, n=1)
            known = (
                f"did you mean {close[0]}?" if close else f"there are {', '.join(EndpointTable.model_fields)}"
            )
            message = f"no such field; {known}"
        case "value_error":
            message = message.removeprefix("Value error, ")
        case _:
            message = f"{message[:1].lower()}{message[1:]}; correct the value"
    return f"{field}: {message}" if field else message
