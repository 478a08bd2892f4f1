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
_TOWN_REACH = 32
"""The town of a dateline ends within so many characters."""
TOWNS = frozenset(("Brussels",))
"""Towns that stand for a body as a capital stands for its state."""


_UNITED_STATES = (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky "
    "Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania "
    "Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Ala. Ariz. Calif. Colo. Fla. Ga. Ill. Md. Mass. Mich. Pa. Tex. Va. N.M. N.Y. N.C. S.C."
)
_PROVINCES: dict[str, str] = {
    **dict.fromkeys(_UNITED_STATES.split(), "USA"),
    **dict.fromkeys(("New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Rhode Island", "South Carolina", "South Dakota", "West Virginia"), "USA"),
    **dict.fromkeys(("Ontario", "Quebec", "Alberta", "Manitoba", "Nova Scotia", "British Columbia", "Newfoundland", "Labrador"), "CAN"),
    **dict.fromkeys(("Queensland", "Victoria", "Tasmania", "New South Wales", "South Australia", "Northern Territory", "Western Australia"), "AUS"),
}  # fmt: skip
"""Behind the town of a dateline they tell the state: "SAN DIEGO, California, May 3 - "."""
_TOWN_OF = re.compile(
    r"\s*[A-Z][A-Z.' -]+, (?P<province>[A-Z][A-Za-z.]+(?: [A-Z][a-z]+)?), [A-Z][a-z]+\.? \d"
)


def state_of_province(clean: str) -> str | None:
    """The state whose province is told behind the town of the dateline."""
    comma = clean.find(", ", 0, _TOWN_REACH)
    if comma < 0 or clean[comma + 2 : comma + 3].islower():
        return None
    found = _TOWN_OF.match(clean)
    return None if found is None else _PROVINCES.get(found["province"])


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
