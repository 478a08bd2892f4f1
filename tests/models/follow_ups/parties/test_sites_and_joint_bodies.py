"""Sides told by the place that is visited or by a joint body, and nouns that only count talks; as of Wednesday, 15 May 2024."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reading import FollowUpMention

Read = Callable[[str], tuple[FollowUpMention, ...]]

SIDES = (
    ("Peru's minister will travel to the Chilean capital on Friday for talks.", {"PER", "CHL"}),
    ("Peru's president will visit the Chilean port city of Arica on Friday.", {"PER", "CHL"}),
    ("Kuwait and Iraq agreed on Monday to revive a joint committee on fishing. It is to convene in Basra on June 3.", {"KWT", "IRQ"}),
    ("The joint commission of Peru and Chile met on Monday. It will meet again on June 3.", {"PER", "CHL"}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_both_sides_take_part(read: Read, text: str, sides: set[str]) -> None:
    (act,) = read(text)
    assert {member.actor for member in act.participants} == sides


def test_the_capital_of_one_s_own_state_adds_nobody(read: Read) -> None:
    (visit,) = read("Peru's minister will travel from the Peruvian capital to Oslo on Friday.")
    assert {member.actor for member in visit.participants} == {"PER", "NOR"}


def test_a_session_of_talks_is_talks(read: Read) -> None:
    (act,) = read(
        "A session of talks between Chad and Niger on their border has been pushed back to June 24."
    )
    assert (act.kind, act.status, str(act.first)) == ("talks", "postponed", "2024-06-24")


def test_what_was_earlier_set_is_the_day_of_the_plan(read: Read) -> None:
    (act,) = read(
        "The next meeting of Peruvian and Chilean negotiators, earlier set for May 20 in Lima, has been postponed."
    )
    assert (act.kind, act.status) == ("meeting", "postponed")


def test_a_press_secretary_who_speaks_does_not_press(read: Read) -> None:
    (act,) = read(
        "Trump will welcome Argentina's president on Friday, press secretary Karoline Leavitt said."
    )
    assert act.kind == "meeting"


def test_shares_move_on_hopes(read: Read) -> None:
    assert read("Hong Kong shares up on hopes for Xi meeting") == ()


def test_a_guest_in_office_needs_no_state_at_home(read: Read) -> None:
    (visit,) = read(
        "SEOUL, May 15 - A visit by the prime minister to Hanoi is planned for June, officials said."
    )
    assert {member.actor for member in visit.participants} == {"KOR", "VNM"}
