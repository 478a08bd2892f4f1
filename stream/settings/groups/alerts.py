"""Alerts, the feeds whose silence is one, and drift."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from stream.settings.groups.group import Group


class AlertsSettings(Group):
    """Alerts and where they are sent; see docs/how-to/alerts.md and docs/how-to/webhooks.md."""

    file: Path | None = Field(
        default=None,
        description="A TOML file of rules, silences and endpoints, read again when it changes; without it the shipped rules.",
    )
    reload_seconds: Annotated[float, Field(gt=0, le=3600)] = Field(
        default=5.0, description="How often the file is looked at."
    )


class FeedsSettings(Group):
    """How `detente ingest` reads feeds; see docs/how-to/ingest.md."""

    state: Path = Field(
        default=Path(".detente/ingest/feeds.json"),
        description="Where it is kept which articles were sent and what a feed looked like when it was last read.",
    )
    contact: Annotated[str, Field(pattern=r"^[!-~]{1,200}$")] | None = Field(
        default=None,
        description="A page or mail address that User-Agent names, so that the owner of a site can reach you.",
    )
    pause_seconds: Annotated[float, Field(ge=0, le=3600)] = Field(
        default=2.0, description="The pause between two requests to a host, at least."
    )
    timeout_seconds: Annotated[float, Field(gt=0, le=600)] = Field(
        default=30.0, description="How long an answer of a host is waited for, to its last byte."
    )
    page_bytes: Annotated[int, Field(ge=1 << 10, le=256 << 20)] = Field(
        default=8 << 20, description="The largest feed or page that is read, decompressed."
    )
    remembered: Annotated[int, Field(ge=1_000, le=10_000_000)] = Field(
        default=100_000, description="How many articles are remembered as sent; beyond it the oldest go."
    )
    allow_private: bool = Field(
        default=False,
        description="Let feeds lead to private addresses; feeds that you name there are read without it.",
    )


class DriftSettings(Group):
    """What recent articles are compared with, to tell when they stray; see docs/how-to/drift.md."""

    articles: Annotated[int, Field(ge=200, le=100_000)] = Field(
        default=1000, description="How many of the latest articles are compared."
    )
    reference: Path | None = Field(
        default=None,
        description="A file of `detente model reference` to compare with, in place of the training text.",
    )
