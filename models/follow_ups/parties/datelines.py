"""A dateline whose towns are not in capitals: "Lima (npa) - Peru", "Athens/Ankara - The"."""

from __future__ import annotations

import re
from typing import NamedTuple

from models.mentions import ActorMention
from models.text.document import Document

_TOWN = r"[A-Z\u00c0-\u00de][\w.'-]+(?: [A-Z\u00c0-\u00de][\w.'-]+){0,2}"
_MIXED = re.compile(
    rf"\s*{_TOWN}(?:(?:/|, ){_TOWN}){{0,2}}"
    r"(?P<told>(?:, (?:\w+\.? \d{1,2}|\d{1,2} [A-Z]\w+\.?))?(?: \([\w./ -]{2,24}\))?) [-\u2013\u2014] (?=[A-Z\u00c0-\u00de\d\"])"
)
TOWNS = frozenset(("Brussels",))
"""Towns that stand for a body as a capital stands for its state."""


class MixedDateline(NamedTuple):
    """Where the dateline ends, 0 where there is none, and whether it tells a day or an agency, so that it is surely one."""

    end: int
    sure: bool

    def holds(self, document: Document, mention: ActorMention) -> bool:
        """Whether an actor is named in it; where it may be the first half of a title, only as a town: "Lima - Peru", no "Peru - Chile"."""
        if mention.end > self.end:
            return False
        town = mention.how == "capital" or document.clean[mention.start : mention.end] in TOWNS
        return self.sure or town


def mixed_dateline(clean: str) -> MixedDateline:
    """The dateline at the start of a cleaned text."""
    found = _MIXED.match(clean)
    return MixedDateline(0, False) if found is None else MixedDateline(found.end(), found["told"] != "")
