"""One more encounter is between those who held the one that the article reports, unless it names others."""

from __future__ import annotations

import pytest

from stream.ledger.particulars.told import Told
from stream.ledger.tellings.more_rounds import among_the_same
from tests.stream.ledger.timetable import told

HELD = told(
    "PER ECU", kind="talks", status=None, on="2025-06-03", text="Peru and Ecuador held talks in Tumbes"
)
OTHERS = {"PER": "Peru", "ECU": "Ecuador", "BRA": "Brazil", "OMN": "Omani"}


def _sides(act: Told, held: Told = HELD) -> set[str]:
    return among_the_same((act, held))[0].sides


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("PER", "Peru and its neighbour agree to meet again"),
        ("BRA PER", "agreed to hold a second round"),
        ("BRA", "Brazilian hosts said that both had agreed to come back for a second round"),
    ],
)
def test_one_more_round_is_between_those_who_held_the_first(who: str, text: str) -> None:
    act = told(who, kind="meeting", status="agreed", text=text, names=OTHERS)
    assert _sides(act) == {"PER", "ECU"}


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("BRA PER", "Peru and Brazil agreed to hold another round"),
        ("BRA CHL", "a further meeting of others is possible"),
        ("BRA PER", "agreed to talk about gas"),
    ],
)
def test_whom_its_own_words_name_it_is_between_and_one_that_is_no_further_one_stays(
    who: str, text: str
) -> None:
    names = {"PER": "Peru", "BRA": "Brazil", "CHL": "Chile"}
    act = told(who, kind="meeting", status="agreed", text=text, names=names)
    assert _sides(act) == set(who.split())


def test_a_round_that_has_its_day_is_told_by_itself() -> None:
    act = told("PER", kind="talks", on="2025-07-01", text="will meet again on July 1")
    assert _sides(act) == {"PER"}
