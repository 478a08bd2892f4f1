"""How a worker runs, reads, answers over HTTP and logs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from stream.settings.groups.group import Group


class WorkerSettings(Group):
    """How the worker works."""

    batch_articles: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=100, description="Articles of a batch at most."
    )
    batch_seconds: Annotated[float, Field(gt=0, le=60)] = Field(
        default=0.2, description="How long a batch waits to fill."
    )
    stall_seconds: Annotated[float, Field(ge=1)] = Field(
        default=120.0,
        description="After how long without progress, while the broker answers, the process ends itself.",
    )
    stop_seconds: Annotated[float, Field(gt=0)] = Field(
        default=30.0, description="How long a stop waits for the batch under way."
    )
    data_dir: Path = Field(
        default=Path(".detente/worker"), description="Where the worker keeps what it can rebuild."
    )


class WebSettings(Group):
    """The worker's port for metrics and health."""

    bind: str = Field(default="127.0.0.1", description="The address that metrics and health are served on.")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=6066, description="Their port; 0 takes any free one."
    )


class ReadingSettings(Group):
    """How articles are read."""

    gate: bool = Field(default=True, description="Score only articles that are relevant.")
    model: Path | None = Field(
        default=None, description="A folder of model artefacts to use in place of the shipped ones."
    )
    lexicons: Path | None = Field(
        default=None,
        description="A folder of lexicons of your own that extend the shipped ones; see docs/how-to/lexicons.md.",
    )


class LogSettings(Group):
    """What is logged, and how."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="The least level that is logged."
    )
    format: Literal["auto", "console", "json"] = Field(
        default="auto", description="Lines for people or JSON; auto chooses people on a terminal."
    )
