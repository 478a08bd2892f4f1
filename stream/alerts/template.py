"""A rule's own words for why it fired: text with fields in braces, and nothing else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from string import Formatter
from typing import Final

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "threshold": (
        "pair", "value", "threshold", "tension", "escalation", "de_escalation", "z", "d1", "d7", "d30",
        "articles", "stories", "quote", "sentence",
    ),
    "jump": (
        "pair", "value", "threshold", "tension", "escalation", "de_escalation", "z", "d1", "d7", "d30",
        "articles", "stories", "quote", "sentence",
    ),
    "military": ("pair", "value", "threshold", "category", "modality", "sources", "stories", "quote", "sentence"),
    "follow_up": ("pair", "act", "state", "who", "location", "when", "quote", "sentence"),
    "silence": ("pair", "source", "value", "threshold", "last", "sentence"),
}  # fmt: skip
"""What the text of a rule of each kind may name; `sentence` is what is said where a rule has no words of its own."""


def check_template(text: str, fields: Collection[str]) -> str:
    """Take only `{name}` of the fields given: no attributes, indexes, conversions or format specifications.

    Raises:
        ValueError: it holds anything else.
    """
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise ValueError(f"{error}; write {{value}} for a field and {{{{ for a brace") from None
    for _, name, specification, conversion in parts:
        if name is not None and (name not in fields or specification or conversion):
            raise ValueError(f"{{{name}}} is no plain field; it takes {', '.join(sorted(fields))}")
    return text


def render(text: str, values: Mapping[str, str]) -> str:
    """The text with its fields filled in; `text` passed `check_template`."""
    return "".join(
        literal + (values.get(name, "unknown") if name is not None else "")
        for literal, name, _, _ in Formatter().parse(text)
    )
