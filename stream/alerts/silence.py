"""A silence: which alerts are delivered to nobody, from when until when, why and by whom."""

from __future__ import annotations

import datetime as dt
from fnmatch import fnmatchcase
from typing import Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator

from stream.alerts.moment import moment_of
from stream.alerts.selecting import ANY, PairPattern, selects
from stream.records.alert import Severity
from stream.records.control import AddSilence


class Silence(BaseModel):
    """An alert is silenced when all that is given matches it, from `from` until before `to`."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)

    rules: tuple[str, ...] = Field(
        default=(), description="Names of rules, with `*` for any part of one; every rule where empty.",
        examples=[["taiwan-*"]],
    )  # fmt: skip
    pairs: tuple[PairPattern, ...] = Field(
        default=(),
        description="Pairs as in rules; where empty, alerts on every pair and on none.",
        examples=[["CHN-USA"]],
    )
    severities: tuple[Severity, ...] = Field(
        default=(), description="Severities; every one where empty.", examples=[["info"]]
    )
    starts_at: AwareDatetime = Field(
        alias="from",
        description="When it begins, with an offset.",
        examples=[dt.datetime(2026, 3, 1, tzinfo=dt.UTC)],
    )
    ends_at: AwareDatetime = Field(
        alias="to",
        description="When it ends, with an offset.",
        examples=[dt.datetime(2026, 3, 2, tzinfo=dt.UTC)],
    )
    reason: str = Field(min_length=1, max_length=1000, description="Why.", examples=["planned exercise"])
    author: str = Field(min_length=1, max_length=200, description="Who says so.", examples=["j.doe"])

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.ends_at <= self.starts_at:
            raise ValueError("to: is not after from; give a later time")
        return self

    def matches(self, *, rule: str, pair: str | None, severity: Severity) -> bool:
        """Whether it means an alert, at whatever time."""
        return (
            (not self.rules or any(fnmatchcase(rule, pattern) for pattern in self.rules))
            and (not self.severities or severity in self.severities)
            and (not self.pairs or (ANY in self.pairs if pair is None else selects(self.pairs, pair)))
        )

    def active(self, now: float) -> bool:
        """Whether it holds at a moment, in seconds since the epoch."""
        return self.starts_at.timestamp() <= now < self.ends_at.timestamp()


def silence_of(control: AddSilence) -> Silence | None:
    """The silence that a command asks for; None where it asks for what no silence can be."""
    try:
        return Silence.model_validate(
            {
                "rules": control.rules,
                "pairs": control.pairs,
                "severities": control.severities,
                "from": moment_of(control.starts_at),
                "to": moment_of(control.ends_at),
                "reason": control.reason,
                "author": control.by,
            }
        )
    except (ValidationError, ValueError, OverflowError, OSError):
        return None
