"""`/api/v1/pairs`: the overview, and a pair whole."""

from __future__ import annotations

import sqlite3
from typing import Annotated, Any, Final

import msgspec
from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import PathParameter, QueryParameter
from msgspec import Meta

from stream.records.follow_up import ActRecord
from stream.records.pair import PairRecord
from stream.serve.access.ids import read_id
from stream.serve.api.conditional import answer
from stream.serve.api.parameters import MISSING, WRONG, ActorName, Cursor, FirstDay, LastDay, Limit
from stream.serve.api.problem import NotFoundProblem
from stream.serve.view.follow_ups import follow_ups
from stream.serve.view.pairs import PairDay, PairOrder, PairPage, overview, pair_history, pair_record
from stream.serve.view.stories import StoryItem, stories
from stream.serve.view.view import View

_ACTS: Final = 100


class PairWhole(msgspec.Struct, frozen=True, kw_only=True):
    """A pair: its latest record, its days, its latest stories, and the acts that both its actors take part in.

    The acts are those that fall on the day of the record or later, or have no day, at most 100; `/api/v1/follow-ups`
    has all.
    """

    pair: str
    latest: PairRecord
    history: tuple[PairDay, ...]
    stories: tuple[StoryItem, ...]
    follow_ups: tuple[ActRecord, ...]


@get("/api/v1/pairs", operation_id="listPairs", tags=["pairs"], responses={400: WRONG})
async def list_pairs(
    *,
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    sort: Annotated[
        PairOrder,
        QueryParameter(
            description='By what pairs are ordered; "-" puts the largest first. d1, d7 and d30 are changes.'
        ),
    ] = "-tension",
    actor: ActorName = None,
    sparse: Annotated[
        bool | None, QueryParameter(description="Only pairs with too little to judge, or only the others.")
    ] = None,
    min_tension: Annotated[
        Annotated[float, Meta(ge=0, le=100)] | None,
        QueryParameter(description="Only pairs of at least this tension."),
    ] = None,
    cursor: Cursor = None,
    limit: Limit = 100,
) -> Response[PairPage]:
    """Pairs with tension, change, the last 30 days and why; the index over all of them is the pair ALL."""
    page = await view.read(
        overview, order=sort, actor=actor, sparse=sparse, min_tension=min_tension, cursor=cursor, limit=limit
    )
    return answer(request, page)


@get("/api/v1/pairs/{pair:str}", operation_id="getPair", tags=["pairs"], responses={400: WRONG, 404: MISSING})
async def get_pair(
    *,
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    pair: Annotated[str, PathParameter(description="A pair such as CHN-USA, or ALL.")],
    first: FirstDay = None,
    last: LastDay = None,
) -> Response[PairWhole]:
    """A pair with its daily history between two days."""
    name = read_id(pair)
    whole = await view.read(pair_whole, name, first=first, last=last)
    if whole is None:
        raise NotFoundProblem(
            detail=f"there is no pair {name[:100]!r}; write its actors in the order of the alphabet, such as CHN-USA,"
            " and see /api/v1/pairs for those that are followed"
        )
    return answer(request, whole)


def pair_whole(
    connection: sqlite3.Connection, pair: str, *, first: FirstDay = None, last: LastDay = None
) -> PairWhole | None:
    """A pair whole; None where it is not followed."""
    latest = pair_record(connection, pair)
    if latest is None:
        return None
    today = latest.as_of.date()
    coming = follow_ups(connection, pair=pair, first=today, limit=_ACTS).items
    undated = follow_ups(connection, pair=pair, dated=False, limit=_ACTS).items
    return PairWhole(
        pair=pair,
        latest=latest,
        history=pair_history(connection, pair, first=first, last=last),
        stories=stories(connection, pair),
        follow_ups=(*coming, *undated)[:_ACTS],
    )
