"""Datelines whose towns are not in capitals: they name no party."""

from __future__ import annotations

import pytest

from models.reading import FollowUpMention
from tests.models.follow_ups.conftest import Read

BEHIND_A_DATELINE: tuple[tuple[str, set[str]], ...] = (
    ("Vienna (npa) - Envoys of Armenia and Azerbaijan settled a quarrel in Vienna. They agreed to hold a second round in Tbilisi.",
     {"ARM", "AZE"}),
    ("Brussels (npa) - Ministers of Peru and Chile reached a compromise in Brussels. Both sides agreed to meet again in Arica.",
     {"PER", "CHL"}),
    ("Cairo - The armies of Chad and Sudan have accepted a truce. Both sides will exchange prisoners.", {"TCD", "SDN"}),
    ("Lima, May 14 (npa) - Ecuador and Bolivia spoke of gas. The two countries will hold talks in June.", {"ECU", "BOL"}),
    ("Athens/Ankara (npa) - Cyprus and Israel spoke of gas. The two countries will hold talks in June.", {"CYP", "ISR"}),
    ("Doha (npa) - Sudan and Ethiopia resumed their talks. They agreed to meet again in the Qatari capital in June.",
     {"SDN", "ETH"}),
    # a minister without a state is that of the dateline's
    ("Oslo - Prime Minister Kari Nordvik will visit Riga in June.", {"NOR", "LVA"}),
)  # fmt: skip
NO_DATELINE: tuple[tuple[str, set[str]], ...] = (
    ("Peru - Chile agreed on gas. The two countries will hold talks in June.", {"PER", "CHL"}),
    ("Oslo will hold talks with Riga in June.", {"NOR", "LVA"}),
    ("Peru has spoken - and Chile as well. The two countries will hold talks in June.", {"PER", "CHL"}),
)  # fmt: skip


def _actors(found: tuple[FollowUpMention, ...]) -> set[str | None]:
    return {party.actor for act in found for party in act.participants} - {None}


@pytest.mark.parametrize(("text", "expected"), BEHIND_A_DATELINE)
def test_a_town_in_a_dateline_takes_no_part(text: str, expected: set[str], read: Read) -> None:
    assert _actors(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), NO_DATELINE)
def test_a_name_before_a_dash_that_is_no_dateline_takes_part(
    text: str, expected: set[str], read: Read
) -> None:
    assert _actors(read(text)) == expected
