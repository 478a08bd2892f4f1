"""`/articles/{id}`: an article with the sentences that its scores are made of."""

from __future__ import annotations

import sqlite3
from typing import Any, Final, NamedTuple

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from models.article import Article
from stream.pages.annotated import article_view
from stream.serve.access.ids import read_id
from stream.serve.access.login import Door
from stream.serve.page.drawing import draw, missing
from stream.serve.page.rebuilt import rebuilt_text
from stream.serve.view.articles import ArticleItem, ArticleWhole, article, articles
from stream.serve.view.view import View

_STORY: Final = 20


class _Seen(NamedTuple):
    article: ArticleWhole
    story: tuple[ArticleItem, ...]


@get("/articles/{article_id:str}", include_in_schema=False)
async def show_article(
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    door: NamedDependency[Door],
    article_id: FromPath[str],
) -> Response[bytes]:
    """An article."""
    seen = await view.read(_seen, read_id(article_id))
    if seen is None:
        return missing(door, "article")
    score, text = seen.article.score, seen.article.text
    shown = Article(
        id=score.article.id,
        title=score.article.title,
        text=rebuilt_text(score) if text is None else text,
    )
    return draw(
        request,
        door,
        "article_page.html.jinja",
        view=article_view("", score, shown),
        has_text=text is not None,
        story=seen.story,
        score=score,
    )


def _seen(connection: sqlite3.Connection, article_id: str) -> _Seen | None:
    found = article(connection, article_id)
    if found is None:
        return None
    story = found.score.story
    told = () if story is None else articles(connection, story=story, limit=_STORY).items
    return _Seen(found, tuple(item for item in told if item.id != article_id))
