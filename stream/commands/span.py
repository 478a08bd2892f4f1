"""A span of time as people write it on the command line."""

from __future__ import annotations

import re
from typing import Any, Final

import rich_click as click

_SECONDS: Final = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_WRITTEN: Final = re.compile(r"(\d{1,6})([smhd])")


class Span(click.ParamType):
    """A number and a unit, such as 90s, 10m, 2h or 1d, into seconds; at least `least`."""

    name = "span"

    def __init__(self, *, least: float) -> None:
        self._least = least

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """The seconds; refused where they are too few."""
        if isinstance(value, float):
            return value
        written = _WRITTEN.fullmatch(str(value).strip())
        if written is None:
            self.fail(f"{value!r} is no span of time; write 90s, 10m, 2h or 1d", param, ctx)
        seconds = int(written.group(1)) * _SECONDS[written.group(2)]
        if seconds < self._least:
            self.fail(f"{value} is too short; {self._least:g}s is the least", param, ctx)
        return seconds
