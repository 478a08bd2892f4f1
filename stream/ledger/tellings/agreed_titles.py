"""A title that says an act was agreed, which the text only tells as one to come: "Chad and Mali agree on a visit"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from models.follow_ups.acts import acts as known
from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.told import Told
from stream.ledger.particulars.words import WORD
from stream.ledger.rules import rules

_AGREE = re.compile(r"\bagrees?\b(?! to disagree)(?P<on>.*)")
_PAIR = 2


def agreed_by_title(acts: Sequence[Told], title: str | None) -> tuple[Told, ...]:
    """The acts of an article, those without a day whose kind its title says to be agreed on as agreed."""
    told = _AGREE.search((title or "").lower())
    if told is None:
        return tuple(acts)
    nouns, family = known().nouns, rules().family
    agreed = {family[nouns[word]] for word in WORD.findall(told["on"]) if word in nouns}
    agreed -= {family[act.kind] for act in acts if act.status == "agreed"}
    act = next((act for act in acts if family[act.kind] in agreed and _ahead(act)), None)
    return tuple(msgspec.structs.replace(one, status="agreed") if one is act else one for one in acts)


def _ahead(act: Told) -> bool:
    """Whether it is told as two sides' and to come, on no day."""
    ahead = act.status in ("confirmed", "expected") and act.place == "text"
    return ahead and len(act.sides) >= _PAIR and not days_of(act.when).on_a_day
