"""Text of others on a terminal: what it could do to the terminal is taken out."""

from __future__ import annotations

from rich.text import Text

_CONTROLS = {
    **dict.fromkeys((*range(0x20), 0x7F, *range(0x80, 0xA0)), "\N{REPLACEMENT CHARACTER}"),
    # These change the direction of what follows, so that text reads other than it is.
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "\N{REPLACEMENT CHARACTER}"),
    **dict.fromkeys(map(ord, "\t\n\r"), " "),
}


def printable(text: str, style: str = "") -> Text:
    """The text on one line, with no control character and no markup."""
    return Text(text.translate(_CONTROLS), style=style)
