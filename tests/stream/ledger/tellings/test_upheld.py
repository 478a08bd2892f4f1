"""An act that one article tells to be off and to stand is as it was, and disputed."""

from __future__ import annotations

import msgspec
import pytest

from stream.ledger.particulars.told import Told
from stream.ledger.tellings.upheld import upheld
from tests.stream.ledger.timetable import after, article, told


def later(act: Told) -> Told:
    return msgspec.structs.replace(act, span=(200, 200 + len(act.text or "")))


OFF = told(
    "PER TGO", kind="visit", status="cancelled", on="2025-06-11", text="the visit on Wednesday is scrapped"
)
STOOD = later(told("PER TGO", kind="visit", on="2025-06-11", text="the trip of June 11 stood"))


def test_what_stands_is_told_once_as_disputed() -> None:
    (act,) = upheld([OFF, STOOD])
    assert (act.status, act.ruling) == ("confirmed", OFF.text)
    planned = told("PER TGO", kind="visit", on="2025-06-11", text="will visit Lome on June 11")
    (known,) = after(
        article("2025-05-20", planned), article("2025-06-09", act, source="two"), now="2025-06-10"
    )
    assert known.disputed
    assert known.state == "dated"


@pytest.mark.parametrize(
    "text",
    [
        "the visit is still on",
        "her trip was on, as planned",
        "the trip remained unchanged",
        "the visit would take place",
    ],
)
def test_words_of_what_takes_place_all_the_same(text: str) -> None:
    assert len(upheld([OFF, later(told("PER TGO", kind="visit", on="2025-06-11", text=text))])) == 1


@pytest.mark.parametrize(
    "act",
    [
        told("PER TGO", kind="visit", on="2025-06-18", text="a trip on June 18 stood"),
        told("CHL BRA", kind="visit", on="2025-06-11", text="the trip of June 11 stood"),
        told("PER TGO", kind="talks", on="2025-06-11", text="the talks stood"),
        told("PER TGO", kind="visit", on="2025-06-11", text="she stood by her plan for a trip"),
        told("PER TGO", kind="visit", on="2025-06-11", text="another trip will be on Wednesday"),
        told("PER TGO", kind="visit", text="the visit will take place at a later date"),
    ],
)
def test_another_act_leaves_it_off(act: Told) -> None:
    assert len(upheld([OFF, later(act)])) == 2


def test_one_of_many_who_stays_away_is_not_contradicted() -> None:
    away = told(
        "PER TGO",
        kind="summit",
        status="cancelled",
        on="2025-06-11",
        text="Peru's president will not attend the summit",
    )
    goes_on = later(
        told("PER TGO", kind="summit", on="2025-06-11", text="the summit would go ahead on June 11")
    )
    assert len(upheld([away, goes_on])) == 2
