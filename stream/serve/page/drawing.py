"""Drawing a page: a template that escapes all it is given, with the words and links that every page uses."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from litestar import Request, Response

import stream.pages
from stream.pages.annotated import percent, signed
from stream.pages.days import long_day, long_days
from stream.pages.marks import named
from stream.pages.segments import plain
from stream.serve.access.login import Door
from stream.serve.api.conditional import answer_bytes
from stream.serve.page import words
from stream.serve.page.files import file_link

_FOLDERS: Final = (Path(__file__).with_name("templates"), Path(stream.pages.__file__).parent)

HTML: Final = "text/html"


def draw(request: Request[Any, Any, Any], door: Door, name: str, **given: Any) -> Response[bytes]:
    """A page by its template, or 304 where the browser has it already."""
    return answer_bytes(
        request,
        written(can_leave=door.keys.needed, path=request.url.path, name=name, **given),
        media_type=HTML,
    )


def missing(door: Door, what: str) -> Response[bytes]:
    """The page that says that there is no such thing."""
    body = written(can_leave=door.keys.needed, path="", name="missing.html.jinja", what=what, said="")
    return Response(body, status_code=404, media_type=HTML, headers={"cache-control": "no-store"})


def written(*, can_leave: bool, path: str, name: str, **given: Any) -> bytes:
    """A page as it is sent; `path` is where it stands among the others, `can_leave` whether one can log out."""
    template = _environment().get_template(name)
    return template.render(path=path, can_leave=can_leave, **given).encode(errors="replace")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_FOLDERS),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "percent": percent,
        "signed": signed,
        "words": plain,
        "named": named,
        "pair_title": words.pair_title,
        "actor_title": words.actor_title,
        "points": words.points,
        "change": words.change,
        "direction": words.direction,
        "moment": words.moment,
        "snippet": words.snippet,
        "pair_link": words.pair_link,
        "outside": words.outside,
    }
    environment.globals |= {
        "article_link": words.article_link,
        "long_day": long_day,
        "long_days": long_days,
        "query_link": words.query_link,
        "day_words": words.day_words,
        "file_link": file_link,
    }
    return environment
