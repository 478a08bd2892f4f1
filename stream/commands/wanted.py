"""Which records are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Wanted(NamedTuple):
    """What a record must be about.

    Args:
        kind: the topic.
        pairs: one of these, such as CHN-USA or ALL; empty for any.
        escalation: a score at least so high.
    """

    kind: str
    pairs: frozenset[str] = frozenset()
    escalation: float | None = None

    @property
    def anything(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not self.pairs and self.escalation is None

    def includes(self, record: Mapping[str, Any]) -> bool:
        """Whether a record is one of them; one that lacks what is asked for is not."""
        try:
            return (not self.pairs or self._about(record)) and (
                self.escalation is None or record["escalation"] >= self.escalation
            )
        except (KeyError, TypeError):
            return False

    def said(self) -> str:
        """The same for people."""
        least = [] if self.escalation is None else [f"escalation ≥ {self.escalation:.2f}"]
        return "  ".join([" ".join(sorted(self.pairs)), *least]).strip()

    def _about(self, record: Mapping[str, Any]) -> bool:
        if self.kind == "scores":
            return any(pair["pair"] in self.pairs for pair in record["pairs"])
        if self.kind == "follow-ups":
            actors = set(record["actors"])
            return any(actors.issuperset(pair.split("-")) for pair in self.pairs)
        return record["pair"] in self.pairs


def pair_name(text: str) -> str:
    """A pair as it is published: `usa-chn` into `CHN-USA`.

    Raises:
        ValueError: it is none.
    """
    name = text.strip().upper()
    ends = name.split("-")
    if name == "ALL":
        return name
    if len(ends) != 2 or not all(end.isalnum() for end in ends) or ends[0] == ends[1]:  # noqa: PLR2004 - a pair
        raise ValueError(f"{text!r} is no pair; write two actors such as CHN-USA, or ALL")
    return "-".join(sorted(ends))
