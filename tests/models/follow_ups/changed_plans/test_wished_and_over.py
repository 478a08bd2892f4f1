"""The wish that an act ends, what has come of an act, and what somebody asks about are no acts, read as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

WISHED_AWAY = (
    "European lawmakers called for membership negotiations with Serbia to be frozen.",
    "The opposition called for talks with Niger to be broken off.",
    "Chad's unions called for the exercise with France to be cancelled.",
    "Two senators proposed that the visit of Niger's president should be put off.",
    "Niger's bar association called for the summit with Chad to be put on hold.",
    "Chad's opposition has called for the visit of the French president to be called off.",
    "The rebels demanded that the withdrawal of troops from Faya be halted.",
    "Greece proposed that accession talks with Turkey be suspended.",
    "Austrian deputies have called for the summit with Turkey to be postponed.",
    "Peru's bishops proposed that the joint exercise with Chile be dropped.",
)

OVER = (
    "Icelanders have decided that talks with the European Union should go ahead, according to final results of Saturday's referendum.",
    "The turnout in Sunday's referendum on the pact with Niger was 61 percent, Chad's commission said.",
    "Chad's government published the minutes of Thursday's meeting with Niger.",
    "Chad has reported the collapse of Friday's talks with Niger.",
    "The winner of Sunday's vote in Chad has thanked Niger.",
    "Chad's voters have backed the pact with Niger, according to the count of Saturday's referendum.",
    "The aftermath of Sunday's vote in Chad has worried Niger.",
    "Chad and Niger blamed each other for the failure of Friday's talks.",
    "Niger has congratulated the winners of Sunday's election in Chad.",
    "The outcome of Saturday's vote in Chad surprised Niger.",
)

ASKED = (
    "Icelanders voted on Saturday on whether their government should conclude accession talks with the European Union.",
    "Swiss voters decided whether their country should join talks with the EU.",
    "Chad's parliament debated whether the army should leave Niger.",
)


@pytest.mark.parametrize("text", [*WISHED_AWAY, *OVER, *ASKED])
def test_no_act_is_told(read: Read, text: str) -> None:
    """Only what is to be done, or may be, is."""
    assert read(text) == ()


def test_what_somebody_wants_held_may_be_held(read: Read) -> None:
    """As against what they want ended."""
    (act,) = read("Chad called for talks with Niger to be held in Lome.")
    assert (act.kind, act.status) == ("talks", "possible")


def test_results_to_come_are_of_a_vote_to_come(read: Read) -> None:
    (act,) = read("The results of Saturday's referendum in Chad are expected on Monday.")
    assert (act.kind, act.status) == ("vote", "expected")
