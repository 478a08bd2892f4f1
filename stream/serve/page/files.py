"""The page's own files: style, script and sign. Addresses carry a digest of the content, so browsers may keep them."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from typing import Any, Final, NamedTuple

from litestar import Request, Response, get
from litestar.params import FromPath

from stream.serve.api.problem import NotFoundProblem

_PACKAGED: Final[dict[str, tuple[str, str, str]]] = {
    "article.css": ("stream.pages", "annotated.css", "text/css"),
    "page.css": ("stream.serve.page", "static/page.css", "text/css"),
    "live.js": ("stream.serve.page", "static/live.js", "text/javascript"),
    "sign.svg": ("stream.serve.page", "static/sign.svg", "image/svg+xml"),
}
_YEAR: Final = "private, max-age=31536000, immutable"


class File(NamedTuple):
    """A file as it is served."""

    body: bytes
    kind: str
    digest: str


@cache
def page_file(name: str) -> File | None:
    """A file of the page; None where there is none of this name."""
    if name not in _PACKAGED:
        return None
    package, path, kind = _PACKAGED[name]
    body = files(package).joinpath(path).read_bytes()
    return File(body, kind, hashlib.sha256(body).hexdigest()[:12])


def file_link(name: str) -> str:
    """The address of a file, by its content."""
    found = page_file(name)
    if found is None:
        raise KeyError(name)
    return f"/static/{name}?v={found.digest}"


@get("/static/{name:str}", include_in_schema=False, sync_to_thread=False)
def get_file(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[bytes]:
    """A file of the page."""
    found = page_file(name) if name in _PACKAGED else None
    if found is None:
        raise NotFoundProblem(detail="there is no such file")
    keep = _YEAR if request.query_params.get("v") == found.digest else "no-cache"
    return Response(found.body, media_type=found.kind, headers={"cache-control": keep})
