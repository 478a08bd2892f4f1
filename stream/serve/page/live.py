"""`/live`: articles as they are scored. Without script it shows the latest; with it, it goes on by itself."""

from __future__ import annotations

from typing import Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency

from stream.serve.access.login import Door
from stream.serve.page.drawing import draw
from stream.serve.view.articles import articles
from stream.serve.view.view import View

_ARTICLES: Final = 30


@get("/live", include_in_schema=False)
async def show_live(
    request: Request[Any, Any, Any], view: NamedDependency[View], door: NamedDependency[Door]
) -> Response[bytes]:
    """The latest articles."""
    page = await view.read(articles, limit=_ARTICLES)
    return draw(request, door, "live.html.jinja", page=page)
