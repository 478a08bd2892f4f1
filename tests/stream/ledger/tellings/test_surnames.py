"""Whom an article names in full is known in it by the last name."""

from __future__ import annotations

import msgspec
import pytest

from models.signal import Participant
from stream.ledger.particulars.told import Told
from stream.ledger.tellings.surnames import known_by_surname
from tests.stream.ledger.timetable import told

CALL = told("CHN JPN", kind="call", status=None, names={"CHN": "Lu Haoran", "JPN": "Kenji Araki"})


def visit(name: str) -> Told:
    act = told("", kind="visit", status="agreed", at="Beijing")
    return msgspec.structs.replace(act, participants=(Participant(name, None),))


@pytest.mark.parametrize(("name", "side"), [("Araki", "JPN"), ("Lu", "CHN"), ("President Lu", "CHN")])
def test_a_last_name_is_of_the_side_of_the_whole(name: str, side: str) -> None:
    assert known_by_surname([CALL, visit(name)])[1].sides == {side}


@pytest.mark.parametrize("name", ["Sato", "officials", "Araki and Lu"])
def test_other_names_are_of_none(name: str) -> None:
    assert known_by_surname([CALL, visit(name)])[1].sides == set()


def test_a_name_on_two_sides_tells_neither() -> None:
    kims = told("KOR PRK", names={"KOR": "Kim Min-jun", "PRK": "Kim Yo-han"})
    assert known_by_surname([kims, visit("Kim")])[1].sides == set()


def test_without_a_name_in_full_all_stays_as_it_is() -> None:
    acts = [told("CHN JPN"), visit("Lu")]
    assert known_by_surname(acts) == tuple(acts)
