"""`/api/v1/stream`: what is published, as server-sent events."""

from __future__ import annotations

from typing import Annotated, Any

from litestar import Request, get
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import HeaderParameter, QueryParameter
from litestar.response import Stream

from stream.serve.api.parameters import WRONG
from stream.serve.api.problem import Problem
from stream.serve.live.event import Topic
from stream.serve.live.hub import Hub, wanted


@get(
    "/api/v1/stream",
    operation_id="stream",
    tags=["stream"],
    media_type="text/event-stream",
    responses={
        400: WRONG,
        503: ResponseSpec(Problem, description="There are too many clients.", generate_examples=False),
    },
    sync_to_thread=False,
)
def live_stream(
    request: Request[Any, Any, Any],
    hub: NamedDependency[Hub],
    topics: Annotated[
        list[Topic] | None, QueryParameter(description="Only these topics; repeat the parameter for several.")
    ] = None,
    pair: Annotated[
        list[str] | None,
        QueryParameter(
            max_items=50, description="Only what is about these pairs; repeat the parameter for several."
        ),
    ] = None,
    last_event_id: Annotated[
        str | None,
        HeaderParameter(
            name="last-event-id",
            max_length=100,
            description="The id of the last event seen; what came since is sent first.",
        ),
    ] = None,
) -> Stream:
    """Scores in short, and pairs, follow-ups and alerts whole, as they are published.

    Each event is named after its topic and has an id. `removed` says that something is there no more, `reset` that the
    client may have missed something and should load anew. A client that is too slow is dropped, and comes back with
    `Last-Event-ID`.
    """
    del request
    frames = hub.watch(wanted(topics or (), pair or ()), last=last_event_id)
    return Stream(
        frames,
        media_type="text/event-stream",
        headers={"cache-control": "no-store", "x-accel-buffering": "no"},
    )
