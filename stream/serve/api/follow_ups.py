"""`/api/v1/follow-ups`: acts that were told ahead, as a list and as a calendar."""

from __future__ import annotations

import sqlite3
from typing import Annotated, Any, Final

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from models.signal import Kind, Status
from stream.records.follow_up import ActRecord, ActState
from stream.serve.api.conditional import answer, answer_bytes
from stream.serve.api.parameters import WRONG, ActorName, Cursor, FirstDay, LastDay, Limit, PairName
from stream.serve.calendar import calendar
from stream.serve.view.follow_ups import FollowUpPage, follow_ups
from stream.serve.view.view import View

EVENTS: Final = 5_000
"""Of a calendar, at most; the latest days stay."""

CALENDAR_TYPE: Final = "text/calendar"
"""By UTF-8, which the framework adds."""

Kinds = Annotated[list[Kind] | None, QueryParameter(name="kind", description="Only acts of these kinds.")]
Statuses = Annotated[
    list[Status] | None, QueryParameter(name="status", description="Only acts of these statuses.")
]
States = Annotated[
    list[ActState] | None, QueryParameter(name="state", description="Only acts that stand in these states.")
]


@get("/api/v1/follow-ups", operation_id="listFollowUps", tags=["follow-ups"], responses={400: WRONG})
async def list_follow_ups(
    *,
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    pair: PairName = None,
    actor: ActorName = None,
    kind: Kinds = None,
    status: Statuses = None,
    act_state: States = None,
    first: FirstDay = None,
    last: LastDay = None,
    cursor: Cursor = None,
    limit: Limit = 50,
) -> Response[FollowUpPage]:
    """Acts by their days; those that both actors of a pair take part in."""
    page = await view.read(
        follow_ups,
        pair=pair,
        actor=actor,
        kinds=kind or (),
        statuses=status or (),
        states=act_state or (),
        first=first,
        last=last,
        cursor=cursor,
        limit=limit,
    )
    return answer(request, page)


@get(
    "/api/v1/follow-ups.ics",
    operation_id="followUpsCalendar",
    tags=["follow-ups"],
    media_type="text/calendar",
    responses={400: WRONG},
)
async def follow_ups_calendar(
    *,
    request: Request[Any, Any, Any],
    view: NamedDependency[View],
    pair: PairName = None,
    actor: ActorName = None,
    kind: Kinds = None,
    status: Statuses = None,
    token: Annotated[  # noqa: ARG001 - the gate has read it; the contract tells of it
        str | None,
        QueryParameter(
            max_length=1000, description="The calendar's token, where the service asks for a token."
        ),
    ] = None,
) -> Response[bytes]:
    """The acts whose days are known as a calendar to subscribe to, by RFC 5545."""
    acts = await view.read(
        dated_acts, pair=pair, actor=actor, kinds=tuple(kind or ()), statuses=tuple(status or ())
    )
    name = " ".join(["Follow-ups", *filter(None, [pair, actor])])
    body = calendar(acts, name=name)
    return answer_bytes(
        request,
        body,
        media_type=CALENDAR_TYPE,
        headers={"content-disposition": 'inline; filename="follow-ups.ics"'},
    )


def dated_acts(
    connection: sqlite3.Connection,
    *,
    pair: str | None,
    actor: str | None,
    kinds: tuple[Kind, ...],
    statuses: tuple[Status, ...],
) -> tuple[ActRecord, ...]:
    """The acts of a calendar, by their days."""
    found: list[ActRecord] = []
    cursor: str | None = None
    while True:
        page = follow_ups(
            connection,
            pair=pair,
            actor=actor,
            kinds=kinds,
            statuses=statuses,
            dated=True,
            cursor=cursor,
            limit=EVENTS,
        )
        found = [*found, *page.items][-EVENTS:]
        cursor = page.next
        if cursor is None:
            return tuple(found)
