"""The parameters that several lists take, with their bounds."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Final

from litestar.openapi.datastructures import ResponseSpec
from litestar.params import QueryParameter

from stream.serve.api.problem import Problem

LARGEST_PAGE: Final = 500

Limit = Annotated[int, QueryParameter(ge=1, le=LARGEST_PAGE, description="Entries of a page, at most.")]
Cursor = Annotated[
    str | None,
    QueryParameter(max_length=4096, description="`next` of the page before; leave it out to begin."),
]
PairName = Annotated[
    str | None,
    QueryParameter(
        name="pair",
        max_length=200,
        description="A pair such as CHN-USA, its actors in the order of the alphabet.",
    ),
]
ActorName = Annotated[
    str | None,
    QueryParameter(name="actor", max_length=100, description="An actor, such as CHN."),
]
FirstDay = Annotated[dt.date | None, QueryParameter(name="from", description="From this UTC day on.")]
LastDay = Annotated[dt.date | None, QueryParameter(name="to", description="Up to this UTC day, inclusive.")]

WRONG: Final = ResponseSpec(
    Problem, description="A parameter or field is wrong; which, and the remedy.", generate_examples=False
)
MISSING: Final = ResponseSpec(Problem, description="There is no such thing.", generate_examples=False)
"""Problems travel as application/problem+json; `stream.serve.api.openapi` says so in the contract."""
