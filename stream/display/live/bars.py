"""Numbers that are seen before they are read: bars, arrows and colours."""

from __future__ import annotations

from typing import Final

from rich.text import Text

ESCALATION: Final = "red"
DE_ESCALATION: Final = "green"

_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_FAINT: Final = 0.25
_STRONG: Final = 0.75
_STILL: Final = 0.05
_LEVELS: Final = ((60.0, "bold red"), (40.0, "dark_orange"), (20.0, "yellow"), (0.0, "green"))


def bar(share: float, width: int) -> str:
    """A bar of a share from 0 to 1, to an eighth of a character; padded to the width."""
    eighths = round(min(max(share, 0.0), 1.0) * width * 8)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(width)


def probability(value: float, width: int, style: str) -> Text:
    """A score from 0 to 1 as a number, with a bar where there is room for one; the surer the brighter."""
    shade = f"bold {style}" if value >= _STRONG else f"dim {style}" if value < _FAINT else style
    room = width - len("0.00 ")
    return Text(f"{value:.2f}" if room < 2 else f"{value:.2f} {bar(value, room)}", style=shade)  # noqa: PLR2004 - a bar of one character says nothing


def tension(value: float, width: int) -> Text:
    """A tension from 0 to 100, in the colour of its level."""
    style = next(style for least, style in _LEVELS if value >= least or least == 0.0)
    room = width - len("100 ")
    return Text(f"{value:3.0f}" if room < 2 else f"{value:3.0f} {bar(value / 100, room)}", style=style)  # noqa: PLR2004 - as above


def change(value: float | None) -> Text:
    """Points up or down, None where there was nothing to compare with."""
    if value is None:
        return Text("-", style="dim")
    if abs(value) < _STILL:
        return Text("·", style="dim")
    arrow, style = ("▲", ESCALATION) if value > 0 else ("▼", DE_ESCALATION)
    return Text(f"{arrow}{abs(value):5.1f}", style=style)
