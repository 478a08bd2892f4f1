"""`POST /api/v1/score`: a pasted text is read and scored; nothing of it is kept."""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Annotated, Any, Final, cast

import msgspec
from litestar import Response, post
from litestar.di import NamedDependency
from litestar.openapi.datastructures import ResponseSpec
from litestar.params import JSONBody, QueryParameter
from msgspec import Meta

from models.errors import ArticleError
from stream.records.score import Score
from stream.serve.api.parameters import WRONG
from stream.serve.api.problem import PROBLEM_JSON, FieldProblem, Problem, problem_body
from stream.serve.score.scorer import BusyError, Scorer

BUSY: Final = ResponseSpec(
    Problem, description="The reader is busy, or the text takes too long.", generate_examples=False
)
TOO_LARGE: Final = ResponseSpec(Problem, description="The text is too large.", generate_examples=False)

_Field = Annotated[str, Meta(max_length=2000)]


class Pasted(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A text to score. `published_at` or else `date` tells the day that "on Friday" counts from; without both, today."""

    text: Annotated[str, Meta(pattern=r"[A-Za-z0-9]", max_length=1 << 20)]
    title: Annotated[str, Meta(max_length=4096)] | None = None
    source: _Field | None = None
    url: _Field | None = None
    published_at: Annotated[dt.datetime, Meta(tz=True)] | None = None
    date: dt.date | None = None
    language: _Field | None = None


@post(
    "/api/v1/score",
    operation_id="scoreText",
    tags=["score"],
    status_code=200,
    responses={400: WRONG, 413: TOO_LARGE, 503: BUSY},
)
async def score_text(
    data: JSONBody[Pasted],
    scorer: NamedDependency[Scorer],
    gate: Annotated[
        bool, QueryParameter(description="False scores a text that is not relevant, too.")
    ] = True,
) -> Response[Score]:
    """Score a pasted text; the spans of the answer index the text as sent."""
    try:
        body = await scorer.score(_record(data), gate=gate)
    except ArticleError as error:
        field = getattr(error, "field", "") or "text"
        return _problem(400, f"{field}: {error}", FieldProblem(field=field, message=str(error)))
    except BusyError as error:
        return _problem(503, str(error), headers={"retry-after": "5"})
    return cast(
        "Response[Score]",
        Response(body, media_type="application/json", headers={"cache-control": "no-store"}),
    )


def _record(pasted: Pasted) -> bytes:
    """The article's record; its id is told by what was pasted."""
    values = {field: value for field, value in msgspec.structs.asdict(pasted).items() if value is not None}
    if "published_at" in values:
        values.pop("date", None)
    identity = hashlib.sha256(msgspec.json.encode(values, order="deterministic")).hexdigest()[:32]
    return msgspec.json.encode({"id": f"pasted:{identity}", **values})


def _problem(
    status: int, detail: str, *errors: FieldProblem, headers: dict[str, str] | None = None
) -> Response[Any]:
    return Response(
        problem_body(status, detail, *errors),
        status_code=status,
        media_type=PROBLEM_JSON,
        headers={"cache-control": "no-store", **(headers or {})},
    )
