"""Who takes part where a list is followed by a second verb, or an agency's letters open the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

LISTS: tuple[tuple[str, set[str]], ...] = (
    ("Poland plans to hold talks with Latvia and Estonia and has offered Warsaw.", {"POL", "LVA", "EST"}),
    ("Turkey will hold a summit with Iran and Iraq and will invite Syria.", {"TUR", "IRN", "IRQ"}),
    ("Egypt hopes to hold a meeting with Jordan and Qatar and has named Cairo.", {"EGY", "JOR", "QAT"}),
    ("Kenya could host talks with Uganda and the Democratic Republic of Congo and has asked for dates.",
     {"KEN", "UGA", "COD"}),
    ("Saudi Arabia will meet Iran and China and said the place would be Riyadh.", {"SAU", "IRN", "CHN"}),
    ("Japan may hold an exercise with Australia and the Philippines and is looking for a port.",
     {"JPN", "AUS", "PHL"}),
    ("Norway will sign a pact with Sweden and Finland and expects Denmark to follow.", {"NOR", "SWE", "FIN"}),
    ("Peru plans to hold a summit with Chile and Bolivia and would like Brazil to come.", {"PER", "CHL", "BOL"}),
    # the second name is the subject of a clause of its own
    ("Oman will host talks with Iran and Britain has offered a venue.", {"OMN", "IRN"}),
)  # fmt: skip
DATELINES: tuple[tuple[str, set[str]], ...] = (
    ("HELSINKI (NPA) - Finland and Russia have agreed that the heads of their border guards will meet.",
     {"FIN", "RUS"}),
    ("LIMA (FARC) - Peru and Chile agreed that the commanders of their navies would meet in June.", {"PER", "CHL"}),
    ("OSLO (EU) - Norway and Sweden agreed that the chiefs of their police would meet on Friday.", {"NOR", "SWE"}),
)  # fmt: skip


def _actors(found: tuple[FollowUpMention, ...]) -> set[str | None]:
    return {party.actor for act in found for party in act.participants} - {None}


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_list_of_names_goes_on_to_the_second_verb(text: str, expected: set[str], read: Read) -> None:
    """The last name of a list takes part, though what the subject does next is told behind another "and"."""
    assert _actors(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), DATELINES)
def test_an_agency_takes_no_part(text: str, expected: set[str], read: Read) -> None:
    """The letters of an agency in the dateline are no party, even where an organisation has the same."""
    assert _actors(read(text)) == expected
