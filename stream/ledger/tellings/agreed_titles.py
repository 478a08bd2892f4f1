"""A title that says an act was agreed, which the text only tells as one to come: "Chad and Mali agree on a visit"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from models.follow_ups.acts import acts as known
from models.signal import Kind
from stream.ledger.particulars.days import days_of
from stream.ledger.particulars.places import spot_of
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
    family = rules().family
    agreed = {family[kind] for word in WORD.findall(told["on"]) for kind in _kinds(word)}
    agreed -= {family[act.kind] for act in acts if act.status == "agreed"}
    act = next((act for act in acts if family[act.kind] in agreed and _ahead(act)), None)
    return tuple(msgspec.structs.replace(one, status="agreed") if one is act else one for one in acts)


def _kinds(word: str) -> Iterable[Kind]:
    """The kinds of act that a noun, or a verb as in "agrees to withdraw", names."""
    noun = known().nouns.get(word)
    return (noun,) if noun is not None else (rule.kind for rule in known().rules.get(word, ()))


def _ahead(act: Told) -> bool:
    """Whether it is told as two sides' and to come, on no day; one may be the state in which it takes place."""
    ahead = act.status in ("confirmed", "expected") and act.place == "text"
    sides = act.sides | ({spot_of(act.location).state} - {None} if act.kind in rules().at_home else set())
    return ahead and len(sides) >= _PAIR and not days_of(act.when).on_a_day
