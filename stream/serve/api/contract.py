"""`/api/openapi.json`: the contract of the API."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from stream.serve.api.conditional import answer_bytes


@get("/api/openapi.json", include_in_schema=False, sync_to_thread=False)
def get_contract(request: Request[Any, Any, Any], contract: NamedDependency[bytes]) -> Response[bytes]:
    """The contract as OpenAPI 3.1."""
    return answer_bytes(request, contract, media_type="application/json")
