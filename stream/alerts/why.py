"""Why an alert fired, in plain sentences, with what it rests on and where to read on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final
from urllib.parse import quote

from stream.alerts.rule import AnyRule
from stream.alerts.template import render
from stream.records.alert import AlertEvidence

EVIDENCE: Final = 5
"""How many pieces of evidence an alert carries at most."""

_QUOTED: Final = 200
"""Characters of a quotation, at most."""


def number(value: float | None) -> str:
    """A number with one decimal, without it where it is none."""
    return "unknown" if value is None else f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def quoted(text: str | None) -> str:
    """Words of an article on one line, in quotation marks, cut where they are long; "" without any."""
    line = " ".join((text or "").split())
    if not line:
        return ""
    return f"“{line if len(line) <= _QUOTED else line[: _QUOTED - 1].rstrip() + '…'}”"


def words(rule: AnyRule, sentence: str, quotation: str, values: Mapping[str, str]) -> str:
    """The rule's own words where it has any; else the sentence and the quotation."""
    if rule.why is not None:
        return render(rule.why, {**values, "sentence": sentence, "quote": quotation})
    return f"{sentence} {quotation}".rstrip()


def links(*, pair: str | None = None, article: str | None = None, act: str | None = None) -> dict[str, str]:
    """Paths on the service's own pages; ids are percent-encoded."""
    named = {"pair": ("pairs", pair), "article": ("articles", article), "follow_up": ("follow-ups", act)}
    return {
        name: f"/{folder}/{quote(key, safe='')}" for name, (folder, key) in named.items() if key is not None
    }


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def first_article(evidence: Sequence[AlertEvidence]) -> str | None:
    """The article of the first piece of evidence."""
    return evidence[0].article if evidence else None
