"""`/about`: what the numbers mean, and what they are not."""

from __future__ import annotations

from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from stream.serve.access.login import Door
from stream.serve.page.drawing import draw


@get("/about", include_in_schema=False, sync_to_thread=False)
def show_about(request: Request[Any, Any, Any], door: NamedDependency[Door]) -> Response[bytes]:
    """What the scores mean."""
    return draw(request, door, "about.html.jinja")
