"""Encounters of many whom one article only sums up, and measures that come where terms are not met."""

from __future__ import annotations

import pytest

from tests.stream.ledger.timetable import article, lives, told

ALL = "IRN FRA DEU GBR RUS"
SUMMED_UP = "The parties to the Iran accord are likely to meet again in Vienna before the end of July"


def test_the_parties_to_an_accord_are_those_named_later() -> None:
    first = told("IRN", kind="meeting", status="expected", at="Vienna", until="2025-07-31", on="2025-07-17", precision="month", text=SUMMED_UP)  # fmt: skip
    later = told(ALL, kind="meeting", on="2025-07-28", at="Vienna", text="Envoys of the five will meet in Vienna on July 28")  # fmt: skip
    assert lives(article("2025-07-16", first), article("2025-07-23", later), now="2025-07-24") == [
        "told 07-16, dated 07-23"
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("it will raise duties on Chadian goods on July 28", "dated"),
        ("it could raise duties on Chadian goods on July 28", "told"),
    ],
)
def test_measures_under_terms_have_their_day(text: str, state: str) -> None:
    measure = told("NER TCD", kind="sanctions", status="possible", on="2025-07-28", text=text)
    assert lives(article("2025-07-16", measure), now="2025-07-17") == [f"{state} 07-16"]
