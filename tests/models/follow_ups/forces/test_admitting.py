"""Forces that a country agrees to let in, guests whom it has not agreed to receive, and what is only the matter of a vote, as of Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from tests.models.follow_ups.conftest import Read

_LET_IN = """
Armenia agreed on Tuesday to let in observers of the European Union.
Haiti agreed on Tuesday to admit 600 Kenyan police officers.
Kosovo has agreed to host a battalion of Portuguese troops.
Libya agreed on Tuesday to allow African Union observers into the country.
Yemen agreed on Tuesday to let Omani military observers patrol both sides of the line.
Mali and Niger agreed on Tuesday to permit Togolese troops to guard the dam.
Chad agreed on Tuesday to let up to 400 Rwandan peacekeepers in.
Congo agreed to accept Angolan soldiers in its east.
"""
_NOT_LET_IN = """
Mali agreed on Tuesday to let its troops go home.
Mali agreed on Tuesday to let French troops leave by June 3.
Iran agreed on Tuesday to let inspectors into the plant.
Peru agreed on Tuesday to let Chile's ministers speak.
Ukraine will receive two air defence systems from the Netherlands on June 3.
"""


@pytest.mark.parametrize("text", _LET_IN.strip().splitlines())
def test_forces_that_are_let_in_are_deployed(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status) == ("deployment", "agreed")


@pytest.mark.parametrize("text", _NOT_LET_IN.strip().splitlines())
def test_others_are_not(read: Read, text: str) -> None:
    assert all(act.kind != "deployment" for act in read(text))


def test_forces_are_let_in_with_what_else_is_agreed(read: Read) -> None:
    acts = read(
        "Niger and Chad agreed on Tuesday to pull their soldiers out of Bosso and let 300 Ghanaian peacekeepers in."
    )
    assert [act.kind for act in acts] == ["withdrawal", "deployment"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Oman has not agreed to receive Iran's foreign minister, it said on Tuesday.",
            ("visit", "cancelled"),
        ),
        ("Cuba has never agreed to host Mexico's president, it said on Tuesday.", ("visit", "cancelled")),
        (
            "Qatar has not yet agreed to host Egypt's president, it said on Tuesday.",
            ("meeting", "expected"),
        ),
    ],
)
def test_a_guest_whom_nobody_agreed_to_receive_does_not_come(
    read: Read, text: str, told: tuple[str, str]
) -> None:
    assert [(act.kind, act.status) for act in read(text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Iraq's parliament will vote on June 3 on inviting American trainers to remain, its speaker said.",
        "Chad's senate will vote on June 3 on inviting French troops to return, its speaker said.",
    ],
)
def test_what_is_voted_on_is_no_invitation(read: Read, text: str) -> None:
    (act,) = read(text)
    assert (act.kind, act.status, str(act.first)) == ("vote", "confirmed", "2024-06-03")


@pytest.mark.parametrize(
    "text",
    [
        "A Finnish frigate will take part in a NATO exercise on June 3.",
        "A Togolese company will take part in an ECOWAS exercise on June 3.",
    ],
)
def test_by_whom_an_exercise_is_called_is_no_place(read: Read, text: str) -> None:
    (act,) = read(text)
    assert act.location is None
