"""Whose captives are exchanged where these are told by their nation: "Israel frees 90 | Palestinians", by accord with Hamas."""

from __future__ import annotations

from collections.abc import Iterable

from models.signal import Kind

_OF_GROUP = {"PSE": ("HAMAS", "ISR")}
"""By a nation, the group for whose sake its captives are freed, and by whom."""


def with_captors(kind: Kind, actors: Iterable[str], named: Iterable[str]) -> frozenset[str]:
    """The actors of an exchange, with the group among the `named` beside the nation of its captives; others unchanged."""
    found = frozenset(actors)
    if kind != "exchange":
        return found
    for nation, (group, other) in _OF_GROUP.items():
        if nation in found and other in found and group in named:
            found |= {group}
    return found
