"""Lengths of time in the rules file, such as "30m", and in words."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field

_UNITS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_NAMES: Final = (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1))
_PART = re.compile(r"(\d{1,6})([smhdw])")
_WHOLE = re.compile(r"(?:\d{1,6}[smhdw])+")


def seconds_of(value: Any) -> float:
    """Read "90s", "30m", "1h30m", "7d" or "2w" as seconds.

    Raises:
        ValueError: the value is nothing of the kind.
    """
    if not isinstance(value, str) or _WHOLE.fullmatch(value) is None:
        raise ValueError(f'{value!r} is no length of time; write "90s", "30m", "1h30m", "7d" or "2w"')
    return float(sum(int(number) * _UNITS[unit] for number, unit in _PART.findall(value)))


def in_words(seconds: float) -> str:
    """A length of time as people say it, in its two largest units: "1 hour 30 minutes"."""
    rest = round(seconds)
    parts: list[str] = []
    for name, size in _NAMES:
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count} {name}{'' if count == 1 else 's'}")
    return " ".join(parts[:2]) or "0 seconds"


Duration = Annotated[float, BeforeValidator(seconds_of), Field(ge=0)]
"""Seconds, written as a length of time."""
