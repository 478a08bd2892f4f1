"""How long something under way goes on, or when it ends, is no act to come.

Sentences are read as of Wednesday, 15 May 2024.
"""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The exercise of Peru and Chile lasts until Friday.",
        "Peru's president came to Chile on Tuesday. The visit lasts until Friday.",
        "Peru and Chile opened talks in Oslo on Tuesday. The talks run until Friday.",
        "The inspection by the IAEA in Peru continues until Friday.",
        "The summit of Peru and Chile ends on Friday.",
        "The meeting of Peru's and Chile's ministers closes on Thursday.",
        "The meeting of Peru and Chile goes on until Thursday.",
        "The drill of Peru and Chile concludes on May 24.",
        "The talks between Peru and Chile will end on Friday.",
        "The inspection by the IAEA in Peru is to last until Friday.",
    ],
)
def test_the_end_of_what_goes_on_is_no_act(read: Read, text: str) -> None:
    """A gathering, a visit or an exercise has begun by then."""
    assert read(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire between Peru and Chile ends on Friday.",
        "The exercise of Peru and Chile starts on May 20 and ends on May 24.",
        "The talks between Peru and Chile open on Friday.",
        "Peru's president intends to go to Chile on Friday.",
        "Peru and Chile are preparing the conference set for the end of June.",
        "The talks between Peru and Chile close to the border are planned for Friday.",
    ],
)
def test_an_end_that_matters_by_itself_and_a_beginning_are_acts(read: Read, text: str) -> None:
    """A truce that runs out, and whatever is told with its first day."""
    assert len(read(text)) == 1
