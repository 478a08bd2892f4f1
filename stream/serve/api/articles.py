"""`/api/v1/articles`: lists of articles, and one whole."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import PathParameter, QueryParameter

from models.signal import Outcome
from stream.serve.access.ids import read_id
from stream.serve.api.conditional import answer
from stream.serve.api.parameters import MISSING, WRONG, Cursor, FirstDay, LastDay, Limit, PairName
from stream.serve.api.problem import NotFoundProblem
from stream.serve.view.articles import ArticlePage, ArticleWhole, article, articles
from stream.serve.view.view import View


@get("/api/v1/articles", operation_id="listArticles", tags=["articles"], responses={400: WRONG})
async def list_articles(
    *,
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    pair: PairName = None,
    story: Annotated[
        str | None, QueryParameter(max_length=1024, description="Only articles of this story.")
    ] = None,
    outcome: Annotated[Outcome | None, QueryParameter(description="Only articles with this outcome.")] = None,
    first: FirstDay = None,
    last: LastDay = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response[ArticlePage]:
    """Articles, newest first; those of a pair with their scores for it."""
    page = await view.read(
        articles,
        pair=pair,
        story=story,
        outcome=outcome,
        first=first,
        last=last,
        cursor=cursor,
        limit=limit,
    )
    return answer(request, page)


@get(
    "/api/v1/articles/{article_id:str}",
    operation_id="getArticle",
    tags=["articles"],
    responses={404: MISSING},
)
async def get_article(
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    article_id: Annotated[str, PathParameter(description="The article's id, percent-encoded.")],
) -> Response[ArticleWhole]:
    """An article with its text and all that was read in it."""
    whole = await view.read(article, read_id(article_id))
    if whole is None:
        raise NotFoundProblem(
            detail="there is no article with this id (any more); percent-encode the id, slashes too"
        )
    return answer(request, whole)
