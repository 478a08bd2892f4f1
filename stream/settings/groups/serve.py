"""The server of pages, the API and feeds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, field_validator

from stream.settings.groups.group import Group

_ORIGIN = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?/?")


class ServeSettings(Group):
    """The web page and the HTTP API; see docs/how-to/serve.md."""

    bind: str = Field(default="127.0.0.1", description="The address that page and API are served on.")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=8765, description="Their port; 0 takes any free one."
    )
    public_url: str | None = Field(
        default=None,
        description="The address that people know the page by, such as https://news.example.org; where it is https, the session's cookie asks for it.",
    )
    token: SecretStr | None = Field(
        default=None,
        description="The bearer token of programs and of the page's log-in; required where bind is not a loopback address.",
    )
    calendar_token: SecretStr | None = Field(
        default=None,
        description="The token that stands in the address of a calendar subscription and opens nothing else.",
    )
    session_hours: Annotated[float, Field(gt=0, le=720)] = Field(
        default=12.0, description="How long a log-in of the page lasts."
    )
    proxies: tuple[str, ...] = Field(
        default=(),
        description="Addresses or networks of reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.",
    )
    database: Path = Field(
        default=Path(".detente/serve/view.sqlite3"),
        description="The file of the view; the daily history of pairs stands nowhere else.",
    )
    max_articles: Annotated[int, Field(ge=100, le=10_000_000)] = Field(
        default=100_000, description="Articles that are kept; beyond it those not scored go, then the oldest."
    )
    keep_texts: bool = Field(
        default=True,
        description="Keep the texts of articles too, so that their pages can show the sentences.",
    )
    max_pairs: Annotated[int, Field(ge=10, le=100_000)] = Field(
        default=5_000, description="Pairs that are kept; beyond it the longest silent go."
    )
    history_days: Annotated[int, Field(ge=30, le=3660)] = Field(
        default=400, description="How long the daily history of pairs is kept."
    )
    max_follow_ups: Annotated[int, Field(ge=100, le=1_000_000)] = Field(
        default=20_000, description="Acts that are kept; beyond it those longest untold go."
    )
    max_alerts: Annotated[int, Field(ge=10, le=1_000_000)] = Field(
        default=10_000,
        description="Episodes of alerts that are kept; beyond it resolved ones go, oldest first.",
    )
    requests_per_minute: Annotated[int, Field(ge=1, le=1_000_000)] = Field(
        default=1_200, description="Requests that one client may make in a minute."
    )
    scores_per_minute: Annotated[int, Field(ge=1, le=100_000)] = Field(
        default=60, description="Pasted texts that one client may have scored in a minute."
    )
    score_bytes: Annotated[int, Field(ge=1_000, le=4 << 20)] = Field(
        default=256 << 10, description="The largest body of a request to score a pasted text."
    )
    score_seconds: Annotated[float, Field(gt=0, le=600)] = Field(
        default=30.0, description="How long the reading of a pasted text may take."
    )
    max_streams: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=200, description="Clients of the live stream at once."
    )
    stream_queue: Annotated[int, Field(ge=10, le=100_000)] = Field(
        default=1_000,
        description="Events that wait for a client of the live stream; a slower one is dropped.",
    )
    stream_replay: Annotated[int, Field(ge=0, le=100_000)] = Field(
        default=5_000, description="Latest events that are kept for clients that come back."
    )
    heartbeat_seconds: Annotated[float, Field(gt=0, le=300)] = Field(
        default=15.0, description="How often an idle live stream is told that it lives."
    )

    @field_validator("public_url")
    @classmethod
    def _an_origin(cls, value: str | None) -> str | None:
        if value is not None and _ORIGIN.fullmatch(value) is None:
            raise ValueError(f"{value!r} is not an address of a site; write https://news.example.org")
        return value
